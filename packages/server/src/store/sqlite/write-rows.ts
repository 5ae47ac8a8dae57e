import type { Instant } from '@lianban/engine';
import type { Rows } from '../rows.ts';
import type { Lease } from '../store.ts';
import type { Database } from './driver.ts';

/** The case and the moment whose rows are written. */
export interface RowsOf {
  readonly caseNo: number;
  readonly rev: number;
  readonly at: Instant;
  readonly lease: Lease;
}

/** Prepares the statements that turn a decision's rows into table rows. */
export function rowWriter(db: Database): (rows: Rows, of: RowsOf) => void {
  const closeTask = db.prepare('UPDATE task SET open = 0, closed_at = ?, closed = ?, done = ? WHERE key = ? AND open = 1');
  const cancelTimer = db.prepare('DELETE FROM timer WHERE case_no = ? AND scope = ? AND node = ? AND visit = ? AND name = ?');
  const unsubscribe = db.prepare(
    'DELETE FROM subscription WHERE message = ? AND correlation = ? AND case_no = ? AND scope = ? AND node = ? AND visit = ?',
  );
  const openTask = db.prepare(
    'INSERT INTO task (key, case_no, party, open, opened_at, scope, node, visit, view) VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?)',
  );
  const call = db.prepare(
    'INSERT OR REPLACE INTO job (key, case_no, armed, actor, effect, tries, due_at, owner, lease_until, failure) VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, NULL)',
  );
  const inquire = db.prepare(
    `INSERT INTO inquiry (key, case_no, data, purpose, basis, actor, asked_at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET outcome = NULL, ended_at = NULL`,
  );
  const armTimer = db.prepare(
    'INSERT OR REPLACE INTO timer (case_no, scope, node, visit, name, armed, due_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const subscribe = db.prepare(
    'INSERT OR IGNORE INTO subscription (message, correlation, case_no, scope, node, visit) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const send = db.prepare("INSERT INTO outbox (key, case_no, kind, at, state, effect) VALUES (?, ?, ?, ?, 'recorded', ?)");
  const report = db.prepare(
    'INSERT OR REPLACE INTO incident (key, case_no, reason, facts, scope, node, visit, opened_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const mend = db.prepare(
    'UPDATE incident SET mended_at = ? WHERE case_no = ? AND scope = ? AND node = ? AND visit = ? AND mended_at IS NULL',
  );

  return (rows, { caseNo, rev, at, lease }) => {
    // What ends comes first: a step that is entered again may open what it closes.
    for (const { key, because, done } of rows.tasksClosed) closeTask.run(at, because, done === null ? null : JSON.stringify(done), key);
    for (const { to, timer } of rows.timersCancelled) cancelTimer.run(caseNo, to.scope, to.node, to.visit, timer);
    for (const { to, message, correlation } of rows.unsubscribed)
      unsubscribe.run(message, correlation, caseNo, to.scope, to.node, to.visit);
    if (rows.mends !== null) mend.run(at, caseNo, rows.mends.scope, rows.mends.node, rows.mends.visit);

    for (const { key, to, view } of rows.tasksOpened)
      openTask.run(key, caseNo, view.party, at, to.scope, to.node, to.visit, JSON.stringify(view));
    for (const effect of rows.calls) {
      call.run(effect.key, caseNo, rev, rows.actor, JSON.stringify(effect), at, lease.owner, lease.until);
      inquire.run(effect.key, caseNo, effect.data, effect.purpose, effect.basis ?? null, rows.actor, at);
    }
    for (const { to, timer, due } of rows.timersArmed) armTimer.run(caseNo, to.scope, to.node, to.visit, timer, rev, due);
    for (const { to, message, correlation } of rows.subscribed) subscribe.run(message, correlation, caseNo, to.scope, to.node, to.visit);
    for (const effect of rows.sends) send.run(effect.key, caseNo, effect.kind, at, JSON.stringify(effect));
    for (const { key, to, reason, facts } of rows.incidents)
      report.run(key, caseNo, reason, JSON.stringify(facts), to.scope, to.node, to.visit, at);
  };
}
