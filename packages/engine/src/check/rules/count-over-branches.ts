import type { Problem } from '../../base/problem.ts';
import { stepsIn } from '../../model/walk.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** A block never waits for more branches, or signers, than it has. */
export const countOverBranches: Rule = {
  code: 'count-over-branches',
  *check({ index }): Generator<Problem> {
    for (const { step } of index.of('together')) {
      if (step.mode.kind !== 'atLeast') continue;
      const { count } = step.mode;
      const branches = step.branches.length;
      if (count > branches || count < 1) yield found('count-over-branches', { place: step.place, facts: { count, branches } });
    }
    for (const { step } of index.of('sign')) {
      if (step.mode.kind !== 'atLeast' || step.members.kind === 'each') continue;
      const { count } = step.mode;
      const branches = [...stepsIn(step.members.body)].filter((member) => member.step.kind === 'task').length;
      if (count > branches || count < 1) yield found('count-over-branches', { place: step.place, facts: { count, branches } });
    }
  },
};
