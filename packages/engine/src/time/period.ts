import { type Instant, instant } from '../base/id.ts';
import { DURATION_DAYS_MAX } from '../base/limits.ts';
import type { Duration } from '../model/value.ts';
import {
  type Calendar,
  countWorkingDays,
  dayAt,
  endOfDay,
  isKnown,
  sameOrNextWorkingDay,
  workingDayFrom,
  workingDayMs,
} from './calendar.ts';
import { addMonths, DAY_MS, MINUTE_MS } from './civil.ts';
import { addWorkingTime, workingTimeBetween } from './working-time.ts';

/**
 * One part of a period, counted from where the part before it ended.
 * Parts in days end with their last day; 0 days is the rest of the day (for working days: of the next day with work).
 */
export type PeriodPart =
  | { readonly kind: 'workingDays'; readonly days: number }
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'months'; readonly months: number }
  /** Milliseconds inside working hours. */
  | { readonly kind: 'workingTime'; readonly ms: number }
  | { readonly kind: 'time'; readonly ms: number }
  /** A fixed end, which nothing before it moves. */
  | { readonly kind: 'until'; readonly at: Instant };

/** A length of time as counted: its parts, one after the other. */
export type Period = readonly PeriodPart[];

/** Where a period ends; provisional when it depends on days that no published notice covers. */
export interface Due {
  readonly at: Instant;
  readonly provisional: boolean;
}

/**
 * How the law counts a length of time.
 *
 * - Seconds, minutes and hours run on the clock; 工作小时 run inside working hours.
 * - A 工作日 is a whole day. Less than one, or what is left beyond whole ones, runs inside working hours: half of a day's.
 * - Less than one 天 runs on the clock; from one on, a part of a day counts as a day.
 * - Part of a month counts thirty days to the month; part of a year twelve months to the year.
 */
export function periodOf(calendar: Calendar, duration: Duration): Period {
  const amount = Math.round(Math.abs(duration.amount) * 1e6) / 1e6;
  switch (duration.unit) {
    case 'second':
      return [{ kind: 'time', ms: Math.round(amount * 1_000) }];
    case 'minute':
      return [{ kind: 'time', ms: Math.round(amount * MINUTE_MS) }];
    case 'hour':
      return [{ kind: 'time', ms: Math.round(amount * 60 * MINUTE_MS) }];
    case 'workingHour':
      return [{ kind: 'workingTime', ms: Math.round(amount * 60 * MINUTE_MS) }];
    case 'workingDay':
      return workingDays(calendar, amount);
    case 'day':
      return days(amount);
    case 'week':
      return days(amount * 7);
    case 'month':
      return months(amount);
    case 'year':
      return months(amount * 12);
  }
}

/** Joins two periods: the second begins where the first ends, and days add up to days. */
export function joinPeriods(first: Period, second: Period): Period {
  const joined = [...first];
  for (const part of second) {
    const last = joined.at(-1);
    const sum = last === undefined ? null : merged(last, part);
    if (sum === null) joined.push(part);
    else joined.splice(-1, 1, sum);
  }
  return joined;
}

/**
 * The end of a period that begins at an instant. The day of the beginning is not counted; a period in days, weeks,
 * months or years whose last day is a day off ends with the next working day.
 */
export function endOfPeriod(calendar: Calendar, period: Period, from: Instant): Due {
  const nominal = period.reduce((at, part) => endOfPart(calendar, part, at), from);
  const last = period.at(-1);
  const rolls = last?.kind === 'days' || last?.kind === 'months';
  const at = rolls ? endOfDay(calendar, sameOrNextWorkingDay(calendar, dayAt(calendar, nominal))) : nominal;
  const counted = rolls || period.some((part) => part.kind === 'workingDays' || part.kind === 'workingTime');
  // A natural period looks at its last day only; a working one at every day on the way.
  const first = rolls && period.length === 1 ? dayAt(calendar, nominal) : dayAt(calendar, from);
  return { at, provisional: counted && !isKnown(calendar, first, dayAt(calendar, at)) };
}

