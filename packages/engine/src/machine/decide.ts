import { assert } from '../base/assert.ts';
import { instant } from '../base/id.ts';
import { HELD_EVENTS_MAX } from '../base/limits.ts';
import { calendarKey, calendarOf } from './calendar-of.ts';
import { CORE } from './core.ts';
import type { Decision, Outcome, Refusal } from './decision.ts';
import type { Envelope, Event } from './event.ts';
import { onEvent } from './events/on-event.ts';
import { checkStart } from './events/on-start.ts';
import type { CompiledFlow } from './flow.ts';
import { runToRest } from './loop.ts';
import { settlePromise } from './promise-clock.ts';
import type { Run } from './run.ts';
import { isParked } from './scope-tree.ts';
import { startState } from './start-state.ts';
import type { CaseState } from './state.ts';

/**
 * The pure core: what an event does to a case, and what the host is to do about it.
 * The same input gives the same bytes, everywhere; nothing is read but what is given.
 */
export function decide(compiled: CompiledFlow, stored: CaseState | null, envelope: Envelope): Decision {
  const { event } = envelope;
  if (stored === null) return begin(compiled, envelope);
  if (stored.flow.hash !== compiled.hash) assert(false, `expected the flow ${stored.flow.hash} but got ${compiled.hash}`);
  if (stored.core !== CORE) assert(false, `expected a state of core ${CORE} but got ${stored.core}`);
  if (event.kind === 'start') return refused(stored, { code: 'case-already-started', facts: {} });
  if (mustWait(stored, event)) return hold(stored, event);
  return apply(compiled, stored, event);
}

function begin(compiled: CompiledFlow, envelope: Envelope): Decision {
  const { event } = envelope;
  if (event.kind !== 'start') return refused(null, { code: 'case-unknown', facts: {} });
  const refusal = checkStart(compiled.program, event);
  if (refusal !== null) return refused(null, refusal);
  return apply(compiled, startState(compiled, envelope, event), event);
}

function apply(compiled: CompiledFlow, stored: CaseState, event: Event): Decision {
  const run = runOf(compiled, stored, event);
  const outcome = onEvent(run, event);
  if (outcome.kind !== 'applied') return { next: stored.rev === 0 ? null : stored, effects: [], outcome };
  runToRest(run);
  settlePromise(run);
  return applyHeld(compiled, { next: stateOf(run, stored), effects: run.effects, outcome });
}

/** What was held for this happens now, in order; what nobody waits for any more is dropped. */
function applyHeld(compiled: CompiledFlow, decision: Decision): Decision {
  const { next, effects, outcome } = decision;
  if (next === null || next.held.length === 0) return decision;
  const first = next.held.find((event) => !mustWait(next, event));
  if (first === undefined) return decision;
  const rest: CaseState = { ...next, held: next.held.filter((event) => event !== first) };
  const then = apply(compiled, rest, { ...first, at: next.at });
  const after = then.outcome.kind === 'applied' && then.next !== null ? { ...then.next, rev: next.rev } : rest;
  return applyHeld(compiled, { next: after, effects: [...effects, ...(then.outcome.kind === 'applied' ? then.effects : [])], outcome });
}

/** While a case is suspended, or the scope an event is for is put aside, the event waits. */
function mustWait(stored: CaseState, event: Event): boolean {
  if (event.kind === 'resume' || event.kind === 'withdraw' || event.kind === 'suspend' || event.kind === 'recall') return false;
  if (stored.status === 'suspended') return true;
  return 'to' in event && isParked(stored, event.to.scope);
}

function hold(stored: CaseState, event: Event): Decision {
  if (stored.held.length >= HELD_EVENTS_MAX) return refused(stored, { code: 'too-many-held', facts: { max: HELD_EVENTS_MAX } });
  const at = instant(Math.max(event.at, stored.at));
  return { next: { ...stored, rev: stored.rev + 1, at, held: [...stored.held, event] }, effects: [], outcome: { kind: 'held' } };
}

function refused(stored: CaseState | null, refusal: Refusal): Decision {
  const outcome: Outcome = { kind: 'refused', refusal };
  return { next: stored, effects: [], outcome };
}

function runOf(compiled: CompiledFlow, stored: CaseState, event: Event): Run {
  const at = instant(Math.max(event.at, stored.at));
  const calendar = compiled.calendarsByKey.get(stored.calendar) ?? calendarOf(compiled, stored.calendar);
  return {
    program: compiled.program,
    caseId: stored.caseId,
    event,
    at,
    since: event.effectiveAt ?? at,
    calendar,
    calendarBefore: calendar,
    calendars: compiled.calendars,
    seed: stored.seed ?? null,
    caller: stored.caller ?? null,
    listsSeen: stored.data,
    scopes: [...stored.scopes],
    timers: [...stored.timers],
    data: stored.data,
    items: stored.items,
    status: stored.status,
    clock: stored.clock ?? null,
    undo: stored.undo ?? [],
    result: stored.result ?? null,
    effects: [],
    jobs: [],
    next: 0,
    written: [],
  };
}

function stateOf(run: Run, stored: CaseState): CaseState {
  const state: Draft = {
    schema: 1,
    core: stored.core,
    caseId: stored.caseId,
    flow: stored.flow,
    rev: stored.rev + 1,
    status: run.status,
    startedAt: stored.startedAt,
    at: run.at,
    calendar: run.calendar === run.calendarBefore ? stored.calendar : calendarKey(run.calendar),
    scopes: run.scopes,
    data: run.data,
    items: run.items,
    timers: run.timers,
    held: stored.held,
  };
  // Set one by one: spreading so long a record again and again costs more than all the rest here.
  if (run.seed !== null) state.seed = run.seed;
  if (run.caller !== null) state.caller = run.caller;
  if (run.clock !== null) state.clock = run.clock;
  if (run.undo.length > 0) state.undo = run.undo;
  if (run.result !== null) state.result = run.result;
  return state;
}

/** A state before anybody else has seen it. */
type Draft = { -readonly [Name in keyof CaseState]: CaseState[Name] };
