import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import { isLonger, lengthFact } from '../lengths.ts';
import type { Rule } from '../rule.ts';

/** A paper that may come later comes before the item's promise ends. */
export const supplementOverPromised: Rule = {
  code: 'supplement-over-promised',
  *check({ flow }): Generator<Problem> {
    for (const { name, promised, tolerates, place } of flow.items) {
      for (const { material, limit } of tolerates) {
        if (promised === undefined || limit === undefined || !isLonger(limit, promised)) continue;
        yield found('supplement-over-promised', {
          place,
          facts: { item: name, material, limit: lengthFact(limit), promised: lengthFact(promised) },
        });
      }
    }
  },
};
