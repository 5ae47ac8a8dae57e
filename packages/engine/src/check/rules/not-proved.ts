import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** Says where not every run could be looked at: such a flow is never called sound. */
export const notProved: Rule = {
  code: 'not-proved',
  *check({ soundness, graph }): Generator<Problem> {
    for (const scope of soundness().unproved) {
      const splits = graph.nodes.filter((node) => node.scope === scope && (node.work.kind === 'fork' || node.work.kind === 'join'));
      const steps = [...new Set(splits.flatMap(({ name }) => name ?? []))];
      yield found('not-proved', { place: splits[0]?.place, facts: { steps } });
    }
  },
};
