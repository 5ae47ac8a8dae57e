import { assert, present } from '../base/assert.ts';
import { caseId as brandCase, type CaseId, type EffectKey, eventId, type Instant, instant } from '../base/id.ts';
import { decide } from '../machine/decide.ts';
import type { Outcome } from '../machine/decision.ts';
import type { Effect } from '../machine/effect.ts';
import type { Actor, Address, Event } from '../machine/event.ts';
import type { CompiledFlow } from '../machine/flow.ts';
import { mergeKeyOf, messagesOf } from '../machine/messages.ts';
import type { CaseState } from '../machine/state.ts';
import type { Duration, Values } from '../model/value.ts';
import { dueAt } from '../time/add.ts';
import { type Agenda, createAgenda } from './agenda.ts';
import { isCalled, namesOfFlow } from './called-flow.ts';
import type {
  CallContext,
  CaseHost,
  EffectOf,
  LogEntry,
  NewEvent,
  NewMessage,
  OpenTask,
  Posted,
  Reply,
  Sender,
  StartCase,
  Submitted,
  TaskFilter,
} from './host.ts';
import { createMailbox, type KeptMessage, type Waiting } from './mailbox.ts';
import { nextTurn, type Schedule, turnCaseId } from './schedule.ts';

/** What the in-memory host is made of. */
export interface HostOptions {
  readonly flows: readonly CompiledFlow[];
  /** The virtual clock's first instant. */
  readonly startAt: Instant;
  /** The registers. Without them every query is unavailable. */
  readonly ask?: (call: EffectOf<'call'>, context: CallContext) => Reply;
  /** Whether flows that begin by the clock do so; a clock that is driven to the next due instant then never runs out of them. */
  readonly schedules?: true;
  /** Chance for a new case's draws, which nobody can know beforehand; without it they depend on the case's number alone. */
  readonly seed?: (caseId: CaseId) => string;
  /** Told of every event as it is decided. */
  readonly onDecided?: (caseId: CaseId, entry: LogEntry) => void;
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
  | { readonly kind: 'call'; readonly caseId: CaseId; readonly call: EffectOf<'call'>; readonly attempt: number }
  | { readonly kind: 'message'; readonly caseId: CaseId; readonly kept: KeptMessage }
  | { readonly kind: 'between'; readonly caseId: CaseId; readonly effect: Between }
  | { readonly kind: 'turn'; readonly compiled: CompiledFlow; readonly schedule: Schedule };

/** What one case does to another. */
type Between = EffectOf<'startCase'> | EffectOf<'cancelCase'> | EffectOf<'answerCaller'>;

const host: Actor = Object.freeze({ kind: 'system', id: 'host' });

/** Makes an in-memory host. */
export function createHost(options: HostOptions): MemoryHost {
  const flows = new Map(options.flows.map((compiled) => [String(compiled.flow.id), compiled]));
  const cases = new Map<CaseId, Case>();
  const tasks = new Map<EffectKey, OpenTask>();
  const agenda: Agenda<Entry> = createAgenda();
  const mailbox = createMailbox();
  let now = options.startAt;

  /** Decides one event, keeps what comes of it, and puts its effects on the agenda. */
  function apply(one: Case, event: Event): Submitted {
    const seen = one.answers.get(event.id);
    if (seen !== undefined) return { ...seen, outcome: { kind: 'duplicate', first: firstOutcome(seen) } };
    const decision = decide(one.compiled, one.state, { caseId: one.id, event });
    one.state = decision.next;
    const entry: LogEntry = { event, outcome: decision.outcome, effects: decision.effects };
    one.log.push(entry);
    options.onDecided?.(one.id, entry);
    const submitted: Submitted = { caseId: one.id, rev: decision.next?.rev ?? 0, outcome: decision.outcome };
    // A refusal leaves no trace: what was wrong may be mended and sent again.
    if (decision.outcome.kind !== 'refused') one.answers.set(event.id, submitted);
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
      case 'changeTask': {
        const open = tasks.get(effect.key);
        if (open !== undefined) tasks.set(effect.key, { ...open, task: effect.task });
        return;
      }
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
      case 'subscribe': {
        mailbox.wait(waitingOf(one.id, effect));
        const kept = mailbox.take(effect.message, effect.correlation);
        if (kept !== null) agenda.add(effect.key, now, { kind: 'message', caseId: one.id, kept });
        return;
      }
      case 'unsubscribe':
        return mailbox.leave(waitingOf(one.id, effect));
      case 'startCase':
      case 'cancelCase':
      case 'answerCaller':
        return agenda.add(effect.key, now, { kind: 'between', caseId: one.id, effect });
      case 'remind':
      case 'escalate':
      case 'publish':
      case 'notify':
      case 'issueCertificate':
      case 'deliver':
      case 'requestPayment':
      case 'invite':
      case 'incident':
      case 'audit':
        // Nothing to do but to remember, which the log does.
        return;
    }
  }

  function happen(entry: Entry): void {
    if (entry.kind === 'turn') return takeTurn(entry);
    const one = present(cases.get(entry.caseId), `case ${entry.caseId}`);
    switch (entry.kind) {
      case 'timer':
        return void apply(one, eventOf(one, { kind: 'timer', to: entry.to, timer: entry.timer }, { actor: host }));
      case 'call':
        return call(one, entry);
      case 'message': {
        const { message, key, values, by } = entry.kept;
        return void apply(one, eventOf(one, { kind: 'message', message, key, values }, by));
      }
      case 'between':
        return between(one, entry.effect);
    }
  }

