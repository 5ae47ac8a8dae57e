import { eventId, type Instant, nextTurn, type Schedule, turnCaseId } from '@lianban/engine';
import type { Clock } from '../clock/clock.ts';
import type { Shelf, Shelved } from '../flows/shelf.ts';
import type { Desk } from '../host/desk.ts';
import type { Report } from '../host/report.ts';
import type { Store } from '../store/store.ts';

/** What they work with. */
export interface SchedulesOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly shelf: Shelf;
  readonly submit: Desk['submit'];
  readonly report: Report;
}

/** Begins the cases of flows that begin by the clock, each turn once; turns that passed while no host ran are not made up. */
export interface Schedules {
  readonly start: () => Promise<void>;
  /** A flow was published that may begin by the clock. */
  readonly published: () => Promise<void>;
  readonly idle: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Sets them up. */
export function createSchedules({ store, clock, shelf, submit, report }: SchedulesOptions): Schedules {
  let callOff = (): void => {};
  let underWay: Promise<void> | null = null;
  let isStopped = false;
  let from = clock.now();

  /** The flows published last that begin by the clock. */
  const scheduled = async (): Promise<readonly { readonly shelved: Shelved; readonly schedule: Schedule }[]> => {
    const latest = new Map((await store.read.flows()).map((line) => [line.id, line.version]));
    const found: { readonly shelved: Shelved; readonly schedule: Schedule }[] = [];
    for (const [id, version] of latest) {
      const shelved = await shelf.find(id, version);
      if (shelved !== null && shelved.compiled.flow.start.kind === 'schedule')
        found.push({ shelved, schedule: shelved.compiled.flow.start });
    }
    return found;
  };

  const begin = async ({ version }: Shelved, at: Instant): Promise<void> => {
    const id = eventId(`turn:${version.id}:${at}`);
    const event = { kind: 'start', id, actor: { kind: 'system', id: 'clock' }, login: {} } as const;
    await submit({ caseId: turnCaseId(version.id, at), event, opens: version, settles: { kind: 'nothing' } });
  };

  /** Begins what is due, and sets the alarm for what is next. */
  const watch = async (): Promise<void> => {
    const now = clock.now();
    let next: Instant | null = null;
    for (const { shelved, schedule } of await scheduled()) {
      const calendar = shelved.compiled.calendars[0];
      if (calendar === undefined) continue;
      let at = nextTurn(schedule, calendar, from);
      for (; at <= now; at = nextTurn(schedule, calendar, at)) await begin(shelved, at);
      if (next === null || at < next) next = at;
    }
    from = now;
    callOff();
    callOff = next === null || isStopped ? () => {} : clock.alarm(next, ring);
  };

  const ring = (): void => {
    if (isStopped) return;
    const run = (underWay ?? Promise.resolve())
      .then(watch)
      .catch((cause: unknown) => report({ kind: 'between', cause }))
      .finally(() => {
        if (underWay === run) underWay = null;
      });
    underWay = run;
  };

  const idle = async (): Promise<void> => {
    while (underWay !== null) await underWay;
  };

  return {
    start: watch,
    published: async () => {
      ring();
      await idle();
    },
    idle,
    stop: async () => {
      isStopped = true;
      callOff();
      await idle();
    },
  };
}
