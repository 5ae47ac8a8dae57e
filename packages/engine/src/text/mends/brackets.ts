import { tried, type Unclear } from './mend.ts';

const TRIES_MAX = 8;

/** Where the other half of a bracket belongs: before the first comma by which the whole line is understood, else at its end. */
export function closingPlace(line: Unclear, open: number, insert: string): number {
  const { view, range } = line;
  const end = view.text.charAt(range.to - 1) === ':' ? range.to - 1 : range.to;
  const commas = view.tokens.filter(({ kind, from }) => kind === 'comma' && from > open && from < end).slice(0, TRIES_MAX);
  return commas.map(({ from }) => from).find((at) => tried(line, [{ from: at, to: at, insert }]) !== null) ?? end;
}
