import { FORMULA_NESTING_MAX, FORMULA_NODES_MAX, LINE_CHARS_MAX } from '../base/limits.ts';
import type { FormulaCode } from './codes.ts';

/** A part of a FEEL expression, with the offsets it stands at. */
export type FeelNode = FeelPart & { readonly from: number; readonly to: number };

type FeelPart =
  | { readonly kind: 'number' | 'text' | 'name'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'call'; readonly fn: string; readonly args: readonly FeelNode[] }
  | { readonly kind: 'member'; readonly of: FeelNode; readonly name: string }
  | { readonly kind: 'binary'; readonly op: FeelOperator; readonly left: FeelNode; readonly right: FeelNode }
  | { readonly kind: 'minus'; readonly of: FeelNode }
  | { readonly kind: 'in'; readonly of: FeelNode; readonly among: readonly FeelNode[] }
  | { readonly kind: 'between'; readonly of: FeelNode; readonly low: FeelNode; readonly high: FeelNode }
  | { readonly kind: 'list'; readonly entries: readonly FeelNode[] }
  | {
      readonly kind: 'quantified';
      readonly mode: 'some' | 'every';
      readonly variable: string;
      readonly list: FeelNode;
      readonly where: FeelNode;
    };

/** The operators of the subset. */
export type FeelOperator = 'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/';

/** Why a text is no FEEL this language can read. */
export interface FeelFault {
  readonly kind: 'fault';
  readonly code: FormulaCode;
  readonly from: number;
  readonly to: number;
  readonly facts: Readonly<Record<string, string | number>>;
}

interface Token {
  readonly kind: 'number' | 'text' | 'word' | 'sign' | 'end';
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

interface State {
  readonly tokens: readonly Token[];
  at: number;
  nodes: number;
  nesting: number;
  fault: FeelFault | null;
}

const TOKEN = /\s+|(\d+(?:\.\d+)?|\.\d+)|"((?:[^"\\]|\\.)*)"|([\p{L}_][\p{L}\p{N}_]*)|(!=|<=|>=|\*\*|\.\.|[=<>+\-*/().,[\]{}:])/suy;
/** Words that end a name of several words. */
const JOINERS: ReadonlySet<string> = new Set(['and', 'or', 'in', 'between', 'satisfies', 'then', 'else', 'return', 'instance']);
/** Words that begin something no formula can say. */
const UNSUPPORTED: ReadonlySet<string> = new Set(['if', 'for', 'function']);
const LEVELS: readonly (readonly FeelOperator[])[] = [['or'], ['and'], ['=', '!=', '<', '<=', '>', '>='], ['+', '-'], ['*', '/']];
const COMPARING = 2;

/** Reads a FEEL expression. Never throws, and ends within the bounds of a formula. */
export function parseFeel(source: string): FeelNode | FeelFault {
  if (source.length > LINE_CHARS_MAX)
    return { kind: 'fault', code: 'formula-too-large', from: 0, to: source.length, facts: { max: FORMULA_NODES_MAX } };
  const tokens = tokensOf(source);
  if ('kind' in tokens) return tokens;
  if (tokens.length === 1) return { kind: 'fault', code: 'formula-empty', from: 0, to: source.length, facts: {} };
  const state: State = { tokens, at: 0, nodes: 0, nesting: 0, fault: null };
  const node = readLevel(state, 0);
  if (node !== null && peek(state).kind !== 'end') failHere(state);
  return state.fault ?? node ?? { kind: 'fault', code: 'feel-invalid', from: 0, to: source.length, facts: { found: source } };
}

function tokensOf(source: string): readonly Token[] | FeelFault {
  const tokens: Token[] = [];
  let from = 0;
  while (from < source.length) {
    TOKEN.lastIndex = from;
    const found = TOKEN.exec(source);
    if (found === null) {
      const character = String.fromCodePoint(source.codePointAt(from) ?? 0);
      return { kind: 'fault', code: 'feel-invalid', from, to: from + character.length, facts: { found: character } };
    }
    const [whole, number, text, word, sign] = found;
    const to = from + whole.length;
    if (number !== undefined) tokens.push({ kind: 'number', text: number, from, to });
    else if (text !== undefined) tokens.push({ kind: 'text', text: unescaped(text), from, to });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word, from, to });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, from, to });
    from = to;
  }
  return [...tokens, { kind: 'end', text: '', from, to: from }];
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

