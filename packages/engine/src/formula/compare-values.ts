import { LIST_ENTRIES_MAX } from '../base/limits.ts';
import type { Duration, DurationUnit, Value } from '../model/value.ts';
import { dateOfDay, isCalendarDate } from './calendar-date.ts';

/** How dates of instants are told. */
export type DateOf = (epochMs: number) => string | undefined;

const DAY_MS = 86_400_000;
/** Mainland China's one zone: what an instant's date is told by when nobody says better. */
const CHINA_OFFSET_MS = 28_800_000;

/** The date of an instant in China standard time. */
export const chinaDate: DateOf = (epochMs) => dateOfDay(Math.floor((epochMs + CHINA_OFFSET_MS) / DAY_MS)) ?? undefined;

/** Units that measure the same thing, with how many of the smallest each is. */
const measures: Readonly<Record<DurationUnit, readonly [what: 'ms' | 'month' | 'workingDay' | 'workingHour', times: number]>> = {
  second: ['ms', 1_000],
  minute: ['ms', 60_000],
  hour: ['ms', 3_600_000],
  day: ['ms', DAY_MS],
  week: ['ms', 7 * DAY_MS],
  month: ['month', 1],
  year: ['month', 12],
  workingDay: ['workingDay', 1],
  workingHour: ['workingHour', 1],
};

/** Whether the value is a list. */
export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);

/** The value as a length of time; null when it is none. */
export function durationOf(value: Value | undefined): Duration | null {
  if (typeof value !== 'object' || value === null || isList(value)) return null;
  const { amount, unit } = value;
  return typeof amount === 'number' && typeof unit === 'string' && isUnit(unit) ? { amount, unit } : null;
}

/** A length of time in its measure. */
export function measured({ amount, unit }: Duration): {
  readonly what: 'ms' | 'month' | 'workingDay' | 'workingHour';
  readonly amount: number;
} {
  const [what, times] = measures[unit];
  return { what, amount: amount * times };
}

/** Below 0, 0 or above 0 as left comes before, with or after right; null when they cannot be compared. */
export function order(left: Value, right: Value, dateOf: DateOf): number | null {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0;
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  // An instant beside a date: what counts is the day it falls on.
  if (typeof left === 'number' && typeof right === 'string') return isCalendarDate(right) ? orderDates(dateOf(left), right) : null;
  if (typeof left === 'string' && typeof right === 'number') return isCalendarDate(left) ? orderDates(left, dateOf(right)) : null;
  const [first, second] = [durationOf(left), durationOf(right)];
  if (first === null || second === null) return null;
  const [a, b] = [measured(first), measured(second)];
  return a.what === b.what ? a.amount - b.amount : null;
}

/** Whether both are the same value; null when that cannot be said. */
export function equal(left: Value, right: Value, dateOf: DateOf): boolean | null {
  const compared = order(left, right, dateOf);
  return compared === null ? null : compared === 0;
}

/** The entries of a list that is not too long to walk; null otherwise. */
export const walkable = (value: Value | undefined): readonly Value[] | null =>
  isList(value) && value.length <= LIST_ENTRIES_MAX ? value : null;

const isUnit = (text: string): text is DurationUnit => Object.hasOwn(measures, text);

function orderDates(left: string | undefined, right: string | undefined): number | null {
  if (left === undefined || right === undefined) return null;
  return left < right ? -1 : left > right ? 1 : 0;
}
