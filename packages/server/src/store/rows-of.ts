import { type Decision, type Event, unreachable } from '@lianban/engine';
import type { Rows } from './rows.ts';

type Collected = { -readonly [Name in Exclude<keyof Rows, 'mends' | 'actor'>]: Rows[Name][number][] };

/** Sorts the effects of a decision into the rows that a store writes with it. Pure: every store writes the same. */
export function rowsOf(event: Event, decision: Decision): Rows {
  const rows: Collected = {
    tasksOpened: [],
    tasksClosed: [],
    calls: [],
    timersArmed: [],
    timersCancelled: [],
    subscribed: [],
    unsubscribed: [],
    sends: [],
    incidents: [],
  };
  for (const effect of decision.effects) sort(effect, event, rows);
  const actor = event.actor.kind === 'person' ? event.actor.party : event.actor.id;
  return { ...rows, actor, mends: event.kind === 'incidentResolved' && decision.outcome.kind === 'applied' ? event.to : null };
}

function sort(effect: Decision['effects'][number], event: Event, rows: Collected): void {
  switch (effect.kind) {
    case 'openTask':
      rows.tasksOpened.push({ key: effect.key, to: effect.from, view: effect.task });
      return;
    case 'closeTask':
      rows.tasksClosed.push({ key: effect.task, because: effect.because, done: effect.because === 'done' ? doneBy(event) : null });
      return;
    case 'call':
      rows.calls.push(effect);
      return;
    case 'startTimer':
      rows.timersArmed.push({ to: effect.from, timer: effect.timer, due: effect.due });
      return;
    case 'cancelTimer':
      rows.timersCancelled.push({ to: effect.from, timer: effect.timer });
      return;
    case 'subscribe':
      rows.subscribed.push({ to: effect.from, message: effect.message, correlation: effect.correlation });
      return;
    case 'unsubscribe':
      rows.unsubscribed.push({ to: effect.from, message: effect.message, correlation: effect.correlation });
      return;
    case 'incident':
      rows.incidents.push({ key: effect.key, to: effect.from, reason: effect.reason, facts: effect.facts });
      return;
    case 'remind':
    case 'escalate':
    case 'publish':
    case 'notify':
    case 'issueCertificate':
    case 'deliver':
    case 'requestPayment':
    case 'invite':
    case 'startCase':
      rows.sends.push(effect);
      return;
    // The event itself is the audit: its row is linked to the one before.
    case 'audit':
      return;
    default:
      unreachable(effect);
  }
}

function doneBy(event: Event): { readonly outcome: string; readonly by: string } | null {
  if (event.kind !== 'complete') return null;
  return { outcome: event.outcome, by: event.actor.id };
}
