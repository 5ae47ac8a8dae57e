import { type Address, type Effect, type Event, unreachable } from '@lianban/engine';
import type { Lease } from '../store.ts';
import type { Database, Statement } from './driver.ts';

/** The event whose effects are written. */
export interface EffectsOf {
  readonly caseNo: number;
  readonly rev: number;
  readonly event: Event;
  readonly lease: Lease;
}

/** Prepares the statements that turn effects into rows, in the order decided: what is opened and closed by one event ends closed. */
export function effectWriter(db: Database): (effects: readonly Effect[], of: EffectsOf) => void {
  const statements = prepare(db);
  return (effects, of) => {
    for (const [turn, effect] of effects.entries()) write(effect, { ...of, turn }, statements);
  };
}

function write(effect: Effect, { caseNo, rev, event, lease, turn }: EffectsOf & { readonly turn: number }, statements: Statements): void {
  const { at } = event;
  const where = placeOf(effect.from);
  switch (effect.kind) {
    case 'openTask':
      statements.openTask.run(effect.key, caseNo, effect.task.party, at, ...where, JSON.stringify(effect.task));
      return;
    case 'changeTask':
      statements.changeTask.run(effect.task.party, JSON.stringify(effect.task), effect.key);
      return;
    case 'closeTask':
      statements.closeTask.run(at, effect.because, effect.because === 'done' ? howDone(event) : null, effect.task);
      return;
    case 'call': {
      const actor = actorOf(event);
      statements.call.run(effect.key, caseNo, rev, actor, JSON.stringify(effect), at, lease.owner, lease.until);
      statements.inquire.run(effect.key, caseNo, effect.data, effect.purpose, effect.basis ?? null, actor, at);
      return;
    }
    case 'startTimer':
      statements.armTimer.run(caseNo, ...where, effect.timer, rev, effect.due, turn);
      return;
    case 'cancelTimer':
      statements.cancelTimer.run(caseNo, ...where, effect.timer);
      return;
    case 'subscribe':
      statements.subscribe.run(effect.message, effect.correlation, caseNo, ...where);
      return;
    case 'unsubscribe':
      statements.unsubscribe.run(effect.message, effect.correlation, caseNo, ...where);
      return;
    case 'incident':
      statements.report.run(effect.key, caseNo, effect.reason, JSON.stringify(effect.facts), ...where, at);
      return;
    case 'remind':
    case 'escalate':
    case 'publish':
    case 'notify':
    case 'issueCertificate':
    case 'deliver':
    case 'requestPayment':
    case 'invite':
      statements.send.run(effect.key, caseNo, effect.kind, at, 'recorded', JSON.stringify(effect));
      return;
    case 'startCase':
    case 'cancelCase':
    case 'answerCaller':
      statements.send.run(effect.key, caseNo, effect.kind, at, 'waiting', JSON.stringify(effect));
      return;
    // The event itself is the audit: its row is linked to the one before.
    case 'audit':
      return;
    default:
      unreachable(effect);
  }
}

const placeOf = ({ scope, node, visit }: Address): readonly [string, string, number] => [scope, node, visit];

/** On whose behalf a register is asked: the party that acted, or the system that did. */
const actorOf = ({ actor }: Event): string => (actor.kind === 'person' ? actor.party : actor.id);

/** Who finished a task, and how; null when time or another event did. */
const howDone = (event: Event): string | null =>
  event.kind === 'complete' ? JSON.stringify({ outcome: event.outcome, by: event.actor.id }) : null;

type Name =
  | 'openTask'
  | 'changeTask'
  | 'closeTask'
  | 'call'
  | 'inquire'
  | 'armTimer'
  | 'cancelTimer'
  | 'subscribe'
  | 'unsubscribe'
  | 'report'
  | 'send';
type Statements = Readonly<Record<Name, Statement>>;

const prepare = (db: Database): Statements => ({
  // A task that was put aside and comes back has the key it had.
  openTask: db.prepare(
    `INSERT INTO task (key, case_no, party, open, opened_at, scope, node, visit, view) VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET party = excluded.party, open = 1, closed_at = NULL, closed = NULL, done = NULL, view = excluded.view`,
  ),
  changeTask: db.prepare('UPDATE task SET party = ?, view = ? WHERE key = ?'),
  closeTask: db.prepare('UPDATE task SET open = 0, closed_at = ?, closed = ?, done = ? WHERE key = ? AND open = 1'),
  call: db.prepare(
    `INSERT OR REPLACE INTO job (key, case_no, armed, actor, effect, tries, due_at, owner, lease_until, failure)
     VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, NULL)`,
  ),
  inquire: db.prepare(
    `INSERT INTO inquiry (key, case_no, data, purpose, basis, actor, asked_at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET outcome = NULL, ended_at = NULL`,
  ),
  armTimer: db.prepare(
    'INSERT OR REPLACE INTO timer (case_no, scope, node, visit, name, armed, due_at, turn) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  ),
  cancelTimer: db.prepare('DELETE FROM timer WHERE case_no = ? AND scope = ? AND node = ? AND visit = ? AND name = ?'),
  subscribe: db.prepare('INSERT OR IGNORE INTO subscription (message, correlation, case_no, scope, node, visit) VALUES (?, ?, ?, ?, ?, ?)'),
  unsubscribe: db.prepare(
    'DELETE FROM subscription WHERE message = ? AND correlation = ? AND case_no = ? AND scope = ? AND node = ? AND visit = ?',
  ),
  report: db.prepare(
    'INSERT OR REPLACE INTO incident (key, case_no, reason, facts, scope, node, visit, opened_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  ),
  // One key is one sending, however often it is decided.
  send: db.prepare('INSERT OR IGNORE INTO outbox (key, case_no, kind, at, state, effect) VALUES (?, ?, ?, ?, ?, ?)'),
});
