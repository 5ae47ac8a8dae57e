import { type Instant, instant } from '../base/id.ts';
import { DURATION_DAYS_MAX } from '../base/limits.ts';
import { type Calendar, dayAt, openingsOn } from './calendar.ts';

/** The instant by which so much working time has passed: the earliest one. Gives up after a hundred years. */
export function addWorkingTime(calendar: Calendar, from: Instant, ms: number): Instant {
  let left = ms;
  let reached = from;
  const start = dayAt(calendar, from);
  for (let day = start; left > 0 && day <= start + DURATION_DAYS_MAX; day += 1) {
    for (const opening of openingsOn(calendar, day)) {
      const begin = Math.max(opening.from, from);
      const open = opening.to - begin;
      if (open <= 0 || left <= 0) continue;
      reached = instant(begin + Math.min(open, left));
      left -= open;
    }
  }
  return reached;
}

/** The instant from which so much working time is left until another: the latest one. Gives up after a hundred years. */
export function subtractWorkingTime(calendar: Calendar, until: Instant, ms: number): Instant {
  let left = ms;
  let reached = until;
  const start = dayAt(calendar, until);
  for (let day = start; left > 0 && day >= start - DURATION_DAYS_MAX; day -= 1) {
    for (const opening of openingsOn(calendar, day).toReversed()) {
      const end = Math.min(opening.to, until);
      const open = end - opening.from;
      if (open <= 0 || left <= 0) continue;
      reached = instant(end - Math.min(open, left));
      left -= open;
    }
  }
  return reached;
}

/** Milliseconds of working hours between two instants; 0 when `to` is not later. */
export function workingTimeBetween(calendar: Calendar, from: Instant, to: Instant): number {
  let sum = 0;
  for (let day = dayAt(calendar, from); day <= dayAt(calendar, to); day += 1) {
    for (const opening of openingsOn(calendar, day)) sum += Math.max(0, Math.min(opening.to, to) - Math.max(opening.from, from));
  }
  return sum;
}
