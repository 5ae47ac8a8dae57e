import type { Problem } from '../../base/problem.ts';
import type { Node } from '../../graph/graph.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';
import { namesOf, wayOf } from '../told-flaw.ts';

/** Nowhere does a case wait for what can no longer come. */
export const waitsForEver: Rule = {
  code: 'waits-for-ever',
  *check(context): Generator<Problem> {
    for (const flaw of context.soundness().flaws) {
      const waiting = flaw.nodes.filter((node) => !isOverCounted(node));
      const [first] = waiting;
      if (flaw.fault !== 'stuck' || first === undefined) continue;
      yield found('waits-for-ever', { place: first.place, facts: { steps: namesOf(context, waiting) }, trace: wayOf(context, flaw) });
    }
  },
};

/** A block that wants more branches than it has is told by its own rule. */
function isOverCounted({ work }: Node): boolean {
  if (work.kind !== 'block' || work.block.of !== 'together') return false;
  const { mode } = work.block.step;
  return mode.kind === 'atLeast' && mode.count > work.children.length;
}
