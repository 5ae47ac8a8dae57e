import type { Formula } from '../model/formula.ts';
import type { NameNode, NameTable } from './name-table.ts';
import { fieldsOf, findNode, growingTable } from './name-table.ts';

/** What was made once for a list: the same for every formula over it. */
const scopesOfLists = new WeakMap<NameNode, NameNode>();

/** The names of the fields of a list's entries, for the condition of 任一 and 每个; null when the list is not a declared name. */
export function listScope(list: Formula, scopes: readonly NameNode[], names: NameTable): NameNode | null {
  if (list.kind !== 'name') return null;
  for (const scope of [...scopes, names.root]) {
    const node = findNode(scope, list.path);
    const fields = fieldsOf(node?.entry?.type ?? null);
    if (node === null || fields === null) continue;
    const known = scopesOfLists.get(node);
    if (known !== undefined) return known;
    const table = growingTable();
    for (const field of fields) table.add({ path: [field.name], type: field.type });
    scopesOfLists.set(node, table.root);
    return table.root;
  }
  return null;
}
