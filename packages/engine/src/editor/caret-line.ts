import type { Opened } from '../edit/opened.ts';
import { lineAt } from '../edit/opened.ts';
import { type Located, standingIn } from '../edit/where.ts';
import type { Line } from '../text/outline.ts';
import type { Standing } from '../text/print-sentences.ts';
import type { Sentence } from '../text/sentence.ts';
import { isSpace, type Token } from '../text/tokens.ts';
import type { View } from '../text/view.ts';

/** The line the caret stands on, as far as it is written before the caret, and what may stand there. */
export interface CaretLine {
  /** The statement that holds the line; null at the file's edge. */
  readonly holder: Located | null;
  readonly standing: Standing;
  /** Statements under the same holder, in order, with those of this line left out. */
  readonly siblings: readonly Sentence[];
  /** What should stand before the line's first word: as much as before the statements beside it. */
  readonly indent: string;
  /** Where the line begins that stands askew; null where nothing is to be set straight. */
  readonly askewAt: number | null;
  /** The tokens before the caret; an open quotation is left out of them. */
  readonly view: View;
  /** Where the words of the line begin, behind a dash, and where they end: at the caret, or at the mark that is open there. */
  readonly from: number;
  readonly to: number;
  readonly hasDash: boolean;
  /** Where the mark stands that the caret's quotation opens with. */
  readonly quoteAt: number | null;
}

/** Finds what the caret's line is; null inside a note. Works from what stands above, so a broken line is no harm. */
export function caretLine(text: Opened, offset: number): CaretLine | null {
  const line = lineOf(text, offset);
  if (line.tokens.some(({ kind, from }) => kind === 'note' && from < offset)) return null;
  const start = line.number === 0 && text.source.charCodeAt(0) === 0xfeff ? 1 : line.start;
  const shown = text.viewOf(line);
  const before = line.tokens.filter(({ kind, to }) => kind !== 'bom' && to <= offset);
  const cutToken = line.tokens.find(({ kind, from, to }) => kind !== 'bom' && from < offset && offset < to);
  const quote = openQuote(line, offset);
  const upTo = quote?.from ?? offset;
  const tokens = [...before, ...(cutToken === undefined ? [] : [cutShort(cutToken, offset)])].filter(({ from }) => from < upTo);
  let from = start;
  while (from < upTo && isSpace(text.source.charAt(from))) from++;
  const written = text.source.slice(start, from);
  const hasDash = from < upTo && /[-—•·]/.test(text.source.charAt(from));
  if (hasDash) from++;
  while (from < upTo && isSpace(text.source.charAt(from))) from++;
  const holder = holderOf(text, line, columnOf(written));
  const view: View = { ...shown, tokens, quoted: tokens.filter(({ kind }) => kind === 'quoted') };
  const beside = holder === null ? text.reading.sentences : holder.sentence.children;
  const siblings = beside.filter((sentence) => sentence.line !== line.number);
  const neighbour = text.reading.syntax.lines[siblings.find(({ line: number }) => number !== holder?.sentence.line)?.line ?? -1];
  const indent = neighbour === undefined ? written : text.source.slice(neighbour.start, neighbour.from).replace('\ufeff', '');
  return {
    holder,
    standing: standingIn(text, holder),
    siblings,
    indent,
    askewAt: indent === written ? null : start,
    view,
    from,
    to: upTo,
    hasDash,
    quoteAt: quote?.from ?? null,
  };
}

/** The line of an offset; the file's last line may be empty, and then nothing was read there. */
export const lineOf = (text: Opened, offset: number): Line => lineAt(text, offset) ?? emptyLine(text);

function emptyLine({ source, reading }: Opened): Line {
  const at = source.length;
  return { number: reading.syntax.lines.length, start: at, from: at, to: at, column: 0, level: 0, tokens: [], children: [] };
}

const cutShort = (token: Token, offset: number): Token =>
  token.kind === 'quoted' ? { kind: 'word', from: token.from, to: offset } : { kind: token.kind, from: token.from, to: offset };

/** The quotation the caret stands in: one that is closed behind it, or one that nobody has closed yet. */
function openQuote(line: Line, offset: number): Token | null {
  for (const token of line.tokens) {
    if (token.kind !== 'quoted' || token.from >= offset) continue;
    if (offset < token.to || (token.flaw === 'unclosed' && offset === token.to)) return token;
  }
  return null;
}

/** Two for a tab or a full-width space, one for a blank, as the outline counts. */
function columnOf(indent: string): number {
  let column = 0;
  for (const character of indent) column += character === '\t' || character === '\u3000' ? 2 : 1;
  return column;
}

/** The statement a line belongs to: the nearest above that stands further left. */
function holderOf(text: Opened, line: Line, column: number): Located | null {
  const { lines } = text.reading.syntax;
  for (let number = line.number - 1; number >= 0; number--) {
    const above = lines[number];
    if (above !== undefined && above.from < above.to && above.column < column) return lastOn(text, number);
  }
  return null;
}

/** The innermost statement of a line: an action behind a colon owns what stands deeper. */
function lastOn({ reading }: Opened, number: number): Located | null {
  let within: readonly Sentence[] = [];
  let list = reading.sentences;
  let found: Located | null = null;
  for (;;) {
    const sentence = holding(list, number);
    if (sentence === null) return found;
    if (sentence.line === number) found = { sentence, within };
    within = [sentence, ...within];
    list = sentence.children;
  }
}

/** The statement of a list that stands on a line or has it below; they are in the order of their lines. */
function holding(list: readonly Sentence[], number: number): Sentence | null {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((list[middle]?.line ?? 0) <= number) low = middle;
    else high = middle - 1;
  }
  const found = list[low];
  return found !== undefined && found.line <= number ? found : null;
}
