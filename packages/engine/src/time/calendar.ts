import { type Instant, instant } from '../base/id.ts';
import { DURATION_DAYS_MAX } from '../base/limits.ts';
import { DAY_MS, MINUTE_MS, parseDate, weekdayOf } from './civil.ts';

/** One stretch of a working day in which the office works, in minutes after midnight, `to` exclusive. */
export interface Opening {
  readonly from: number;
  readonly to: number;
}

/** What one year's published notice says. Days it does not name follow the weekend. */
export interface CalendarYear {
  readonly year: number;
  /** The notice it was taken from. */
  readonly source: string;
  /** `2026-10-01`: days off, weekends among them where the notice names them. */
  readonly off: readonly string[];
  /** 调休 make-up days: weekend days on which offices work. */
  readonly work: readonly string[];
}

/** When an office works: plain data, part of what a case pins. A new year's notice makes a new version. */
export interface Calendar {
  readonly kind: 'calendar';
  /** What a flow's 工作日历 and a case name it by. */
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly version: string;
  /** Fixed: this model has no clock changes, and mainland China none since 1991. */
  readonly utcOffsetMinutes: number;
  /** Weekdays without work, 1 Monday to 7 Sunday. */
  readonly weekend: readonly number[];
  readonly openings: readonly Opening[];
  readonly years: readonly CalendarYear[];
  /** First and last date with a published notice; outside, only the weekend is known and every answer is provisional. */
  readonly knownFrom: string;
  readonly knownUntil: string;
}

/** What is looked up in a calendar, by day number. */
interface Index {
  readonly off: ReadonlySet<number>;
  readonly work: ReadonlySet<number>;
  readonly openings: readonly Opening[];
  readonly dayMs: number;
  readonly knownFrom: number;
  readonly knownUntil: number;
}

/** The day (counted from 1970-01-01) on which an instant falls in the calendar's zone. */
export function dayAt(calendar: Calendar, at: Instant): number {
  return Math.floor((at + calendar.utcOffsetMinutes * MINUTE_MS) / DAY_MS);
}

/** The first millisecond of a day. */
export function startOfDay(calendar: Calendar, day: number): Instant {
  return instant(day * DAY_MS - calendar.utcOffsetMinutes * MINUTE_MS);
}

/** The last millisecond of a day. An end that belongs to its day prints that date and counts on from it. */
export function endOfDay(calendar: Calendar, day: number): Instant {
  return instant((day + 1) * DAY_MS - 1 - calendar.utcOffsetMinutes * MINUTE_MS);
}

/** Whether offices work on a day. */
export function isWorkingDay(calendar: Calendar, day: number): boolean {
  const index = indexOf(calendar);
  if (index.work.has(day)) return true;
  return !index.off.has(day) && !calendar.weekend.includes(weekdayOf(day));
}

/** Whether every day from one to the other is covered by published notices. */
export function isKnown(calendar: Calendar, first: number, last: number): boolean {
  const index = indexOf(calendar);
  return Math.min(first, last) >= index.knownFrom && Math.max(first, last) <= index.knownUntil;
}

/** The nth working day after a day, which is not counted; before it when n is below zero. Gives up after a hundred years. */
export function workingDayFrom(calendar: Calendar, day: number, n: number): number {
  const step = n < 0 ? -1 : 1;
  const end = day + step * DURATION_DAYS_MAX;
  let left = Math.abs(n);
  let current = day;
  while (left > 0 && current !== end) {
    current += step;
    if (isWorkingDay(calendar, current)) left -= 1;
  }
  return current;
}

/** The day itself when offices work on it, else the next on which they do. */
export function sameOrNextWorkingDay(calendar: Calendar, day: number): number {
  return isWorkingDay(calendar, day) ? day : workingDayFrom(calendar, day, 1);
}

/** Working days after `from`, up to and including `to`; 0 when `to` is not later. */
export function countWorkingDays(calendar: Calendar, from: number, to: number): number {
  let count = 0;
  for (let day = from + 1; day <= to; day += 1) if (isWorkingDay(calendar, day)) count += 1;
  return count;
}

/** Working milliseconds of one working day. */
export function workingDayMs(calendar: Calendar): number {
  return indexOf(calendar).dayMs;
}

/** The openings of a day as instants, in order; none on a day off. */
export function openingsOn(calendar: Calendar, day: number): readonly { readonly from: Instant; readonly to: Instant }[] {
  if (!isWorkingDay(calendar, day)) return [];
  const start = startOfDay(calendar, day);
  return indexOf(calendar).openings.map(({ from, to }) => ({
    from: instant(start + from * MINUTE_MS),
    to: instant(start + to * MINUTE_MS),
  }));
}

/** Derived look-up tables, kept as long as their calendar is. */
const indexes = new WeakMap<Calendar, Index>();

function indexOf(calendar: Calendar): Index {
  const found = indexes.get(calendar);
  if (found !== undefined) return found;
  const openings = calendar.openings.filter(({ from, to }) => from < to).toSorted((a, b) => a.from - b.from);
  const index = {
    off: daysOf(calendar.years.flatMap((year) => year.off)),
    work: daysOf(calendar.years.flatMap((year) => year.work)),
    openings,
    dayMs: openings.reduce((sum, { from, to }) => sum + (to - from) * MINUTE_MS, 0),
    knownFrom: parseDate(calendar.knownFrom) ?? Number.POSITIVE_INFINITY,
    knownUntil: parseDate(calendar.knownUntil) ?? Number.NEGATIVE_INFINITY,
  };
  indexes.set(calendar, index);
  return index;
}

function daysOf(dates: readonly string[]): ReadonlySet<number> {
  return new Set(dates.flatMap((date) => parseDate(date) ?? []));
}
