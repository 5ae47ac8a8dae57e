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
    case 'month': {
      // Four years hold every run of months there is.
      const starts = Array.from({ length: 1_461 }, (_, start) => start);
      const [less, more] = [Math.floor(amount), Math.ceil(amount)];
      return {
        min: least(starts.map((start) => addMonths(start, less) - start)),
        max: most(starts.map((start) => addMonths(start, more) - start)),
      };
    }
    case 'working': {
      const days = workingDayMs(calendar) === 0 ? 0 : amount / workingDayMs(calendar);
      const less = Math.floor(days + 1e-9);
      return {
        min: less === 0 ? amount / DAY_MS : least(workingSpans(calendar, less)),
        max: most(workingSpans(calendar, Math.ceil(days - 1e-9))),
      };
    }
  }
}

/** How many days n working days span from each day of the published years on; none when the years are too short for it. */
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

function least(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), values.length === 0 ? 0 : Number.POSITIVE_INFINITY);
}

function most(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), values.length === 0 ? Number.POSITIVE_INFINITY : 0);
}
