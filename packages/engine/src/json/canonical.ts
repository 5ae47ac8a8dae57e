/** Compact JSON with the keys of every object in the order of their UTF-16 units: equal values give equal bytes. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value)) ?? 'null';
}

/** The same value with its keys in order. No prototype, so that a key may have any name. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = Object.create(null);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  for (const [key, inner] of entries.sort(([one], [other]) => (one < other ? -1 : 1))) copy[key] = sorted(inner);
  return copy;
}
