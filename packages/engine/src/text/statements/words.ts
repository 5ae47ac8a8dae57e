import type { ExtraId, StatementId, WordTable } from './ids.ts';

/** Words for the ids of one closed list; the first is printed, all are read. */
export type WordList = Readonly<Record<string, readonly string[]>>;

/** One face of the language: every pattern and word of it, and how it is set. */
export interface Words {
  readonly language: Language;
  readonly comma: string;
  readonly colon: string;
  readonly pause: string;
  readonly open: string;
  readonly close: string;
  /** Pairs of marks for names, the one that is printed first. */
  readonly quotes: readonly string[];
  /** Pairs of marks for what is said to people. */
  readonly speech: readonly string[];
  readonly statements: Readonly<Record<StatementId, readonly string[]>>;
  readonly extras: Readonly<Record<ExtraId, readonly string[]>>;
  readonly tables: Readonly<Record<WordTable, WordList>>;
}

/** The two faces. */
export type Language = 'zh' | 'en';
