import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** What is gone through is a list, what a limit counts from a date, what is charged an amount. */
export const kindNotFitting: Rule = {
  code: 'kind-not-fitting',
  *check(context): Generator<Problem> {
    for (const { type, wants, place } of context.formulas()) {
      if (wants === undefined || type === null || wants.includes(type.kind)) continue;
      yield found('kind-not-fitting', { place, facts: { wanted: wants, type: type.kind } });
    }
  },
};
