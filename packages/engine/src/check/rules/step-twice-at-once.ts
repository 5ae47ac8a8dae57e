import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';
import { namesOf, wayOf } from '../told-flaw.ts';

/** No step is open twice at once, unless a mark before it says that each way passes by itself. */
export const stepTwiceAtOnce: Rule = {
  code: 'step-twice-at-once',
  *check(context): Generator<Problem> {
    const { flaws } = context.soundness();
    for (const flaw of flaws) {
      const [node] = flaw.nodes;
      const isPiling = flaws.some(({ fault, scope }) => fault === 'piles' && scope === flaw.scope);
      if (flaw.fault !== 'doubled' || node === undefined || isPiling) continue;
      const [step = ''] = namesOf(context, flaw.nodes);
      yield found('step-twice-at-once', { place: node.place, facts: { step }, trace: wayOf(context, flaw) });
    }
  },
};
