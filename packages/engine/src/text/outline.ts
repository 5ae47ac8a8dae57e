import { LINE_CHARS_MAX, NESTING_LEVELS_MAX, PROBLEMS_MAX, SOURCE_CHARS_MAX, SOURCE_LINES_MAX } from '../base/limits.ts';
import { place } from '../base/place.ts';
import { error, type Problem } from '../base/problem.ts';
import { isSpace, scanLine, type Token } from './tokens.ts';

/** One line of a file with the lines that belong to it. `from`–`to` is its content: no indentation, no note, no break. */
export interface Line {
  /** From 0. */
  readonly number: number;
  /** Where the line begins, indentation and all. */
  readonly start: number;
  readonly from: number;
  readonly to: number;
  readonly column: number;
  /** 0 for the file's outermost lines; what the line counts as, even where its column is off. */
  readonly level: number;
  readonly tokens: readonly Token[];
  readonly children: readonly Line[];
}

/** The lossless syntax of a file: all its lines in order, and the same lines as a tree (blank ones and notes left out). */
export interface Syntax {
  readonly source: string;
  readonly lines: readonly Line[];
  readonly roots: readonly Line[];
}

/** The outline of a file and what is wrong with its shape. */
export interface Outlined {
  readonly syntax: Syntax;
  readonly problems: readonly Problem[];
}

/** Cuts a source into lines and hangs the deeper under the higher. Never throws; linear; refuses what is past its limits as a whole. */
export function outline(source: string): Outlined {
  const refusal = refusalOf(source);
  if (refusal !== null) return { syntax: { source, lines: [whole(source)], roots: [] }, problems: [refusal] };
  const builder = new Builder(source);
  const endOf = source.includes('\r') ? lineEnd : feedOrEnd;
  let from = 0;
  while (from < source.length || from === 0) {
    const end = endOf(source, from);
    builder.add(from, end);
    from = nextLine(source, end);
    if (builder.isFull() || from === end) break;
  }
  if (from < source.length) builder.addRest(from);
  return builder.done();
}

/** The tokens of a syntax joined: the file itself. */
export function joined(syntax: Syntax): string {
  let text = '';
  for (const line of syntax.lines) for (const token of line.tokens) text += syntax.source.slice(token.from, token.to);
  return text;
}

function refusalOf(source: string): Problem | null {
  if (source.length > SOURCE_CHARS_MAX) {
    return error('source-too-large', { place: null, facts: { characters: source.length, max: SOURCE_CHARS_MAX } });
  }
  const binary = source.search(notText);
  return binary < 0
    ? null
    : error('not-text', {
        place: place(binary, binary + 1),
        facts: { character: source.charCodeAt(binary).toString(16).padStart(4, '0') },
      });
}

// Control characters no editor writes into a text; NUL is what tells a binary file.
const notText = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

const whole = (source: string): Line => ({
  number: 0,
  start: 0,
  from: 0,
  to: 0,
  column: 0,
  level: 0,
  children: [],
  tokens: source === '' ? [] : [{ kind: 'word', from: 0, to: source.length }],
});

function lineEnd(source: string, from: number): number {
  lineBreak.lastIndex = from;
  return lineBreak.exec(source)?.index ?? source.length;
}

const lineBreak = /[\r\n]/g;

/** The same where no line ends in CR, which is most files. */
function feedOrEnd(source: string, from: number): number {
  const feed = source.indexOf('\n', from);
  return feed < 0 ? source.length : feed;
}

function nextLine(source: string, end: number): number {
  if (source.charAt(end) === '\r') return source.charAt(end + 1) === '\n' ? end + 2 : end + 1;
  return Math.min(end + 1, source.length);
}

interface OpenLine extends Omit<Line, 'children' | 'level'> {
  level: number;
  readonly children: OpenLine[];
}

/** Grows the outline line by line; the stack holds the last line of every open column. */
class Builder {
  private readonly source: string;
  private readonly lines: OpenLine[] = [];
  private readonly roots: OpenLine[] = [];
  private readonly stack: { readonly line: OpenLine; readonly column: number }[] = [];
  private readonly problems: Problem[] = [];

  constructor(source: string) {
    this.source = source;
  }

  isFull(): boolean {
    return this.lines.length >= SOURCE_LINES_MAX;
  }

  add(start: number, end: number): void {
    const breakEnd = nextLine(this.source, end);
    const tokens = this.tokensOf(start, end, breakEnd);
    const content = contentOf(tokens, this.source.length);
    const column = columnOf(this.source, start, content.from) || this.columnBehind(start, content);
    const { from, to } = content;
    const line: OpenLine = { number: this.lines.length, start, from, to, column, level: 0, tokens, children: [] };
    if (from === to) this.lines.push(line);
    else this.hang(line);
  }

