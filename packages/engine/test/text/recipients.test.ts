import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutPlaces } from '../../src/model/without-places.ts';
import { printFlow } from '../../src/text/print.ts';
import { readText } from '../../src/text/read.ts';

const english = (line: string): string =>
  `service "T"\n  version: 1.0.0\n  lead: A\n\nparties:\n  - A: department\n  - B: department\n\nflow:\n  ${line}\n  finish "x"\n`;

it.each([
  ['copy to A, B "text"', ['A', 'B']],
  ['copy to "A", "B" "text"', ['A', 'B']],
  ['copy to "A, or B", B "one, two"', ['A, or B', 'B']],
  ['notify A, B "hello, you", step "tell"', ['A', 'B']],
  ['notify A "text", step "tell"', ['A']],
])('%s goes to %j', (line, to) => {
  const { flow, problems } = readText(english(line));
  expect(problems).toEqual([]);
  expect(flow?.body[0]).toMatchObject({ kind: 'notify', to });
});

it('takes no extra for a recipient where the text is missing', () => {
  const { flow, problems } = readText(english('notify A, step "tell"'));
  expect(problems.map(({ code }) => code)).toEqual(['statement-unknown']);
  expect(flow?.body.map(({ kind }) => kind)).toEqual(['end']);
});

const party = fc.stringMatching(/^[a-z甲乙丙丁]{1,6}( [a-z]{1,5})?$/u);

it('prints any list of recipients so that it reads back, in both languages', () => {
  const { flow } = readText(english('notify A "text"'));
  const [notice, ...rest] = flow?.body ?? [];
  if (flow === null || notice?.kind !== 'notify') throw new Error('no notice');
  fc.assert(
    fc.property(fc.uniqueArray(party, { minLength: 1, maxLength: 4 }), fc.string({ unit: 'grapheme', maxLength: 12 }), (to, text) => {
      const changed = { ...flow, body: [{ ...notice, to, text: [{ kind: 'words' as const, text: `${text}。` }] }, ...rest] };
      for (const language of ['zh', 'en'] as const) {
        const printed = printFlow(changed, language);
        expect(withoutPlaces(readText(printed).flow?.body[0]), printed).toEqual(withoutPlaces(changed.body[0]));
      }
    }),
    { numRuns: 300 },
  );
});
