import type { NodeId } from '../../base/id.ts';
import type { Problem } from '../../base/problem.ts';
import { predecessors, spread, successors } from '../../graph/reach.ts';
import { found } from '../codes.ts';
import type { Context, Rule } from '../rule.ts';
import { namesOf, wayOf } from '../told-flaw.ts';

/** No step is open twice at once, unless a mark before it says that each way passes by itself. */
export const stepTwiceAtOnce: Rule = {
  code: 'step-twice-at-once',
  *check(context): Generator<Problem> {
    const { flaws } = context.soundness();
    for (const flaw of flaws) {
      const [node] = flaw.nodes;
      const isPiling = flaws.some(({ fault, scope }) => fault === 'piles' && scope === flaw.scope);
      if (flaw.fault !== 'doubled' || node === undefined || isPiling || isMeant(context, node.id)) continue;
      const [step = ''] = namesOf(context, flaw.nodes);
      yield found('step-twice-at-once', { place: node.place, facts: { step }, trace: wayOf(context, flaw) });
    }
  },
};

/** Whether ways meet in a mark and lead on to the step, with no join between that would make one of them. */
function isMeant({ graph, index }: Context, id: NodeId): boolean {
  const marks = new Set(index.of('mark').map(({ step }) => step.name));
  const into = predecessors(graph);
  const ways = successors(graph);
  const joins = new Set(graph.nodes.flatMap((node) => (node.work.kind === 'join' ? [node.id] : [])));
  const meeting = graph.nodes.filter(
    ({ id: at, name, work }) => work.kind === 'pass' && marks.has(name) && (into.get(at)?.length ?? 0) > 1,
  );
  return spread(
    meeting.map((node) => node.id),
    (at) => (joins.has(at) ? [] : (ways.get(at) ?? []).map(({ to }) => to)),
  ).has(id);
}
