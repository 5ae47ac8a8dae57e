import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import { speaksOf } from '../outcomes-of.ts';
import type { Rule } from '../rule.ts';

/** Sending back with a limit says what happens when nothing comes back. */
export const returnLimitUnanswered: Rule = {
  code: 'return-limit-unanswered',
  *check({ index }): Generator<Problem> {
    for (const { step } of index.of('return')) {
      if (step.limit === undefined || speaksOf(step.handlers, 'timeout')) continue;
      yield found('return-limit-unanswered', { place: step.place, facts: { name: step.target } });
    }
  },
};
