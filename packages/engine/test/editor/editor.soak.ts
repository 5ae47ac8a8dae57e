import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyTextIsAnswered, clausesAreRead, coloursDoNotOverlap, sentencesAreRead, sentencesGoOn } from './laws.ts';

/** Runs a law many times, and says how many and from which seed. */
function hold<Input extends unknown[]>(property: fc.IProperty<Input>, numRuns: number): void {
  const outcome = fc.check(property, { numRuns });
  console.info(`${outcome.numRuns} runs from seed ${outcome.seed}`);
  expect(outcome.failed ? fc.defaultReportMessage(outcome) : '').toBe('');
}

it('every whole sentence is read where it is offered', () => hold(sentencesAreRead, 5_000));
it('every clause is read where it is offered', () => hold(clausesAreRead, 5_000));
it('a sentence that is begun is offered still', () => hold(sentencesGoOn, 500));
it('any text is answered', () => hold(anyTextIsAnswered, 50_000));
it('colours never overlap', () => hold(coloursDoNotOverlap, 50_000));
