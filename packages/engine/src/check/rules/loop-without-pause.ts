import type { NodeId } from '../../base/id.ts';
import type { Problem } from '../../base/problem.ts';
import { roundsWithoutPause } from '../../soundness/rounds.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';
import { namesOf } from '../told-flaw.ts';

/** A round has somebody in it who acts, or a wait, or a count: else a case that enters it never leaves it. */
export const loopWithoutPause: Rule = {
  code: 'loop-without-pause',
  *check(context): Generator<Problem> {
    const { graph, soundness } = context;
    const nodes = new Map<NodeId, (typeof graph.nodes)[number]>(graph.nodes.map((node) => [node.id, node]));
    for (const round of roundsWithoutPause(graph)) {
      if (!round.some((id) => soundness().live.has(id))) continue;
      const inside = round.flatMap((id) => nodes.get(id) ?? []);
      const steps = namesOf(context, inside);
      const first = inside.find(({ name }) => name !== undefined) ?? inside.find(({ place }) => place !== undefined);
      yield found('loop-without-pause', { place: first?.place, facts: { steps }, trace: steps });
    }
  },
};
