import { describe, expect, it } from 'vitest';
import { en } from '../src/words/en.ts';
import { zh } from '../src/words/zh.ts';

type Leaf = readonly [path: string, leaf: unknown];

function leavesOf(table: object, path = ''): readonly Leaf[] {
  return Object.entries(table).flatMap(([key, value]): readonly Leaf[] =>
    typeof value === 'object' && value !== null ? leavesOf(value, `${path}${key}.`) : [[`${path}${key}`, value]],
  );
}

function sentenceOf(leaf: unknown): string {
  if (typeof leaf !== 'function') return String(leaf);
  try {
    return String(leaf(3, 4, 5));
  } catch {
    // A gap that takes a word, not a number.
    return String(leaf('x', 4, 5));
  }
}

describe('the words of the page', () => {
  const chinese = leavesOf(zh);
  const english = leavesOf(en);

  it('have the same keys in both languages', () => {
    expect(english.map(([path]) => path).sort()).toEqual(chinese.map(([path]) => path).sort());
    expect(chinese.length).toBeGreaterThan(200);
  });

  it('have the same gaps in both languages', () => {
    const gaps = new Map(chinese.map(([path, leaf]) => [path, typeof leaf === 'function' ? leaf.length : -1]));
    for (const [path, leaf] of english) expect([path, typeof leaf === 'function' ? leaf.length : -1]).toEqual([path, gaps.get(path)]);
  });

  it('say something everywhere, without shouting', () => {
    for (const [path, leaf] of [...chinese, ...english]) {
      expect([path, sentenceOf(leaf).trim()]).not.toEqual([path, '']);
      expect([path, /[!！]/u.test(sentenceOf(leaf))]).toEqual([path, false]);
    }
  });

  it('are Chinese in the Chinese table and hold no Chinese in the English one', () => {
    const neutral = new Set([
      'app.toEnglish',
      'track.part',
      'task.title',
      'punctuation.list',
      'punctuation.stop',
      'punctuation.quoteOpen',
      'punctuation.quoteClose',
      'punctuation.comma',
      'punctuation.colon',
      'time.dayAt',
    ]);
    for (const [path, leaf] of chinese)
      if (!neutral.has(path)) expect([path, /\p{Script=Han}/u.test(sentenceOf(leaf))]).toEqual([path, true]);
    for (const [path, leaf] of english)
      if (!neutral.has(path)) expect([path, /\p{Script=Han}/u.test(sentenceOf(leaf))]).toEqual([path, false]);
  });

  it('use no word that only builders of engines know', () => {
    const banned = /令牌|网关|节点|解析|token|gateway|\bnode\b|\bparse|workflow|\bnull\b/iu;
    for (const [path, leaf] of [...chinese, ...english]) expect([path, banned.test(sentenceOf(leaf))]).toEqual([path, false]);
  });
});
