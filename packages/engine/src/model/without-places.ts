/** The same model without its places in a source: what two faces of one flow must agree on. */
export function withoutPlaces<Node>(node: Node): Node {
  return strip(node) as Node;
}

function strip(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(strip);
  if (node === null || typeof node !== 'object') return node;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node)) if (key !== 'place') copy[key] = strip(value);
  return copy;
}
