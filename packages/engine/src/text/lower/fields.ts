import type { Field, FieldSource } from '../../model/form.ts';
import type { ValueType } from '../../model/value.ts';
import type { Sentence } from '../sentence.ts';
import type { StatementId } from '../statements/ids.ts';
import { extraOf, has, maybe, maybeConstraint, maybeFormula, maybeNumber, maybePath, maybeText, text, typeOf } from './slots-of.ts';

/** The fields listed under a property of a statement: 只取, 带有. */
export function fieldsUnder(sentence: Sentence, property: StatementId): readonly Field[] {
  return fieldsOf(sentence.children.filter(({ id }) => id === property).flatMap(({ children }) => children));
}

/** Makes fields of their entries. */
export function fieldsOf(entries: readonly Sentence[]): readonly Field[] {
  return entries.filter(({ id }) => id === 'field').map(fieldOf);
}

function fieldOf(entry: Sentence): Field {
  return {
    kind: 'field',
    name: text(entry, 'name'),
    type: sizedType(entry),
    required: has(entry, 'required'),
    source: sourceOf(entry),
    constraints: entry.extras.flatMap((extra) => maybeConstraint(extra, 'constraint') ?? []),
    ...maybe('when', maybeFormula(extraOf(entry, 'when'), 'when')),
    ...maybe('description', maybeText(extraOf(entry, 'said'), 'text')),
    ...maybe('place', entry.place),
  };
}

/** The type with the extras that narrow it: a text's length, a number's unit, several files. */
function sizedType(entry: Sentence): ValueType {
  const type = typeOf(entry, 'type');
  if (type.kind === 'text') {
    const both = extraOf(entry, 'size');
    const min = maybeNumber(both ?? extraOf(entry, 'sizeMin'), 'min');
    const max = maybeNumber(both ?? extraOf(entry, 'sizeMax'), 'max');
    return { kind: 'text', ...maybe('min', min), ...maybe('max', max) };
  }
  if (type.kind === 'number') return { kind: 'number', ...maybe('unit', maybeText(extraOf(entry, 'unit'), 'unit')) };
  if (type.kind === 'file') return { kind: 'file', many: has(entry, 'manyFiles') };
  return type;
}

function sourceOf(entry: Sentence): FieldSource {
  const from = maybePath(extraOf(entry, 'from'), 'path');
  if (from !== undefined) return { kind: 'value', path: from.path, ...maybe('place', from.place) };
  const computed = maybeFormula(extraOf(entry, 'computed'), 'formula');
  return computed === undefined ? { kind: 'asked' } : { kind: 'formula', formula: computed };
}
