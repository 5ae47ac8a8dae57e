import { assert, present } from '../base/assert.ts';
import { caseId as brandCase, type CaseId, type EffectKey, eventId, type Instant, instant } from '../base/id.ts';
import { decide } from '../machine/decide.ts';
import type { Outcome } from '../machine/decision.ts';
import type { Effect } from '../machine/effect.ts';
import type { Actor, Address, Event } from '../machine/event.ts';
import type { CompiledFlow } from '../machine/flow.ts';
import type { CaseState } from '../machine/state.ts';
import type { Duration } from '../model/value.ts';
import { dueAt } from '../time/add.ts';
import { type Agenda, createAgenda } from './agenda.ts';
import type {
  CallContext,
  CaseHost,
  EffectOf,
  LogEntry,
  NewEvent,
  OpenTask,
  Reply,
  Sender,
  StartCase,
  Submitted,
  TaskFilter,
} from './host.ts';

/** What the in-memory host is made of. */
export interface HostOptions {
  readonly flows: readonly CompiledFlow[];
  /** The virtual clock's first instant. */
  readonly startAt: Instant;
  /** The registers. Without them every query is unavailable. */
  readonly ask?: (call: EffectOf<'call'>, context: CallContext) => Reply;
}

/** A host without a store, on a virtual clock that moves only when told to: for browsers, tests and simulations. */
export interface MemoryHost extends CaseHost {
  /** The next instant at which something is due, or null. */
  readonly nextDue: () => Instant | null;
  /** Moves the clock to an instant; everything due on the way happens in order. */
  readonly advanceTo: (at: Instant) => void;
  /** Moves the clock by a length of time on the flow's calendar. */
  readonly advanceBy: (duration: Duration) => void;
}

interface Case {
  readonly id: CaseId;
  readonly compiled: CompiledFlow;
  state: CaseState | null;
  readonly log: LogEntry[];
  readonly answers: Map<string, Submitted>;
  events: number;
}

/** What is due at an instant: a timer of a case, or a call's next try. */
type Entry =
  | { readonly kind: 'timer'; readonly caseId: CaseId; readonly to: Address; readonly timer: string }
  | { readonly kind: 'call'; readonly caseId: CaseId; readonly call: EffectOf<'call'>; readonly attempt: number };

const host: Actor = Object.freeze({ kind: 'system', id: 'host' });