/** What is left of a period that began at `from` when it is `now`; empty when it is over. */
export function restOfPeriod(calendar: Calendar, period: Period, span: { readonly from: Instant; readonly now: Instant }): Period {
  let start = span.from;
  for (const [index, part] of period.entries()) {
    const end = endOfPart(calendar, part, start);
    if (span.now <= end) {
      const now = instant(Math.max(start, span.now));
      return [restOfPart(calendar, part, { from: start, now }), ...period.slice(index + 1)];
    }
    start = end;
  }
  // Over by the count, but not yet by the calendar: the last day was a day off.
  return period.length > 0 && span.now <= endOfPeriod(calendar, period, span.from).at ? [{ kind: 'days', days: 0 }] : [];
}

function workingDays(calendar: Calendar, amount: number): Period {
  const whole = Math.min(Math.floor(amount), DURATION_DAYS_MAX);
  const ms = Math.round((amount - Math.floor(amount)) * workingDayMs(calendar));
  if (whole === 0) return [{ kind: 'workingTime', ms }];
  return ms === 0
    ? [{ kind: 'workingDays', days: whole }]
    : [
        { kind: 'workingDays', days: whole },
        { kind: 'workingTime', ms },
      ];
}

function days(amount: number): Period {
  if (amount < 1) return [{ kind: 'time', ms: Math.round(amount * DAY_MS) }];
  return [{ kind: 'days', days: Math.min(Math.ceil(amount), DURATION_DAYS_MAX) }];
}

function months(amount: number): Period {
  const whole = Math.min(Math.floor(amount), Math.floor(DURATION_DAYS_MAX / 31));
  const rest = Math.ceil(Math.round((amount - Math.floor(amount)) * 30 * 1e6) / 1e6);
  if (whole === 0) return rest === 0 ? [{ kind: 'time', ms: 0 }] : [{ kind: 'days', days: rest }];
  return rest === 0
    ? [{ kind: 'months', months: whole }]
    : [
        { kind: 'months', months: whole },
        { kind: 'days', days: rest },
      ];
}

function endOfPart(calendar: Calendar, part: PeriodPart, from: Instant): Instant {
  switch (part.kind) {
    case 'workingDays': {
      const day = dayAt(calendar, from);
      return endOfDay(calendar, part.days === 0 ? sameOrNextWorkingDay(calendar, day) : workingDayFrom(calendar, day, part.days));
    }
    case 'days':
      return endOfDay(calendar, dayAt(calendar, from) + part.days);
    case 'months':
      return endOfDay(calendar, addMonths(dayAt(calendar, from), part.months));
    case 'workingTime':
      return addWorkingTime(calendar, from, part.ms);
    case 'time':
      return instant(from + Math.min(part.ms, DURATION_DAYS_MAX * DAY_MS));
    case 'until':
      return part.at;
  }
}

function restOfPart(calendar: Calendar, part: PeriodPart, span: { readonly from: Instant; readonly now: Instant }): PeriodPart {
  const from = dayAt(calendar, span.from);
  const now = dayAt(calendar, span.now);
  switch (part.kind) {
    case 'workingDays':
      return { kind: 'workingDays', days: Math.max(0, part.days - countWorkingDays(calendar, from, now)) };
    case 'days':
      return { kind: 'days', days: Math.max(0, from + part.days - now) };
    case 'months':
      return { kind: 'days', days: Math.max(0, addMonths(from, part.months) - now) };
    case 'workingTime':
      return { kind: 'workingTime', ms: part.ms - workingTimeBetween(calendar, span.from, span.now) };
    case 'time':
      return { kind: 'time', ms: part.ms - (span.now - span.from) };
    case 'until':
      return part;
  }
}

function merged(first: PeriodPart, second: PeriodPart): PeriodPart | null {
  if (first.kind === 'workingDays' && second.kind === 'workingDays') return { kind: 'workingDays', days: first.days + second.days };
  if (first.kind === 'days' && second.kind === 'days') return { kind: 'days', days: first.days + second.days };
  if (first.kind === 'months' && second.kind === 'months') return { kind: 'months', months: first.months + second.months };
  if (first.kind === 'workingTime' && second.kind === 'workingTime') return { kind: 'workingTime', ms: first.ms + second.ms };
  if (first.kind === 'time' && second.kind === 'time') return { kind: 'time', ms: first.ms + second.ms };
  return null;
}
