import type { Row, Wording } from './words.ts';

/** A word found at a place of the folded text. */
export interface Match<Meaning> {
  readonly meaning: Meaning;
  readonly to: number;
}

/** Finds the words of one table, longest first. */
export interface Matcher<Meaning> {
  /** The longest word of the table that stands at `at`, of those that are accepted. */
  longest(text: string, at: number, accept?: (match: Match<Meaning>) => boolean): Match<Meaning> | null;
}

interface Word<Meaning> {
  readonly word: string;
  readonly meaning: Meaning;
}

const LATIN = /[a-z0-9_]/;
const LATIN_LETTER = /[a-z_]/;

/** Makes a matcher of a table. Latin words match whole words only; a space in a word matches any number of them. */
export function matcher<Meaning>(rows: readonly Row<Meaning>[]): Matcher<Meaning> {
  const byFirst = new Map<string, Word<Meaning>[]>();
  for (const row of rows) {
    for (const word of allWords(row)) {
      const first = word.charAt(0);
      byFirst.set(first, [...(byFirst.get(first) ?? []), { word, meaning: row.meaning }]);
    }
  }
  for (const words of byFirst.values()) words.sort((a, b) => b.word.length - a.word.length);
  return {
    longest: (text, at, accept) => {
      const words = byFirst.get(text.charAt(at));
      if (words === undefined) return null;
      for (const word of words) {
        const match = tryWord(word, text, at);
        if (match !== null && (accept === undefined || accept(match))) return match;
      }
      return null;
    },
  };
}

/** Rows of a table kept as a record. */
export function rowsOf<Key extends string>(table: Readonly<Partial<Record<Key, Wording>>>, keys: readonly Key[]): readonly Row<Key>[] {
  return keys.flatMap((meaning) => {
    const wording = table[meaning];
    return wording === undefined ? [] : [{ ...wording, meaning }];
  });
}

/** Whether a Latin letter, digit or underscore stands at `at`. */
export const isLatinAt = (text: string, at: number): boolean => at >= 0 && at < text.length && LATIN.test(text.charAt(at));

/** All words of a meaning as they are compared: folded. */
export const allWords = (wording: Wording): readonly string[] =>
  [...wording.zh, ...wording.en, ...(wording.symbols ?? [])].map((word) => word.toLowerCase());

function tryWord<Meaning>({ word, meaning }: Word<Meaning>, text: string, at: number): Match<Meaning> | null {
  const to = endOf(word, text, at);
  if (to < 0) return null;
  const latin = LATIN.test(word.charAt(0));
  // A digit may stand before: 3days.
  if (latin && (isLatinAt(text, to) || LATIN_LETTER.test(text.charAt(at - 1)))) return null;
  return { meaning, to };
}

function endOf(word: string, text: string, at: number): number {
  if (!word.includes(' ')) return text.startsWith(word, at) ? at + word.length : -1;
  let to = at;
  for (let index = 0; index < word.length; index++) {
    if (text.charAt(to) !== word.charAt(index)) return -1;
    to++;
    if (word.charAt(index) === ' ') while (text.charAt(to) === ' ') to++;
  }
  return to;
}
