import { LIST_ENTRIES_MAX, TEXT_CHARS_MAX } from '../base/limits.ts';
import { nearest } from '../base/nearest.ts';
import type { Facts } from '../base/problem.ts';
import { isDateText, isTimeText } from './date.ts';
import type { Constraint, Field } from './form.ts';
import type { Comparison, Formula } from './formula.ts';
import { citizenIdFault, creditCodeFault, isPhone, isRegionCode } from './identifiers.ts';
import type { Value, ValueType } from './value.ts';

/** Why a value that came in is not what its field takes. */
export interface ValueFault {
  readonly code: ValueFaultCode;
  /** Where: the field's name first, then into records by name and lists by index from 0. */
  readonly path: readonly (string | number)[];
  readonly facts: Facts;
}

/** Everything that can be wrong with a value, and the names of the facts that say how. */
export const valueFaultCodes: Readonly<Record<ValueFaultCode, readonly string[]>> = Object.freeze({
  'value-missing': [],
  'value-wrong-type': ['expected', 'found'],
  'text-too-short': ['min', 'length'],
  'text-too-long': ['max', 'length'],
  'text-not-clean': [],
  'number-not-finite': [],
  'money-too-fine': [],
  'option-unknown': ['value', 'options', 'suggestions'],
  'date-not-real': ['value'],
  'time-not-real': ['value'],
  'duration-not-right': ['working'],
  'citizen-id-wrong': ['why'],
  'credit-code-wrong': ['why'],
  'region-wrong': ['value'],
  'phone-wrong': ['value'],
  'file-wrong': [],
  'certificate-wrong': [],
  'list-too-long': ['max', 'length'],
  'field-not-known': ['name', 'suggestions'],
  'constraint-not-met': ['op', 'limit'],
});

/** The code of a fault of a value. */
export type ValueFaultCode =
  | 'value-missing'
  | 'value-wrong-type'
  | 'text-too-short'
  | 'text-too-long'
  | 'text-not-clean'
  | 'number-not-finite'
  | 'money-too-fine'
  | 'option-unknown'
  | 'date-not-real'
  | 'time-not-real'
  | 'duration-not-right'
  | 'citizen-id-wrong'
  | 'credit-code-wrong'
  | 'region-wrong'
  | 'phone-wrong'
  | 'file-wrong'
  | 'certificate-wrong'
  | 'list-too-long'
  | 'field-not-known'
  | 'constraint-not-met';

/** What a value must be besides its type. */
export interface ValueDemand {
  readonly required?: boolean;
  readonly constraints?: readonly Constraint[];
  /** The value of a constraint's formula; without it constraints that name other values are left to the caller. */
  readonly limitOf?: (formula: Formula) => Value | undefined;
}

/** How a whole record is checked. */
export interface RecordDemand {
  /** `none`: fields that are missing are no fault (a draft, a register's answer). */
  readonly required?: 'marked' | 'none';
  readonly limitOf?: (formula: Formula) => Value | undefined;
}

/** The first thing wrong with one value, or null. Not known (null, absent, blank) is a fault only where required. */
export function checkValue(value: unknown, type: ValueType, demand: ValueDemand = {}): ValueFault | null {
  if (isMissing(value)) return demand.required === true ? fault('value-missing') : null;
  const wrong = faultOf(value, type);
  if (wrong !== null) return wrong;
  for (const constraint of demand.constraints ?? []) {
    const limit = (demand.limitOf ?? constantOf)(constraint.value);
    if (limit === undefined || limit === null || meets(value, constraint.op, limit)) continue;
    return fault('constraint-not-met', { op: constraint.op, limit: typeof limit === 'object' ? JSON.stringify(limit) : limit });
  }
  return null;
}

/** Everything wrong with a record of values, in the order of its fields; what no field is named is refused. */
export function checkRecord(values: unknown, fields: readonly Field[], demand: RecordDemand = {}): readonly ValueFault[] {
  if (!isRecord(values)) return [fault('value-wrong-type', { expected: 'record', found: kindOf(values) })];
  const faults: ValueFault[] = [];
  for (const field of fields) {
    const wrong = checkValue(own(values, field.name), field.type, {
      required: field.required && demand.required !== 'none',
      constraints: field.constraints,
      ...(demand.limitOf === undefined ? {} : { limitOf: demand.limitOf }),
    });
    if (wrong !== null) faults.push(under(field.name, wrong));
  }
  return [...faults, ...strangers(values, fields)];
}

