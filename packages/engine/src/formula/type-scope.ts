import type { ValueType } from '../model/value.ts';
import type { NameTable } from './name-table.ts';
import { fieldsOf, through } from './name-table.ts';

/** The names around a formula: for each quantifier it stands in the fields of the entries, and the names of the flow. */
export interface Scopes {
  readonly names: NameTable;
  /** Outermost first; null where nothing is known of the list. */
  readonly lists: readonly (ReadonlyMap<string, ValueType> | null)[];
}

/** What is known of a name: not declared at all, or declared, its type perhaps unknown. */
export type Known =
  | { readonly kind: 'declared'; readonly type: ValueType | null; readonly means: readonly string[]; readonly ofEntry: boolean }
  | { readonly kind: 'undeclared' };

/** Outside every quantifier. */
export const outermost = (names: NameTable): Scopes => ({ names, lists: [] });

/** Inside the condition of a quantifier over a list of this type. */
export function enterList(scopes: Scopes, list: ValueType | null): Scopes {
  const fields = list?.kind === 'list' ? fieldsOf(list.of) : null;
  return { ...scopes, lists: [...scopes.lists, fields === null ? null : new Map(fields.map((field) => [field.name, field.type]))] };
}

/** Looks a path up, innermost list first. */
export function lookUp(path: readonly string[], { names, lists }: Scopes): Known {
  const [head = '', ...rest] = path;
  for (const fields of lists.toReversed()) {
    const type = fields?.get(head);
    if (type === undefined) continue;
    return fieldUnder(type, rest, path);
  }
  const entry = names.find(path);
  if (entry !== null) return { kind: 'declared', type: entry.type, means: entry.means, ofEntry: false };
  // A list nothing is known of may hold anything.
  return lists.includes(null) ? { kind: 'declared', type: null, means: path, ofEntry: true } : { kind: 'undeclared' };
}

function fieldUnder(type: ValueType, rest: readonly string[], means: readonly string[]): Known {
  let current = type;
  for (const part of rest) {
    const field = fieldsOf(current)?.find((candidate) => candidate.name === part);
    if (field === undefined) return { kind: 'undeclared' };
    current = through(current, field.type);
  }
  return { kind: 'declared', type: current, means, ofEntry: true };
}
