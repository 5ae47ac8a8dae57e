import type { Instant } from '../base/id.ts';
import { instant } from '../base/id.ts';
import { LATE_VISITS_MAX } from '../base/limits.ts';
import type { TimerDef } from '../graph/graph.ts';
import type { Limit } from '../model/limit.ts';
import { dueAt, endOfDate } from '../time/add.ts';
import { endOfDay } from '../time/calendar.ts';
import { parseDate } from '../time/civil.ts';
import { type Clock, type ClockLimit, extendClock, pauseClock, resumeClock, reviseClock, startClock } from '../time/clock.ts';
import type { Address } from './event.ts';
import { evaluate } from './lookup.ts';
import { type Point, pointOf } from './program.ts';
import { knownAt, origin, type Run } from './run.ts';
import type { Timer, Token } from './state.ts';

/** Starts a visit's clocks: the step's own limit, and a timer for every line about it. */
export function startTimers(run: Run, at: Address, { point, token }: { readonly point: Point; readonly token: Token }): void {
  const limit = limitOf(run, point, token);
  if (limit === null && point.node.timers.length === 0) return;
  const clock = limit === null ? null : limitClock(run, at, limit);
  if (clock !== null) run.timers.push({ ...at, timer: 'limit', clock });
  for (const def of point.node.timers) {
    if (def.of !== undefined && def.of !== token.answers?.of) continue;
    const timed = timerClock(run, def, clock);
    if (timed === null) continue;
    // Work that was given to others because it was late is late already: the same line is not followed again.
    if (timed.dueAt <= run.at && (token.party !== undefined || at.visit > LATE_VISITS_MAX)) continue;
    const timer: Timer = { ...at, timer: def.name, clock: timed };
    run.timers.push(timer);
    watch(run, timer);
  }
}

/** Stops a visit's clocks for good. */
export function stopTimers(run: Run, at: Address): void {
  if (run.timers.length === 0) return;
  for (let index = run.timers.length - 1; index >= 0; index -= 1) {
    const timer = run.timers[index];
    if (timer === undefined || !isOf(timer, at)) continue;
    run.timers.splice(index, 1);
    unwatch(run, timer);
  }
}

/** Takes a timer that has just fired off the list. */
export function dropTimer(run: Run, at: Address, name: string): void {
  const index = run.timers.findIndex((timer) => timer.timer === name && isOf(timer, at));
  if (index >= 0) run.timers.splice(index, 1);
}

/** Makes clocks stand, keeping what is left of them. */
export function pauseTimers(run: Run, concerned: (timer: Timer) => boolean): void {
  for (const [index, timer] of run.timers.entries()) {
    if (!concerned(timer)) continue;
    if (timer.clock.kind === 'running') unwatch(run, timer);
    run.timers[index] = { ...timer, clock: pauseClock(timer.clock, run.calendar, run.at) };
  }
}

/** Sets clocks going again with what was left of them. */
export function resumeTimers(run: Run, concerned: (timer: Timer) => boolean): void {
  for (const [index, timer] of run.timers.entries()) {
    if (!concerned(timer) || timer.clock.kind === 'running') continue;
    const resumed: Timer = { ...timer, clock: resumedClock(run, timer) };
    run.timers[index] = resumed;
    watch(run, resumed);
  }
}

/** Lengthens a step's limit and every timer that hangs on it. */
export function lengthenTimers(run: Run, at: Address, by: Parameters<typeof extendClock>[2]): void {
  for (const [index, timer] of run.timers.entries()) {
    if (!isOf(timer, at) || triggerOf(run, timer) === 'elapsed') continue;
    const longer: Timer = { ...timer, clock: extendClock(timer.clock, run.calendar, by) };
    run.timers[index] = longer;
    if (longer.clock.kind === 'running') watch(run, longer);
  }
}

/** Counts what runs anew on the case's calendar, which has just been revised. */
export function reviseTimers(run: Run): void {
  for (const [index, timer] of run.timers.entries()) {
    const clock = reviseClock(timer.clock, run.calendar);
    if (clock.dueAt === timer.clock.dueAt && clock.provisional === timer.clock.provisional) continue;
    const revised: Timer = { ...timer, clock };
    run.timers[index] = revised;
    watch(run, revised);
  }
}

