/** A spot in a file as editors count it: line and column from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where each line of a source begins; made once a file, because reports ask many times. */
export interface Lines {
  readonly source: string;
  readonly starts: readonly number[];
}

/** Finds the lines of a source. CR LF, LF and a lone CR each end one. */
export function linesOf(source: string): Lines {
  const starts = [0];
  for (const match of source.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return { source, starts };
}

/** The line and column of an offset; an offset outside the source is moved to its nearest end. */
export function positionAt(lines: Lines, offset: number): Position {
  const at = Math.max(0, Math.min(offset, lines.source.length));
  let low = 0;
  let high = lines.starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines.starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: at - (lines.starts[low] ?? 0) + 1 };
}

/** The text of a line, without its end. */
export function lineText(lines: Lines, line: number): string {
  const from = lines.starts[line - 1] ?? lines.source.length;
  const to = lines.starts[line] ?? lines.source.length;
  return lines.source.slice(from, to).replace(/[\r\n]+$/, '');
}
