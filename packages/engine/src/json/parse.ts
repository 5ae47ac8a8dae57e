import { FLOW_JSON_DEPTH_MAX, SOURCE_CHARS_MAX } from '../base/limits.ts';
import { type Place, place } from '../base/place.ts';
import type { Problem } from '../base/problem.ts';
import { jsonProblem } from './codes.ts';

/** A JSON value and where it stands. `value` is the plain one; objects have no prototype, so every key is only a key. */
export interface JsonNode {
  readonly from: number;
  readonly to: number;
  readonly value: unknown;
  readonly members?: ReadonlyMap<string, { readonly key: Place; readonly node: JsonNode }>;
  readonly items?: readonly JsonNode[];
}

/** What a text held as JSON: nothing when its form is broken. */
export interface JsonParse {
  readonly node: JsonNode | null;
  readonly problems: readonly Problem[];
}

/** Reads JSON and keeps places. Stops at the first fault of form; twins of keys and half characters are collected. Never throws on input. */
export function parseJson(source: string): JsonParse {
  if (source.length > SOURCE_CHARS_MAX) {
    return {
      node: null,
      problems: [jsonProblem('json-too-large', { place: null, facts: { max: SOURCE_CHARS_MAX, length: source.length } })],
    };
  }
  const reader: Reader = { source, at: source.startsWith('\uFEFF') ? 1 : 0, problems: [] };
  const node = readDocument(reader);
  return { node, problems: reader.problems };
}

interface Reader {
  readonly source: string;
  at: number;
  readonly problems: Problem[];
}

type Expected = 'value' | 'key' | 'colon' | 'comma' | 'end' | 'digit' | 'quote' | 'escape';

/** One character of the six that may follow a backslash alone. */
const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);
const literals: readonly (readonly [string, unknown])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

function readDocument(reader: Reader): JsonNode | null {
  const node = readValue(reader, 0);
  if (node === null) return null;
  skipBlank(reader);
  return reader.at === reader.source.length ? node : broken(reader, 'end');
}

function readValue(reader: Reader, depth: number): JsonNode | null {
  skipBlank(reader);
  if (depth > FLOW_JSON_DEPTH_MAX) {
    reader.problems.push(jsonProblem('json-too-deep', { place: place(reader.at, reader.at + 1), facts: { max: FLOW_JSON_DEPTH_MAX } }));
    return null;
  }
  switch (reader.source.charAt(reader.at)) {
    case '{':
      return readObject(reader, depth);
    case '[':
      return readList(reader, depth);
    case '"': {
      const from = reader.at;
      const value = readText(reader);
      return value === null ? null : { from, to: reader.at, value };
    }
    default:
      return readLiteral(reader) ?? readNumber(reader);
  }
}

function readObject(reader: Reader, depth: number): JsonNode | null {
  const from = reader.at;
  const members = new Map<string, { readonly key: Place; readonly node: JsonNode }>();
  const value: Record<string, unknown> = Object.create(null);
  reader.at += 1;
  if (takes(reader, '}')) return { from, to: reader.at, value, members };
  do {
    skipBlank(reader);
    const keyFrom = reader.at;
    if (reader.source.charAt(reader.at) !== '"') return broken(reader, 'key');
    const key = readText(reader);
    if (key === null) return null;
    const keyPlace = place(keyFrom, reader.at);
    if (!takes(reader, ':')) return broken(reader, 'colon');
    const node = readValue(reader, depth + 1);
    if (node === null) return null;
    if (members.has(key)) reader.problems.push(jsonProblem('json-duplicate-key', { place: keyPlace, facts: { key: shortened(key) } }));
    members.set(key, { key: keyPlace, node });
    value[key] = node.value;
  } while (takes(reader, ','));
  return takes(reader, '}') ? { from, to: reader.at, value, members } : broken(reader, 'comma');
}

function readList(reader: Reader, depth: number): JsonNode | null {
  const from = reader.at;
  const items: JsonNode[] = [];
  reader.at += 1;
  if (takes(reader, ']')) return { from, to: reader.at, value: [], items };
  do {
    const node = readValue(reader, depth + 1);
    if (node === null) return null;
    items.push(node);
  } while (takes(reader, ','));
  if (!takes(reader, ']')) return broken(reader, 'comma');
  return { from, to: reader.at, value: items.map((item) => item.value), items };
}

/** A text in quotes, from its first quote on. */
function readText(reader: Reader): string | null {
  const from = reader.at;
  const parts: string[] = [];
  reader.at += 1;
  for (;;) {
    const run = endOfRun(reader);
    parts.push(reader.source.slice(reader.at, run));
    reader.at = run;
    const next = reader.source.charAt(run);
    if (next === '"') break;
    if (next !== '\\') return broken(reader, 'quote');
    const character = readEscape(reader);
    if (character === null) return null;
    parts.push(character);
  }
  reader.at += 1;
  const text = parts.join('');
  if (/\p{Surrogate}/u.test(text)) reader.problems.push(jsonProblem('json-half-character', { place: place(from, reader.at) }));
  return text;
}

/** Where the signs end that mean themselves: at a quote, a backslash, a control sign or the end. */
function endOfRun({ source, at }: Reader): number {
  let end = at;
  for (; end < source.length; end += 1) {
    const unit = source.charCodeAt(end);
    if (unit === 0x22 || unit === 0x5c || unit < 0x20) break;
  }
  return end;
}

function readEscape(reader: Reader): string | null {
  const sign = reader.source.charAt(reader.at + 1);
  const simple = escapes.get(sign);
  if (simple !== undefined) {
    reader.at += 2;
    return simple;
  }
  const code = sign === 'u' ? reader.source.slice(reader.at + 2, reader.at + 6) : '';
  if (!/^[0-9a-fA-F]{4}$/.test(code)) return broken(reader, 'escape');
  reader.at += 6;
  return String.fromCharCode(Number.parseInt(code, 16));
}

function readLiteral(reader: Reader): JsonNode | null {
  const from = reader.at;
  for (const [word, value] of literals) {
    if (!reader.source.startsWith(word, from)) continue;
    reader.at += word.length;
    return { from, to: reader.at, value };
  }
  return null;
}

function readNumber(reader: Reader): JsonNode | null {
  const from = reader.at;
  const form = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
  form.lastIndex = from;
  const text = form.exec(reader.source)?.[0];
  if (text === undefined) return broken(reader, reader.source.charAt(from) === '-' ? 'digit' : 'value');
  reader.at += text.length;
  const value = Number(text);
  if (!Number.isFinite(value)) {
    reader.problems.push(jsonProblem('json-number-too-large', { place: place(from, reader.at), facts: { text: shortened(text) } }));
  }
  return { from, to: reader.at, value };
}

function takes(reader: Reader, sign: string): boolean {
  skipBlank(reader);
  if (reader.source.charAt(reader.at) !== sign) return false;
  reader.at += 1;
  return true;
}

function skipBlank(reader: Reader): void {
  while (' \t\r\n'.includes(reader.source.charAt(reader.at)) && reader.at < reader.source.length) reader.at += 1;
}

function broken(reader: Reader, expected: Expected): null {
  const { source, at } = reader;
  // The whole character, should it take two units.
  const found = at < source.length ? String.fromCodePoint(source.codePointAt(at) ?? 0) : '';
  reader.problems.push(jsonProblem('json-syntax', { place: place(at, at + found.length), facts: { expected, found } }));
  return null;
}

/** Facts are read by people: a long text is cut. */
export function shortened(text: string): string {
  const characters = [...text.slice(0, 160)];
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : characters.join('');
}