const unescaped = (text: string): string =>
  text.replace(/\\u([0-9a-fA-F]{4})|\\(.)/gs, (_, code: string | undefined, char: string | undefined) =>
    code === undefined ? (ESCAPES.get(char ?? '') ?? char ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
  );

const peek = (state: State, ahead = 0): Token => state.tokens[state.at + ahead] ?? { kind: 'end', text: '', from: 0, to: 0 };

const isSign = (state: State, text: string): boolean => peek(state).kind === 'sign' && peek(state).text === text;

const isWord = (state: State, text: string): boolean => peek(state).kind === 'word' && peek(state).text === text;

function fault(state: State, code: FormulaCode, token: Token, facts: Readonly<Record<string, string | number>>): null {
  state.fault ??= { kind: 'fault', code, from: token.from, to: token.to, facts };
  return null;
}

function failHere(state: State): null {
  const token = peek(state);
  if (token.kind === 'end') return fault(state, 'operand-missing', token, { after: peek(state, -1).text });
  const unsupported = ['**', '..', '{', '['].includes(token.text) || isWord(state, 'instance');
  return fault(state, unsupported ? 'feel-unsupported' : 'feel-invalid', token, { found: token.text });
}

/** Gives the node its place and counts it. */
function made(state: State, part: FeelPart, from: number): FeelNode | null {
  state.nodes++;
  if (state.nodes > FORMULA_NODES_MAX) return fault(state, 'formula-too-large', peek(state), { max: FORMULA_NODES_MAX });
  return { ...part, from, to: peek(state, -1).to };
}

function expect(state: State, text: string): boolean {
  if (peek(state).text === text && peek(state).kind !== 'text') {
    state.at++;
    return true;
  }
  failHere(state);
  return false;
}

function readLevel(state: State, level: number): FeelNode | null {
  const operators = LEVELS[level];
  if (operators === undefined) return readUnary(state);
  const { from } = peek(state);
  let left = readLevel(state, level + 1);
  while (left !== null) {
    if (level === COMPARING && (isWord(state, 'in') || isWord(state, 'between'))) {
      left = readTest(state, left, from);
      continue;
    }
    const token = peek(state);
    const op = token.kind === 'sign' || token.kind === 'word' ? operators.find((operator) => operator === token.text) : undefined;
    if (op === undefined) return left;
    state.at++;
    const right = readLevel(state, level + 1);
    left = right === null ? null : made(state, { kind: 'binary', op, left, right }, from);
  }
  return null;
}

/** `in (…)`, `in […]`, `in [a..b]` and `between a and b`. */
function readTest(state: State, of: FeelNode, from: number): FeelNode | null {
  state.at++;
  if (peek(state, -1).text === 'between') {
    const low = readLevel(state, COMPARING + 1);
    if (low === null || !expect(state, 'and')) return null;
    const high = readLevel(state, COMPARING + 1);
    return high === null ? null : made(state, { kind: 'between', of, low, high }, from);
  }
  const closer = isSign(state, '(') ? ')' : isSign(state, '[') ? ']' : null;
  if (closer === null) {
    const list = readLevel(state, COMPARING + 1);
    return list === null ? null : made(state, { kind: 'in', of, among: [list] }, from);
  }
  state.at++;
  const first = readLevel(state, 0);
  if (first !== null && closer === ']' && isSign(state, '..')) {
    state.at++;
    const high = readLevel(state, COMPARING + 1);
    return high === null || !expect(state, ']') ? null : made(state, { kind: 'between', of, low: first, high }, from);
  }
  const rest = first === null ? null : readRest(state, closer);
  return first === null || rest === null ? null : made(state, { kind: 'in', of, among: [first, ...rest] }, from);
}

/** `, a, b)` behind the first entry. */
function readRest(state: State, closer: string): readonly FeelNode[] | null {
  const entries: FeelNode[] = [];
  while (isSign(state, ',')) {
    state.at++;
    const entry = readLevel(state, 0);
    if (entry === null) return null;
    entries.push(entry);
  }
  return expect(state, closer) ? entries : null;
}

function readList(state: State, closer: string): readonly FeelNode[] | null {
  if (isSign(state, closer)) {
    state.at++;
    return [];
  }
  const first = readLevel(state, 0);
  const rest = first === null ? null : readRest(state, closer);
  return first === null || rest === null ? null : [first, ...rest];
}

function readUnary(state: State): FeelNode | null {
  const token = peek(state);
  if (state.nesting >= FORMULA_NESTING_MAX) return fault(state, 'formula-too-deep', token, { max: FORMULA_NESTING_MAX });
  state.nesting++;
  const node = isSign(state, '-') ? readMinus(state) : readMembers(state);
  state.nesting--;
  return node;
}

function readMinus(state: State): FeelNode | null {
  const { from } = peek(state);
  state.at++;
  const of = readUnary(state);
  return of === null ? null : made(state, { kind: 'minus', of }, from);
}

function readMembers(state: State): FeelNode | null {
  const { from } = peek(state);
  let of = readPrimary(state);
  while (of !== null && isSign(state, '.')) {
    state.at++;
    const name = readWords(state);
    of = name === '' ? failHere(state) : made(state, { kind: 'member', of, name }, from);
  }
  return of;
}

function readPrimary(state: State): FeelNode | null {
  const token = peek(state);
  if (token.kind === 'number' || token.kind === 'text') {
    state.at++;
    return made(state, { kind: token.kind, text: token.text }, token.from);
  }
  if (isSign(state, '(')) {
    state.at++;
    const inner = readLevel(state, 0);
    // The brackets belong to the place, which tells `(a or b) or c` from `a or b or c`.
    return inner !== null && expect(state, ')') ? { ...inner, from: token.from, to: peek(state, -1).to } : null;
  }
  if (isSign(state, '[')) {
    state.at++;
    const entries = readList(state, ']');
    return entries === null ? null : made(state, { kind: 'list', entries }, token.from);
  }
  return token.kind === 'word' ? readWord(state, token) : failHere(state);
}

function readWord(state: State, token: Token): FeelNode | null {
  if (UNSUPPORTED.has(token.text)) return fault(state, 'feel-unsupported', token, { found: token.text });
  if ((token.text === 'some' || token.text === 'every') && peek(state, 1).kind === 'word') return readQuantified(state, token.text);
  const name = readWords(state);
  if (name === '') return failHere(state);
  if (isSign(state, '(')) {
    state.at++;
    const args = readList(state, ')');
    return args === null ? null : made(state, { kind: 'call', fn: name, args }, token.from);
  }
  if (name === 'true' || name === 'false') return made(state, { kind: 'boolean', value: name === 'true' }, token.from);
  return name === 'null' ? made(state, { kind: 'null' }, token.from) : made(state, { kind: 'name', text: name }, token.from);
}

/** A name of one or more words; a joining word ends it. `years and months duration` is the one name that holds one. */
function readWords(state: State): string {
  const words: string[] = [];
  for (let token = peek(state); token.kind === 'word' || (token.kind === 'number' && words.length > 0); token = peek(state)) {
    const joins = JOINERS.has(token.text) && !isCalledSo(state, words);
    if (joins) break;
    words.push(token.text);
    state.at++;
  }
  return words.join(' ');
}

function isCalledSo(state: State, words: readonly string[]): boolean {
  const next = [0, 1, 2, 3].map((ahead) => peek(state, ahead).text).join(' ');
  return (
    (words.join(' ') === 'years' && next.startsWith('and months duration (')) ||
    (words.join(' ') === 'working days' && next.startsWith('between ('))
  );
}

function readQuantified(state: State, mode: 'some' | 'every'): FeelNode | null {
  const { from } = peek(state);
  state.at++;
  const variable = readWords(state);
  if (variable === '' || !expect(state, 'in')) return state.fault === null ? failHere(state) : null;
  const list = readLevel(state, COMPARING + 1);
  if (list === null) return null;
  if (isSign(state, ',')) return fault(state, 'feel-unsupported', peek(state), { found: ',' });
  if (!expect(state, 'satisfies')) return null;
  const where = readLevel(state, 0);
  return where === null ? null : made(state, { kind: 'quantified', mode, variable, list, where }, from);
}
