import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** Of a register's record only what is used is fetched. */
export const fetchedUnused: Rule = {
  code: 'fetched-unused',
  *check(context): Generator<Problem> {
    const { used } = context.uses();
    for (const data of context.flow.data) {
      const fields = used.get(data.name) ?? new Set<string>();
      // Nothing to say twice about a query that nobody makes.
      if (data.mode === 'push' || fields.has('*')) continue;
      for (const field of data.only) {
        if (!fields.has(field.name))
          yield found('fetched-unused', { place: field.place ?? data.place, facts: { data: data.name, field: field.name } });
      }
    }
  },
};
