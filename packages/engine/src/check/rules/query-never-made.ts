import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** A query that no line makes and nobody needs is a register opened for nothing, or a line forgotten. */
export const queryNeverMade: Rule = {
  code: 'query-never-made',
  *check({ flow, plan, index }): Generator<Problem> {
    const pushed = new Set(index.of('push').map(({ step }) => step.data));
    const made = new Set(plan.queries.filter((query) => query.when !== 'item' || query.items.length > 0).map((query) => query.data));
    for (const data of flow.data) {
      if (!made.has(data.name) && !pushed.has(data.name))
        yield found('query-never-made', { place: data.place, facts: { data: data.name } });
    }
  },
};
