import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutPlaces } from '../../src/model/without-places.ts';
import { formatText } from '../../src/text/format.ts';
import { readText } from '../../src/text/read.ts';
import { sample, sampleNames } from './samples.ts';

const notesIn = (text: string): readonly string[] =>
  text.split(/\r?\n/).flatMap((line) => /(?:^|\s)(#.*)$/.exec(line)?.[1]?.trimEnd() ?? []);

it.each(sampleNames)('keeps every note and the model of %s, and formats twice like once', (name) => {
  const source = sample(name);
  for (const language of ['zh', 'en'] as const) {
    const { text, problems } = formatText(source, language);
    expect(problems).toEqual([]);
    expect(notesIn(text)).toEqual(notesIn(source));
    expect(withoutPlaces(readText(text).flow)).toEqual(withoutPlaces(readText(source).flow));
    expect(formatText(text, language).text).toBe(text);
  }
});

it('leaves a text that is set already as it is', () => {
  for (const name of ['construction-permit', 'risk-warning'] as const) expect(formatText(sample(name)).text).toBe(sample(name));
});

it('sets marks, spaces, units and notes, and leaves names and what it does not understand alone', () => {
  const source =
    '一件事「甲」\r\n参与方:\r\n\t- 公安:部门\r\n\r\n\r\n流程\r\n\t# 先审\r\n\t公安初审【乙】,限三工作日   # 快\r\n\t乱写一行\r\n\t由公安办理"丙",代号 c\r\n\r\n';
  expect(formatText(source).text).toBe(
    '一件事「甲」\n参与方：\n  - 公安：部门\n\n流程：\n  # 先审\n  公安初审「乙」，限 3 个工作日  # 快\n  乱写一行\n  由 公安 办理「丙」，代号 c\n',
  );
});

it('keeps every note wherever it stands', () => {
  const lines = sample('birth').split('\n');
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat({ max: lines.length - 1 }), fc.boolean()), { minLength: 1, maxLength: 8 }), (notes) => {
      const noted = [...lines];
      notes.forEach(([at, isOwn], index) => {
        noted[at] = isOwn ? `# 注${index}\n${noted[at] ?? ''}` : `${noted[at] ?? ''} # 注${index}`;
      });
      const source = noted.join('\n');
      const { text } = formatText(source);
      for (const [index] of notes.entries()) expect(text).toContain(`# 注${index}`);
      expect(withoutPlaces(readText(text).flow)).toEqual(withoutPlaces(readText(source).flow));
      expect(formatText(text).text).toBe(text);
    }),
    { numRuns: 60 },
  );
});
