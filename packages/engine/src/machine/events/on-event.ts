import { reviseClock } from '../../time/clock.ts';
import { calendarKey } from '../calendar-of.ts';
import type { Outcome, Refusal } from '../decision.ts';
import { finishCase } from '../ends.ts';
import type { Event } from '../event.ts';
import { mainScope, origin, type Run } from '../run.ts';
import { isParked } from '../scope-tree.ts';
import { pauseTimers, resumeTimers, reviseTimers } from '../timers.ts';
import { onAnswer, onGaveUp, onResult, onTimer } from './on-answer.ts';
import { onComplete } from './on-complete.ts';
import { onMessage } from './on-message.ts';
import { onExtend, onIncidentResolved, onJump, onRating, onWithdraw } from './on-people.ts';
import { onAddSigner, onDropSigner } from './on-sign.ts';
import { onStart } from './on-start.ts';
import { onHand, onUrge } from './on-task.ts';

const applied: Outcome = Object.freeze({ kind: 'applied' });
const stale: Outcome = Object.freeze({ kind: 'stale' });

/** Checks an event against the case and folds it in; what goes on by itself then is the caller's. */
export function onEvent(run: Run, event: Event): Outcome {
  if (run.status === 'finished' && isForOpenCases(event)) return refusal({ code: 'case-finished', facts: {} });
  switch (event.kind) {
    case 'start':
      onStart(run);
      return applied;
    case 'complete':
      return refusal(onComplete(run, event));
    case 'answer':
      return onAnswer(run, event) ? applied : stale;
    case 'result':
      return onResult(run, event) ? applied : late(run, event);
    case 'timer':
      return onTimer(run, event) ? applied : stale;
    case 'gaveUp':
      return onGaveUp(run, event) ? applied : stale;
    case 'message':
      return refusal(onMessage(run, event));
    case 'nudge':
    case 'supervise':
      return refusal(onUrge(run, event));
    case 'claim':
    case 'release':
    case 'transfer':
    case 'delegate':
      return refusal(onHand(run, event));
    case 'addSigner':
      return refusal(onAddSigner(run, event));
    case 'dropSigner':
      return refusal(onDropSigner(run, event));
    case 'jump':
      return refusal(onJump(run, event));
    case 'withdraw':
      return refusal(onWithdraw(run, event));
    case 'recall':
      finishCase(run, { result: 'withdrawn', end: '', reason: event.reason, everything: true });
      return applied;
    case 'suspend':
      return suspend(run);
    case 'resume':
      return resume(run);
    case 'extend':
      return refusal(onExtend(run, event));
    case 'incidentResolved':
      return refusal(onIncidentResolved(run, event));
    case 'rating':
      return refusal(onRating(run, event));
    case 'calendarRevised':
      return reviseCalendar(run, event);
  }
}

/** What may still come after the end: ratings, answers nobody waits for, and work of scopes that live on. */
function isForOpenCases({ kind }: Event): boolean {
  return kind === 'withdraw' || kind === 'recall' || kind === 'suspend' || kind === 'resume' || kind === 'jump' || kind === 'message';
}

function refusal(why: Refusal | null): Outcome {
  return why === null ? applied : { kind: 'refused', refusal: why };
}

/** Money or papers that arrive for a step that was cancelled are not lost: a person decides whether to reverse them. */
function late(run: Run, { to, outcome }: Extract<Event, { readonly kind: 'result' }>): Outcome {
  if (outcome !== 'paid' && outcome !== 'received') return stale;
  run.effects.push({ ...origin(run, to, 'late'), kind: 'incident', reason: 'late-success', facts: { outcome } });
  return applied;
}

/** The case stands: nothing is due, and every clock keeps what is left. */
function suspend(run: Run): Outcome {
  if (run.status === 'suspended') return refusal({ code: 'case-suspended', facts: {} });
  run.status = 'suspended';
  pauseTimers(run, () => true);
  run.effects.push({
    ...origin(run, { scope: mainScope, node: run.program.root.scope.entry, visit: 0 }, `suspend ${run.event.id}`),
    kind: 'audit',
    entry: 'suspended',
    facts: {},
  });
  return applied;
}

function resume(run: Run): Outcome {
  if (run.status !== 'suspended') return refusal({ code: 'case-not-suspended', facts: {} });
  run.status = 'open';
  resumeTimers(run, ({ scope, node, visit }) => !isParked(run, scope) && !isPutAside(run, { scope, node, visit }));
  run.effects.push({
    ...origin(run, { scope: mainScope, node: run.program.root.scope.entry, visit: 0 }, `resume ${run.event.id}`),
    kind: 'audit',
    entry: 'resumed',
    facts: {},
  });
  return applied;
}

/** A year's calendar was published: what runs is counted anew on it. */
function reviseCalendar(run: Run, { calendar: key }: Extract<Event, { readonly kind: 'calendarRevised' }>): Outcome {
  const calendar = run.calendars.find((one) => calendarKey(one) === key);
  if (calendar === undefined) return refusal({ code: 'calendar-unknown', facts: { calendar: key } });
  run.calendar = calendar;
  reviseTimers(run);
  if (run.clock !== null) run.clock = reviseClock(run.clock, calendar);
  run.items = Object.fromEntries(
    Object.entries(run.items).map(([name, item]) => [
      name,
      item.clock === undefined ? item : { ...item, clock: reviseClock(item.clock, calendar) },
    ]),
  );
  return applied;
}

function isPutAside(run: Run, at: { readonly scope: string; readonly node: string; readonly visit: number }): boolean {
  return run.scopes.some(
    ({ id, parked = [] }) => id === at.scope && parked.some(({ token }) => token?.node === at.node && token.visit === at.visit),
  );
}
