import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';
import { namesOf, wayOf } from '../told-flaw.ts';

/** From every step there is some way on to an end. */
export const noWayToEnd: Rule = {
  code: 'no-way-to-end',
  *check(context): Generator<Problem> {
    for (const flaw of context.soundness().flaws) {
      if (flaw.fault !== 'endless') continue;
      const steps = namesOf(context, flaw.nodes);
      const first = flaw.nodes.find(({ name }) => name !== undefined) ?? flaw.nodes[0];
      yield found('no-way-to-end', { place: first?.place, facts: { steps }, trace: [...new Set([...wayOf(context, flaw), ...steps])] });
    }
  },
};