  addRest(from: number): void {
    this.report(error('too-many-lines', { place: place(from, from + 1), facts: { max: SOURCE_LINES_MAX } }));
    const to = this.source.length;
    this.lines.push({
      number: this.lines.length,
      start: from,
      from,
      to: from,
      column: 0,
      level: 0,
      tokens: [{ kind: 'word', from, to }],
      children: [],
    });
  }

  done(): Outlined {
    return { syntax: { source: this.source, lines: this.lines, roots: this.roots }, problems: this.problems };
  }

  private tokensOf(start: number, end: number, breakEnd: number): readonly Token[] {
    const hasMark = start === 0 && this.source.charCodeAt(0) === 0xfeff;
    const from = hasMark ? 1 : start;
    const isTooLong = end - start > LINE_CHARS_MAX;
    if (isTooLong)
      this.report(error('line-too-long', { place: place(start, end), facts: { characters: end - start, max: LINE_CHARS_MAX } }));
    const tokens: Token[] = isTooLong ? [{ kind: 'note', from, to: end }] : scanLine(this.source, from, end);
    if (hasMark) tokens.unshift({ kind: 'bom', from: 0, to: 1 });
    if (breakEnd > end) tokens.push({ kind: 'break', from: end, to: breakEnd });
    return tokens;
  }

  /** A stray character before the indentation does not take a line out of its block. */
  private columnBehind(start: number, content: { readonly from: number; readonly to: number }): number {
    if (
      this.stack.length < 2 ||
      !isSpace(this.source.charAt(start + 1)) ||
      !isSpace(this.source.charAt(start + 2)) ||
      content.to <= start + 3
    )
      return 0;
    let from = start + 1;
    while (isSpace(this.source.charAt(from))) from++;
    const column = columnOf(this.source, start + 1, from);
    return this.stack.some((open) => open.column === column) ? column : 0;
  }

  private hang(line: OpenLine): void {
    const deeper = this.closeRightOf(line.column);
    const top = this.stack.at(-1)?.column;
    const isUnaligned = deeper !== null && top !== undefined && top < line.column;
    const column = isUnaligned ? this.nearestColumn(line, deeper, top) : line.column;
    if (top === column) this.stack.pop();
    this.attach(line, column);
  }

  /** Closes the columns right of a line's; gives back the leftmost one closed. */
  private closeRightOf(column: number): number | null {
    let closed: number | null = null;
    while ((this.stack.at(-1)?.column ?? -1) > column) closed = this.stack.pop()?.column ?? null;
    return closed;
  }

  private nearestColumn(line: OpenLine, deeper: number, higher: number): number {
    const column = deeper - line.column <= line.column - higher ? deeper : higher;
    const edit = { from: line.start, to: line.from, insert: ' '.repeat(column) };
    this.report(
      error('indent-unaligned', {
        place: place(line.start, line.from),
        facts: { column: line.column, expected: column },
        fixes: [{ code: 'indent-by', facts: { column }, edits: [edit] }],
      }),
    );
    return column;
  }

  private attach(line: OpenLine, column: number): void {
    const parent = this.stack.at(-1)?.line;
    const level = parent === undefined ? 0 : parent.level + 1;
    line.level = level;
    if (level >= NESTING_LEVELS_MAX) {
      this.report(error('nesting-too-deep', { place: place(line.from, line.to), facts: { max: NESTING_LEVELS_MAX } }));
      this.lines.push(line);
      return;
    }
    this.lines.push(line);
    (parent?.children ?? this.roots).push(line);
    this.stack.push({ line, column });
  }

  private report(problem: Problem): void {
    if (this.problems.length < PROBLEMS_MAX) this.problems.push(problem);
  }
}

function contentOf(tokens: readonly Token[], length: number): { from: number; to: number } {
  let from = -1;
  let to = -1;
  for (const token of tokens) {
    if (token.kind === 'note' || token.kind === 'break') return from < 0 ? { from: token.from, to: token.from } : { from, to };
    if (token.kind === 'bom' || token.kind === 'space') continue;
    if (from < 0) from = token.from;
    to = token.to;
  }
  return from < 0 ? { from: length, to: length } : { from, to };
}

/** Two for a tab or a full-width space, one for a blank. */
function columnOf(source: string, start: number, from: number): number {
  let column = 0;
  for (let at = start; at < from; at++) {
    const character = source.charAt(at);
    if (isSpace(character) && character !== '\ufeff') column += character === '\t' || character === '\u3000' ? 2 : 1;
  }
  return column;
}
