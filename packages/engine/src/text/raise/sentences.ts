import type { Place } from '../../base/place.ts';
import type { Constraint } from '../../model/form.ts';
import type { Formula } from '../../model/formula.ts';
import type { Message } from '../../model/message.ts';
import type { Duration, Value, ValueType } from '../../model/value.ts';
import type { Exchanged, Extra, Sentence, Slot, Slots } from '../sentence.ts';
import type { ExtraId, StatementId } from '../statements/ids.ts';

/** A slot with its name; undefined where there is nothing to say. */
export type Filled = readonly [string, Slot] | undefined;

interface Parts {
  readonly extras?: readonly (Extra | undefined)[];
  readonly children?: readonly Sentence[];
  readonly variant?: number;
}

const slotsOf = (filled: readonly Filled[]): Slots => new Map(filled.filter((one) => one !== undefined));

/** A sentence to be printed. */
export function sentence(id: StatementId, filled: readonly Filled[], { extras = [], children = [], variant = 0 }: Parts = {}): Sentence {
  return {
    id,
    variant,
    language: 'zh',
    slots: slotsOf(filled),
    extras: extras.filter((one) => one !== undefined),
    children,
    inline: false,
    place: undefined,
    line: -1,
  };
}

/** An extra to be printed. */
export const extra = (id: ExtraId, ...filled: readonly Filled[]): Extra => ({ id, variant: 0, slots: slotsOf(filled), place: undefined });
/** An extra, where its only slot has a value. */
export const maybeExtra = (id: ExtraId, filled: Filled): Extra | undefined => (filled === undefined ? undefined : extra(id, filled));
/** An extra of words alone, where it holds. */
export const flagged = (id: ExtraId, holds: boolean | undefined): Extra | undefined => (holds === true ? extra(id) : undefined);

const none: Place | undefined = undefined;
const filled =
  <Given>(make: (value: Given) => Slot) =>
  (name: string, value: Given | undefined): Filled =>
    value === undefined ? undefined : [name, make(value)];

/** A name or text. */
export const words: (name: string, value: string | undefined) => Filled = filled<string>((text) => ({
  kind: 'text',
  said: { text, place: none },
}));
/** A list of names. */
export const names: (name: string, value: readonly string[] | undefined) => Filled = filled<readonly string[]>((list) => ({
  kind: 'texts',
  said: list.map((text) => ({ text, place: none })),
}));
/** The id of a word. */
export const word: (name: string, value: string | undefined) => Filled = filled<string>((id) => ({ kind: 'word', id }));
/** A number. */
export const number: (name: string, value: number | undefined) => Filled = filled<number>((given) => ({ kind: 'number', number: given }));
/** A length of time. */
export const time: (name: string, value: Duration | undefined) => Filled = filled<Duration>((duration) => ({ kind: 'duration', duration }));
/** A formula. */
export const formula: (name: string, value: Formula | undefined) => Filled = filled<Formula>((given) => ({
  kind: 'formula',
  formula: given,
}));
/** A condition's label. */
export const label: (name: string, value: string | undefined) => Filled = filled<string>((given) => ({ kind: 'label', label: given }));
/** A list of formulas. */
export const formulas: (name: string, value: readonly Formula[] | undefined) => Filled = filled<readonly Formula[]>((list) => ({
  kind: 'formulas',
  formulas: list,
}));
/** A constraint. */
export const constraint: (name: string, value: Constraint | undefined) => Filled = filled<Constraint>((given) => ({
  kind: 'constraint',
  constraint: given,
}));
/** A path. */
export const path: (name: string, value: readonly string[] | undefined) => Filled = filled<readonly string[]>((given) => ({
  kind: 'path',
  path: given,
  place: none,
}));
/** A list of paths. */
export const paths: (name: string, value: readonly (readonly string[])[] | undefined) => Filled = filled<readonly (readonly string[])[]>(
  (list) => ({
    kind: 'paths',
    paths: list.map((given) => ({ path: given, place: none })),
  }),
);
/** What is said to people. */
export const message: (name: string, value: Message | undefined) => Filled = filled<Message>((pieces) => ({ kind: 'message', pieces }));
/** What is needed, given or held. */
export const exchanges: (name: string, value: readonly Exchanged[] | undefined) => Filled = filled<readonly Exchanged[]>((list) => ({
  kind: 'exchanges',
  exchanges: list,
}));
/** A type. */
export const type: (name: string, value: ValueType | undefined) => Filled = filled<ValueType>((given) => ({ kind: 'type', type: given }));
/** A value of a scenario. */
export const value: (name: string, given: Value) => Filled = (name, given) => [name, { kind: 'value', value: given }];
/** Weights of votes. */
export const weights: (name: string, value: readonly { readonly party: string; readonly weight: number }[]) => Filled = (name, list) => [
  name,
  { kind: 'weights', weights: list },
];
/** An outcome; `own` are the author's words of the statement it belongs to. */
export const outcome = (name: string, given: string | undefined, own: readonly string[] | undefined): Filled =>
  given === undefined ? undefined : [name, { kind: 'outcome', outcome: given, standard: own === undefined }];
