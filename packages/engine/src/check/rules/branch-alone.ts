import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** Side by side means at least two. */
export const branchAlone: Rule = {
  code: 'branch-alone',
  *check({ index }): Generator<Problem> {
    for (const { step } of index.of('together')) if (step.branches.length < 2) yield found('branch-alone', { place: step.place });
    for (const { step } of index.of('race')) if (step.branches.length < 2) yield found('branch-alone', { place: step.place });
  },
};
