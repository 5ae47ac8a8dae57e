import type { Answer, Asked, Failure, Registry } from '@lianban/connectors';
import { eventId, type Instant } from '@lianban/engine';
import type { Clock } from '../clock/clock.ts';
import type { Shelf } from '../flows/shelf.ts';
import type { Desk } from '../host/desk.ts';
import type { Submitted, UndatedEvent } from '../host/order.ts';
import type { Job, Store } from '../store/store.ts';
import { nextTryAt, ownFailureTryAt } from './wait.ts';

/** What asking works with. */
export interface Asking {
  readonly store: Store;
  readonly clock: Clock;
  readonly shelf: Shelf;
  readonly registry: Registry;
  readonly desk: Desk;
}

/** Asks once, under the key of all its tries. True when the call is to be made again later. */
export async function askOnce(job: Job, asking: Asking, signal: AbortSignal): Promise<boolean> {
  const { key, data, source, mode, purpose, basis, inputs, only } = job.effect;
  const request = { key, caseId: job.caseId, actor: job.actor, attempt: job.tries + 1, data, source, mode, purpose, inputs, only };
  const asked = await asking.registry.ask(basis === undefined ? request : { ...request, basis }, signal);
  // Stopped in the middle: the next start asks again.
  if (signal.aborted) return false;
  const again = await isToBeAskedAgain(job, asked.answer, asking);
  if (again !== null) {
    await putOff(job, { asked, dueAt: again }, asking);
    return true;
  }
  try {
    await bring(job, asked, asking);
    return false;
  } catch (cause) {
    // Our own fault: the answer is asked for once more when that is mended.
    await putOff(job, { asked, dueAt: ownFailureTryAt(asking.clock.now(), job.tries) }, asking);
    throw cause;
  }
}

/** When the flow wants another try; null when it wants none. */
async function isToBeAskedAgain(
  { caseId, effect, tries }: Job,
  answer: Answer | Failure,
  { store, shelf, clock }: Asking,
): Promise<Instant | null> {
  if (answer.kind === 'answer' || answer.retry === 'never' || tries >= effect.retry.times) return null;
  const stored = await store.load(caseId);
  const shelved = stored === null ? null : await shelf.find(stored.flow.id, stored.flow.version);
  return shelved === null ? null : nextTryAt(shelved.compiled, clock.now(), effect.retry.every);
}

/** Brings the answer to the case. One that the case cannot take is given up, so that a person hears of it. */
async function bring(job: Job, { answer, receipt }: Asked, { desk }: Asking): Promise<void> {
  const settles = { kind: 'job', key: job.key, armed: job.armed, receipt } as const;
  const submit = (event: UndatedEvent): Promise<Submitted> => desk.submit({ caseId: job.caseId, event, settles });
  const { outcome } = await submit(answerEvent(job, answer));
  if (outcome.kind !== 'refused') return;
  await submit({ ...eventBase(job, 'gaveUp'), kind: 'gaveUp', failure: outcome.refusal.code });
}

function answerEvent(job: Job, answer: Answer | Failure): UndatedEvent {
  const base = { ...eventBase(job, 'answer'), kind: 'answer' } as const;
  if (answer.kind === 'failure') return { ...base, outcome: 'unavailable' };
  return { ...base, outcome: answer.outcome, ...(answer.record === undefined ? {} : { record: answer.record }) };
}

/** The same call has the same event, however often it is answered. */
const eventBase = ({ key, armed, effect }: Job, kind: string): Pick<Extract<UndatedEvent, { kind: 'gaveUp' }>, 'id' | 'actor' | 'to'> => ({
  id: eventId(`${kind}:${key}:${armed}`),
  actor: { kind: 'system', id: effect.source },
  to: effect.from,
});

interface PutOff {
  readonly asked: Asked;
  readonly dueAt: Instant;
}

async function putOff({ key, tries }: Job, { asked, dueAt }: PutOff, { store, clock }: Asking): Promise<void> {
  const { answer, receipt } = asked;
  const failure = answer.kind === 'failure' ? answer.code : answer.outcome;
  await store.commit([{ kind: 'retry', key, tries: tries + 1, dueAt, failure, at: clock.now(), receipt }]);
}
