import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** An applicant can take an application back before it is decided. */
export const withdrawalBarred: Rule = {
  code: 'withdrawal-barred',
  *check({ flow }): Generator<Problem> {
    const { withdrawal } = flow.meta;
    if (withdrawal?.by === 'nobody') yield found('withdrawal-barred', { place: withdrawal.place ?? flow.place });
  },
};
