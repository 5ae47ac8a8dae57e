import type { Value } from '../model/value.ts';
import { isList } from './compare-values.ts';

/** The value under a path; through a list it is the list of what its entries hold. Only own names are read, whatever they are called. */
export function readPath(value: Value | undefined, path: readonly string[], from = 0): Value | undefined {
  let current = value;
  for (let index = from; index < path.length; index++) {
    if (isList(current)) return current.map((entry) => readPath(entry, path, index) ?? null);
    const part = path[index];
    if (typeof current !== 'object' || current === null || part === undefined || !Object.hasOwn(current, part)) return undefined;
    current = current[part];
  }
  return current;
}
