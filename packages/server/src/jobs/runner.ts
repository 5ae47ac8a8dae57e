import { type Asked, failure, type Registry } from '@lianban/connectors';
import { eventId, type Instant, instant } from '@lianban/engine';
import type { Clock } from '../clock/clock.ts';
import type { Shelf } from '../flows/shelf.ts';
import type { Desk } from '../host/desk.ts';
import type { Report } from '../host/report.ts';
import { CALLS_AT_ONCE_MAX, LEASE_MS } from '../limits.ts';
import type { Job, Store } from '../store/store.ts';
import { nextTryAt, ownFailureTryAt } from './wait.ts';

/** What the runner works with. */
export interface RunnerOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly shelf: Shelf;
  readonly registry: Registry;
  readonly desk: Desk;
  readonly owner: string;
  readonly report: Report;
}

/** Asks registers, and brings their answers to the cases: at least once, under the same key at every try. */
export interface Runner {
  /** Takes up jobs that were written with a lease of this host. */
  readonly take: (jobs: readonly Job[]) => void;
  /** Begins to look after jobs whose time comes. */
  readonly start: () => Promise<void>;
  /** Takes nothing up any more and waits for what is under way, until `signal` says that it was long enough. */
  readonly drain: (signal: AbortSignal) => Promise<void>;
}

/** Sets up the runner. */
export function createRunner(options: RunnerOptions): Runner {
  const { store, clock, owner } = options;
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
      if (await isPutOff(job, options, stop.signal)) await watch();
    } catch (cause) {
      options.report({ kind: 'job', key: job.key, cause });
      await watch();
    }
  };

  /** Takes up what is due and sets the alarm for what is next. */
  const watch = async (): Promise<void> => {
    callOff();
    if (isStopped) return;
    const now = clock.now();
    const due = await store.dueJobs(now, CALLS_AT_ONCE_MAX);
    const lease = { owner, until: instant(now + LEASE_MS) };
    const taken = due.length === 0 ? [] : await store.commit(due.map(({ key }) => ({ kind: 'lease', key, lease, at: now })));
    ready.push(...due.filter((_job, index) => taken[index] === 'written'));
    next();
    const at = await store.nextJobAt();
    callOff();
    if (at !== null && !isStopped) callOff = clock.alarm(at, () => void watch());
  };

  return {
    take: (jobs) => {
      ready.push(...jobs);
      next();
    },
    start: watch,
    drain: async (signal) => {
      isStopped = true;
      callOff();
      signal.addEventListener('abort', () => stop.abort(), { once: true });
      await Promise.all(underWay);
    },
  };
}

/** Tries once; true when it is to be tried again. */
async function isPutOff(job: Job, options: RunnerOptions, signal: AbortSignal): Promise<boolean> {
  const { registry, desk, clock } = options;
  const { effect, caseId, actor } = job;
  const attempt = job.tries + 1;
  const { key, data, source, mode, purpose, basis, inputs, only } = effect;
  const request = { key, caseId, actor, attempt, data, source, mode, purpose, inputs, only, ...(basis === undefined ? {} : { basis }) };
  const asked = await registry.ask(request, signal);
  // Stopped in the middle: the next start asks again, under the same key.
  if (signal.aborted) return false;
  if (await isToBeTriedAgain(job, asked, options)) return true;
  const { answer, receipt } = asked;
  const outcome = answer.kind === 'answer' ? answer.outcome : 'unavailable';
  const record = answer.kind === 'answer' && answer.record !== undefined ? { record: answer.record } : {};
  try {
    await desk.submit({
      caseId,
      event: {
        kind: 'answer',
        id: eventId(`answer:${key}:${job.armed}`),
        actor: { kind: 'system', id: source },
        to: effect.from,
        outcome,
        ...record,
      },
      settles: { kind: 'job', key, armed: job.armed, receipt },
    });
  } catch (cause) {
    await putOff(
      job,
      { asked: { answer: failure('host', 'later', String(cause)), receipt }, dueAt: ownFailureTryAt(clock.now(), attempt) },
      options,
    );
    throw cause;
  }
  return false;
}

async function isToBeTriedAgain(job: Job, asked: Asked, options: RunnerOptions): Promise<boolean> {
  const { answer, receipt } = asked;
  const { effect, tries } = job;
  if (answer.kind === 'answer' || answer.retry === 'never' || tries >= effect.retry.times) return false;
  const stored = await options.store.load(job.caseId);
  const shelved = stored === null ? null : await options.shelf.find(stored.flow.id, stored.flow.version);
  if (shelved === null) return false;
  const dueAt = nextTryAt(shelved.compiled, options.clock.now(), effect.retry.every);
  await putOff(job, { asked: { answer, receipt }, dueAt }, options);
  return true;
}

interface PutOff {
  readonly asked: Asked;
  readonly dueAt: Instant;
}

async function putOff({ key, tries }: Job, { asked, dueAt }: PutOff, { store, clock }: RunnerOptions): Promise<void> {
  const { answer, receipt } = asked;
  const code = answer.kind === 'failure' ? answer.code : answer.outcome;
  await store.commit([{ kind: 'retry', key, tries: tries + 1, dueAt, failure: code, at: clock.now(), receipt }]);
}