function faultOf(value: unknown, type: ValueType): ValueFault | null {
  switch (type.kind) {
    case 'text':
      return textFault(value, type.min ?? 0, type.max ?? TEXT_CHARS_MAX);
    case 'address':
      return textFault(value, 1, TEXT_CHARS_MAX);
    case 'number':
      return numberFault(value);
    case 'money':
      return numberFault(value) ?? moneyFault(value);
    case 'boolean':
      return typeof value === 'boolean' ? null : wrongType('boolean', value);
    case 'choice':
      return choiceFault(value, type.options);
    case 'date':
      return written(value, (text) => (isDateText(text) ? null : fault('date-not-real', { value: text })));
    case 'time':
      return written(value, (text) => (isTimeText(text) ? null : fault('time-not-real', { value: text })));
    case 'instant':
      return Number.isSafeInteger(value) ? null : wrongType('instant', value);
    case 'duration':
      return durationFault(value, type.working);
    case 'citizenId':
      return written(value, (text) => identifier('citizen-id-wrong', citizenIdFault(text)));
    case 'creditCode':
      return written(value, (text) => identifier('credit-code-wrong', creditCodeFault(text)));
    case 'region':
      return written(value, (text) => (isRegionCode(text) ? null : fault('region-wrong', { value: text })));
    case 'phone':
      return written(value, (text) => (isPhone(text) ? null : fault('phone-wrong', { value: text })));
    case 'file':
      return type.many ? listFault(value, (one) => fileFault(one)) : fileFault(value);
    case 'certificate':
      return certificateFault(value);
    case 'record':
      return recordFault(value, type.fields);
    case 'list':
      return listFault(value, (one) => checkValue(one, type.of, { required: true }));
  }
}

function textFault(value: unknown, min: number, max: number): ValueFault | null {
  return written(value, (text) => {
    if (text.length > 2 * max) return fault('text-too-long', { max, length: text.length });
    // A character is what people count: a rare name's sign of two UTF-16 units is one.
    const length = [...text].length;
    if (length < min) return fault('text-too-short', { min, length });
    return length > max ? fault('text-too-long', { max, length }) : null;
  });
}

function numberFault(value: unknown): ValueFault | null {
  if (typeof value !== 'number') return wrongType('number', value);
  return Number.isFinite(value) ? null : fault('number-not-finite');
}

function moneyFault(value: unknown): ValueFault | null {
  const cents = Number(value) * 100;
  return Math.abs(cents - Math.round(cents)) <= 1e-9 * Math.max(1, Math.abs(cents)) ? null : fault('money-too-fine');
}

function choiceFault(value: unknown, options: readonly string[]): ValueFault | null {
  return written(value, (text) =>
    options.includes(text)
      ? null
      : fault('option-unknown', { value: text.slice(0, 40), options, suggestions: nearest(text.slice(0, 40), options) }),
  );
}

function durationFault(value: unknown, working: boolean): ValueFault | null {
  if (!isRecord(value)) return wrongType('duration', value);
  const [amount, unit] = [own(value, 'amount'), own(value, 'unit')];
  const units = working ? ['workingDay', 'workingHour'] : ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];
  const right = Object.keys(value).length === 2 && Number.isFinite(amount) && units.some((one) => one === unit);
  return right ? null : fault('duration-not-right', { working });
}

/** A file is its reference in the host's store, or a record of it. */
function fileFault(value: unknown): ValueFault | null {
  if (typeof value === 'string') return textFault(value, 1, TEXT_CHARS_MAX);
  if (!isRecord(value)) return wrongType('file', value);
  const known = ['name', 'ref', 'size', 'mediaType', 'hash'];
  const right = Object.entries(value).every(([key, part]) => known.includes(key) && (key === 'size' ? isSize(part) : isShortText(part)));
  return right && own(value, 'name') !== undefined ? null : fault('file-wrong');
}

