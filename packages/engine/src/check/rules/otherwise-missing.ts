import type { Problem } from '../../base/problem.ts';
import type { NameTable } from '../../formula/name-table.ts';
import type { Row } from '../../model/step.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';
import { everything, isEmpty, testOf, type ValueSet, without } from '../value-sets.ts';

/** 分情况 covers every case: by 其他, or because its rows leave out no value there is. */
export const otherwiseMissing: Rule = {
  code: 'otherwise-missing',
  *check({ index, names }): Generator<Problem> {
    for (const { step } of index.of('choose')) {
      if (step.form !== 'cases' || step.rows.some((row) => row.when === undefined)) continue;
      const left = leftOut(step.rows, names);
      if (left !== null && isEmpty(left)) continue;
      const missing = left?.kind === 'words' ? [...left.words] : [];
      yield found('otherwise-missing', { place: step.place, facts: { missing } });
    }
  },
};

/** The values that no row is about; null where the rows are not all about one value. */
function leftOut(rows: readonly Row[], names: NameTable): ValueSet | null {
  const tests = rows.map((row) => (row.when === undefined ? null : testOf(row.when, names)));
  const [first] = tests;
  if (first === undefined || first === null) return null;
  const path = first.path.join('.');
  const sets = tests.flatMap((test) => (test !== null && test.path.join('.') === path ? [test.set] : []));
  return sets.length === tests.length ? without(everything(first.set), sets) : null;
}
