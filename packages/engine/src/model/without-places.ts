/** The same model without its places in a source: what two faces of one flow must agree on. */
export function withoutPlaces<Node>(node: Node): Node {
  return strip(node) as Node;
}

function strip(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(strip);
  if (node === null || typeof node !== 'object') return node;
  const kept = Object.entries(node).filter(([key, value]) => key !== 'place' || !isPlace(value));
  return Object.fromEntries(kept.map(([key, value]) => [key, strip(value)]));
}

/** A value of a scenario may have a field that its author called place. */
const isPlace = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'from' in value && 'to' in value && typeof value.from === 'number';
