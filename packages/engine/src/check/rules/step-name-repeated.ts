import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** A step's name is its identity; only ends may share one. */
export const stepNameRepeated: Rule = {
  code: 'step-name-repeated',
  *check({ index }): Generator<Problem> {
    for (const [name, [, ...again]] of index.named) {
      for (const { step } of again) yield found('step-name-repeated', { place: step.place, facts: { name } });
    }
  },
};
