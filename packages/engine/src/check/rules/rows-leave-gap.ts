import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import { testsOf } from '../row-tests.ts';
import type { Rule } from '../rule.ts';
import { everything, inside, without, wordsIn } from '../value-sets.ts';

/** Rows about one value that leave out something between them mean to: without a row for the rest it is easily forgotten. */
export const rowsLeaveGap: Rule = {
  code: 'rows-leave-gap',
  *check({ index, names }): Generator<Problem> {
    for (const { step } of index.of('choose')) {
      if (step.rows.length < 2 || step.rows.some((row) => row.when === undefined)) continue;
      const tests = testsOf(step.rows, names);
      const [first] = tests ?? [];
      if (tests === null || first === undefined || (step.form === 'cases' && first.set.kind === 'words')) continue;
      const gap = inside(
        without(
          everything(first.set),
          tests.map(({ set }) => set),
        ),
      );
      if (gap.length === 0) continue;
      yield found('rows-leave-gap', { place: step.place, facts: { value: first.path.join('.'), missing: wordsIn(gap) } });
    }
  },
};
