import type { Problem } from '../base/problem.ts';
import type { Formula } from '../model/formula.ts';
import { formulaProblem } from './codes.ts';
import type { NameTable } from './name-table.ts';
import { partsOf } from './parts.ts';
import { ageUnit } from './words.ts';

/** Numbers written with a unit that is not the one of the value beside them. `units` are the units written. */
export function unitProblems(formula: Formula, units: ReadonlyMap<Formula, string>, names: NameTable): readonly Problem[] {
  const problems: Problem[] = [];
  collect(formula, null, { units, names, problems });
  return problems;
}

interface Collecting {
  readonly units: ReadonlyMap<Formula, string>;
  readonly names: NameTable;
  readonly problems: Problem[];
}

function collect(formula: Formula, beside: Formula | null, collecting: Collecting): void {
  const unit = collecting.units.get(formula);
  if (unit !== undefined) checkUnit(formula, unit, unitOf(beside, collecting.names), collecting);
  if (formula.kind === 'compare' || formula.kind === 'arithmetic') {
    collect(formula.left, formula.right, collecting);
    collect(formula.right, formula.left, collecting);
    return;
  }
  const measured = formula.kind === 'in' ? formula.of : null;
  for (const part of partsOf(formula)) collect(part, measured, collecting);
}

function checkUnit(number: Formula, unit: string, expected: string, { problems }: Collecting): void {
  if (unit === expected || (number.kind === 'money' && expected === '') || (ageUnit.zh.includes(unit) && ageUnit.zh.includes(expected)))
    return;
  problems.push(formulaProblem('unit-clash', { place: number.place, facts: { unit, expected } }));
}

/** The unit a value is counted in; empty when it has none. */
function unitOf(formula: Formula | null, names: NameTable): string {
  if (formula?.kind === 'call' && formula.fn === 'age') return ageUnit.zh[0] ?? '';
  const type = formula?.kind === 'name' ? names.find(formula.path)?.type : null;
  return type?.kind === 'number' ? (type.unit ?? '') : '';
}
