import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyFormula, conditions, sampleValues } from './arbitrary-formula.ts';
import { isHarmless, meansTheSame, readsBack, soup } from './laws.ts';

const RUNS = 200_000;

/** Runs a law many times, and says how many and from which seed. */
function hold<Input extends readonly unknown[]>(property: fc.IProperty<Input>): void {
  const outcome = fc.check(property, { numRuns: RUNS });
  console.info(`${outcome.numRuns} runs from seed ${outcome.seed}`);
  expect(outcome.failed ? fc.defaultReportMessage(outcome) : '').toBe('');
}

it('any formula reads back as itself', () => hold(fc.property(anyFormula, readsBack)));
it('any condition means the same to a FEEL engine', () => hold(fc.property(conditions, sampleValues, meansTheSame)));
it('any text is a formula or a problem', () => hold(fc.property(soup, isHarmless)));
