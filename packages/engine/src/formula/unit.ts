import type { Problem } from '../base/problem.ts';
import type { Formula } from '../model/formula.ts';
import { formulaProblem } from './codes.ts';
import type { NameTable } from './name-table.ts';
import { ageUnit } from './words.ts';

/** Numbers written with a unit that is not the one of the field they are compared with. `units` are the units written. */
export function unitProblems(formula: Formula, units: ReadonlyMap<Formula, string>, names: NameTable): readonly Problem[] {
  switch (formula.kind) {
    case 'compare':
    case 'arithmetic':
      return [
        ...clash(formula.left, formula.right, { units, names }),
        ...clash(formula.right, formula.left, { units, names }),
        ...unitProblems(formula.left, units, names),
        ...unitProblems(formula.right, units, names),
      ];
    case 'and':
    case 'or':
      return formula.parts.flatMap((part) => unitProblems(part, units, names));
    case 'in':
      return formula.among.flatMap((entry) => clash(formula.of, entry, { units, names }));
    case 'not':
      return unitProblems(formula.of, units, names);
    case 'quantified':
      return unitProblems(formula.where, units, names);
    case 'literal':
    case 'money':
    case 'standard':
    case 'date':
    case 'duration':
    case 'name':
    case 'contains':
    case 'empty':
    case 'negate':
    case 'call':
      return [];
  }
}

function clash(
  measured: Formula,
  number: Formula,
  { units, names }: { units: ReadonlyMap<Formula, string>; names: NameTable },
): readonly Problem[] {
  const unit = units.get(number);
  if (unit === undefined) return [];
  const expected = unitOf(measured, names);
  if (expected === null || unit === expected || (ageUnit.zh.includes(unit) && ageUnit.zh.includes(expected))) return [];
  const value = number.kind === 'literal' ? String(number.value) : '';
  const fixes =
    number.place === undefined || expected === ''
      ? undefined
      : [
          {
            code: 'replace-with',
            facts: { insert: `${value} ${expected}` },
            edits: [{ from: number.place.from, to: number.place.to, insert: `${value} ${expected}` }],
          },
        ];
  return [formulaProblem('unit-clash', { place: number.place, facts: { unit, expected }, ...(fixes === undefined ? {} : { fixes }) })];
}

/** The unit a value is counted in; empty when it has none, null when nothing is known. */
function unitOf(formula: Formula, names: NameTable): string | null {
  if (formula.kind === 'call' && formula.fn === 'age') return ageUnit.zh[0] ?? null;
  if (formula.kind !== 'name') return null;
  const type = names.find(formula.path)?.type;
  return type?.kind === 'number' ? (type.unit ?? '') : null;
}
