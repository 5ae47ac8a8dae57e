import { type Instant, instant } from '../../src/base/id.ts';
import { LATE_VISITS_MAX } from '../../src/base/limits.ts';
import type { Limit } from '../../src/model/limit.ts';
import type { Duration } from '../../src/model/value.ts';
import { dueAt, endOfDate } from '../../src/time/add.ts';
import { endOfDay } from '../../src/time/calendar.ts';
import { mainlandChina as calendar } from '../../src/time/calendars/mainland-china.ts';
import { parseDate } from '../../src/time/civil.ts';
import { type Clock, type ClockLimit, extendClock, pauseClock, resumeClock, startClock } from '../../src/time/clock.ts';
import { addressOf, type Case, entriesAt, from, type Stand, type Timer } from './case.ts';
import { valueOf } from './known.ts';
import type { Does, Timed } from './line.ts';

/** Starts the clocks of a line: its own limit, or that of the return it answers, and one for every line about it. */
export function startClocks(one: Case, stand: Stand): void {
  const { line, answers } = stand;
  const answered = answers?.of.does.kind === 'counted' ? answers.of.does.step.limit : undefined;
  const limit = endOf(one, stand, answered ?? ownLimit(line.does));
  const whole = limit === null ? null : startClock(calendar, limit, one.since);
  if (whole !== null) one.timers.push({ stand, name: 'limit', clock: whole });
  for (const timed of line.timed) {
    if (timed.of !== undefined && timed.of !== answers?.of) continue;
    const clock = clockOf(one, timed, whole);
    if (clock === null) continue;
    // Work given to others because it was late, or come to again and again, is late already.
    if (clock.dueAt <= one.at && (stand.party !== undefined || stand.visit > LATE_VISITS_MAX)) continue;
    one.timers.push({ stand, name: timed.name, clock });
    tell(one, { stand, name: timed.name, clock });
  }
}

/** Stops the clocks of a line, the last started first. */
export function stopClocks(one: Case, stand: Stand): void {
  for (const timer of one.timers.filter((each) => each.stand === stand).reverse()) {
    one.timers.splice(one.timers.indexOf(timer), 1);
    if (timer.name !== 'limit') tellOff(one, timer);
  }
}

/** Makes clocks stand, keeping what is left of them. */
export function pauseClocks(one: Case, isMeant: (stand: Stand) => boolean): void {
  for (const timer of one.timers) {
    if (!isMeant(timer.stand)) continue;
    if (timer.clock.kind === 'running' && timer.name !== 'limit') tellOff(one, timer);
    timer.clock = pauseClock(timer.clock, calendar, one.at);
  }
}

/** Sets clocks going again; a line before the end of a limit keeps its distance from it. */
export function resumeClocks(one: Case, isMeant: (stand: Stand) => boolean): void {
  for (const timer of one.timers) {
    const { stand, name } = timer;
    if (!isMeant(stand) || timer.clock.kind === 'running') continue;
    const timed = stand.line.timed.find((each) => each.name === name);
    const limit = one.timers.find((each) => each.stand === stand && each.name === 'limit');
    timer.clock = resumeClock(timer.clock, calendar, one.at);
    if (timed?.trigger.kind === 'beforeDue' && limit !== undefined)
      timer.clock = clockOf(one, timed, resumeClock(limit.clock, calendar, one.at)) ?? timer.clock;
    tell(one, timer);
  }
}

/** 延期: every limit that runs, and every line about it, gets longer. */
export function lengthenClocks(one: Case, by: Duration): void {
  for (const { stand } of one.timers.filter(({ name }) => name === 'limit')) {
    for (const timer of one.timers.filter((each) => each.stand === stand)) {
      if (stand.line.timed.some(({ name, trigger }) => name === timer.name && trigger.kind === 'elapsed')) continue;
      timer.clock = extendClock(timer.clock, calendar, by);
      if (timer.clock.kind === 'running') tell(one, timer);
    }
  }
}

function tellOff(one: Case, { stand, name }: Timer): void {
  one.log.push({ ...from(one, addressOf(stand), `${name}-off`), kind: 'cancelTimer', timer: name });
}

function tell(one: Case, { stand, name, clock }: Timer): void {
  if (name === 'limit') return;
  one.log.push({ ...from(one, addressOf(stand), name), kind: 'startTimer', timer: name, due: clock.dueAt, provisional: clock.provisional });
}

function ownLimit(does: Does): Limit | undefined {
  if (does.kind === 'task' || does.kind === 'block') return does.limit;
  return does.kind === 'await' || does.kind === 'effect' ? does.step.limit : undefined;
}

function clockOf(one: Case, { trigger }: Timed, whole: Clock | null): Clock | null {
  if (trigger.kind === 'elapsed') return startClock(calendar, { kind: 'within', duration: trigger.after }, one.since);
  if (whole === null) return null;
  if (trigger.kind === 'timeout') return trigger.after === undefined ? whole : extendClock(whole, calendar, trigger.after);
  if (trigger.kind !== 'beforeDue') return null;
  const { at } = dueAt({ calendar, from: whole.dueAt, duration: trigger.before, direction: 'before' });
  return startClock(calendar, { kind: 'at', due: at }, one.since);
}

function endOf(one: Case, { branch }: Stand, limit: Limit | undefined): ClockLimit | null {
  if (limit === undefined) return null;
  if (limit.kind === 'within') return { kind: 'within', duration: limit.duration };
  if (limit.kind === 'until') {
    const day = parseDate(limit.date);
    return day === null ? null : { kind: 'at', due: endOfDate(calendar, day).at };
  }
  const start = instantOf(valueOf(one.known, limit.to, entriesAt(branch)));
  return start === null
    ? null
    : { kind: 'at', due: dueAt({ calendar, from: start, duration: limit.offset, direction: limit.direction }).at };
}

function instantOf(value: unknown): Instant | null {
  if (typeof value === 'number') return instant(value);
  const day = typeof value === 'string' ? parseDate(value) : null;
  return day === null ? null : endOfDay(calendar, day);
}
