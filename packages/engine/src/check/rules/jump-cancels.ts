import type { Problem } from '../../base/problem.ts';
import type { Branch, Include, Step, Together } from '../../model/step.ts';
import { stepsIn } from '../../model/walk.ts';
import { found } from '../codes.ts';
import type { Located } from '../index-of.ts';
import type { Rule } from '../rule.ts';

/** Says which branches are cancelled when one of them goes elsewhere. */
export const jumpCancels: Rule = {
  code: 'jump-cancels',
  *check({ index }): Generator<Problem> {
    for (const { step, within } of [...index.of('jump'), ...index.of('return')]) {
      const target = index.named.get(step.target)?.[0];
      if (target === undefined) continue;
      const block = within.find((outer) => isBlock(outer) && !target.within.includes(outer));
      if (block === undefined || !isBlock(block)) continue;
      const branches = siblings(block, within, step);
      if (branches.length > 0) yield found('jump-cancels', { place: step.place, facts: { name: step.target, branches } });
    }
  },
};

function isBlock(step: Step): step is Together | Include {
  return (step.kind === 'together' && step.mode.kind !== 'free') || step.kind === 'include';
}

/** What the other branches are called: their names, else their first named steps. None where the block's own line leaves. */
function siblings(block: Together | Include, within: Located['within'], step: Step): readonly string[] {
  const chain = [...within, step];
  const inner = chain[chain.indexOf(block) + 1];
  const branches = block.kind === 'together' ? block.branches : block.rows;
  if (inner === undefined || !branches.some((branch) => branch.body.includes(inner))) return [];
  return branches.filter((branch) => !branch.body.includes(inner)).map(nameOf);
}

function nameOf(branch: Branch | Include['rows'][number]): string {
  if (branch.kind === 'branch' && branch.name !== undefined) return branch.name;
  for (const { step } of stepsIn(branch.body)) if (step.name !== undefined) return step.name;
  return branch.body[0]?.kind ?? '';
}
