import { type Place, place } from '../base/place.ts';
import { folded } from '../formula/folded.ts';

/** A part of a name in a formula: where it stands, and the mark that closes it. */
export interface PathPart {
  readonly place: Place;
  readonly closer: string | null;
}

const closers: ReadonlyMap<string, string> = new Map([
  ['「', '」'],
  ['『', '』'],
  ['【', '】'],
  ["'", "'"],
  ['‘', '’'],
  ['＇', '＇'],
]);

/** The parts of a name between its points; empty where they are not as many as the path has. */
export function pathParts(source: string, at: Place, path: readonly string[]): readonly PathPart[] {
  const text = source.slice(at.from, at.to);
  const parts: PathPart[] = [];
  let from = 0;
  while (from < text.length) {
    while (isBlank(text.charAt(from))) from++;
    const closer = closers.get(text.charAt(from)) ?? null;
    const end = closer === null ? bareEnd(text, from) : closedEnd(text, from + 1, closer);
    if (end <= from) break;
    const inner = closer === null ? { from, to: end } : { from: from + 1, to: Math.max(from + 1, end - 1) };
    parts.push({ place: place(at.from + inner.from, at.from + inner.to), closer });
    from = end;
    while (isBlank(text.charAt(from))) from++;
    if (!isPoint(text.charAt(from))) break;
    from++;
  }
  return parts.length === path.length ? parts : [];
}

const isBlank = (character: string): boolean => character !== '' && folded(character) === ' ';
const isPoint = (character: string): boolean => character !== '' && '.．。'.includes(character);

function bareEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isPoint(text.charAt(at))) at++;
  while (at > from && isBlank(text.charAt(at - 1))) at--;
  return at;
}

function closedEnd(text: string, from: number, closer: string): number {
  for (let at = from; at < text.length; at++) {
    if (text.charAt(at) !== closer) continue;
    if (text.charAt(at + 1) !== closer) return at + 1;
    at++;
  }
  return text.length;
}
