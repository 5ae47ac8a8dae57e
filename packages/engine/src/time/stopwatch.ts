import { type Instant, instant } from '../base/id.ts';
import type { Duration } from '../model/value.ts';
import { type Calendar, workingDayMs } from './calendar.ts';
import { DAY_MS } from './civil.ts';
import { elapsed } from './elapsed.ts';

/** Time used so far, counted like a limit: what a stop and a start on one day leave out is nothing. */
export interface UsedTime {
  readonly workingDays: number;
  readonly workingMs: number;
  readonly days: number;
  readonly ms: number;
}

/** Counts up: 办理用时, which runs while an office has the case and stands while it waits for people outside. */
export interface Stopwatch extends UsedTime {
  /** Null while it stands. */
  readonly runningSince: Instant | null;
}

/** A stopwatch at nothing, standing. */
export const freshStopwatch: Stopwatch = Object.freeze({ runningSince: null, workingDays: 0, workingMs: 0, days: 0, ms: 0 });

/** Sets it going; one that runs stays as it is. */
export function goOn(watch: Stopwatch, at: Instant): Stopwatch {
  return watch.runningSince === null ? { ...watch, runningSince: at } : watch;
}

/** Stops it, adding what passed; one that stands stays as it is. */
export function standStill(watch: Stopwatch, calendar: Calendar, at: Instant): Stopwatch {
  if (watch.runningSince === null) return watch;
  const passed = elapsed(calendar, watch.runningSince, instant(Math.max(at, watch.runningSince)));
  return {
    runningSince: null,
    workingDays: watch.workingDays + passed.workingDays,
    workingMs: watch.workingMs + passed.workingMs,
    days: watch.days + passed.days,
    ms: watch.ms + passed.ms,
  };
}

/** Time used against a length of time, in the way that length counts: -1 less, 0 equal, 1 more. */
export function compareUsed(calendar: Calendar, used: UsedTime, duration: Duration): -1 | 0 | 1 {
  const { amount, unit } = duration;
  switch (unit) {
    case 'workingDay':
      return Number.isInteger(amount) ? order(used.workingDays, amount) : order(used.workingMs, amount * workingDayMs(calendar));
    case 'workingHour':
      return order(used.workingMs, amount * 3_600_000);
    case 'second':
      return order(used.ms, amount * 1_000);
    case 'minute':
      return order(used.ms, amount * 60_000);
    case 'hour':
      return order(used.ms, amount * 3_600_000);
    case 'day':
      return amount < 1 ? order(used.ms, amount * DAY_MS) : order(used.days, amount);
    case 'week':
      return order(used.days, amount * 7);
    case 'month':
      return order(used.days, amount * 30);
    case 'year':
      return order(used.days, amount * 365);
  }
}

function order(a: number, b: number): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
