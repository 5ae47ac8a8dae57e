import type { Opened } from '../edit/opened.ts';
import type { Line } from '../text/outline.ts';

/** Lines that may be folded away, from 0: the first stays visible. */
export interface FoldingRange {
  readonly fromLine: number;
  readonly toLine: number;
  readonly kind: 'block' | 'note';
}

/** What may be folded: every statement with lines below it, and notes of several lines. */
export function foldingRanges({ reading: { syntax } }: Opened): readonly FoldingRange[] {
  const blocks = syntax.lines.flatMap((line): readonly FoldingRange[] => {
    const last = lastBelow(line);
    return last > line.number ? [{ fromLine: line.number, toLine: last, kind: 'block' }] : [];
  });
  return [...blocks, ...notes(syntax.lines)].sort((one, other) => one.fromLine - other.fromLine);
}

function lastBelow(line: Line): number {
  let last = line;
  for (let below = last.children.at(-1); below !== undefined; below = last.children.at(-1)) last = below;
  return last.number;
}

function notes(lines: readonly Line[]): readonly FoldingRange[] {
  const found: FoldingRange[] = [];
  let first: number | null = null;
  for (const [number, line] of [...lines, null].entries()) {
    const isNote = line !== null && line.from === line.to && line.tokens.some(({ kind }) => kind === 'note');
    if (isNote) first ??= number;
    else {
      if (first !== null && number - 1 > first) found.push({ fromLine: first, toLine: number - 1, kind: 'note' });
      first = null;
    }
  }
  return found;
}
