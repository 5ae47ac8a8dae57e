import type { Constraint, Field } from '../model/form.ts';
import type { Value } from '../model/value.ts';
import { checkValue } from '../model/value-check.ts';
import { syntheticValue } from './synthetic.ts';

/** Turns of synthetic values tried before one is taken that its constraints do not allow. */
const TURNS_MAX = 8;

/** A synthetic value for a field that meets the field's constraints, where one is easily found. */
export function syntheticFor({ name, type, constraints }: Pick<Field, 'name' | 'type' | 'constraints'>): Value {
  const usual = syntheticValue(type, name);
  if (constraints.length === 0) return usual;
  const fits = (value: Value): boolean => checkValue(value, type, { required: true, constraints }) === null;
  for (let turn = 0; turn < TURNS_MAX; turn += 1) {
    const value = syntheticValue(type, name, turn);
    if (fits(value)) return value;
  }
  return constraints.flatMap(valuesAt).find(fits) ?? usual;
}

/** The value a constraint names, and what lies just beside it. */
function valuesAt({ value }: Constraint): readonly Value[] {
  if (value.kind === 'literal') return typeof value.value === 'number' ? [value.value, value.value + 1, value.value - 1] : [value.value];
  if (value.kind === 'money') return [value.yuan, value.yuan + 1, value.yuan - 1];
  return value.kind === 'date' ? [value.date, ...[1, -1].map((years) => yearsFrom(value.date, years))] : [];
}

/** A day some years away; the middle of a month, because every month has one. */
const yearsFrom = (date: string, years: number): string =>
  `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4, 8)}15`;
