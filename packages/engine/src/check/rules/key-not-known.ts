import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** A register is asked only when what it is asked with is known. */
export const keyNotKnown: Rule = {
  code: 'key-not-known',
  *check(context): Generator<Problem> {
    for (const { read, way } of context.reading().early) {
      if (read.key === undefined) continue;
      yield found('key-not-known', { place: read.place, facts: { name: read.path.join('.'), data: read.key.name }, trace: way });
    }
  },
};
