import type { Holes } from './holes.ts';
import type { Piece } from './sentence.ts';

/** Cuts what is said to people into words and values: `{x}` puts a value in, `{{` and `}}` stand for the marks themselves. */
export function piecesIn(
  text: string,
  { offset, mark }: { readonly offset: number; readonly mark: string },
  holes: Holes,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let words = '';
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const isDouble = (character === '{' || character === '}' || character === mark) && text.charAt(at + 1) === character;
    const end = character === '{' && !isDouble ? valueEnd(text, at + 1) : -1;
    if (end > at + 1) {
      if (words !== '') pieces.push({ kind: 'words', text: words });
      words = '';
      pieces.push({ kind: 'value', formula: holes.formula({ from: offset + at + 1, to: offset + end }) });
      at = end;
    } else {
      words += character;
      if (isDouble) at++;
    }
  }
  if (words !== '' || pieces.length === 0) pieces.push({ kind: 'words', text: words });
  return pieces;
}

const nameClosers: ReadonlyMap<string, string> = new Map([
  ['「', '」'],
  ['『', '』'],
  ['【', '】'],
]);

/** Where a value ends: at the first closing brace that does not stand in a name's brackets. */
function valueEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '}') return at;
    const closer = nameClosers.get(character);
    const end = closer === undefined ? -1 : text.indexOf(closer, at + 1);
    if (end > at) at = end;
  }
  return -1;
}

/** The words of a piece as they are written. */
export const escapedWords = (words: string): string => words.replace(/[{}]/g, (mark) => mark + mark);
