import type { Arithmetic } from '../model/formula.ts';
import type { ValueType } from '../model/value.ts';

/** Kinds that are kept as a text and compare as one. */
const textKinds: ReadonlySet<ValueType['kind']> = new Set(['text', 'choice', 'citizenId', 'creditCode', 'region', 'address', 'phone']);
const orderedKinds: ReadonlySet<ValueType['kind']> = new Set(['number', 'money', 'date', 'instant', 'time', 'duration']);

/** Whether the value is kept as a text. */
export const isTextual = (type: ValueType): boolean => textKinds.has(type.kind);

/** Whether one value of the type can be less than another. */
export const hasOrder = (type: ValueType): boolean => orderedKinds.has(type.kind);

/** Whether the type counts something. */
export const isNumeric = (type: ValueType): boolean => type.kind === 'number' || type.kind === 'money';

/** Whether the type is a day or a moment. */
export const isDay = (type: ValueType): boolean => type.kind === 'date' || type.kind === 'instant';

/** Whether values of the two types can be the same one. */
export function comparable(left: ValueType, right: ValueType): boolean {
  if (left.kind === 'choice' && right.kind === 'choice') return (left.standard === true) === (right.standard === true);
  if (isStandard(left) || isStandard(right)) return false;
  if (isTextual(left)) return isTextual(right);
  if (isNumeric(left)) return isNumeric(right);
  if (isDay(left)) return isDay(right);
  if (left.kind === 'duration') return right.kind === 'duration' && left.working === right.working;
  return (left.kind === 'boolean' || left.kind === 'time') && left.kind === right.kind;
}

/** The unit two numbers share; null when each has its own. */
export function sharedUnit(left: ValueType, right: ValueType): { readonly unit?: string } | null {
  const [a, b] = [unitOf(left), unitOf(right)];
  if (a !== undefined && b !== undefined && a !== b) return null;
  const unit = a ?? b;
  return unit === undefined ? {} : { unit };
}

/** The unit of a number, where it has one. */
export const unitOf = (type: ValueType): string | undefined => (type.kind === 'number' ? type.unit : undefined);

/** The type of an operation; null when it has no meaning. */
export function resultOf(op: Arithmetic, left: ValueType, right: ValueType): ValueType | null {
  switch (op) {
    case 'add':
      return numericSum(left, right) ?? moved(left, right) ?? moved(right, left);
    case 'subtract':
      if (left.kind === 'date' && right.kind === 'date') return { kind: 'duration', working: false };
      return numericSum(left, right) ?? moved(left, right);
    case 'multiply':
      if (left.kind === 'money' || right.kind === 'money')
        return left.kind === right.kind || !isNumeric(left) || !isNumeric(right) ? null : { kind: 'money' };
      return left.kind === 'number' && right.kind === 'number' ? { kind: 'number', ...sharedUnit(left, right) } : null;
    case 'divide':
      if (left.kind === 'money') return right.kind === 'money' ? { kind: 'number' } : right.kind === 'number' ? left : null;
      return left.kind === 'number' && right.kind === 'number' ? { kind: 'number', ...quotientUnit(left, right) } : null;
  }
}

const isStandard = (type: ValueType): boolean => type.kind === 'choice' && type.standard === true;

function numericSum(left: ValueType, right: ValueType): ValueType | null {
  if (!isNumeric(left) || !isNumeric(right)) return null;
  return left.kind === 'money' || right.kind === 'money' ? { kind: 'money' } : { kind: 'number', ...sharedUnit(left, right) };
}

/** A day or a length of time moved by a length of time. */
function moved(left: ValueType, right: ValueType): ValueType | null {
  if (right.kind !== 'duration') return null;
  if (left.kind === 'date' || (left.kind === 'instant' && !right.working)) return left;
  return left.kind === 'duration' && left.working === right.working ? left : null;
}

/** A quotient of equal units is a plain number. */
function quotientUnit(left: ValueType, right: ValueType): { readonly unit?: string } {
  const unit = unitOf(left);
  return unit === undefined || unit === unitOf(right) ? {} : { unit };
}
