import { nearest } from '../base/nearest.ts';
import { type Place, place } from '../base/place.ts';
import type { Fix, Problem } from '../base/problem.ts';
import { jsonProblem } from './codes.ts';
import { rootShape } from './generated/flow-schema.ts';
import { type JsonNode, shortened } from './parse.ts';
import type { SchemaError } from './schema-run.ts';
import { memberShape, objectShape, unionKinds } from './shape.ts';

/** What the schema found, as problems of the source. */
export function explain(root: JsonNode, errors: readonly SchemaError[]): readonly Problem[] {
  return errors.flatMap((error) => explainOne(locate(root, error.instancePath), error) ?? []);
}

/** A value and the definition it should follow. */
interface Spot {
  readonly node: JsonNode;
  readonly shape: string | null;
}

function explainOne(spot: Spot, { keyword, params }: SchemaError): Problem | null {
  const { node } = spot;
  switch (keyword) {
    case 'additionalProperties':
      return unknownMember(spot, text(params['additionalProperty']));
    case 'required':
      return jsonProblem('json-member-missing', { place: opening(node), facts: { member: text(params['missingProperty']) } });
    case 'type':
      return wrongType(node, typeNames(params['type']));
    case 'enum':
      return unknownValue(node, texts(params['allowedValues']));
    case 'const':
      return unknownValue(node, [String(params['allowedValue'])]);
    case 'discriminator':
      return wrongKind(spot, params);
    case 'minimum':
    case 'maximum':
      return jsonProblem('json-out-of-range', {
        place: whole(node),
        facts: { bound: keyword === 'minimum' ? 'min' : 'max', limit: Number(params['limit']) },
      });
    case 'minLength':
    case 'maxLength':
      return wrongLength(node, 'text', keyword === 'minLength' ? 'min' : 'max', params);
    case 'minItems':
    case 'maxItems':
      return wrongLength(node, 'list', keyword === 'minItems' ? 'min' : 'max', params);
    case 'pattern':
      return jsonProblem('json-form-wrong', {
        place: whole(node),
        facts: { form: formOf(text(params['pattern'])), text: shortened(String(node.value)) },
      });
    default:
      // `if` only repeats what its branch found.
      return null;
  }
}

function unknownMember({ node, shape }: Spot, member: string): Problem {
  const known = objectShape(shape, node)
    .map(({ key }) => key)
    .filter((key) => node.members?.has(key) !== true);
  const suggestions = nearest(member.slice(0, 80), known);
  const key = node.members?.get(member)?.key ?? opening(node);
  return jsonProblem('json-member-unknown', {
    place: key,
    facts: { member: shortened(member), suggestions },
    ...mending(key, member, suggestions),
  });
}

function wrongKind({ node, shape }: Spot, params: SchemaError['params']): Problem | null {
  const kind = node.members?.get('kind')?.node;
  // A kind left out is reported as a member that is missing.
  if (kind === undefined) return null;
  if (params['error'] === 'tag') return wrongType(kind, ['text']);
  return unknownValue(kind, unionKinds(shape));
}

function wrongType(node: JsonNode, expected: readonly string[]): Problem {
  return jsonProblem('json-type-wrong', { place: compact(node), facts: { expected, found: typeName(node) } });
}

function unknownValue(node: JsonNode, allowed: readonly string[]): Problem {
  const value = typeof node.value === 'object' && node.value !== null ? typeName(node) : String(node.value);
  const suggestions = typeof node.value === 'string' ? nearest(value.slice(0, 80), allowed) : [];
  return jsonProblem('json-value-unknown', {
    place: compact(node),
    facts: { value: shortened(value), allowed, suggestions },
    ...mending(whole(node), value, suggestions),
  });
}

function wrongLength(node: JsonNode, of: 'text' | 'list', bound: 'min' | 'max', params: SchemaError['params']): Problem {
  return jsonProblem('json-length-wrong', { place: compact(node), facts: { of, bound, limit: Number(params['limit']) } });
}

/** A mend, where exactly one known word is but a slip of the keyboard away. */
function mending(at: Place, wrong: string, suggestions: readonly string[]): { readonly fixes?: readonly Fix[] } {
  const [best, ...others] = suggestions.filter((word) => isSlip(wrong, word));
  if (best === undefined || others.length > 0) return {};
  return {
    fixes: [{ code: 'replace-with', facts: { insert: best }, edits: [{ from: at.from, to: at.to, insert: JSON.stringify(best) }] }],
  };
}

/** The same letters in another order, or equal but for one place in the middle, or in capitals. */
function isSlip(wrong: string, word: string): boolean {
  const [one, other] = [wrong.toLowerCase(), word.toLowerCase()];
  const shorter = Math.min(one.length, other.length);
  if (shorter < 3 || Math.abs(one.length - other.length) > 1) return one === other;
  if ([...one].sort().join('') === [...other].sort().join('')) return true;
  let head = 0;
  while (head < shorter && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1;
  return head + tail >= Math.max(one.length, other.length) - 1;
}

/** The value at a JSON pointer; the members on the way are those of the schema, so none needs unescaping. */
function locate(root: JsonNode, pointer: string): Spot {
  let node = root;
  let shape: string | null = rootShape;
  for (const step of pointer.split('/').slice(1)) {
    const member = node.members?.get(step)?.node;
    // An entry follows the definition of its list.
    if (member !== undefined) shape = memberShape(shape, node, step);
    node = member ?? node.items?.[Number(step)] ?? node;
  }
  return { node, shape };
}

const opening = (node: JsonNode): Place => place(node.from, node.from + 1);
const whole = (node: JsonNode): Place => place(node.from, node.to);

/** The node itself, or only its bracket: nobody wants a page underlined. */
function compact(node: JsonNode): Place {
  return node.members === undefined && node.items === undefined ? whole(node) : opening(node);
}

function typeName(node: JsonNode): string {
  if (node.value === null) return 'null';
  if (node.items !== undefined) return 'list';
  if (node.members !== undefined) return 'object';
  return typeof node.value === 'string' ? 'text' : typeof node.value;
}

const typeWords: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['array', 'list'],
]);

function typeNames(type: unknown): readonly string[] {
  const names = Array.isArray(type) ? type.map(String) : String(type).split(',');
  return names.map((name) => typeWords.get(name) ?? name);
}

function formOf(pattern: string): string {
  if (pattern.includes(':')) return 'time';
  return pattern.includes('-[0-9]') ? 'date' : 'code';
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
