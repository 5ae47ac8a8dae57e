import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/base/nearest.ts';

/** Edit distance with swaps of neighbours, by the definition. */
function distance(one: string, other: string): number {
  const memo = new Map<string, number>();
  const from = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const known = memo.get(`${i} ${j}`);
    if (known !== undefined) return known;
    const ways = [from(i - 1, j) + 1, from(i, j - 1) + 1, from(i - 1, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1)];
    if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) ways.push(from(i - 2, j - 2) + 1);
    const best = Math.min(...ways);
    memo.set(`${i} ${j}`, best);
    return best;
  };
  return from(one.length, other.length);
}

const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁'), minLength: 4, maxLength: 8 });

describe('the nearest names', () => {
  it.each([
    ['公按', ['人社', '公安', '医保'], ['公安']],
    ['公安局', ['人社', '公安'], ['公安']],
    ['市场监管局', ['市监局', '市场监督管理局', '公安'], ['市场监督管理局', '市监局']],
    ['Fire Service', ['Fire service', 'Housing'], ['Fire service']],
    ['数据局', ['大数据局', '档案馆'], ['大数据局']],
    ['甲', ['乙', '丙'], []],
    ['完全不同', ['公安', '人社'], []],
  ])('of %s among %j are %j', (wrong, names, wanted) => {
    expect(nearest(wrong, names)).toEqual(wanted);
  });

  it('hold every name at most two slips away, and the nearest of those first', () => {
    fc.assert(
      fc.property(word, fc.uniqueArray(word, { maxLength: 3 }), (wrong, names) => {
        const close = names.filter((name) => name !== wrong && distance(wrong, name) <= 2);
        const found = nearest(wrong, names);
        expect(close.filter((name) => !found.includes(name))).toEqual([]);
        const distances = found.filter((name) => close.includes(name)).map((name) => distance(wrong, name));
        expect(distances).toEqual([...distances].sort((one, other) => one - other));
      }),
    );
  });

  it('come quickly from ten thousand long names', () => {
    const names = Array.from({ length: 10_000 }, (_, at) => `${'名'.repeat(100)}${at}`);
    expect(nearest('名'.repeat(102), names).length).toBeLessThanOrEqual(3);
  });
});
