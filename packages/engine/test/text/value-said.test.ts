import fc from 'fast-check';
import { expect, it } from 'vitest';
import { present } from '../../src/base/assert.ts';
import type { Flow } from '../../src/model/flow.ts';
import type { Value } from '../../src/model/value.ts';
import { printFlow } from '../../src/text/print.ts';
import { readText } from '../../src/text/read.ts';

const trial = (value: string): string => `一件事「甲」\n场景「乙」：\n  假如 名单 为 ${value}\n  那么 办结 为 “丙”\n`;

const flowIn = (text: string): Flow => present(readText(text).flow, 'a flow');

function givenIn(text: string): Value | undefined {
  expect(readText(text).problems).toEqual([]);
  const [given] = flowIn(text).scenarios[0]?.given ?? [];
  return given?.kind === 'value' ? given.value : undefined;
}

it.each<[string, Value]>([
  ['（“东镇”、“西镇”）', ['东镇', '西镇']],
  ['（东镇，西镇）', ['东镇', '西镇']],
  ['("东镇", 3, 是, 2026年3月1日, 5万元)', ['东镇', 3, true, '2026-03-01', 50_000]],
  ['（）', []],
  ['（（1、2）、（3））', [[1, 2], [3]]],
  ['“（东镇、西镇）”', '（东镇、西镇）'],
  ['（东）镇（西）', '（东）镇（西）'],
  ['-3', -3],
])('reads %s in a scenario as the value it is', (written, value) => {
  expect(givenIn(trial(written))).toEqual(value);
});

it('reads back every value that it prints, lists in lists too, in both languages', () => {
  const texts = fc.string({
    unit: fc.constantFrom('甲', 'a', '“', '”', '"', '「', '」', '（', ')', '、', '，', '#', ' ', '3', '是', '-', '：'),
  });
  const amounts = fc.oneof(fc.integer({ min: -100_000, max: 100_000 }), fc.constantFrom(0.5, -2.25));
  const { value: values } = fc.letrec<{ value: Value; list: readonly Value[] }>((tie) => ({
    value: fc.oneof({ depthSize: 'small' }, texts, amounts, fc.boolean(), tie('list')),
    list: fc.array(tie('value'), { maxLength: 4 }),
  }));
  const flow = flowIn(trial('1'));
  fc.assert(
    fc.property(values, fc.constantFrom('zh' as const, 'en' as const), (value, language) => {
      const scenarios = flow.scenarios.map((scenario) => ({ ...scenario, given: [{ kind: 'value' as const, path: ['名单'], value }] }));
      expect(givenIn(printFlow({ ...flow, scenarios }, language))).toEqual(value);
    }),
    { numRuns: Number(process.env['RUNS'] ?? 300) },
  );
});
