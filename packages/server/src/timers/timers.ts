import { eventId, type Instant } from '@lianban/engine';
import type { Clock } from '../clock/clock.ts';
import type { Desk } from '../host/desk.ts';
import type { Report } from '../host/report.ts';
import { TIMERS_AT_ONCE_MAX } from '../limits.ts';
import type { RunningTimer, Store } from '../store/store.ts';

/** What timers work with. */
export interface TimersOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly desk: Desk;
  readonly report: Report;
}

/** Fires what is due, once, the longest overdue first; after a stop it goes on where it was. */
export interface Timers {
  readonly start: () => Promise<void>;
  /** A timer was armed that may come before all others. */
  readonly armed: (due: Instant) => void;
  /** Resolves when nothing fires any more. */
  readonly idle: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Sets up the timers. */
export function createTimers({ store, clock, desk, report }: TimersOptions): Timers {
  /** Those that met a bug: looked at again after the next start, not in a circle. */
  const stuck = new Set<string>();
  let alarm: { readonly at: Instant; readonly callOff: () => void } | null = null;
  let firing: Promise<void> | null = null;
  let isStopped = false;

  const fireAll = async (): Promise<void> => {
    for (;;) {
      const due = (await store.dueTimers(clock.now(), TIMERS_AT_ONCE_MAX + stuck.size)).filter((timer) => !stuck.has(nameOf(timer)));
      if (due.length === 0 || isStopped) break;
      await Promise.all(firstOfEach(due).map(fireOne));
    }
    set(await store.nextTimerAt());
  };

  const fireOne = async (timer: RunningTimer): Promise<void> => {
    try {
      await desk.submit({
        caseId: timer.caseId,
        event: {
          kind: 'timer',
          id: eventId(`timer:${nameOf(timer)}`),
          actor: { kind: 'system', id: 'clock' },
          to: timer.to,
          timer: timer.timer,
        },
        settles: { kind: 'timer', name: timer, armed: timer.armed },
      });
    } catch (cause) {
      stuck.add(nameOf(timer));
      report({ kind: 'timer', caseId: timer.caseId, timer: timer.timer, cause });
    }
  };

  const ring = (): void => {
    alarm = null;
    if (isStopped || firing !== null) return;
    firing = fireAll()
      .catch((cause: unknown) => report({ kind: 'timer', caseId: '', timer: '', cause }))
      .finally(() => {
        firing = null;
      });
  };

  const set = (at: Instant | null): void => {
    if (at === null || isStopped || (alarm !== null && alarm.at <= at)) return;
    alarm?.callOff();
    // A stuck one stays due for ever; it must not keep the alarm ringing.
    alarm = stuck.size > 0 && at <= clock.now() ? null : { at, callOff: clock.alarm(at, ring) };
  };

  return {
    start: async () => set(await store.nextTimerAt()),
    armed: set,
    idle: async () => {
      while (firing !== null) await firing;
    },
    stop: async () => {
      isStopped = true;
      alarm?.callOff();
      await firing;
    },
  };
}

/** Of one case one at a time: what the first leads to may take the others away. */
function firstOfEach(due: readonly RunningTimer[]): readonly RunningTimer[] {
  const first = new Map<RunningTimer['caseId'], RunningTimer>();
  for (const timer of due) if (!first.has(timer.caseId)) first.set(timer.caseId, timer);
  return [...first.values()];
}

const nameOf = ({ caseId, to, timer, armed }: RunningTimer): string => `${caseId}:${to.scope}:${to.node}:${to.visit}:${timer}:${armed}`;