/** A certificate is its number, or a record with one. */
function certificateFault(value: unknown): ValueFault | null {
  if (typeof value === 'string') return textFault(value, 1, TEXT_CHARS_MAX);
  if (!isRecord(value)) return wrongType('certificate', value);
  const known = ['number', 'name', 'type', 'issuer', 'issuedOn', 'holder', 'validUntil', 'status'];
  const right = Object.entries(value).every(([key, part]) => known.includes(key) && isShortText(part));
  return right && own(value, 'number') !== undefined ? null : fault('certificate-wrong');
}

function recordFault(value: unknown, fields: readonly { readonly name: string; readonly type: ValueType }[]): ValueFault | null {
  if (!isRecord(value)) return wrongType('record', value);
  for (const { name, type } of fields) {
    const wrong = checkValue(own(value, name), type);
    if (wrong !== null) return under(name, wrong);
  }
  return strangers(value, fields).at(0) ?? null;
}

function listFault(value: unknown, check: (one: unknown) => ValueFault | null): ValueFault | null {
  if (!Array.isArray(value)) return wrongType('list', value);
  if (value.length > LIST_ENTRIES_MAX) return fault('list-too-long', { max: LIST_ENTRIES_MAX, length: value.length });
  for (const [index, one] of value.entries()) {
    const wrong = check(one);
    if (wrong !== null) return under(index, wrong);
  }
  return null;
}

/** Names that no field has; a handful is named, the rest would only repeat. */
function strangers(values: Readonly<Record<string, unknown>>, fields: readonly { readonly name: string }[]): readonly ValueFault[] {
  const names = new Set(fields.map((field) => field.name));
  return Object.keys(values)
    .filter((name) => !names.has(name))
    .slice(0, 5)
    .map((name) => under(name, fault('field-not-known', { name: name.slice(0, 40), suggestions: nearest(name.slice(0, 40), names) })));
}

function written(value: unknown, check: (text: string) => ValueFault | null): ValueFault | null {
  if (typeof value !== 'string') return wrongType('text', value);
  const wrong = check(value);
  if (wrong !== null) return wrong;
  return /\p{Surrogate}/u.test(value) || [...value].some(isControl) ? fault('text-not-clean') : null;
}

/** Control signs and half characters come from broken programs, never from a keyboard; line ends and tabs do. */
function isControl(character: string): boolean {
  return (character < ' ' && character !== '\n' && character !== '\r' && character !== '\t') || character === '\u007F';
}

function identifier(code: 'citizen-id-wrong' | 'credit-code-wrong', why: string | null): ValueFault | null {
  return why === null ? null : fault(code, { why });
}

/** What a formula without names is worth. */
function constantOf(formula: Formula): Value | undefined {
  if (formula.kind === 'literal') return formula.value;
  if (formula.kind === 'money') return formula.yuan;
  return formula.kind === 'date' ? formula.date : undefined;
}

function meets(value: unknown, op: Comparison, limit: Value): boolean {
  if (op === 'eq') return value === limit;
  if (op === 'ne') return value !== limit;
  if (typeof value === 'number' && typeof limit === 'number') return ordered(value, op, limit);
  // Dates and times are written so that their text has their order.
  return typeof value === 'string' && typeof limit === 'string' ? ordered(value, op, limit) : false;
}

function ordered<Part extends number | string>(value: Part, op: 'lt' | 'le' | 'gt' | 'ge', limit: Part): boolean {
  switch (op) {
    case 'lt':
      return value < limit;
    case 'le':
      return value <= limit;
    case 'gt':
      return value > limit;
    case 'ge':
      return value >= limit;
  }
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function isSize(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isShortText(value: unknown): boolean {
  return textFault(value, 1, 400) === null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(values: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

function wrongType(expected: string, value: unknown): ValueFault {
  return fault('value-wrong-type', { expected, found: kindOf(value) });
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'list';
  return typeof value === 'string' ? 'text' : typeof value === 'object' ? 'record' : typeof value;
}

function fault(code: ValueFaultCode, facts: Facts = {}): ValueFault {
  return { code, path: [], facts };
}

function under(step: string | number, inner: ValueFault): ValueFault {
  return { ...inner, path: [step, ...inner.path] };
}
