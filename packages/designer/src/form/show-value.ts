import type { Value, ValueType } from '../app/wire.ts';
import { term, type Words } from '../words/language.ts';
import { momentOf } from '../words/moment.ts';

/** A value as people read it. */
export function showValue(words: Words, { type, value }: { readonly type: ValueType; readonly value?: Value }, now: number): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? words.form.yes : words.form.no;
  if (Array.isArray(value))
    return value.map((one) => showValue(words, { type: partOf(type), value: one }, now)).join(words.punctuation.list);
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, one]) => `${name}${words.punctuation.colon}${showValue(words, { type: fieldOf(type, name), value: one }, now)}`)
      .join(words.punctuation.comma);
  }
  switch (type.kind) {
    case 'money':
      return `${grouped(String(value))} ${words.form.yuan}`;
    case 'number':
      return type.unit === undefined ? String(value) : `${value} ${type.unit}`;
    case 'instant':
      return typeof value === 'number' ? momentOf(words, value, now) : String(value);
    case 'choice':
      return type.standard === true ? term(words.outcome, String(value)) : String(value);
    default:
      return String(value);
  }
}

const plainText: ValueType = { kind: 'text' };

function partOf(type: ValueType): ValueType {
  return type.kind === 'list' ? type.of : plainText;
}

function fieldOf(type: ValueType, name: string): ValueType {
  return (type.kind === 'record' ? type.fields.find((field) => field.name === name)?.type : undefined) ?? plainText;
}

function grouped(amount: string): string {
  return amount.replace(/\B(?=(\d{3})+(?!\d))/gu, ',');
}
