import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** A flow does something. */
export const flowWithoutSteps: Rule = {
  code: 'flow-without-steps',
  *check({ flow }): Generator<Problem> {
    if (flow.body.length === 0) yield found('flow-without-steps', { place: flow.place });
  },
};
