import type { Field } from '../model/form.ts';
import type { Value, Values } from '../model/value.ts';
import { checkRecord, type ValueFault } from '../model/value-check.ts';
import type { Refusal } from './decision.ts';
import { evaluate, holds, type Known } from './lookup.ts';
import { own, withOwn } from './own.ts';
import type { Point } from './program.ts';
import type { CaseData } from './state.ts';
import { type Asked, fieldsOf } from './work-fields.ts';

/** What a person filled in, folded into what the case knows; or why it cannot be. */
export type Folded =
  | { readonly kind: 'data'; readonly data: CaseData; readonly written: readonly string[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** What was filled in, and under what its values are kept. */
export interface Filled {
  readonly point: Point;
  readonly form: Values;
  /** Required fields are wanted only when the work is done as it should be, not when it is sent back. */
  readonly isWhole: boolean;
}

/** Checks a form field by field, and folds it. Conditions of fields are read with the new values in place. */
export function foldForm(known: Known, { point, form, isWhole }: Filled): Folded {
  const { asked } = fieldsOf(known.program, point);
  const { work } = point.node;
  const as = work.kind === 'work' ? work.supplies?.as : undefined;
  if (asked.length === 0 && Object.keys(form).length === 0) return { kind: 'data', data: known.data, written: [] };
  const data = asked.reduce((before, one) => foldField(before, one, { value: own(form, one.field.name), as }), known.data);
  const next: Known = { ...known, data };
  const fields = asked.map(({ field }) => demanded(next, field, isWhole));
  const [fault] = checkRecord(form, fields, { limitOf: (formula) => evaluate(next, formula) });
  if (fault !== undefined) return { kind: 'refused', refusal: refusalOf(fault) };
  return { kind: 'data', data, written: [...Object.keys(form), ...(as === undefined ? [] : [as])] };
}

/** A fault of a value as a refusal that names its field. */
export function refusalOf({ code, path, facts }: ValueFault): Refusal {
  return { code, field: path.join('.'), facts };
}

/** A field whose condition does not hold is not wanted; what is already there is. */
function demanded(known: Known, field: Field, isWhole: boolean): Field {
  const applies = field.when === undefined || holds(known, field.when) === true;
  return field.required && !(applies && isWhole) ? { ...field, required: false } : field;
}

interface NewValue {
  readonly value: Value | undefined;
  readonly as: string | undefined;
}

function foldField(data: CaseData, { field, into }: Asked, { value, as }: NewValue): CaseData {
  if (value === undefined) return data;
  const { name } = field;
  switch (into.kind) {
    case 'form':
      return { ...data, forms: withOwn(data.forms, into.form, withOwn(own(data.forms, into.form) ?? {}, name, value)) };
    case 'answer':
      return { ...data, answers: withOwn(data.answers, name, value) };
    case 'value':
      return { ...data, values: withOwn(data.values, name, value) };
    case 'record':
      return as === undefined ? data : { ...data, records: withOwn(data.records, as, withOwn(own(data.records, as) ?? {}, name, value)) };
    case 'paper':
      return { ...data, papers: withOwn(data.papers, into.material, value) };
  }
}
