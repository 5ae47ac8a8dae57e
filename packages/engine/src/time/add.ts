import { type Instant, instant } from '../base/id.ts';
import { DURATION_DAYS_MAX } from '../base/limits.ts';
import type { Duration } from '../model/value.ts';
import { type Calendar, dayAt, endOfDay, isKnown, isWorkingDay, workingDayFrom } from './calendar.ts';
import { addMonths, DAY_MS } from './civil.ts';
import { type Due, endOfPeriod, type PeriodPart, periodOf } from './period.ts';
import { subtractWorkingTime } from './working-time.ts';

/** A length of time counted from an instant; `before` counts backwards, as 到期前 does. */
export interface DueQuestion {
  readonly calendar: Calendar;
  readonly from: Instant;
  readonly duration: Duration;
  readonly direction?: 'after' | 'before';
}

/**
 * When a length of time that begins at `from` is over.
 *
 * The day of the beginning is not counted, and the last day counts to its end (the last millisecond of the day in the
 * calendar's zone): accepted on 2026-09-30, five working days end with 2026-10-13. See `periodOf` for the units.
 * Counted backwards, the answer is the instant at which exactly so much is left. An amount below zero turns the direction.
 */
export function dueAt({ calendar, from, duration, direction = 'after' }: DueQuestion): Due {
  const period = periodOf(calendar, duration);
  const backwards = (direction === 'before') !== duration.amount < 0;
  if (!backwards) return endOfPeriod(calendar, period, from);
  const at = period.reduce((cursor, part) => startOfPart(calendar, part, cursor), from);
  const counted = period.some((part) => part.kind === 'workingDays' || part.kind === 'workingTime');
  return { at, provisional: counted && !isKnown(calendar, dayAt(calendar, at), dayAt(calendar, from)) };
}

/** The end of a date as a limit: 限 至 2026年3月1日. */
export function endOfDate(calendar: Calendar, day: number): Due {
  return { at: endOfDay(calendar, day), provisional: false };
}

function startOfPart(calendar: Calendar, part: PeriodPart, until: Instant): Instant {
  const day = lastWholeDay(calendar, until);
  switch (part.kind) {
    case 'workingDays':
      return endOfDay(
        calendar,
        workingDayFrom(calendar, isWorkingDay(calendar, day) ? day : workingDayFrom(calendar, day, -1), -part.days),
      );
    case 'days':
      return endOfDay(calendar, day - part.days);
    case 'months':
      return endOfDay(calendar, addMonths(day, -part.months));
    case 'workingTime':
      return subtractWorkingTime(calendar, until, part.ms);
    case 'time':
      return instant(until - Math.min(part.ms, DURATION_DAYS_MAX * DAY_MS));
    case 'until':
      return part.at;
  }
}

/** The last day that is over by an instant: a deadline in the middle of a day leaves no whole day of it. */
function lastWholeDay(calendar: Calendar, until: Instant): number {
  const day = dayAt(calendar, until);
  return endOfDay(calendar, day) <= until ? day : day - 1;
}
