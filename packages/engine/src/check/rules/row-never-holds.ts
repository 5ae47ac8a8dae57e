import type { Problem } from '../../base/problem.ts';
import { namesIn } from '../../model/reads.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';
import { isEmpty, testOf, type ValueSet, without } from '../value-sets.ts';

/** Every row of a choice can be the one that holds: no row asks for what cannot be, or for what the rows above took already. */
export const rowNeverHolds: Rule = {
  code: 'row-never-holds',
  *check({ index, names }): Generator<Problem> {
    for (const { step } of index.of('choose')) {
      const above = new Map<string, ValueSet[]>();
      for (const [at, row] of step.rows.entries()) {
        const test = row.when === undefined ? null : testOf(row.when, names);
        if (test === null) continue;
        const path = test.path.join('.');
        const taken = above.get(path) ?? [];
        // A word outside the list is another problem, told where the word stands.
        const isSound =
          test.set.kind === 'stretches' || [...test.set.words].every((word) => test.set.kind === 'words' && test.set.all.includes(word));
        if (isSound && isEmpty(without(test.set, taken))) {
          const place = row.place ?? (row.when === undefined ? undefined : namesIn(row.when)[0]?.place) ?? step.place;
          yield found('row-never-holds', { place, facts: { value: path, row: at + 1 } });
        }
        above.set(path, [...taken, test.set]);
      }
    }
  },
};
