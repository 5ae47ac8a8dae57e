import type { Instant } from '../base/id.ts';
import { type Calendar, countWorkingDays, dayAt, isKnown, workingDayMs } from './calendar.ts';
import { workingTimeBetween } from './working-time.ts';

/** What passed between two instants, in every way an office counts it. */
export interface Elapsed {
  /** As a limit counts: working days after the first day, the last day included. */
  readonly workingDays: number;
  /** Milliseconds of working hours. */
  readonly workingMs: number;
  /** The same as a part of working days: 0.5 is half a day's hours. */
  readonly workingDayParts: number;
  /** Natural days as a limit counts: the first day not counted. */
  readonly days: number;
  /** Milliseconds on the clock. */
  readonly ms: number;
  /** Some of the days are covered by no published notice. */
  readonly provisional: boolean;
}

/** What passed from one instant to another; nothing when `to` is not later. */
export function elapsed(calendar: Calendar, from: Instant, to: Instant): Elapsed {
  if (to <= from) return { workingDays: 0, workingMs: 0, workingDayParts: 0, days: 0, ms: 0, provisional: false };
  const first = dayAt(calendar, from);
  const last = dayAt(calendar, to);
  const workingMs = workingTimeBetween(calendar, from, to);
  const dayMs = workingDayMs(calendar);
  return {
    workingDays: countWorkingDays(calendar, first, last),
    workingMs,
    workingDayParts: dayMs === 0 ? 0 : workingMs / dayMs,
    days: last - first,
    ms: to - from,
    provisional: !isKnown(calendar, first, last),
  };
}
