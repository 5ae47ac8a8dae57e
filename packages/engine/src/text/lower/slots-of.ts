import { present } from '../../base/assert.ts';
import type { Place } from '../../base/place.ts';
import type { Constraint } from '../../model/form.ts';
import type { Formula } from '../../model/formula.ts';
import type { Message } from '../../model/message.ts';
import type { Duration, Value, ValueType } from '../../model/value.ts';
import type { Exchanged, Extra, Said, Sentence, Slot, Slots } from '../sentence.ts';
import type { ExtraId } from '../statements/ids.ts';

/** A sentence or one of its extras: what has slots. */
export interface Slotted {
  readonly slots: Slots;
}

/** The extra of a sentence, if it was written. */
export const extraOf = ({ extras }: Sentence, id: ExtraId): Extra | undefined => extras.find((extra) => extra.id === id);

/** Whether an extra was written. */
export const has = (sentence: Sentence, id: ExtraId): boolean => extraOf(sentence, id) !== undefined;

const get = <Kind extends Slot['kind']>(
  of: Slotted | undefined,
  name: string,
  kind: Kind,
): Extract<Slot, { readonly kind: Kind }> | undefined => {
  const slot = of?.slots.get(name);
  return slot !== undefined && isKind(slot, kind) ? slot : undefined;
};

const isKind = <Kind extends Slot['kind']>(slot: Slot, kind: Kind): slot is Extract<Slot, { readonly kind: Kind }> => slot.kind === kind;

/** A name or text, if written. */
export const maybeText = (of: Slotted | undefined, name: string): string | undefined => get(of, name, 'text')?.said.text;
/** A name or text. */
export const text = (of: Slotted | undefined, name: string): string => present(maybeText(of, name), `text of ${name}`);
/** The id of a word of a closed list, if written. */
export const maybeWord = (of: Slotted | undefined, name: string): string | undefined => get(of, name, 'word')?.id;
/** A list of names. */
export const texts = (of: Slotted | undefined, name: string): readonly Said[] => get(of, name, 'texts')?.said ?? [];
/** A number, if written. */
export const maybeNumber = (of: Slotted | undefined, name: string): number | undefined => get(of, name, 'number')?.number;
/** A length of time, if written. */
export const maybeDuration = (of: Slotted | undefined, name: string): Duration | undefined => get(of, name, 'duration')?.duration;
/** A length of time. */
export const duration = (of: Slotted | undefined, name: string): Duration => present(maybeDuration(of, name), `duration of ${name}`);
/** A formula, if written. */
export const maybeFormula = (of: Slotted | undefined, name: string): Formula | undefined => get(of, name, 'formula')?.formula;
/** A formula. */
export const formula = (of: Slotted | undefined, name: string): Formula => present(maybeFormula(of, name), `formula of ${name}`);
/** A condition's label where no formula is written yet. */
export const maybeLabel = (of: Slotted | undefined, name: string): string | undefined => get(of, name, 'label')?.label;
/** A list of formulas. */
export const formulas = (of: Slotted | undefined, name: string): readonly Formula[] => get(of, name, 'formulas')?.formulas ?? [];
/** A constraint, if written. */
export const maybeConstraint = (of: Slotted | undefined, name: string): Constraint | undefined => get(of, name, 'constraint')?.constraint;
/** A path with its place, if written. */
export const maybePath = (
  of: Slotted | undefined,
  name: string,
): { readonly path: readonly string[]; readonly place: Place | undefined } | undefined => get(of, name, 'path');
/** A list of paths. */
export const paths = (
  of: Slotted | undefined,
  name: string,
): readonly { readonly path: readonly string[]; readonly place: Place | undefined }[] => get(of, name, 'paths')?.paths ?? [];
/** What is said to people. */
export const message = (of: Slotted | undefined, name: string): Message => get(of, name, 'message')?.pieces ?? [];
/** What is needed, given or held. */
export const exchanged = (of: Slotted | undefined, name: string): readonly Exchanged[] => get(of, name, 'exchanges')?.exchanges ?? [];
/** A type of value. */
export const typeOf = (of: Slotted | undefined, name: string): ValueType => get(of, name, 'type')?.type ?? { kind: 'text' };
/** A value as a scenario states it. */
export const valueOf = (of: Slotted | undefined, name: string): Value => get(of, name, 'value')?.value ?? null;
/** An outcome, if written. */
export const maybeOutcome = (of: Slotted | undefined, name: string): string | undefined => get(of, name, 'outcome')?.outcome;
/** Weights of votes. */
export const weights = (of: Slotted | undefined, name: string): readonly { readonly party: string; readonly weight: number }[] =>
  get(of, name, 'weights')?.weights ?? [];

/** A property that is left out when there is nothing to say. */
export function maybe<const Key extends string, const Property>(key: Key, value: Property | undefined): { readonly [K in Key]?: Property } {
  const fields: { [K in Key]?: Property } = {};
  if (value !== undefined) fields[key] = value;
  return fields;
}

/** A property that is true or left out. */
export function flag<Key extends string>(key: Key, holds: boolean): { readonly [K in Key]?: true } {
  return maybe<Key, true>(key, holds ? true : undefined);
}
