import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** A query says by what it finds its record. */
export const keyMissing: Rule = {
  code: 'key-missing',
  *check({ flow }): Generator<Problem> {
    for (const data of flow.data) if (data.keys.length === 0) yield found('key-missing', { place: data.place, facts: { data: data.name } });
  },
};
