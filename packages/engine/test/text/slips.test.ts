import { expect, it } from 'vitest';
import { readText } from '../../src/text/read.ts';
import type { Sentence } from '../../src/text/sentence.ts';
import { flowWith, sample } from './samples.ts';

it.each([
  ['作 预警\n', 'risk-warning', 'start'],
  ['系统\n', 'risk-warning', 'a party'],
  ['凭：母亲身份证号\n', 'birth', 'data'],
  ['评价\n', 'birth', 'steps'],
])('reads both lines where the break after %j went, in %s under %s', (end, name) => {
  const source = sample(name);
  const joined = source.replace(end, end.trimEnd());
  expect(readText(joined).problems.map(({ code }) => code)).toEqual(['statements-joined']);
  expect(firstFix(joined)).toBe(source);
});

const codesOf = (lines: string): readonly string[] => readText(flowWith(lines)).problems.map(({ code }) => code);
const firstFix = (source: string): string => {
  const [problem] = readText(source).problems;
  const edits = problem?.fixes?.[0]?.edits ?? [];
  return edits.reduceRight((text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to), source);
};

it.each([
  ['如过 姓名 为空：\n  评价', ['statement-unknown'], '如果 姓名 为空：\n  评价'],
  ['数据局受里「x」', ['verb-unknown'], '数据局受理「x」'],
  ['数据局办理「x，限 3 天', ['quote-unclosed'], '数据局办理「x」，限 3 天'],
  ['数据局办理「x”，限 3 天', ['quote-mismatched'], '数据局办理「x」，限 3 天'],
  ['终止「x」，结果 撤建', ['word-unknown'], '终止「x」，结果 撤件'],
  ['数据局办理「x」，限 三个', ['duration-expected'], null],
  ['数据局办理「x」，现 3 天', ['extra-unknown'], null],
  ['数据局审核「x」\n  不同时：评价', ['outcome-unknown'], '数据局审核「x」\n  不同意时：评价'],
  ['数据局审核「x」\n不同意时：评价', ['indent-too-shallow'], '数据局审核「x」\n  不同意时：评价'],
  ['数据局审核「x」\n  数据局审核「y」', ['indent-too-deep'], '数据局审核「x」\n数据局审核「y」'],
  ['数据局审核「x」\n   不同意时：评价\n 评价', ['indent-unaligned'], null],
  ['牵头：数据局', ['statement-misplaced'], null],
  ['- 公安：部门', ['statement-unknown'], null],
  ['今天天气很好', ['statement-unknown'], null],
])('answers %s with %j', (lines, codes, mended) => {
  expect(codesOf(lines)).toEqual(codes);
  if (mended === null) return;
  expect(firstFix(flowWith(lines))).toBe(flowWith(mended));
  expect(codesOf(mended)).toEqual([]);
});

it.each([
  ['参与方：\n  公安：部门', 'dash-missing'],
  ['参与方：\n  - 公安：部们', 'word-unknown'],
  ['表单「x」：\n  - 甲：文子', 'type-unknown'],
  ['表单「x」：\n  - 甲：选项（男、女', 'bracket-unclosed'],
  ['一件事「乙」', 'statement-repeated'],
])('answers the declaration %s with %s', (lines, code) => {
  expect(readText(`一件事「试」\n${lines}\n流程：\n  评价\n`).problems.map((problem) => problem.code)).toContain(code);
});

it('says that there is no flow where there is none', () => {
  expect(readText('').problems.map(({ code }) => code)).toEqual(['flow-missing']);
  expect(readText('今天天气很好\n').flow).toBeNull();
});

it('keeps the lines below one that it does not understand', () => {
  const { sentences, flow } = readText(
    flowWith('会签x「联合审查」，全部同意为通过：\n  数据局审核「a」\n  收费窗口审核「b」\n    不同意时：终止「否」'),
  );
  const all = (list: readonly Sentence[]): readonly string[] => list.flatMap((sentence) => [sentence.id, ...all(sentence.children)]);
  expect(all(sentences)).toContain('stop');
  expect(all(sentences)).toContain('lost');
  expect(flow?.body).toMatchObject([{ name: 'a' }, { name: 'b' }]);
});

it('knows a section by what it holds when its first line is misspelt', () => {
  const source = sample('birth');
  const lost = (text: string): unknown => {
    const { flow } = readText(text);
    return flow === null
      ? null
      : [flow.parties.length, flow.data.length, flow.items.length, flow.body.length, flow.meta.basis.length, flow.forms[0]?.fields.length];
  };
  const whole = lost(source);
  expect(lost(source.replace('一件事「', '一件亊「'))).toEqual(whole);
  expect(lost(source.replace('参与方', '参予方'))).toEqual(whole);
  expect(lost(source.replace('表单「', '表単「'))).toEqual(whole);
  expect(lost(source.replace('流程：', '流成：'))).toEqual(whole);
  expect(lost(source.replace('数据「婚姻登记」：', '数剧「婚姻登记」：'))).toEqual(whole);
});