/** A line before the end of a limit keeps its distance from it, whatever the case stood still. */
function resumedClock(run: Run, timer: Timer): Clock {
  const clock = resumeClock(timer.clock, run.calendar, run.at);
  const def = pointOf(run.program, timer.node).node.timers.find(({ name }) => name === timer.timer);
  const limit = run.timers.find((one) => one.timer === 'limit' && isOf(one, timer));
  if (def?.trigger.kind !== 'beforeDue' || limit === undefined) return clock;
  const end = resumeClock(limit.clock, run.calendar, run.at);
  return timerClock(run, def, end) ?? clock;
}

function triggerOf(run: Run, { node, timer }: Timer): TimerDef['trigger']['kind'] | null {
  return pointOf(run.program, node).node.timers.find(({ name }) => name === timer)?.trigger.kind ?? null;
}

function watch(run: Run, { scope, node, visit, timer, clock }: Timer): void {
  if (timer === 'limit') return;
  const at = { scope, node, visit };
  run.effects.push({ ...origin(run, at, timer), kind: 'startTimer', timer, due: clock.dueAt, provisional: clock.provisional });
}

function unwatch(run: Run, { scope, node, visit, timer }: Timer): void {
  if (timer === 'limit') return;
  run.effects.push({ ...origin(run, { scope, node, visit }, `${timer}-off`), kind: 'cancelTimer', timer });
}

function isOf(timer: Address, { scope, node, visit }: Address): boolean {
  return timer.node === node && timer.visit === visit && timer.scope === scope;
}

/** The limit a visit is under: that of the return it answers, else its own. */
function limitOf({ program }: Run, { node }: Point, token: Token): Limit | null {
  const answered = token.answers === undefined ? null : pointOf(program, token.answers.of).node.work;
  if (answered?.kind === 'counted' && answered.step.limit !== undefined) return answered.step.limit;
  const { work } = node;
  switch (work.kind) {
    case 'work':
    case 'block':
      return work.limit ?? null;
    case 'await':
    case 'effect':
      return work.step.limit ?? null;
    default:
      return null;
  }
}

function limitClock(run: Run, at: Address, limit: Limit): Clock | null {
  const clockLimit = clockLimitOf(run, at, limit);
  return clockLimit === null ? null : startClock(run.calendar, clockLimit, run.since);
}

function clockLimitOf(run: Run, at: Address, limit: Limit): ClockLimit | null {
  switch (limit.kind) {
    case 'within':
      return { kind: 'within', duration: limit.duration };
    case 'until': {
      const day = parseDate(limit.date);
      return day === null ? null : { kind: 'at', due: endOfDate(run.calendar, day).at };
    }
    case 'relative': {
      const from = instantOf(run, evaluate(knownAt(run, at.scope), limit.to));
      if (from === null) return null;
      return { kind: 'at', due: dueAt({ calendar: run.calendar, from, duration: limit.offset, direction: limit.direction }).at };
    }
  }
}

function instantOf({ calendar }: Run, value: unknown): Instant | null {
  if (typeof value === 'number') return instant(value);
  const day = typeof value === 'string' ? parseDate(value) : null;
  return day === null ? null : endOfDay(calendar, day);
}

function timerClock(run: Run, { trigger }: TimerDef, limit: Clock | null): Clock | null {
  switch (trigger.kind) {
    case 'timeout':
      if (limit === null) return null;
      return trigger.after === undefined ? limit : extendClock(limit, run.calendar, trigger.after);
    case 'beforeDue': {
      if (limit === null) return null;
      const { at } = dueAt({ calendar: run.calendar, from: limit.dueAt, duration: trigger.before, direction: 'before' });
      return startClock(run.calendar, { kind: 'at', due: at }, run.since);
    }
    case 'elapsed':
      return startClock(run.calendar, { kind: 'within', duration: trigger.after }, run.since);
    case 'outcome':
    case 'exceeded':
    case 'exhausted':
    case 'itemDenied':
      return null;
  }
}
