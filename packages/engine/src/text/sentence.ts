import type { Place } from '../base/place.ts';
import type { Constraint } from '../model/form.ts';
import type { Formula } from '../model/formula.ts';
import type { Duration, Value, ValueType } from '../model/value.ts';
import type { ExtraId, StatementId } from './statements/ids.ts';
import type { Language } from './statements/words.ts';

/** A word of the author with its place. */
export interface Said {
  readonly text: string;
  readonly place: Place | undefined;
}

/** A piece of what is said to people: words, or a value. */
export type Piece = { readonly kind: 'words'; readonly text: string } | { readonly kind: 'value'; readonly formula: Formula };

/** What an item needs, gives or a stage holds, as written. */
export type Exchanged =
  | {
      readonly kind: 'named';
      readonly of: 'certificate' | 'document' | 'material' | 'item';
      readonly name: string;
      readonly place: Place | undefined;
    }
  | { readonly kind: 'value'; readonly path: readonly string[]; readonly place: Place | undefined };

/** The value of a slot. Formulas and paths are holes until the flow's names are known; then they are filled in place. */
export type Slot =
  | { readonly kind: 'text'; readonly said: Said }
  | { readonly kind: 'texts'; readonly said: readonly Said[] }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'duration'; readonly duration: Duration }
  /** `means` where the word is one that the file declares: the table's word it stands for. */
  | { readonly kind: 'word'; readonly id: string; readonly means?: string }
  /** `standard` when the word is the language's, so that it translates. */
  | { readonly kind: 'outcome'; readonly outcome: string; readonly standard: boolean }
  | { readonly kind: 'formula'; readonly formula: Formula }
  | { readonly kind: 'label'; readonly label: string }
  | { readonly kind: 'formulas'; readonly formulas: readonly Formula[] }
  | { readonly kind: 'constraint'; readonly constraint: Constraint }
  | { readonly kind: 'path'; readonly path: readonly string[]; readonly place: Place | undefined }
  | { readonly kind: 'paths'; readonly paths: readonly { readonly path: readonly string[]; readonly place: Place | undefined }[] }
  | { readonly kind: 'message'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'exchanges'; readonly exchanges: readonly Exchanged[] }
  | { readonly kind: 'type'; readonly type: ValueType }
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'weights'; readonly weights: readonly { readonly party: string; readonly weight: number }[] };

/** Slots by name. */
export type Slots = ReadonlyMap<string, Slot>;

/** An extra after a comma. */
export interface Extra {
  readonly id: ExtraId;
  readonly variant: number;
  readonly slots: Slots;
  readonly place: Place | undefined;
}

/** One statement as read or to be printed: which one, what stands in its slots, its extras, what stands deeper. */
export interface Sentence {
  /** `lost` where the line was not understood, but lines below it were. */
  readonly id: StatementId | 'lost';
  readonly variant: number;
  readonly language: Language;
  readonly slots: Slots;
  readonly extras: readonly Extra[];
  readonly children: readonly Sentence[];
  /** Whether the first child stands after the colon on the same line. */
  readonly inline: boolean;
  readonly place: Place | undefined;
  /** The line it stands on, from 0; -1 where it is made from a model. */
  readonly line: number;
}
