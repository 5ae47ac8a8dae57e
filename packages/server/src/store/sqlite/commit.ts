import type { Write, Written } from '../store.ts';
import type { Database } from './driver.ts';
import { eventWriter } from './write-event.ts';

/**
 * Prepares group commit: one transaction and one sync for the whole group. When one of them cannot be written
 * the transaction is taken back and each is tried alone, so that it does not undo its neighbours.
 */
export function groupCommit(db: Database): (group: readonly Write[]) => readonly (Written | Error)[] {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const end = db.prepare('COMMIT');
  const writeOne = writer(db);

  const commit = (group: readonly Write[]): readonly Written[] => {
    begin.run();
    try {
      const written = group.map(writeOne.write);
      end.run();
      return written;
    } catch (cause) {
      rollback(db);
      writeOne.findEnd();
      throw cause;
    }
  };

  const alone = (write: Write): Written | Error => {
    try {
      return commit([write])[0] ?? 'gone';
    } catch (cause) {
      return cause instanceof Error ? cause : new Error(String(cause));
    }
  };

  return (group) => {
    try {
      return commit(group);
    } catch {
      return group.map(alone);
    }
  };
}

function writer(db: Database): { readonly write: (write: Write) => Written; readonly findEnd: () => void } {
  const events = eventWriter(db);
  const retry = db.prepare('UPDATE job SET tries = ?, due_at = ?, failure = ?, owner = NULL, lease_until = NULL WHERE key = ?');
  const receipt = db.prepare('INSERT INTO receipt (case_no, at, body) SELECT case_no, ?, ? FROM job WHERE key = ?');
  const sent = db.prepare("UPDATE outbox SET state = 'sent' WHERE key = ? AND state = 'waiting'");
  const keep = db.prepare('INSERT OR IGNORE INTO kept_message (id, message, correlation, body, until) VALUES (?, ?, ?, ?, ?)');
  const drop = db.prepare('DELETE FROM kept_message WHERE id = ?');
  const lease = db.prepare('UPDATE job SET owner = ?, lease_until = ? WHERE key = ? AND (lease_until IS NULL OR lease_until <= ?)');
  return {
    findEnd: events.findEnd,
    write: (write) => {
      switch (write.kind) {
        case 'event':
          return events.write(write);
        case 'retry':
          if (write.receipt !== null) receipt.run(write.at, JSON.stringify(write.receipt), write.key);
          return changed(retry.run(write.tries, write.dueAt, write.failure, write.key).changes);
        case 'sent':
          return changed(sent.run(write.key).changes);
        case 'keep': {
          const { id, message, key, until } = write.message;
          keep.run(id, message, key, JSON.stringify(write.message), until);
          return 'written';
        }
        case 'drop':
          return changed(drop.run(write.id).changes);
        case 'lease':
          return changed(lease.run(write.lease.owner, write.lease.until, write.key, write.at).changes);
      }
    },
  };
}

const changed = (rows: number | bigint): Written => (Number(rows) === 1 ? 'written' : 'gone');

/** SQLite has already rolled back after some errors (a full disk), and then says so. */
function rollback(db: Database): void {
  try {
    db.exec('ROLLBACK');
  } catch {
    // Nothing is open any more, which is what we want.
  }
}
