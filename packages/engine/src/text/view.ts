import { folded } from '../formula/folded.ts';
import type { Line } from './outline.ts';
import { quotePairs, type Token } from './tokens.ts';

/** A stretch of the source. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A line as patterns look at it: folded text with the file's offsets, and where quoted stretches stand. */
export interface View {
  readonly source: string;
  /** The whole file with full-width forms made half-width and capitals small; offsets are those of the source. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly quoted: readonly Token[];
  /** Words for work that the file declares, folded, by the table's word. */
  readonly own?: ReadonlyMap<string, string>;
  /** Opening brackets that nobody closes: they hold nothing together. */
  readonly loose?: ReadonlySet<Token>;
}

/** Makes the views of a file's lines. */
export function viewer(source: string, own?: ReadonlyMap<string, string>): (line: Line) => View {
  const text = folded(source);
  const rest = own === undefined || own.size === 0 ? {} : { own };
  return ({ tokens }) => ({ source, text, tokens, quoted: quotedOf(tokens), loose: looseOf(tokens), ...rest });
}

const noTokens: readonly Token[] = [];

function quotedOf(tokens: readonly Token[]): readonly Token[] {
  return tokens.some(({ kind }) => kind === 'quoted') ? tokens.filter(({ kind }) => kind === 'quoted') : noTokens;
}

const noneLoose: ReadonlySet<Token> = new Set();

function looseOf(tokens: readonly Token[]): ReadonlySet<Token> {
  if (!tokens.some(({ kind }) => kind === 'open')) return noneLoose;
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.kind === 'open') open.push(token);
    if (token.kind === 'close') open.pop();
  }
  return open.length === 0 ? noneLoose : new Set(open);
}

/** How much deeper in brackets it is behind a token. */
const deeper = ({ loose = noneLoose }: View, token: Token): number =>
  token.kind === 'open' && !loose.has(token) ? 1 : token.kind === 'close' ? -1 : 0;

/** The stretch without blanks at its ends. */
export function trimmed(view: View, { from, to }: Range): Range {
  let start = from;
  let end = to;
  while (start < end && isBlank(view.text.charCodeAt(start))) start++;
  while (end > start && isBlank(view.text.charCodeAt(end - 1))) end--;
  return { from: start, to: end };
}

const isBlank = (code: number): boolean => code === 32 || code === 0xfeff;

/** The quoted stretch that begins at an offset. */
export const quotedAt = (view: View, at: number): Token | undefined => view.quoted.find(({ from }) => from === at);

/** The inside of a quoted stretch, its marks left out. */
export const inside = (token: Token): Range => ({
  from: token.from + 1,
  to: Math.max(token.from + 1, token.flaw === 'unclosed' ? token.to : token.to - 1),
});

/** Cuts a stretch at its commas, and at the first colon too where asked; what stands in brackets or quotes is left whole. */
export function clauses(view: View, range: Range, atColon: boolean): { readonly parts: readonly Range[]; readonly colon: number } {
  const parts: Range[] = [];
  let from = range.from;
  let depth = 0;
  for (const token of view.tokens) {
    if (token.from < range.from) continue;
    if (token.from >= range.to) break;
    depth = Math.max(0, depth + deeper(view, token));
    if (depth === 0 && token.kind === 'comma') {
      parts.push(trimmed(view, { from, to: token.from }));
      from = token.to;
    } else if (depth === 0 && atColon && token.kind === 'colon') {
      parts.push(trimmed(view, { from, to: token.from }));
      return { parts, colon: token.from };
    }
  }
  parts.push(trimmed(view, { from, to: range.to }));
  return { parts, colon: -1 };
}

/** Cuts a list at 、 and commas outside brackets and quotes. */
export function listed(view: View, range: Range): readonly Range[] {
  const parts: Range[] = [];
  let from = range.from;
  let depth = 0;
  for (const token of view.tokens) {
    if (token.from < range.from) continue;
    if (token.from >= range.to) break;
    depth = Math.max(0, depth + deeper(view, token));
    if (depth === 0 && (token.kind === 'comma' || token.kind === 'pause')) {
      parts.push(trimmed(view, { from, to: token.from }));
      from = token.to;
    }
  }
  parts.push(trimmed(view, { from, to: range.to }));
  return parts.filter((part) => part.from < part.to);
}

/** Whether the stretch is one quoted name or text and nothing else. */
export function wholeQuoted(view: View, range: Range): Token | undefined {
  const token = quotedAt(view, range.from);
  return token !== undefined && token.to === range.to ? token : undefined;
}

/** What stands between the marks, doubled ones made single. */
export function unquoted(view: View, token: Token): string {
  const { from, to } = inside(token);
  const text = view.source.slice(from, to);
  const closer = quotePairs.get(view.source.charAt(token.from)) ?? '';
  return text.includes(closer + closer) ? text.replaceAll(closer + closer, closer) : text;
}
