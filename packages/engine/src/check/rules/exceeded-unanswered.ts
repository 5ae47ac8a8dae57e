import type { NodeId } from '../../base/id.ts';
import type { Problem } from '../../base/problem.ts';
import type { Edge, Graph } from '../../graph/graph.ts';
import { predecessors } from '../../graph/reach.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** A counted way back that nobody chooses says what happens when the count is used up. */
export const exceededUnanswered: Rule = {
  code: 'exceeded-unanswered',
  *check({ graph, soundness }): Generator<Problem> {
    const counted = graph.nodes.filter(({ work }) => work.kind === 'counted' && work.step.timesMax !== undefined);
    if (counted.length === 0) return;
    const into = predecessors(graph);
    for (const { id, work } of counted) {
      if (work.kind !== 'counted' || work.step.handlers.some(({ on }) => on.kind === 'exceeded') || !soundness().live.has(id)) continue;
      const { step } = work;
      if (isChosen(graph, into, id)) continue;
      yield found('exceeded-unanswered', {
        place: step.place,
        facts: { name: step.target, times: step.timesMax ?? 0 },
        trace: [step.target],
      });
    }
  },
};

/** Whether people come to it by an outcome alone: that outcome is no longer offered when the count is used up. */
function isChosen(graph: Graph, into: ReadonlyMap<NodeId, readonly Edge[]>, id: NodeId): boolean {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const chosen = (at: NodeId, isFirst: boolean): boolean => {
    const ways = into.get(at) ?? [];
    // Where several ways meet before it, a case stops there, and nobody looks ahead.
    if (!isFirst && ways.length > 1) return false;
    return ways.every(({ from, cause }) => {
      const work = nodes.get(from)?.work;
      if (work?.kind === 'work') return cause.kind === 'outcome';
      return (work?.kind === 'act' || work?.kind === 'pass') && chosen(from, false);
    });
  };
  return chosen(id, true);
}
