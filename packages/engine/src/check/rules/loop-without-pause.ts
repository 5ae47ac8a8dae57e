import type { Problem } from '../../base/problem.ts';
import { roundWithoutPause } from '../../soundness/rounds.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';
import { namesOf } from '../told-flaw.ts';

/** A round has somebody in it who acts, or a wait, or a count: else a case that enters it never leaves it. */
export const loopWithoutPause: Rule = {
  code: 'loop-without-pause',
  *check(context): Generator<Problem> {
    const { graph, soundness } = context;
    const round = roundWithoutPause(graph, soundness().live);
    if (round === null) return;
    const on = new Set(round);
    const inside = graph.nodes.filter(({ id }) => on.has(id));
    const steps = namesOf(context, inside);
    const first = inside.find(({ name }) => name !== undefined) ?? inside.find(({ place }) => place !== undefined);
    yield found('loop-without-pause', { place: first?.place, facts: { steps }, trace: steps });
  },
};
