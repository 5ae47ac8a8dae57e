import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** A condition answers yes or no. */
export const conditionNotYesNo: Rule = {
  code: 'condition-not-yes-no',
  *check(context): Generator<Problem> {
    for (const { type, asks, place } of context.formulas()) {
      if (asks && type !== null && type.kind !== 'boolean') yield found('condition-not-yes-no', { place, facts: { type: type.kind } });
    }
  },
};
