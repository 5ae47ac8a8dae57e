import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** One department answers for the whole. */
export const leadMissing: Rule = {
  code: 'lead-missing',
  *check({ flow }): Generator<Problem> {
    if (flow.meta.lead === undefined) yield found('lead-missing', { place: flow.place });
  },
};
