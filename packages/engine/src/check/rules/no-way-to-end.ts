import type { Problem } from '../../base/problem.ts';
import { canFinish } from '../../graph/reach.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** From every step there is some way on to an end. */
export const noWayToEnd: Rule = {
  code: 'no-way-to-end',
  *check({ graph, reached: reachedNodes }): Generator<Problem> {
    const finishing = canFinish(graph);
    if (finishing.size === graph.nodes.length) return;
    const reached = reachedNodes();
    const stuck = graph.nodes.filter((node) => reached.has(node.id) && !finishing.has(node.id));
    const [first] = stuck;
    if (first === undefined) return;
    const steps = [...new Set(stuck.flatMap((node) => node.name ?? []))];
    yield found('no-way-to-end', { place: (stuck.find((node) => node.name !== undefined) ?? first).place, facts: { steps }, trace: steps });
  },
};
