import type { Problem } from '../../base/problem.ts';
import type { NameTable } from '../../formula/name-table.ts';
import type { Formula } from '../../model/formula.ts';
import type { Row } from '../../model/step.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** 分情况 covers every case: by 其他, or because its rows name every value there is. */
export const otherwiseMissing: Rule = {
  code: 'otherwise-missing',
  *check({ index, names }): Generator<Problem> {
    for (const { step } of index.of('choose')) {
      if (step.form !== 'cases' || step.rows.some((row) => row.when === undefined)) continue;
      const missing = missingValues(step.rows, names);
      if (missing === null || missing.length > 0)
        yield found('otherwise-missing', { place: step.place, facts: { missing: missing ?? [] } });
    }
  },
};

/** The values of a choice that no row names; null where the rows are about more than one value or none with a list. */
function missingValues(rows: readonly Row[], names: NameTable): readonly string[] | null {
  const named = new Set<string>();
  let path: readonly string[] | undefined;
  for (const { when } of rows) {
    const test = when === undefined ? null : valuesOf(when);
    if (test === null || (path !== undefined && path.join('.') !== test.path.join('.'))) return null;
    path = test.path;
    for (const value of test.values) named.add(value);
  }
  const type = path === undefined ? undefined : names.find(path)?.type;
  if (type?.kind === 'boolean') return ['true', 'false'].filter((value) => !named.has(value));
  return type?.kind === 'choice' ? type.options.filter((option) => !named.has(option)) : null;
}

function valuesOf(formula: Formula): { readonly path: readonly string[]; readonly values: readonly string[] } | null {
  if (formula.kind === 'or') {
    const parts = formula.parts.map(valuesOf);
    const [first] = parts;
    if (first === undefined || first === null) return null;
    const same = parts.every((part) => part !== null && part.path.join('.') === first.path.join('.'));
    return same ? { path: first.path, values: parts.flatMap((part) => part?.values ?? []) } : null;
  }
  if (formula.kind === 'name') return { path: formula.path, values: ['true'] };
  if (formula.kind === 'not' && formula.of.kind === 'name') return { path: formula.of.path, values: ['false'] };
  if (formula.kind === 'compare' && formula.op === 'eq' && formula.left.kind === 'name') {
    const value = constant(formula.right);
    return value === null ? null : { path: formula.left.path, values: [value] };
  }
  if (formula.kind === 'in' && formula.of.kind === 'name') {
    const values = formula.among.map(constant).filter((value) => value !== null);
    return values.length === formula.among.length ? { path: formula.of.path, values } : null;
  }
  return null;
}

function constant(formula: Formula): string | null {
  if (formula.kind === 'literal') return String(formula.value);
  return formula.kind === 'standard' ? formula.id : null;
}
