import type { Formula } from '../model/formula.ts';
import type { NameTable } from './name-table.ts';
import { partsOf } from './parts.ts';
import { inferType } from './type.ts';
import type { Scopes } from './type-scope.ts';
import { enterList, lookUp, outermost } from './type-scope.ts';

/** A name a formula reads. */
export interface NameRead {
  /** As written. */
  readonly path: readonly string[];
  /** What it stands for: a bare field's form and field. */
  readonly means: readonly string[];
  readonly formula: Extract<Formula, { readonly kind: 'name' }>;
}

/** Every name of the case that a formula reads, in the order written; fields of entries inside 任一 and 每个 are no names of the case. */
export function namesRead(formula: Formula, names: NameTable): readonly NameRead[] {
  const found: NameRead[] = [];
  collect(formula, outermost(names), found);
  return found;
}

function collect(formula: Formula, scopes: Scopes, found: NameRead[]): void {
  if (formula.kind === 'name') {
    const known = lookUp(formula.path, scopes);
    if (known.kind === 'declared' && known.ofEntry) return;
    found.push({ path: formula.path, means: known.kind === 'declared' ? known.means : formula.path, formula });
    return;
  }
  if (formula.kind === 'quantified') {
    collect(formula.list, scopes, found);
    collect(formula.where, enterList(scopes, inferType(formula.list, scopes)), found);
    return;
  }
  for (const part of partsOf(formula)) collect(part, scopes, found);
}
