import type { Place } from '../base/place.ts';
import type { Sentence } from '../text/sentence.ts';

/** What a name can be the name of. A `paper` is a certificate or a document, a `value` anything a formula may read that is no field. */
export type SymbolKind =
  | 'flow'
  | 'import'
  | 'party'
  | 'situation'
  | 'form'
  | 'field'
  | 'material'
  | 'data'
  | 'value'
  | 'item'
  | 'stage'
  | 'paper'
  | 'message'
  | 'step'
  | 'branch'
  | 'end'
  | 'scenario';

/** What holds fields. */
export interface Owner {
  readonly kind: 'form' | 'data' | 'message';
  readonly name: string;
}

/** A named thing: `owner` is the form, data or message a field belongs to. */
export interface NamedThing {
  readonly kind: SymbolKind;
  readonly name: string;
  readonly owner?: Owner;
}

/** A thing where its name stands, and whether it is made there. */
export interface MentionedThing extends NamedThing {
  readonly declares: boolean;
}

/** One place where a name stands. One word may name two things: 填写「表」 names a form and a step. */
export interface Mention {
  readonly things: readonly MentionedThing[];
  /** The name as it stands, its marks left out. */
  readonly place: Place;
  /** The mark that closes it; null where it stands bare. */
  readonly closer: string | null;
  /** Which rules a bare name must keep to be read back here: those of lines, or those of formulas. */
  readonly spelling: 'word' | 'path';
  readonly sentence: Sentence;
}

/** The same thing has the same key. */
export const keyOf = ({ kind, owner, name }: NamedThing): string =>
  `${kind}\u0000${owner === undefined ? '' : `${owner.kind}\u0000${owner.name}`}\u0000${name}`;
