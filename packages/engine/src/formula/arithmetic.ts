import { FORMULA_WORKING_DAYS_MAX } from '../base/limits.ts';
import type { Arithmetic } from '../model/formula.ts';
import type { Duration, Value } from '../model/value.ts';
import { addMonths, dateOfDay, dateParts, dayNumber } from './calendar-date.ts';
import { durationOf, measured } from './compare-values.ts';
import { add, divide, multiply, subtract } from './decimal.ts';

/** Working days after one date up to and including a later one; undefined where the calendar is not known. */
export type WorkingDaysBetween = (from: string, to: string) => number | undefined;

/** The result of an operation; undefined when it has none (division by zero, kinds that do not go together). */
export function calculate(
  op: Arithmetic,
  [left, right]: readonly [Value, Value],
  workingDaysBetween: WorkingDaysBetween = nowhere,
): Value | undefined {
  if (typeof left === 'number' && typeof right === 'number') return finite(calculateNumbers(op, left, right));
  if (op !== 'add' && op !== 'subtract') return undefined;
  if (typeof left === 'string' && typeof right === 'string') return op === 'subtract' ? daysBetween(left, right) : undefined;
  const duration = durationOf(right);
  if (duration === null)
    return typeof right === 'string' && op === 'add' ? addToDate(right, durationOf(left), workingDaysBetween) : undefined;
  const moved = op === 'subtract' ? { ...duration, amount: -duration.amount } : duration;
  if (typeof left === 'string') return addToDate(left, moved, workingDaysBetween);
  if (typeof left === 'number') return addToInstant(left, moved);
  const first = durationOf(left);
  return first === null ? undefined : addDurations(first, moved);
}

const nowhere: WorkingDaysBetween = () => undefined;

/** Days from the second date to the first, as a length of time. */
function daysBetween(left: string, right: string): Value | undefined {
  const [to, from] = [dateParts(left), dateParts(right)];
  return to === null || from === null ? undefined : { amount: dayNumber(to) - dayNumber(from), unit: 'day' };
}

function calculateNumbers(op: Arithmetic, left: number, right: number): number {
  switch (op) {
    case 'add':
      return add(left, right);
    case 'subtract':
      return subtract(left, right);
    case 'multiply':
      return multiply(left, right);
    case 'divide':
      return divide(left, right);
  }
}

const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined);

function addToDate(text: string, duration: Duration | null, workingDaysBetween: WorkingDaysBetween): string | undefined {
  const date = dateParts(text);
  if (date === null || duration === null) return undefined;
  if (duration.unit === 'workingDay') return addWorkingDays(text, duration.amount, workingDaysBetween);
  if (duration.unit === 'day' || duration.unit === 'week') {
    const days = duration.amount * (duration.unit === 'week' ? 7 : 1);
    return Number.isInteger(days) ? (dateOfDay(dayNumber(date) + days) ?? undefined) : undefined;
  }
  if (duration.unit !== 'month' && duration.unit !== 'year') return undefined;
  const months = duration.amount * (duration.unit === 'year' ? 12 : 1);
  return Number.isInteger(months) ? (addMonths(date, months) ?? undefined) : undefined;
}

function addToInstant(epochMs: number, duration: Duration): number | undefined {
  const { what, amount } = measured(duration);
  return what === 'ms' ? epochMs + amount : undefined;
}

function addDurations(left: Duration, right: Duration): Value | undefined {
  if (left.unit === right.unit) return { amount: add(left.amount, right.amount), unit: left.unit };
  const [a, b] = [measured(left), measured(right)];
  if (a.what !== b.what) return undefined;
  return a.what === 'ms' ? { amount: (a.amount + b.amount) / 1_000, unit: 'second' } : { amount: a.amount + b.amount, unit: 'month' };
}

/** The nearest date with that many working days between: found by halving, because the count never falls. */
function addWorkingDays(from: string, amount: number, workingDaysBetween: WorkingDaysBetween): string | undefined {
  const date = dateParts(from);
  const wanted = Math.abs(amount);
  if (date === null || !Number.isInteger(amount) || wanted > FORMULA_WORKING_DAYS_MAX) return undefined;
  const start = dayNumber(date);
  const at = (days: number): string => dateOfDay(start + (amount < 0 ? -days : days)) ?? '';
  const count = (days: number): number | undefined => {
    const to = at(days);
    return to === '' ? undefined : amount < 0 ? workingDaysBetween(dayBefore(to), dayBefore(from)) : workingDaysBetween(from, to);
  };
  let low = 0;
  let high = Math.max(1, wanted);
  for (let counted = count(high); counted === undefined || counted < wanted; counted = count(high)) {
    if (counted === undefined || high > 4 * FORMULA_WORKING_DAYS_MAX) return undefined;
    low = high;
    high += Math.max(7, wanted - counted);
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const counted = count(middle);
    if (counted === undefined) return undefined;
    if (counted < wanted) low = middle;
    else high = middle;
  }
  return wanted === 0 ? from : at(high);
}

function dayBefore(text: string): string {
  const date = dateParts(text);
  return (date === null ? null : dateOfDay(dayNumber(date) - 1)) ?? text;
}
