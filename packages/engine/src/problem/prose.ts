import type { Words } from './fill.ts';
import type { Language } from './language.ts';

/** What a person reads about one code. Facts stand in braces, parts that need a fact in double square brackets. */
export interface Prose {
  /** What is wrong, in a few words that need no fact. */
  readonly title: string;
  /** What is wrong here, and why it matters. */
  readonly message: string;
  /** What to do next. */
  readonly hint: string;
}

/** Prose by code. */
export type ProseTable = Readonly<Record<string, Prose>>;

/** Everything a language says: about problems, about fixes, and the words that stand for fixed values. */
export interface Voice {
  readonly language: Language;
  readonly prose: ReadonlyMap<string, Prose>;
  /** What a fix offers, by the fix's code. */
  readonly fixes: ReadonlyMap<string, string>;
  readonly words: Words;
  /** Labels around a problem: severities, where, the way that leads there. */
  readonly labels: Readonly<Record<'error' | 'warning' | 'hint' | 'trace' | 'next' | 'fix' | 'more' | 'file', string>>;
  /** Said where a code has no prose of its own, so that a report is never empty. */
  readonly unknown: Prose;
}
