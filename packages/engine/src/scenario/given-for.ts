import type { Value } from '../model/value.ts';

/** A given value by its name: one that names what it belongs to (`预警.等级`) goes before a bare one. */
export function givenFor(given: ReadonlyMap<string, Value>, heads: readonly string[], name: string): Value | undefined {
  for (const head of heads) {
    const value = given.get(`${head}.${name}`);
    if (value !== undefined) return value;
  }
  return given.get(name);
}
