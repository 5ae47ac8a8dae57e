import { expect, it } from 'vitest';
import type { Flow } from '../../src/model/flow.ts';
import { withoutPlaces } from '../../src/model/without-places.ts';
import { printFlow } from '../../src/text/print.ts';
import { readText } from '../../src/text/read.ts';
import { sample, sampleNames } from './samples.ts';

const flowOf = (source: string): Flow => {
  const { flow } = readText(source);
  if (flow === null) throw new Error('no flow was read');
  return flow;
};

it.each(sampleNames)('reads the sample %s without a problem', (name) => {
  const { flow, problems, language } = readText(sample(name));
  expect(problems).toEqual([]);
  expect(flow?.body.length).toBeGreaterThan(5);
  expect(language).toBe(name.endsWith('.en') ? 'en' : 'zh');
});

it.each(sampleNames)('prints the sample %s in both faces so that it reads back the same', (name) => {
  const flow = flowOf(sample(name));
  for (const language of ['zh', 'en'] as const) {
    const text = printFlow(flow, language);
    const back = readText(text);
    expect(back.problems).toEqual([]);
    expect(withoutPlaces(back.flow)).toEqual(withoutPlaces(flow));
    expect(printFlow(flowOf(text), language)).toBe(text);
  }
});

/** What of a model is the author's own word: everything but tags, amounts and words of closed lists. */
const withoutNames = (flow: Flow): unknown =>
  JSON.parse(
    JSON.stringify(withoutPlaces(flow), (key, value: unknown) => (typeof value === 'string' && !closedLists.has(key) ? '·' : value)),
  );
const closedLists = new Set(['kind', 'verb', 'result', 'role', 'op', 'mode', 'effectiveFrom', 'before', 'direction']);

it('reads the Chinese and the English construction permit as trees that are equal but for names', () => {
  expect(withoutNames(flowOf(sample('construction-permit.en')))).toEqual(withoutNames(flowOf(sample('construction-permit'))));
});

it('gives the birth flow its model', () => {
  const flow = flowOf(sample('birth'));
  expect(flow.items.map(({ name, needs }) => [name, needs.length])).toEqual([
    ['出生医学证明', 0],
    ['户口登记', 3],
    ['医保参保', 1],
    ['社保卡申领', 1],
    ['生育津贴', 1],
  ]);
  expect(flow.meta.baseline).toMatchObject({ departments: 4, documents: 20, visits: 5, effort: { amount: 2, unit: 'day' } });
  expect(flow.situations.map(({ type }) => type.kind)).toEqual(['choice', 'boolean']);
  expect(flow.data[0]?.handlers.map(({ on }) => on)).toEqual([
    { kind: 'outcome', outcome: 'unavailable' },
    { kind: 'outcome', outcome: 'otherwise' },
  ]);
  expect(flow.scenarios.map(({ given, when, then }) => [given.length, when.length, then.length])).toEqual([
    [1, 2, 3],
    [1, 1, 1],
  ]);
  expect(flow.body.find(({ kind }) => kind === 'serve')).toMatchObject({
    document: '$allCertificates',
    by: 'courier',
    address: ['收件地址'],
  });
});

it('places every declared thing, step, handler and row in the source', () => {
  const source = sample('construction-permit');
  const flow = flowOf(source);
  const said = (at: { place?: { from: number; to: number } } | undefined): string =>
    source.slice(at?.place?.from, at?.place?.to).split('\n')[0] ?? '';
  expect(said(flow.parties[1])).toBe('- 综合窗口：岗位');
  expect(said(flow.forms[0]?.fields[2])).toBe('- 总投资：金额，必填');
  expect(said(flow.body[1])).toBe('综合窗口受理「材料审查」，限 1 个工作日');
  expect(said(flow.body[1]?.handlers[1])).toMatch(/^不予受理时：/);
  expect(said(flow.body[1]?.handlers[0]?.body[0])).toMatch(/^退回|补正时：退回/);
});
