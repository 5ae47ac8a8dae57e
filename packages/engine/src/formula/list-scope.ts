import type { Formula } from '../model/formula.ts';
import type { NameNode, NameTable } from './name-table.ts';
import { fieldsOf, findNode, growingTable } from './name-table.ts';

/** The names of the fields of a list's entries, for the condition of 任一 and 每个; null when the list is not a declared name. */
export function listScope(list: Formula, scopes: readonly NameNode[], names: NameTable): NameNode | null {
  if (list.kind !== 'name') return null;
  for (const scope of [...scopes, names.root]) {
    const node = findNode(scope, list.path);
    const fields = fieldsOf(node?.entry?.type ?? null);
    if (fields === null) continue;
    const table = growingTable();
    for (const field of fields) table.add({ path: [field.name], type: field.type });
    return table.root;
  }
  return null;
}
