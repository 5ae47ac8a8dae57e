import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, lineText, positionAt } from '../../src/problem/position.ts';

/** Counts lines and columns one unit at a time. */
function naive(source: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let column = 1;
  for (let at = 0; at < offset; at += 1) {
    const isEnd = source[at] === '\n' || (source[at] === '\r' && source[at + 1] !== '\n');
    line += isEnd ? 1 : 0;
    column = isEnd ? 1 : column + 1;
  }
  return { line, column };
}

const text = fc.string({ unit: fc.constantFrom('a', '件', '\n', '\r', '\r\n', '\ud800', '😀', ' '), maxLength: 60 });

describe('positions', () => {
  it('are those that counting one by one gives, for any text and any offset', () => {
    fc.assert(
      fc.property(text, fc.nat(80), (source, offset) => {
        const at = Math.min(offset, source.length);
        expect(positionAt(linesOf(source), offset)).toEqual(naive(source, at));
      }),
    );
  });

  it('lead back to the text of their line', () => {
    fc.assert(
      fc.property(text, (source) => {
        const lines = linesOf(source);
        expect(lines.starts.map((_, at) => lineText(lines, at + 1))).toEqual(source.split(/\r\n|\n|\r/));
      }),
    );
  });
});