  /** Begins, takes back or answers another case. */
  function between(one: Case, effect: Between): void {
    if (effect.kind === 'startCase') return begin(one, effect);
    const other = cases.get(effect.kind === 'cancelCase' ? effect.calls : effect.caller.caseId);
    if (other === undefined) return;
    const by: Sender = { actor: { kind: 'system', id: one.id }, eventId: effect.key };
    if (effect.kind === 'cancelCase') apply(other, eventOf(other, { kind: 'recall', reason: '' }, by));
    else apply(other, eventOf(other, { kind: 'result', to: effect.caller.to, outcome: 'done', record: effect.record }, by));
  }

  function begin(caller: Case, effect: EffectOf<'startCase'>): void {
    const { key, from, calls, login, inputs } = effect;
    const compiled = options.flows.findLast((one) => isCalled(namesOfFlow(one), effect));
    const by: Sender = { actor: { kind: 'system', id: caller.id }, eventId: key };
    const start = { kind: 'start', login, inputs, caller: { caseId: caller.id, to: from }, ...seedOf(calls) } as const;
    const outcome = compiled === undefined ? null : apply(caseFor(calls, compiled), { ...eventOf(caller, start, by) }).outcome;
    const failure = outcome === null ? 'flow-not-published' : outcome.kind === 'refused' ? outcome.refusal.code : null;
    if (failure !== null) apply(caller, eventOf(caller, { kind: 'gaveUp', to: from, failure }, { actor: host, eventId: `${key} failed` }));
  }

  function takeTurn({ compiled, schedule }: Extract<Entry, { kind: 'turn' }>): void {
    const one = caseFor(turnCaseId(compiled.flow.id, now), compiled);
    apply(one, eventOf(one, { kind: 'start', login: {}, ...seedOf(one.id) }, { actor: { kind: 'system', id: 'clock' } }));
    plan(compiled, schedule);
  }

  function plan(compiled: CompiledFlow, schedule: Schedule): void {
    const at = nextTurn(schedule, present(compiled.calendars[0], 'a calendar'), now);
    agenda.add(`turn\n${compiled.flow.id}`, at, { kind: 'turn', compiled, schedule });
  }

  function seedOf(id: CaseId): { readonly seed?: string } {
    return options.seed === undefined ? {} : { seed: options.seed(id) };
  }

  function caseFor(id: CaseId, compiled: CompiledFlow): Case {
    const one: Case = cases.get(id) ?? { id, compiled, state: null, log: [], answers: new Map(), events: 0 };
    cases.set(id, one);
    return one;
  }

  /** 并入: the open case of this flow that a starting message belongs to. */
  function openCaseFor(compiled: CompiledFlow, message: Values): { readonly one: Case; readonly key: string } | null {
    const key = mergeKeyOf(compiled, message, now);
    const name = messagesOf(compiled).starts;
    if (key === null || name === null) return null;
    const found = mailbox.waitingFor(name, key).find((id) => cases.get(id)?.compiled.flow.id === compiled.flow.id);
    return found === undefined ? null : { one: present(cases.get(found), `case ${found}`), key };
  }

  function begun(compiled: CompiledFlow, { caseId, login, message, by = { actor: host } }: StartCase): Submitted {
    const joins = message === undefined ? null : openCaseFor(compiled, message);
    if (joins !== null && message !== undefined)
      return submit(joins.one, { kind: 'message', message: messagesOf(compiled).starts ?? '', key: joins.key, values: message }, by);
    const one = caseFor(caseId ?? brandCase(`case-${cases.size + 1}`), compiled);
    return submit(one, { kind: 'start', login: login ?? {}, ...(message === undefined ? {} : { message }), ...seedOf(one.id) }, by);
  }

  function post({ message, key, values, by }: NewMessage): Posted {
    const waiting = key === undefined ? [] : mailbox.waitingFor(message, key);
    if (key !== undefined && waiting.length > 0)
      return {
        kind: 'reached',
        cases: waiting.map((id) => submit(present(cases.get(id), id), { kind: 'message', message, key, values }, by)),
      };
    const starts = [...flows.values()].find((compiled) => messagesOf(compiled).starts === message);
    if (starts !== undefined) return { kind: 'reached', cases: [begun(starts, { flow: starts.flow.id, message: values, by })] };
    if (key === undefined || !options.flows.some((compiled) => messagesOf(compiled).awaited.has(message))) return { kind: 'unwanted' };
    mailbox.keep({ message, key, values, by });
    return { kind: 'kept' };
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

  if (options.schedules === true)
    for (const compiled of flows.values()) if (compiled.flow.start.kind === 'schedule') plan(compiled, compiled.flow.start);

  return {
    now: () => now,
    start: (start: StartCase): Submitted => {
      const compiled = flows.get(start.flow);
      assert(compiled !== undefined, `expected a flow of this host but got ${start.flow}`);
      return begun(compiled, start);
    },
    post,
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

const waitingOf = (caseId: CaseId, { message, correlation, from }: EffectOf<'subscribe'> | EffectOf<'unsubscribe'>): Waiting => ({
  message,
  key: correlation,
  caseId,
  place: `${from.scope} ${from.node} ${from.visit}`,
});

const timerKey = (id: CaseId, to: Address, timer: string): string => `${id}\n${to.scope}\n${to.node}\n${to.visit}\n${timer}`;

const firstOutcome = (submitted: Submitted): Outcome => {
  assert(submitted.outcome.kind !== 'duplicate', 'expected the first answer to be kept but got a duplicate');
  return submitted.outcome;
};
