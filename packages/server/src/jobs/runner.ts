import { instant } from '@lianban/engine';
import type { Report } from '../host/report.ts';
import { CALLS_AT_ONCE_MAX, LEASE_MS } from '../limits.ts';
import type { Job } from '../store/store.ts';
import { type Asking, askOnce } from './ask-once.ts';

/** What the runner works with. */
export interface RunnerOptions extends Asking {
  /** Names this host in leases. */
  readonly owner: string;
  readonly report: Report;
}

/** Asks registers, and brings their answers to the cases: at least once, under the same key at every try. */
export interface Runner {
  /** Takes up a job that was written with a lease of this host. */
  readonly take: (job: Job) => void;
  /** Begins to look after jobs whose time comes. */
  readonly start: () => Promise<void>;
  /** Resolves when no call is under way. */
  readonly idle: () => Promise<void>;
  /** Takes nothing up any more and waits for what is under way, until `signal` says that it was long enough. */
  readonly drain: (signal: AbortSignal) => Promise<void>;
}

/** Sets up the runner. */
export function createRunner(options: RunnerOptions): Runner {
  const { store, clock, owner, report } = options;
  const stop = new AbortController();
  const ready: Job[] = [];
  const underWay = new Set<Promise<void>>();
  let isStopped = false;
  let callOff = (): void => {};

  const next = (): void => {
    while (!isStopped && underWay.size < CALLS_AT_ONCE_MAX) {
      const job = ready.shift();
      if (job === undefined) return;
      const run: Promise<void> = runOne(job).finally(() => {
        underWay.delete(run);
        next();
      });
      underWay.add(run);
    }
  };

  const runOne = async (job: Job): Promise<void> => {
    try {
      if (await askOnce(job, options, stop.signal)) await watch();
    } catch (cause) {
      report({ kind: 'job', key: job.key, cause });
      await watch().catch((again: unknown) => report({ kind: 'job', key: job.key, cause: again }));
    }
  };

  /** Takes up what is due and sets the alarm for what is next. */
  const watch = async (): Promise<void> => {
    if (isStopped) return;
    const now = clock.now();
    const due = await store.dueJobs(now, CALLS_AT_ONCE_MAX);
    const lease = { owner, until: instant(now + LEASE_MS) };
    const taken = due.length === 0 ? [] : await store.commit(due.map(({ key }) => ({ kind: 'lease', key, lease, at: now })));
    ready.push(...due.filter((_job, index) => taken[index] === 'written'));
    next();
    const at = await store.nextJobAt();
    callOff();
    callOff = at === null || isStopped ? () => {} : clock.alarm(at, ring);
  };

  const ring = (): void => {
    watch().catch((cause: unknown) => report({ kind: 'job', key: '', cause }));
  };

  return {
    take: (job) => {
      ready.push(job);
      next();
    },
    start: watch,
    idle: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    drain: async (signal) => {
      isStopped = true;
      callOff();
      const abort = (): void => stop.abort();
      if (signal.aborted) abort();
      else signal.addEventListener('abort', abort, { once: true });
      await Promise.all(underWay);
    },
  };
}
