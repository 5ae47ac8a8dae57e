/** What a stretch of a line is. Joined, the tokens of a file are the file. */
export type TokenKind =
  | 'bom' | 'space' | 'word' | 'quoted' | 'open' | 'close' | 'comma' | 'pause' | 'colon' | 'stop' | 'note' | 'break';

/** One token; `flaw` says what is wrong with its marks. */
export interface Token {
  readonly kind: TokenKind;
  readonly from: number;
  readonly to: number;
  readonly flaw?: 'unclosed' | 'mismatched';
}

/** Marks that open a name or a text, and what closes them. */
export const quotePairs: ReadonlyMap<string, string> = new Map([
  ['「', '」'], ['『', '』'], ['【', '】'], ['“', '”'], ['"', '"'],
]);
const closers: ReadonlySet<string> = new Set(quotePairs.values());
const kindOf: ReadonlyMap<string, TokenKind> = new Map<string, TokenKind>([
  ['，', 'comma'], [',', 'comma'], ['；', 'comma'], [';', 'comma'], ['、', 'pause'], ['：', 'colon'], [':', 'colon'], ['。', 'stop'],
  ['（', 'open'], ['(', 'open'], ['）', 'close'], [')', 'close'],
]);

/** Whether a character is space inside a line: blank, tab, full-width space and their kin. */
export const isSpace = (character: string): boolean =>
  character === ' ' || character === '\t' || character === '\u3000' || character === '\u00a0' || character === '\ufeff';

/** Cuts one line, its break left out, into tokens. Linear in its length, and every character is in exactly one token. */
export function scanLine(source: string, from: number, to: number): readonly Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  let at = from;
  while (at < to) {
    const token = tokenAt(source, { at, to, depth, start: from });
    if (token.kind === 'open') depth++;
    if (token.kind === 'close' && depth > 0) depth--;
    tokens.push(token);
    at = token.to;
  }
  return tokens;
}

interface Spot {
  readonly at: number;
  readonly to: number;
  readonly depth: number;
  readonly start: number;
}

function tokenAt(source: string, spot: Spot): Token {
  const { at, to } = spot;
  const character = source.charAt(at);
  if (isSpace(character)) return { kind: 'space', from: at, to: runEnd(source, at, to, isSpace) };
  if (startsNote(source, spot)) return { kind: 'note', from: at, to };
  if (quotePairs.has(character)) return quoted(source, at, to);
  const kind = kindOf.get(character);
  if (kind !== undefined && !isClock(source, at)) return { kind, from: at, to: at + 1 };
  return { kind: 'word', from: at, to: wordEnd(source, spot) };
}

const startsNote = (source: string, { at, depth, start }: Spot): boolean =>
  isHash(source.charAt(at)) && depth === 0 && (at === start || isSpace(source.charAt(at - 1)));

const isHash = (character: string): boolean => character === '#' || character === '＃';

function runEnd(source: string, from: number, to: number, belongs: (character: string) => boolean): number {
  let at = from;
  while (at < to && belongs(source.charAt(at))) at++;
  return at;
}

function wordEnd(source: string, spot: Spot): number {
  let at = spot.at + 1;
  while (at < spot.to) {
    const character = source.charAt(at);
    if (isSpace(character) || quotePairs.has(character)) break;
    if (kindOf.has(character) && !isClock(source, at)) break;
    at++;
  }
  return at;
}

/** A colon between digits is a time. */
const isClock = (source: string, at: number): boolean =>
  isColon(source.charAt(at)) && isDigit(source.charAt(at - 1)) && isDigit(source.charAt(at + 1));

const isColon = (character: string): boolean => character === ':' || character === '：';
const isDigit = (character: string): boolean => (character >= '0' && character <= '9') || (character >= '０' && character <= '９');

/** A quoted stretch; one that nobody closes ends where its clause does, so that the damage stays in the clause. */
function quoted(source: string, from: number, to: number): Token {
  const closer = quotePairs.get(source.charAt(from)) ?? '';
  let clauseEnd = to;
  let otherCloser = -1;
  for (let at = from + 1; at < to; at++) {
    const character = source.charAt(at);
    // A doubled mark stands for itself.
    if (character === closer && source.charAt(at + 1) === closer && at + 1 < to && at > from + 1) at++;
    else if (character === closer) return { kind: 'quoted', from, to: at + 1 };
    if (clauseEnd < to || character === closer) continue;
    if (otherCloser < 0 && closers.has(character)) otherCloser = at;
    const kind = kindOf.get(character);
    if (kind === 'comma' || kind === 'colon') clauseEnd = at;
  }
  if (otherCloser >= 0) return { kind: 'quoted', from, to: otherCloser + 1, flaw: 'mismatched' };
  return { kind: 'quoted', from, to: Math.max(trimmedEnd(source, from, clauseEnd), from + 1), flaw: 'unclosed' };
}

function trimmedEnd(source: string, from: number, to: number): number {
  let end = to;
  while (end > from && isSpace(source.charAt(end - 1))) end--;
  return end;
}
