import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';
import { namesOf, wayOf } from '../told-flaw.ts';

/** When a case is finished, nothing of it is still going on. */
export const leftRunning: Rule = {
  code: 'left-running',
  *check(context): Generator<Problem> {
    for (const flaw of context.soundness().flaws) {
      if (flaw.fault !== 'leaves') continue;
      const [end, ...others] = flaw.nodes;
      if (end === undefined) continue;
      const open = others.flatMap((node) => (node.work.kind === 'block' ? insideOf(context, node.id, end.scope) : [node]));
      const steps = namesOf(context, open.length > 0 ? open : others);
      yield found('left-running', { place: end.place, facts: { end: end.name ?? '', steps }, trace: wayOf(context, flaw) });
    }
  },
};

/** The first nodes of the other branches of a block. */
function insideOf({ graph }: Parameters<Rule['check']>[0], host: string, own: string): readonly (typeof graph.nodes)[number][] {
  const entries = new Set(graph.scopes.filter((scope) => scope.host === host && scope.id !== own).map(({ entry }) => entry));
  return graph.nodes.filter(({ id }) => entries.has(id));
}
