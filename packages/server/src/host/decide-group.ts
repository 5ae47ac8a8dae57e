import { type CaseId, type CaseState, type Decision, decide, type Event, type Instant, instant, pack } from '@lianban/engine';
import type { Clock } from '../clock/clock.ts';
import { LEASE_MS } from '../limits.ts';
import type { EventWrite } from '../store/store.ts';
import type { HeldCase, HeldCases } from './held-case.ts';
import type { Order, Submitted } from './order.ts';

/** Somebody who waits for what becomes of an order. */
export interface Waiting {
  readonly order: Order;
  readonly resolve: (submitted: Submitted) => void;
  readonly reject: (cause: unknown) => void;
  /** Times another event came first. */
  readonly conflicts: number;
}

/** An order that was decided: with something to write, or with an answer that rests on what is written before it. */
export interface Decided {
  readonly waiting: Waiting;
  readonly answer: Submitted;
  readonly write: { readonly event: EventWrite; readonly after: HeldCase } | null;
}

/** What deciding needs from its host. */
export interface Deciding {
  readonly cases: HeldCases;
  readonly clock: Clock;
  /** Names this host in leases. */
  readonly owner: string;
}

/** A group, decided in the order it came; `putOff` wait for the next one. */
export interface DecidedGroup {
  readonly decided: readonly Decided[];
  readonly putOff: readonly Waiting[];
}

interface Group {
  /** Cases as the next event of this group finds them. */
  readonly after: Map<CaseId, HeldCase>;
  readonly events: Set<string>;
}

/** Decides a group. Nothing is written, so it may be thrown away and done again. */
export async function decideGroup(taken: readonly Waiting[], deciding: Deciding): Promise<DecidedGroup> {
  const group: Group = { after: new Map(), events: new Set() };
  const decided: Decided[] = [];
  const putOff: Waiting[] = [];
  for (const waiting of taken) {
    const { caseId, event } = waiting.order;
    const name = `${caseId}\n${event.id}`;
    // A repetition of an event of this very group: it will find its first answer in the store.
    if (group.events.has(name)) {
      putOff.push(waiting);
      continue;
    }
    try {
      const one = await decideOne(waiting, group, deciding);
      decided.push(one);
      if (one.write === null) continue;
      group.events.add(name);
      group.after.set(caseId, one.write.after);
    } catch (cause) {
      waiting.reject(cause);
    }
  }
  return { decided, putOff };
}

async function decideOne(waiting: Waiting, group: Group, { cases, clock, owner }: Deciding): Promise<Decided> {
  const { order } = waiting;
  const { caseId } = order;
  const held = group.after.get(caseId) ?? (await cases.find(order));
  if (held === null) return { waiting, answer: { caseId, rev: 0, at: null, outcome: { kind: 'unknownCase' } }, write: null };
  const now = clock.now();
  const event: Event = { ...order.event, at: timeOf(now, held.state) };
  const decision = decide(held.shelved.compiled, held.state, { caseId, event });
  const answer: Submitted = { caseId, rev: decision.next?.rev ?? 0, at: event.at, outcome: decision.outcome };
  if (decision.next === null || !isKept(order, decision)) return { waiting, answer, write: null };
  const lease = { owner, until: instant(now + LEASE_MS) };
  const after = { shelved: held.shelved, state: decision.next };
  return { waiting, answer, write: { event: eventWrite({ order, event, held, decision, next: decision.next, lease }), after } };
}

/** Time never runs backwards within a case, whatever the clock of this machine does. */
const timeOf = (now: Instant, state: CaseState | null): Instant => (state !== null && state.at > now ? state.at : now);

/** A refusal leaves no trace, but for a timer and for a call given up: these must not come back for ever. */
const isKept = ({ settles, event }: Order, { outcome }: Decision): boolean =>
  outcome.kind !== 'refused' || settles.kind === 'timer' || event.kind === 'gaveUp';

interface Written {
  readonly order: Order;
  readonly event: Event;
  readonly held: HeldCase;
  readonly decision: Decision;
  readonly next: CaseState;
  readonly lease: EventWrite['lease'];
}

const eventWrite = ({ order, event, held, decision, next, lease }: Written): EventWrite => ({
  kind: 'event',
  caseId: order.caseId,
  expects: held.state?.rev ?? null,
  flow: { id: held.shelved.version.id, version: held.shelved.version.version },
  event,
  outcome: decision.outcome,
  rev: next.rev,
  status: next.status,
  result: next.result?.result ?? null,
  packed: pack(next),
  effects: decision.effects,
  settles: order.settles,
  lease,
});
