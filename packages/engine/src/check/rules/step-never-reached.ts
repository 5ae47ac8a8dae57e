import type { NodeId } from '../../base/id.ts';
import type { Problem } from '../../base/problem.ts';
import { predecessors } from '../../graph/reach.ts';
import { found } from '../codes.ts';
import type { Context, Rule } from '../rule.ts';

/** Every step can be come to; of several dead ones in a row the first is named. */
export const stepNeverReached: Rule = {
  code: 'step-never-reached',
  *check(context): Generator<Problem> {
    const dead = deadSteps(context);
    if (dead.size === 0) return;
    const into = predecessors(context.graph);
    const first = [...dead].filter(([id]) => !(into.get(id) ?? []).some((edge) => dead.has(edge.from)));
    for (const [, { step }] of first.length > 0 ? first : [...dead].slice(0, 1)) {
      yield found('step-never-reached', { place: step.place, facts: { step: step.name ?? step.kind } });
    }
  },
};

/** Steps with a point of their own in the graph that no case comes to. Lines that answer a register are drawn once for each use. */
function deadSteps({ graph, index, soundness }: Context): ReadonlyMap<NodeId, (typeof index.steps)[number]> {
  const { live: reached } = soundness();
  const dead = new Set(graph.nodes.map((node) => node.id).filter((id) => !reached.has(id)));
  const found = new Map<NodeId, (typeof index.steps)[number]>();
  if (dead.size === 0) return found;
  const byId = new Map<string, NodeId>([...dead].map((id) => [id, id]));
  for (const one of index.steps) {
    const node = one.home.kind === 'data' || one.step.kind === 'detached' ? undefined : byId.get(one.step.id);
    if (node !== undefined) found.set(node, one);
  }
  return found;
}
