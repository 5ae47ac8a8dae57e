import type { NameTable } from '../formula/name-table.ts';
import type { Row } from '../model/step.ts';
import { type Test, testOf } from './value-sets.ts';

/** What each row asks of the one value that all of them are about; null where they are about several, or compute. */
export function testsOf(rows: readonly Row[], names: NameTable): readonly Test[] | null {
  const tests: Test[] = [];
  for (const { when } of rows) {
    const test = when === undefined ? null : testOf(when, names);
    if (test === null || (tests[0] !== undefined && tests[0].path.join('.') !== test.path.join('.'))) return null;
    tests.push(test);
  }
  return tests;
}
