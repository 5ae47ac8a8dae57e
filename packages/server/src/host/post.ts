import { createHash } from 'node:crypto';
import { type Actor, type CaseId, caseId, eventId, instant, mergeKeyOf, messagesOf, type Values } from '@lianban/engine';
import type { Clock } from '../clock/clock.ts';
import type { Shelf, Shelved } from '../flows/shelf.ts';
import { MESSAGE_KEPT_MS } from '../limits.ts';
import type { Store } from '../store/store.ts';
import type { Desk } from './desk.ts';
import type { Order, Submitted } from './order.ts';

/** What it works with. */
export interface PostOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly shelf: Shelf;
  readonly desk: Desk;
  /** Chance for a new case's draws. */
  readonly seed: (caseId: CaseId) => string;
}

/** A message as it comes from outside, to no case in particular. */
export interface NewMessage {
  readonly id: string;
  readonly message: string;
  /** What it is matched by; a starting message without one is matched by the value its flow names. */
  readonly key?: string;
  readonly values: Values;
  readonly actor: Actor;
}

/** What became of a message. */
export type Posted = { readonly kind: 'reached'; readonly cases: readonly Submitted[] } | { readonly kind: 'kept' | 'unwanted' };

/** Takes in what is addressed to whom it concerns. */
export interface Post {
  /** Submits an order; one that would open a case joins the open one where its flow says so. */
  readonly submit: Desk['submit'];
  readonly post: (message: NewMessage) => Promise<Posted>;
}

/** Sets it up. */
export function createPost(options: PostOptions): Post {
  const { store, clock, shelf, desk, seed } = options;
  // One after the other, so that two messages of one value cannot both find no open case.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(what: () => Promise<Result>): Promise<Result> => {
    const next = last.then(what, what);
    last = next.catch(() => undefined);
    return next;
  };

  /** A case that begins gets its chance here, so that nobody can know what will be drawn. */
  const seeded = (order: Order): Order =>
    order.event.kind === 'start' ? { ...order, event: { ...order.event, seed: seed(order.caseId) } } : order;

  const begin = async (order: Order, shelved: Shelved): Promise<Submitted> => {
    const { event } = order;
    const joins = event.kind === 'start' && event.message !== undefined ? await openCaseFor(shelved, event.message) : null;
    if (joins === null || event.kind !== 'start' || event.message === undefined) return desk.submit(order);
    const { id, actor, message: values } = event;
    return desk.submit({
      ...joins,
      event: { kind: 'message', id, actor, message: joins.message, key: joins.key, values },
      settles: { kind: 'nothing' },
    });
  };

  /** The open case of the flow that has the same value. */
  const openCaseFor = async (
    { version, compiled }: Shelved,
    values: Values,
  ): Promise<{ caseId: CaseId; message: string; key: string } | null> => {
    const { starts: message } = messagesOf(compiled);
    const key = mergeKeyOf(compiled, values, clock.now());
    if (message === null || key === null) return null;
    for (const found of await store.waitingFor(message, key))
      if ((await store.load(found))?.flow.id === version.id) return { caseId: found, message, key };
    return null;
  };

  const post = async ({ id, message, key, values, actor }: NewMessage): Promise<Posted> => {
    const waiting = key === undefined ? [] : await store.waitingFor(message, key);
    if (key !== undefined && waiting.length > 0) {
      const event = { kind: 'message', id: eventId(id), actor, message, key, values } as const;
      return {
        kind: 'reached',
        cases: await Promise.all(waiting.map((one) => desk.submit({ caseId: one, event, settles: { kind: 'nothing' } }))),
      };
    }
    const { starts, awaits } = await concerned(message);
    if (starts !== null) {
      const opens = { id: starts.version.id, version: starts.version.version };
      const event = { kind: 'start', id: eventId(id), actor, login: {}, message: values } as const;
      return {
        kind: 'reached',
        cases: [await begin(seeded({ caseId: newCaseId(opens.id, id), event, opens, settles: { kind: 'nothing' } }), starts)],
      };
    }
    if (key === undefined || !awaits) return { kind: 'unwanted' };
    await store.commit([{ kind: 'keep', message: { id, message, key, values, actor, until: instant(clock.now() + MESSAGE_KEPT_MS) } }]);
    return { kind: 'kept' };
  };

  /** The flow published last that a message begins, and whether any flow waits for it. */
  const concerned = async (message: string): Promise<{ readonly starts: Shelved | null; readonly awaits: boolean }> => {
    let starts: Shelved | null = null;
    let awaits = false;
    for (const { id, version } of await store.read.flows()) {
      const shelved = await shelf.find(id, version);
      if (shelved === null) continue;
      const messages = messagesOf(shelved.compiled);
      if (messages.starts === message) starts = shelved;
      awaits ||= messages.awaited.has(message);
    }
    return { starts, awaits };
  };

  return {
    submit: async (given) => {
      const order = seeded(given);
      const { opens, event } = order;
      if (opens === undefined || event.kind !== 'start' || event.message === undefined) return desk.submit(order);
      const shelved = await shelf.find(opens.id, opens.version);
      return shelved === null ? desk.submit(order) : inTurn(() => begin(order, shelved));
    },
    post: (message) => inTurn(() => post(message)),
  };
}

/** The same request sent twice opens one case: its number comes from the request's id. */
export function newCaseId(flow: string, event: string): CaseId {
  return caseId(createHash('sha256').update(`${flow}\n${event}`).digest('hex').slice(0, 20));
}
