/** What a stretch of a line is. Joined, the tokens of a file are the file. */
export type TokenKind = 'bom' | 'space' | 'word' | 'quoted' | 'open' | 'close' | 'comma' | 'pause' | 'colon' | 'stop' | 'note' | 'break';

/** One token; `flaw` says what is wrong with its marks. */
export interface Token {
  readonly kind: TokenKind;
  readonly from: number;
  readonly to: number;
  readonly flaw?: 'unclosed' | 'mismatched';
}

/** Marks that open a name or a text, and what closes them. */
export const quotePairs: ReadonlyMap<string, string> = new Map([
  ['「', '」'],
  ['『', '』'],
  ['【', '】'],
  ['“', '”'],
  ['"', '"'],
]);

const closerCodes: ReadonlyMap<number, number> = new Map([...quotePairs].map(([open, close]) => [open.charCodeAt(0), close.charCodeAt(0)]));
const closers: ReadonlySet<number> = new Set(closerCodes.values());

/** What a single character is by itself: the marks that cut a line, and blanks. */
const kindOfCode: ReadonlyMap<number, TokenKind | 'quote'> = new Map<number, TokenKind | 'quote'>([
  ...codes('，,；;', 'comma'),
  ...codes('、', 'pause'),
  ...codes('：:', 'colon'),
  ...codes('。', 'stop'),
  ...codes('（(', 'open'),
  ...codes('）)', 'close'),
  ...codes(' \t\u3000\u00a0\ufeff', 'space'),
  ...codes([...quotePairs.keys()].join(''), 'quote'),
]);

function codes<Kind extends string>(characters: string, kind: Kind): readonly (readonly [number, Kind])[] {
  return [...characters].map((character) => [character.charCodeAt(0), kind]);
}

// Han characters fill most lines and are never marks.
const HAN_FIRST = 0x3400;
const HAN_LAST = 0x9fff;

const kindAt = (source: string, at: number): TokenKind | 'quote' | undefined => {
  const code = source.charCodeAt(at);
  return code >= HAN_FIRST && code <= HAN_LAST ? undefined : kindOfCode.get(code);
};

/** Whether a character is space inside a line: blank, tab, full-width space and their kin. */
export const isSpace = (character: string): boolean => character !== '' && isSpaceAt(character, 0);

const isSpaceAt = (source: string, at: number): boolean => kindAt(source, at) === 'space';

/** Cuts one line, its break left out, into tokens. Linear in its length, and every character is in exactly one token. */
export function scanLine(source: string, from: number, to: number): Token[] {
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
  const kind = kindAt(source, at);
  if (kind === 'space') return { kind, from: at, to: spaceEnd(source, at, to) };
  if (kind === 'quote') return quoted(source, at, to);
  if (kind !== undefined && !isClock(source, at)) return { kind, from: at, to: at + 1 };
  if (startsNote(source, spot)) return { kind: 'note', from: at, to };
  return { kind: 'word', from: at, to: wordEnd(source, at + 1, to) };
}

const HASH = '#'.charCodeAt(0);
const WIDE_HASH = '＃'.charCodeAt(0);

function startsNote(source: string, { at, depth, start }: Spot): boolean {
  const code = source.charCodeAt(at);
  return (code === HASH || code === WIDE_HASH) && depth === 0 && (at === start || isSpaceAt(source, at - 1));
}

function spaceEnd(source: string, from: number, to: number): number {
  let at = from + 1;
  while (at < to && isSpaceAt(source, at)) at++;
  return at;
}

function wordEnd(source: string, from: number, to: number): number {
  let at = from;
  while (at < to && (kindAt(source, at) === undefined || isClock(source, at))) at++;
  return at;
}

/** A colon between digits is a time. */
const isClock = (source: string, at: number): boolean =>
  kindAt(source, at) === 'colon' && isDigitAt(source, at - 1) && isDigitAt(source, at + 1);

function isDigitAt(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** A quoted stretch; one that nobody closes ends where its clause does, so that the damage stays in the clause. */
function quoted(source: string, from: number, to: number): Token {
  const closer = closerCodes.get(source.charCodeAt(from));
  for (let at = from + 1; at < to; at++) {
    if (source.charCodeAt(at) !== closer) continue;
    // A doubled mark stands for itself.
    if (at + 1 < to && at > from + 1 && source.charCodeAt(at + 1) === closer) at++;
    else return { kind: 'quoted', from, to: at + 1 };
  }
  return unclosed(source, { from, to, closer });
}

function unclosed(
  source: string,
  { from, to, closer }: { readonly from: number; readonly to: number; readonly closer: number | undefined },
): Token {
  let clauseEnd = to;
  for (let at = from + 1; at < clauseEnd; at++) {
    const code = source.charCodeAt(at);
    if (code === closer) continue;
    if (closers.has(code)) return { kind: 'quoted', from, to: at + 1, flaw: 'mismatched' };
    const kind = kindAt(source, at);
    if (kind === 'comma' || kind === 'colon') clauseEnd = at;
  }
  return { kind: 'quoted', from, to: Math.max(trimmedEnd(source, from, clauseEnd), from + 1), flaw: 'unclosed' };
}

function trimmedEnd(source: string, from: number, to: number): number {
  let end = to;
  while (end > from && isSpaceAt(source, end - 1)) end--;
  return end;
}
