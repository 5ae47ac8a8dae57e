import type { Duration, DurationUnit } from '../model/value.ts';
import { type Calendar, isWorkingDay, workingDayMs } from './calendar.ts';
import { addMonths, DAY_MS, parseDate } from './civil.ts';

/** The fewest and the most days that a length of time can take. */
interface Extent {
  readonly min: number;
  readonly max: number;
}

/**
 * Whether one length of time is shorter (-1), equally long (0) or longer (1) than another, wherever it begins;
 * null where that depends on when it begins (20 days against 14 working days).
 */
export function compareDurations(calendar: Calendar, first: Duration, second: Duration): -1 | 0 | 1 | null {
  const exact = [amountIn(calendar, first), amountIn(calendar, second)] as const;
  if (exact[0].family === exact[1].family) return sign(exact[0].amount - exact[1].amount);
  const a = extentOf(calendar, first);
  const b = extentOf(calendar, second);
  if (a.max < b.min) return -1;
  return a.min > b.max ? 1 : null;
}

function sign(difference: number): -1 | 0 | 1 {
  if (Math.abs(difference) < 1e-9) return 0;
  return difference < 0 ? -1 : 1;
}

/** The amount in the smallest unit of its family: units of a family have a fixed ratio. */
function amountIn(
  calendar: Calendar,
  { amount, unit }: Duration,
): { readonly family: 'clock' | 'month' | 'working'; readonly amount: number } {
  switch (unit) {
    case 'month':
      return { family: 'month', amount };
    case 'year':
      return { family: 'month', amount: amount * 12 };
    case 'workingDay':
      return { family: 'working', amount: amount * workingDayMs(calendar) };
    case 'workingHour':
      return { family: 'working', amount: amount * 3_600_000 };
    case 'second':
    case 'minute':
    case 'hour':
    case 'day':
    case 'week':
      return { family: 'clock', amount: amount * clockMs[unit] };
  }
}

const clockMs: Readonly<Record<Exclude<DurationUnit, 'month' | 'year' | 'workingDay' | 'workingHour'>, number>> = {
  second: 1_000,
  minute: 60_000,
  hour: 3_600_000,
  day: DAY_MS,
  week: 7 * DAY_MS,
};

function extentOf(calendar: Calendar, duration: Duration): Extent {
  const { family, amount } = amountIn(calendar, duration);
  switch (family) {
    case 'clock':
      return { min: amount / DAY_MS, max: amount / DAY_MS };
    case 'month':
      return { min: monthsExtent(Math.floor(amount)).min, max: monthsExtent(Math.ceil(amount)).max };
    case 'working': {
      const days = workingDayMs(calendar) === 0 ? 0 : amount / workingDayMs(calendar);
      const less = Math.floor(days + 1e-9);
      return {
        min: less === 0 ? amount / DAY_MS : workingExtent(calendar, less).min,
        max: workingExtent(calendar, Math.ceil(days - 1e-9)).max,
      };
    }
  }
}

const monthsOfFourYears = 48;
const daysOfFourYears = 1_461;
/** Kept by number of months, because a check asks for the same few again and again. */
const monthsExtents = new Map<number, Extent>();

function monthsExtent(months: number): Extent {
  const rest = months % monthsOfFourYears;
  const known = monthsExtents.get(rest) ?? measured(Array.from({ length: daysOfFourYears }, (_, start) => addMonths(start, rest) - start));
  monthsExtents.set(rest, known);
  const before = ((months - rest) / monthsOfFourYears) * daysOfFourYears;
  return { min: before + known.min, max: before + known.max };
}

/** One year's: for longer ones the few published years are too small a sample to promise anything. */
const workingDaysMeasuredMax = 250;
/** Kept by calendar and number of days. */
const workingExtents = new WeakMap<Calendar, Map<number, Extent>>();

function workingExtent(calendar: Calendar, days: number): Extent {
  if (days > workingDaysMeasuredMax) return { min: days, max: Number.POSITIVE_INFINITY };
  const ofCalendar = workingExtents.get(calendar) ?? new Map<number, Extent>();
  workingExtents.set(calendar, ofCalendar);
  const known = ofCalendar.get(days) ?? measured(workingSpans(calendar, days));
  ofCalendar.set(days, known);
  return known;
}

/** How many days n working days span from each day of the published years on. */
function workingSpans(calendar: Calendar, n: number): readonly number[] {
  const first = parseDate(calendar.knownFrom) ?? 0;
  const last = parseDate(calendar.knownUntil) ?? -1;
  const working: number[] = [];
  for (let day = first; day <= last; day += 1) if (isWorkingDay(calendar, day)) working.push(day);
  const spans: number[] = [];
  let next = 0;
  for (let day = first; day <= last; day += 1) {
    while ((working[next] ?? Number.POSITIVE_INFINITY) <= day) next += 1;
    const end = working[next + n - 1];
    if (end !== undefined && n > 0) spans.push(end - day);
  }
  return spans;
}

/** Nothing measured promises nothing. */
function measured(days: readonly number[]): Extent {
  if (days.length === 0) return { min: 0, max: Number.POSITIVE_INFINITY };
  return days.reduce<Extent>(({ min, max }, value) => ({ min: Math.min(min, value), max: Math.max(max, value) }), {
    min: Number.POSITIVE_INFINITY,
    max: 0,
  });
}