/** Makes an in-memory host. */
export function createHost(options: HostOptions): MemoryHost {
  const flows = new Map(options.flows.map((compiled) => [String(compiled.flow.id), compiled]));
  const cases = new Map<CaseId, Case>();
  const tasks = new Map<EffectKey, OpenTask>();
  const agenda: Agenda<Entry> = createAgenda();
  let now = options.startAt;

  /** Decides one event, keeps what comes of it, and puts its effects on the agenda. */
  function apply(one: Case, event: Event): Submitted {
    const seen = one.answers.get(event.id);
    if (seen !== undefined) return { ...seen, outcome: { kind: 'duplicate', first: firstOutcome(seen) } };
    const decision = decide(one.compiled, one.state, { caseId: one.id, event });
    one.state = decision.next;
    one.log.push({ event, outcome: decision.outcome, effects: decision.effects });
    const submitted: Submitted = { caseId: one.id, rev: decision.next?.rev ?? 0, outcome: decision.outcome };
    one.answers.set(event.id, submitted);
    for (const effect of decision.effects) carryOut(one, effect);
    return submitted;
  }

  function carryOut(one: Case, effect: Effect): void {
    switch (effect.kind) {
      case 'openTask':
        tasks.set(effect.key, {
          key: effect.key,
          caseId: one.id,
          flow: one.compiled.flow.id,
          to: effect.from,
          task: effect.task,
          openedAt: now,
        });
        return;
      case 'closeTask':
        tasks.delete(effect.task);
        return;
      case 'startTimer':
        agenda.add(timerKey(one.id, effect.from, effect.timer), effect.due, {
          kind: 'timer',
          caseId: one.id,
          to: effect.from,
          timer: effect.timer,
        });
        return;
      case 'cancelTimer':
        agenda.strike(timerKey(one.id, effect.from, effect.timer));
        return;
      case 'call':
        agenda.add(effect.key, now, { kind: 'call', caseId: one.id, call: effect, attempt: 1 });
        return;
      case 'remind':
      case 'escalate':
      case 'subscribe':
      case 'unsubscribe':
      case 'publish':
      case 'notify':
      case 'issueCertificate':
      case 'deliver':
      case 'requestPayment':
      case 'invite':
      case 'startCase':
      case 'incident':
      case 'audit':
        // Nothing to do but to remember, which the log does.
        return;
    }
  }

  function happen(entry: Entry): void {
    const one = present(cases.get(entry.caseId), `case ${entry.caseId}`);
    if (entry.kind === 'timer') apply(one, eventOf(one, { kind: 'timer', to: entry.to, timer: entry.timer }, { actor: host }));
    else call(one, entry);
  }

  function call(one: Case, entry: Extract<Entry, { kind: 'call' }>): void {
    const { call: effect, attempt } = entry;
    const reply = options.ask?.(effect, { caseId: one.id, attempt, now }) ?? { kind: 'failure', code: 'source-not-bound', retry: 'never' };
    if (reply.kind === 'answer') {
      const record = reply.record === undefined ? {} : { record: reply.record };
      apply(
        one,
        eventOf(
          one,
          { kind: 'answer', to: effect.from, outcome: reply.outcome, ...record },
          { actor: { kind: 'system', id: effect.source } },
        ),
      );
    } else if (reply.retry === 'later' && attempt <= effect.retry.times) {
      const due = dueAt({ calendar: present(one.compiled.calendars[0], 'a calendar'), from: now, duration: effect.retry.every });
      agenda.add(effect.key, due.at, { ...entry, attempt: attempt + 1 });
    } else {
      apply(
        one,
        eventOf(one, { kind: 'answer', to: effect.from, outcome: 'unavailable' }, { actor: { kind: 'system', id: effect.source } }),
      );
    }
  }

  function eventOf<New extends NewEvent>(one: Case, event: New, by: Sender): New & Pick<Event, 'id' | 'at' | 'actor'> {
    one.events += 1;
    return { ...event, id: eventId(by.eventId ?? `e${one.events}`), at: now, actor: by.actor };
  }

  /** What is due happens, earliest first; what that makes due at the same instant happens too. */
  function settle(until: Instant): void {
    for (let next = agenda.peek(); next !== null && next.at <= until; next = agenda.peek()) {
      agenda.take();
      if (next.at > now) now = next.at;
      happen(next.entry);
    }
  }

  function submit(one: Case, event: NewEvent, by: Sender): Submitted {
    const submitted = apply(one, eventOf(one, event, by));
    settle(now);
    return submitted;
  }

  return {
    now: () => now,
    start: (start: StartCase): Submitted => {
      const compiled = flows.get(start.flow);
      assert(compiled !== undefined, `expected a flow of this host but got ${start.flow}`);
      const id = start.caseId ?? brandCase(`case-${cases.size + 1}`);
      const one: Case = cases.get(id) ?? { id, compiled, state: null, log: [], answers: new Map(), events: 0 };
      cases.set(id, one);
      const message = start.message === undefined ? {} : { message: start.message };
      return submit(one, { kind: 'start', login: start.login ?? {}, ...message }, start.by ?? { actor: host });
    },
    send: (id: CaseId, event: NewEvent, by: Sender) => submit(present(cases.get(id), `case ${id}`), event, by),
    tasks: (filter: TaskFilter = {}) =>
      [...tasks.values()].filter(
        (open) =>
          (filter.party === undefined || open.task.party === filter.party) &&
          (filter.caseId === undefined || open.caseId === filter.caseId),
      ),
    state: (id: CaseId) => cases.get(id)?.state ?? null,
    log: (id: CaseId) => cases.get(id)?.log ?? [],
    nextDue: () => agenda.peek()?.at ?? null,
    advanceTo: (at: Instant) => {
      settle(at);
      if (at > now) now = instant(at);
    },
    advanceBy: (duration: Duration) => {
      const [first] = flows.values();
      const at = dueAt({ calendar: present(first?.calendars[0], 'a calendar'), from: now, duration }).at;
      settle(at);
      now = at;
    },
  };
}

const timerKey = (id: CaseId, to: Address, timer: string): string => `${id}\n${to.scope}\n${to.node}\n${to.visit}\n${timer}`;

const firstOutcome = (submitted: Submitted): Outcome => {
  assert(submitted.outcome.kind !== 'duplicate', 'expected the first answer to be kept but got a duplicate');
  return submitted.outcome;
};
