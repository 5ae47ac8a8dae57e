import { type Instant, instant } from '@lianban/engine';
import type { Clock } from '../src/clock/clock.ts';

/** A clock that stands still until it is turned. */
export interface VirtualClock extends Clock {
  /** Moves on; alarms on the way ring, the earliest first. */
  readonly turnTo: (at: Instant) => void;
  /** When the next alarm rings. */
  readonly nextAlarm: () => Instant | null;
}

export function virtualClock(start: Instant): VirtualClock {
  let now = start;
  const alarms = new Set<{ readonly at: Instant; readonly ring: () => void }>();
  const turnTo = (until: Instant): void => {
    for (;;) {
      const [next] = [...alarms].filter(({ at }) => at <= until).sort((one, other) => one.at - other.at);
      if (next === undefined) break;
      alarms.delete(next);
      now = instant(Math.max(now, next.at));
      next.ring();
    }
    now = until;
  };
  return {
    now: () => now,
    alarm: (at, ring) => {
      const alarm = { at, ring };
      alarms.add(alarm);
      // What is due already rings at once, as the clock on the wall does.
      if (at <= now) setImmediate(() => alarms.delete(alarm) && ring());
      return () => alarms.delete(alarm);
    },
    turnTo,
    nextAlarm: () => [...alarms].reduce<Instant | null>((first, { at }) => (first === null || at < first ? at : first), null),
  };
}
