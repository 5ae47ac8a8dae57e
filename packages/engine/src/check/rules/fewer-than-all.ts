import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** Says that what is still open is cancelled when fewer branches than all are waited for. */
export const fewerThanAll: Rule = {
  code: 'fewer-than-all',
  *check({ index }): Generator<Problem> {
    for (const { step } of index.of('together')) {
      const count = step.mode.kind === 'any' ? 1 : step.mode.kind === 'atLeast' ? step.mode.count : undefined;
      const branches = step.branches.length;
      if (count !== undefined && count >= 1 && count < branches)
        yield found('fewer-than-all', { place: step.place, facts: { count, branches } });
    }
  },
};
