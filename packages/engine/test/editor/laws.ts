import fc from 'fast-check';
import { expect } from 'vitest';
import { opened, withEdits } from '../../src/edit/opened.ts';
import { type Completion, textOfInsert } from '../../src/editor/completion.ts';
import { completionsAt } from '../../src/editor/completions.ts';
import { semanticTokens } from '../../src/editor/semantic-tokens.ts';
import { arbitraryFlow } from '../../src/testing/arbitrary-flow.ts';
import { printFlow } from '../../src/text/print.ts';
import { readText } from '../../src/text/read.ts';
import { sample, sampleNames } from '../text/samples.ts';
import { slipped } from './slipped.ts';

/** The text with a completion taken, its holes as they are. */
const taken = (source: string, { from, to, insert }: Completion): string => withEdits(source, [{ from, to, insert: textOfInsert(insert) }]);
const errorsIn = (source: string): readonly string[] =>
  readText(source)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code)
    .sort();
const columnOf = (line = ''): number => /^ */.exec(line)?.[0].length ?? 0;

const samples = fc.constantFrom(...sampleNames).map(sample);
const texts = fc.oneof(
  samples,
  fc
    .tuple(arbitraryFlow({ stepsMax: 8 }), fc.constantFrom('zh' as const, 'en' as const))
    .map(([flow, language]) => printFlow(flow, language)),
);

function expectNothingNew(text: string, offer: Completion, known: readonly string[]): void {
  const written = textOfInsert(offer.insert);
  expect([written, ...errorsIn(taken(text, offer))]).toEqual([written, ...known]);
}

/** Every whole sentence that is offered on a line of its own is read there without a new error. */
export const sentencesAreRead: fc.IProperty<[string, number, number]> = fc.property(
  texts,
  fc.nat(),
  fc.nat({ max: 3 }),
  (source, at, deeper) => {
    const lines = source.split('\n');
    const row = at % lines.length;
    const indent = '  '.repeat(Math.max(0, columnOf(lines[row]) / 2 + deeper - 1));
    // A line above deeper ones would take them for its own.
    if (columnOf(lines.slice(row + 1).find((line) => line.trim() !== '')) > indent.length) return;
    const before = [...lines.slice(0, row + 1), indent].join('\n');
    const text = [before, ...lines.slice(row + 1)].join('\n');
    const known = errorsIn(text);
    for (const offer of completionsAt(opened(text), before.length)) if (offer.kind === 'sentence') expectNothingNew(text, offer, known);
  },
);

/** Every clause that is offered behind a comma is read there without a new error. */
export const clausesAreRead: fc.IProperty<[string, number]> = fc.property(texts, fc.nat(), (source, at) => {
  const lines = source.split('\n');
  const row = at % lines.length;
  const line = lines[row] ?? '';
  if (line.trim() === '' || /[：:]$/.test(line)) return;
  const before = [...lines.slice(0, row), `${line}，`].join('\n');
  const text = [before, ...lines.slice(row + 1)].join('\n');
  const known = errorsIn(text);
  for (const offer of completionsAt(opened(text), before.length)) if (offer.kind === 'clause') expectNothingNew(text, offer, known);
});

/** A sentence is offered still when its first characters are written. */
export const sentencesGoOn: fc.IProperty<[string, number, number]> = fc.property(samples, fc.nat(), fc.nat(), (source, at, length) => {
  const lines = source.split('\n');
  const row = at % lines.length;
  const before = [...lines.slice(0, row), ' '.repeat(columnOf(lines[row]))].join('\n');
  const after = ['', ...lines.slice(row)].join('\n');
  const lineOf = (text: string): string => text.split('\n')[row] ?? '';
  for (const offer of completionsAt(opened(before + after), before.length)) {
    const [first] = offer.insert;
    if (offer.kind !== 'sentence' || first?.kind !== 'words' || first.text.includes('\n')) continue;
    const head = first.text.split(/[：:，,「“"]/)[0] ?? '';
    const typed = before.slice(0, offer.from) + head.slice(0, length % (head.length + 1));
    const again = completionsAt(opened(typed + after), typed.length);
    expect(again.map((one) => lineOf(taken(typed + after, one)))).toContain(lineOf(taken(before + after, offer)));
  }
});

/** On any text and at any offset there are completions or none, and they replace only what stands before the caret. */
export const anyTextIsAnswered: fc.IProperty<[string, number]> = fc.property(
  slipped,
  fc.integer({ min: -5, max: 5000 }),
  (source, offset) => {
    for (const { from, to, insert } of completionsAt(opened(source), offset)) {
      expect(0 <= from && from <= to && to <= source.length).toBe(true);
      expect(to).toBe(Math.max(0, Math.min(offset, source.length)));
      expect(textOfInsert(insert)).not.toBe('');
    }
  },
);

/** Colours come in order, lie in the text, each in one line, none over another. */
export const coloursDoNotOverlap: fc.IProperty<[string]> = fc.property(slipped, (source) => {
  let last = 0;
  for (const { from, to } of semanticTokens(opened(source))) {
    expect(from >= last && from < to && to <= source.length).toBe(true);
    expect(source.slice(from, to)).not.toMatch(/[\r\n]/);
    last = to;
  }
});
