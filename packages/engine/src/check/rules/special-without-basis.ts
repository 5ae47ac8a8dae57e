import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** A special procedure stops the clock, so it names its ground. */
export const specialWithoutBasis: Rule = {
  code: 'special-without-basis',
  *check({ index }): Generator<Problem> {
    for (const { step } of index.of('special')) {
      if (step.basis === undefined) yield found('special-without-basis', { place: step.place, facts: { name: step.name ?? '' } });
    }
  },
};
