import { type CaseId, eventId, isCalled } from '@lianban/engine';
import type { Clock } from '../clock/clock.ts';
import type { Shelf } from '../flows/shelf.ts';
import { BETWEEN_AT_ONCE_MAX } from '../limits.ts';
import type { BetweenEffect, BetweenJob, EventWrite, KeptMessage, Store } from '../store/store.ts';
import type { Desk } from './desk.ts';
import type { UndatedEvent } from './order.ts';
import type { Report } from './report.ts';

/** What it works with. */
export interface BetweenOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly shelf: Shelf;
  readonly desk: Desk;
  readonly report: Report;
  /** Chance for a new case's draws. */
  readonly seed: (caseId: CaseId) => string;
}

/** Does what one case does to another, and brings kept messages to who waits: at least once, under one event id each. */
export interface Between {
  /** An event was written that may have something to do elsewhere. */
  readonly written: (write: EventWrite) => void;
  /** Takes up what an earlier run left. */
  readonly start: () => void;
  /** Resolves when nothing is under way any more. */
  readonly idle: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

type StartEffect = Extract<BetweenEffect, { readonly kind: 'startCase' }>;

/** Sets it up. */
export function createBetween(options: BetweenOptions): Between {
  const { store, clock, desk, report } = options;
  let underWay: Promise<void> | null = null;
  let isAsked = false;
  let isStopped = false;

  const work = async (): Promise<void> => {
    while (isAsked && !isStopped) {
      isAsked = false;
      const jobs = await store.waitingBetween(BETWEEN_AT_ONCE_MAX);
      for (const job of jobs) await doOne(job, options);
      for (const { caseId, kept } of await store.keptAndAwaited(clock.now())) await bring(caseId, kept);
      if (jobs.length === BETWEEN_AT_ONCE_MAX) isAsked = true;
    }
  };

  const bring = async (caseId: BetweenJob['caseId'], { id, message, key, values, actor }: KeptMessage): Promise<void> => {
    await desk.submit({ caseId, event: { kind: 'message', id: eventId(id), actor, message, key, values }, settles: { kind: 'nothing' } });
    await store.commit([{ kind: 'drop', id }]);
  };

  const ask = (): void => {
    isAsked = true;
    if (isStopped) return;
    underWay ??= work()
      .catch((cause: unknown) => report({ kind: 'between', cause }))
      .finally(() => {
        underWay = null;
      });
  };

  return {
    written: ({ effects }) => {
      if (effects.some(({ kind }) => kind === 'startCase' || kind === 'cancelCase' || kind === 'answerCaller' || kind === 'subscribe'))
        ask();
    },
    start: ask,
    idle: async () => {
      while (underWay !== null) await underWay;
    },
    stop: async () => {
      isStopped = true;
      await underWay;
    },
  };
}

async function doOne({ caseId, effect }: BetweenJob, options: BetweenOptions): Promise<void> {
  const { store, desk } = options;
  const by = { id: eventId(effect.key), actor: { kind: 'system', id: caseId } } as const;
  if (effect.kind === 'startCase') await begin({ caseId, effect }, options);
  else if (effect.kind === 'cancelCase')
    await desk.submit({ caseId: effect.calls, event: { ...by, kind: 'recall', reason: '' }, settles: { kind: 'nothing' } });
  else {
    const { caller, record } = effect;
    const event: UndatedEvent = { ...by, kind: 'result', to: caller.to, outcome: 'done', record };
    await desk.submit({ caseId: caller.caseId, event, settles: { kind: 'nothing' } });
  }
  await store.commit([{ kind: 'sent', key: effect.key }]);
}

/** Begins a called case; where it cannot be begun, a person hears of it at the caller's. */
async function begin(
  { caseId, effect }: { readonly caseId: BetweenJob['caseId']; readonly effect: StartEffect },
  options: BetweenOptions,
): Promise<void> {
  const { store, shelf, desk } = options;
  const { key, from, calls, login, inputs } = effect;
  const line = (await store.read.flows()).findLast((one) => isCalled(one, effect));
  const shelved = line === undefined ? null : await shelf.find(line.id, line.version);
  const actor = { kind: 'system', id: caseId } as const;
  let failure: string | null = 'flow-not-published';
  if (shelved !== null) {
    const event = {
      kind: 'start',
      id: eventId(key),
      actor,
      login,
      inputs,
      caller: { caseId, to: from },
      seed: options.seed(calls),
    } as const;
    const { outcome } = await desk.submit({ caseId: calls, event, opens: shelved.version, settles: { kind: 'nothing' } });
    failure = outcome.kind === 'refused' ? outcome.refusal.code : null;
  }
  if (failure === null) return;
  const gaveUp: UndatedEvent = { kind: 'gaveUp', id: eventId(`${key} failed`), actor: { kind: 'system', id: 'host' }, to: from, failure };
  await desk.submit({ caseId, event: gaveUp, settles: { kind: 'nothing' } });
}
