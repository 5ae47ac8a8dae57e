import type { Problem } from '../../base/problem.ts';
import { typeOf } from '../../formula/type.ts';
import { found } from '../codes.ts';
import { formulasIn } from '../formulas-in.ts';
import type { Rule } from '../rule.ts';

/** A condition answers yes or no. */
export const conditionNotYesNo: Rule = {
  code: 'condition-not-yes-no',
  *check(context): Generator<Problem> {
    for (const { formula, asks, place } of formulasIn(context)) {
      if (!asks) continue;
      const { type } = typeOf(formula, context.names);
      if (type !== null && type.kind !== 'boolean') yield found('condition-not-yes-no', { place, facts: { type: type.kind } });
    }
  },
};
