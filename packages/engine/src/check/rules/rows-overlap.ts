import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import { testsOf } from '../row-tests.ts';
import type { Rule } from '../rule.ts';
import { isEmpty, overlapOf, without } from '../value-sets.ts';

/** Says when two rows share some values and each has others: the upper one takes what they share, which is easily overlooked. */
export const rowsOverlap: Rule = {
  code: 'rows-overlap',
  *check({ index, names }): Generator<Problem> {
    for (const { step } of index.of('choose')) {
      const rows = step.rows.filter((row) => row.when !== undefined);
      const tests = testsOf(rows, names);
      if (tests === null) continue;
      for (const [at, { path, set }] of tests.entries()) {
        const upper = tests.slice(0, at).findIndex((other) => {
          const shared = overlapOf(set, other.set);
          // A row inside another is the usual way to write an exception first.
          return shared !== null && !isEmpty(shared) && !isEmpty(without(set, [other.set])) && !isEmpty(without(other.set, [set]));
        });
        if (upper >= 0)
          yield found('rows-overlap', {
            place: rows[at]?.place ?? step.place,
            facts: { value: path.join('.'), row: at + 1, upper: upper + 1 },
          });
      }
    }
  },
};
