import { type Instant, instant } from '../base/id.ts';
import type { Duration } from '../model/value.ts';
import type { Calendar } from './calendar.ts';
import { endOfPeriod, joinPeriods, type Period, periodOf, restOfPeriod } from './period.ts';

/** What a clock counts down to: a length of time, or a fixed instant that no pause moves. */
export type ClockLimit = { readonly kind: 'within'; readonly duration: Duration } | { readonly kind: 'at'; readonly due: Instant };

/** What running and standing clocks have in common. */
interface ClockBase {
  readonly limit: ClockLimit;
  readonly startedAt: Instant;
  /** What was left at `since`, and is still left while the clock stands. */
  readonly remaining: Period;
  /** When it was started, resumed or stopped last. */
  readonly since: Instant;
  /** Absolute; while the clock stands, the end it had when it was stopped. */
  readonly dueAt: Instant;
  /** The end depends on days that no published notice covers yet. */
  readonly provisional: boolean;
}

/**
 * A limit that runs, as data: its absolute end and what is left, so that neither a restart nor a pause loses time.
 * Each operation is pure and gives a new clock; asking for what already is gives the same clock.
 */
export type Clock = (ClockBase & { readonly kind: 'running' }) | (ClockBase & { readonly kind: 'paused' });

/** Starts a clock. The day of the start is not counted. */
export function startClock(calendar: Calendar, limit: ClockLimit, at: Instant): Clock {
  const remaining: Period = limit.kind === 'at' ? [{ kind: 'until', at: limit.due }] : periodOf(calendar, limit.duration);
  return running(calendar, { limit, startedAt: at, remaining, since: at });
}

/** Stops a clock: what is left stays left, to the day (for limits in days) or the millisecond (in hours). */
export function pauseClock(clock: Clock, calendar: Calendar, at: Instant): Clock {
  if (clock.kind === 'paused') return clock;
  const now = instant(Math.max(at, clock.since));
  return { ...clock, kind: 'paused', remaining: restOfPeriod(calendar, clock.remaining, { from: clock.since, now }), since: now };
}

/** Sets a stopped clock going: its end moves by what it stood, never to before. An end that had passed stays passed. */
export function resumeClock(clock: Clock, calendar: Calendar, at: Instant): Clock {
  if (clock.kind === 'running') return clock;
  if (clock.remaining.length === 0) return { ...clock, kind: 'running', remaining: [{ kind: 'until', at: clock.dueAt }] };
  const { limit, startedAt, remaining } = clock;
  return running(calendar, { limit, startedAt, remaining, since: instant(Math.max(at, clock.since)) });
}

/** Lengthens a limit: 延期. Days added to days are one period, so a day off in the middle is not gained twice. */
export function extendClock(clock: Clock, calendar: Calendar, by: Duration): Clock {
  const remaining = joinPeriods(clock.remaining, periodOf(calendar, by));
  return clock.kind === 'paused' ? { ...clock, remaining } : running(calendar, { ...clock, remaining });
}

/** Counts anew on a revised calendar; what was used up before a pause stays as it was counted then. */
export function reviseClock(clock: Clock, calendar: Calendar): Clock {
  return clock.kind === 'paused' ? clock : running(calendar, clock);
}

/** The absolute end of a running clock; null while it stands. */
export function dueOf(clock: Clock): Instant | null {
  return clock.kind === 'running' ? clock.dueAt : null;
}

/** What is left at an instant; empty when the limit is over. */
export function remainingOf(clock: Clock, calendar: Calendar, at: Instant): Period {
  return pauseClock(clock, calendar, at).remaining;
}

/** Whether the limit has passed; a clock that stands passes nothing. */
export function isOverdue(clock: Clock, at: Instant): boolean {
  return clock.kind === 'running' ? at > clock.dueAt : clock.remaining.length === 0;
}

function running(calendar: Calendar, { limit, startedAt, remaining, since }: Omit<ClockBase, 'dueAt' | 'provisional'>): Clock {
  const due = endOfPeriod(calendar, remaining, since);
  return { kind: 'running', limit, startedAt, remaining, since, dueAt: due.at, provisional: due.provisional };
}
