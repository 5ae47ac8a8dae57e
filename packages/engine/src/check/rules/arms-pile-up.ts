import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';
import { namesOf, wayOf } from '../told-flaw.ts';

/** A split in a round meets again before the next round. */
export const armsPileUp: Rule = {
  code: 'arms-pile-up',
  *check(context): Generator<Problem> {
    for (const flaw of context.soundness().flaws) {
      if (flaw.fault !== 'piles') continue;
      const [step = ''] = namesOf(context, flaw.nodes);
      yield found('arms-pile-up', { place: flaw.nodes[0]?.place, facts: { step }, trace: wayOf(context, flaw) });
    }
  },
};
