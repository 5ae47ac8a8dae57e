import fc from 'fast-check';
import schema from '../../src/json/flow.schema.json' with { type: 'json' };

type Node = Readonly<Record<string, unknown>>;
type Tie = (name: string) => fc.Arbitrary<unknown>;

const definitions: Readonly<Record<string, Node>> = schema.$defs;
const names = ['一张表', '户口登记', 'Permit', '是否二胎', '且末县', 'constructor', '__proto__', '公安', 'ａ', '𠮷'];

/** JSON of flows made from nothing but the published schema, small enough to read. */
export const anyFlowJson: fc.Arbitrary<unknown> = fc.letrec((tie) =>
  Object.fromEntries(Object.entries(definitions).map(([name, node]) => [name, ofNode(name, node, tie as Tie)])),
)['flow'] as fc.Arbitrary<unknown>;

function ofNode(name: string, node: Node, tie: Tie): fc.Arbitrary<unknown> {
  if (node['oneOf'] !== undefined) {
    const members = (node['oneOf'] as readonly { readonly $ref: string }[]).map(({ $ref }) => $ref.slice('#/$defs/'.length));
    // Kinds that hold no further ones come first: they are where a tree may end.
    const ends = members.filter((member) => !JSON.stringify(definitions[member]).includes(`#/$defs/${name}"`));
    return fc.oneof(
      { maxDepth: 3, depthIdentifier: name, withCrossShrink: true },
      ...[...ends, ...members.filter((one) => !ends.includes(one))].map(tie),
    );
  }
  if (node['properties'] !== undefined) return ofObject(node, tie);
  return ofPlain(node, tie);
}

function ofObject(node: Node, tie: Tie): fc.Arbitrary<unknown> {
  const required = new Set(node['required'] as readonly string[] | undefined);
  const entries = Object.entries(node['properties'] as Readonly<Record<string, Node>>).filter(([, member]) => member['readOnly'] !== true);
  const members = entries.map(([key, member]) => {
    const value = ofPlain(member, tie);
    // What may be left out is left out more often the deeper it stands, or no flow would end.
    return [
      key,
      required.has(key) ? value : fc.option(value, { nil: undefined, freq: 3, maxDepth: 4, depthIdentifier: 'optional' }),
    ] as const;
  });
  return fc
    .record(Object.fromEntries(members))
    .map((record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)));
}

function ofPlain(node: Node, tie: Tie): fc.Arbitrary<unknown> {
  if (typeof node['$ref'] === 'string') return tie(node['$ref'].slice('#/$defs/'.length));
  if (node['const'] !== undefined) return fc.constant(node['const']);
  if (node['enum'] !== undefined) return fc.constantFrom(...(node['enum'] as readonly unknown[]));
  const types = [node['type']].flat() as readonly string[];
  return fc.oneof(...types.map((type) => ofType(type, node, tie)));
}

function ofType(type: string, node: Node, tie: Tie): fc.Arbitrary<unknown> {
  switch (type) {
    case 'array':
      return ofList(node, tie);
    case 'object':
      return (
        ofBranch(node, 'object', tie) ??
        (fc.dictionary(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 2 }) as fc.Arbitrary<unknown>)
      );
    case 'string':
      return ofBranch(node, 'string', tie) ?? ofText(node);
    case 'integer':
      return fc.integer({ min: Number(node['minimum'] ?? -9), max: Math.min(Number(node['maximum'] ?? 99), 99) });
    case 'number':
      return fc.integer({ min: Number(node['minimum'] ?? -99) * 2, max: 199 }).map((halves) => halves / 2);
    case 'boolean':
      return fc.boolean();
    default:
      return fc.constant(null);
  }
}

function ofList(node: Node, tie: Tie): fc.Arbitrary<unknown> {
  const minLength = Number(node['minItems'] ?? 0);
  const entry = node['items'] === undefined ? fc.jsonValue({ maxDepth: 1 }) : ofPlain(node['items'] as Node, tie);
  const list = fc.array(entry, { minLength, maxLength: 2 });
  return minLength > 0 ? list : fc.oneof({ maxDepth: 3, depthIdentifier: 'list' }, fc.constant([]), list);
}

/** What `if`, `then` and `else` ask of a value of one type. */
function ofBranch(node: Node, type: string, tie: Tie): fc.Arbitrary<unknown> | null {
  const condition = node['if'] as Node | undefined;
  if (condition === undefined) return null;
  const branch = (condition['type'] === type ? node['then'] : node['else']) as Node | undefined;
  return branch === undefined ? null : ofPlain(branch, tie);
}

function ofText(node: Node): fc.Arbitrary<string> {
  const pattern = String(node['pattern'] ?? '');
  if (pattern.includes(':')) return fc.constantFrom('00:00', '08:30', '23:59');
  if (pattern.includes('-[0-9]')) return fc.constantFrom('2024-02-29', '2026-03-01');
  if (pattern !== '') return fc.constantFrom('check', 'a.b-c_1', '~');
  return fc.constantFrom(...names, 'line\nbreak “quote” "quote" \\ \u2028');
}
