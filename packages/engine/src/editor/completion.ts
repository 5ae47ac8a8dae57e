import type { SymbolKind } from '../edit/symbol.ts';

/** A piece of what a completion writes: words, or a hole to be filled, with what stands in it at first. */
export type InsertPiece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'hole'; readonly text: string; readonly choices: readonly string[] };

/** What a completion is: a whole sentence, a clause after a comma, a declared name, a word of a closed list, or a part of a condition. */
export type CompletionKind = 'sentence' | 'clause' | 'name' | 'word' | 'operator';

/** One thing that can be written at the caret: it replaces what stands between `from` and `to`. */
export interface Completion {
  readonly kind: CompletionKind;
  /** As it is shown in a list, on one line. */
  readonly label: string;
  /** What it means, or what the name is. */
  readonly detail: string;
  readonly from: number;
  readonly to: number;
  readonly insert: readonly InsertPiece[];
  /** What the name is a name of. */
  readonly symbol?: SymbolKind;
}

/** The text that a completion writes when its holes are left as they are. */
export const textOfInsert = (insert: readonly InsertPiece[]): string => insert.map(({ text }) => text).join('');

/** Words to be written as they are. */
export const words = (text: string): InsertPiece => ({ kind: 'words', text });

/** A hole with what stands in it at first, and other words it may be. */
export const hole = (text: string, choices: readonly string[] = []): InsertPiece => ({ kind: 'hole', text, choices });
