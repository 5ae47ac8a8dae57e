import type { Problem } from '../base/problem.ts';
import type { Formula } from '../model/formula.ts';
import type { ValueType } from '../model/value.ts';
import type { NameTable } from './name-table.ts';

/** The type of a formula and what is wrong with it. */
export interface FormulaType {
  readonly type: ValueType | null;
  readonly problems: readonly Problem[];
}

/** The type of a formula over these names. */
export function typeOf(formula: Formula, names: NameTable): FormulaType {
  return { type: formula.kind === 'name' ? (names.find(formula.path)?.type ?? null) : null, problems: [] };
}
