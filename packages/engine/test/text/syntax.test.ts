import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LINE_CHARS_MAX, NESTING_LEVELS_MAX, SOURCE_CHARS_MAX } from '../../src/base/limits.ts';
import { joined, outline } from '../../src/text/outline.ts';
import { readText } from '../../src/text/read.ts';
import { sample, sampleNames } from './samples.ts';

const marks = fc.constantFrom(
  '「',
  '」',
  '“',
  '”',
  '"',
  '（',
  '）',
  '，',
  '：',
  '、',
  '。',
  '#',
  ' ',
  '\t',
  '\u3000',
  '\r',
  '\n',
  '\r\n',
  '\ufeff',
  '\0',
  '\ud800',
  '\udc00',
  '-',
  '8:00',
  '一件事',
  '流程',
  '时',
  '甲',
  'a',
);
const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: marks, maxLength: 300 }));

it('loses no character of any string', () => {
  fc.assert(
    fc.property(anything, (source) => {
      expect(joined(outline(source).syntax)).toBe(source);
    }),
    { numRuns: 3_000 },
  );
});

it.each(sampleNames)('joins the tokens of %s to the file', (name) => {
  expect(joined(outline(sample(name)).syntax)).toBe(sample(name));
  const windows = `\ufeff${sample(name).replaceAll('\n', '\r\n')}`;
  expect(joined(outline(windows).syntax)).toBe(windows);
});

it('reads the same flow from CRLF, tabs, full-width spaces and half-width marks', () => {
  const source = sample('birth');
  const { flow } = readText(source);
  const names = (text: string): unknown =>
    JSON.parse(JSON.stringify(readText(text).flow, (key, value) => (key === 'place' ? undefined : value)));
  const same = JSON.parse(JSON.stringify(flow, (key, value) => (key === 'place' ? undefined : value)));
  expect(names(`\ufeff${source.replaceAll('\n', '\r\n')}`)).toEqual(same);
  expect(names(source.replace(/^( {2})+/gm, (indent) => '\t'.repeat(indent.length / 2)))).toEqual(same);
  expect(names(source.replace(/^( {2})+/gm, (indent) => '\u3000'.repeat(indent.length / 2)))).toEqual(same);
  expect(names(source.replaceAll('，', ',').replaceAll('：', ':').replaceAll('（', '(').replaceAll('）', ')'))).toEqual(same);
  expect(names(source.replaceAll('「', '【').replaceAll('」', '】'))).toEqual(same);
});

const clear = (source: string): readonly string[] => {
  const { problems, syntax } = readText(source);
  for (const { place } of problems) {
    if (place === null) continue;
    expect(place.from).toBeGreaterThanOrEqual(0);
    expect(place.to).toBeLessThanOrEqual(source.length);
    expect(place.from).toBeLessThanOrEqual(place.to);
  }
  expect(joined(syntax).length).toBe(source.length);
  return [...new Set(problems.map(({ code }) => code))];
};

it('refuses a file of fifty megabytes by its size', () => {
  expect(clear('一件事「大」\n'.repeat(6_500_000))).toEqual(['source-too-large']);
});

it('refuses a binary file by its first control character', () => {
  expect(clear('\u0089PNG\r\n\u001a\n\0\0\0')).toEqual(['not-text']);
});

it('names the level past which it does not nest', () => {
  const source = `一件事「深」\n流程：\n${Array.from({ length: 10_000 }, (_, level) => `${' '.repeat(Math.min(level + 1, 3_900))}如果 甲 为空：`).join('\n')}\n`;
  expect(source.length).toBeGreaterThan(SOURCE_CHARS_MAX);
  expect(clear(source)).toEqual(['source-too-large']);
  const within = `一件事「深」\n流程：\n${Array.from({ length: 1_000 }, (_, level) => `${' '.repeat(level + 1)}如果 甲 为空：`).join('\n')}\n`;
  expect(clear(within)).toContain('nesting-too-deep');
  expect(NESTING_LEVELS_MAX).toBeLessThan(1_000);
});

it('names the length past which a line is not read', () => {
  expect(clear(`一件事「长」\n  说明：${'长'.repeat(LINE_CHARS_MAX)}\n`)).toContain('line-too-long');
});

it('names a line too many', () => {
  expect(clear(`一件事「多」\n${'\n'.repeat(60_000)}`)).toContain('too-many-lines');
});

it('takes __proto__ and constructor for the names they are', () => {
  const source =
    '一件事「__proto__」\n参与方：\n  - constructor：部门\n  - toString：部门\n表单「__proto__」：\n  - __proto__：文字\n  - hasOwnProperty：数字\n流程：\n  constructor填写「__proto__」\n  如果 hasOwnProperty 大于 3：\n    toString办理「valueOf」\n';
  const { flow, problems } = readText(source);
  expect(problems).toEqual([]);
  expect(flow?.body.map(({ name }) => name)).toEqual(['__proto__', undefined]);
  expect(flow?.body[1]).toMatchObject({ rows: [{ when: { left: { path: ['hasOwnProperty'] } } }] });
});

it('reads past a lone surrogate and an unclosed bracket with a problem each at most', () => {
  expect(clear('一件事「\ud800」\n流程：\n  甲办理「\udc00」\n')).toEqual([]);
  expect(clear('一件事「甲\n流程：\n  申请人填写「表，限 3 天\n')).toEqual(['quote-unclosed']);
});

it('never throws and keeps every place inside the file, whatever it is given', () => {
  fc.assert(
    fc.property(anything, (source) => void clear(source)),
    { numRuns: 2_000 },
  );
});
