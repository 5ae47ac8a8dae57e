import { type CaseId, type EventId, effectKey, type Instant, instant } from '@lianban/engine';
import type { FlowVersion } from '../flow-version.ts';
import type { FirstAnswer, Job, RunningTimer, Store, StoredCase } from '../store.ts';
import { groupCommit } from './commit.ts';
import type { Database, SqlRow } from './driver.ts';
import { openFile } from './open.ts';
import { sqliteReadModel } from './read-model.ts';
import { numberIn, textIn } from './row.ts';
import { addressIn, betweenIn, callIn, caseIdIn, instantIn, keptIn, outcomeIn } from './stored.ts';

/** A store in one SQLite file. Writing is done here and at once: see docs/decisions on why no thread of its own. */
export function openSqliteStore(file: string): Store {
  const db = openFile(file);
  const commit = groupCommit(db);
  return Object.freeze({
    commit: async (group: Parameters<Store['commit']>[0]) => commit(group),
    ...caseReaders(db),
    ...flowTable(db),
    ...dueReaders(db),
    ...betweenReaders(db),
    read: sqliteReadModel(db),
    close: async () => db.close(),
  });
}

function caseReaders(db: Database): Pick<Store, 'load' | 'firstAnswer' | 'waitingFor'> {
  const load = db.prepare(
    'SELECT c.rev, c.changed_at, c.state, f.flow_id, f.version FROM cases c JOIN flow_version f ON f.no = c.flow_no WHERE c.id = ?',
  );
  const first = db.prepare(
    'SELECT e.rev, e.outcome, e.body FROM event e JOIN cases c ON c.no = e.case_no WHERE c.id = ? AND e.event_id = ?',
  );
  const waiting = db.prepare(
    'SELECT DISTINCT c.id AS case_id FROM subscription s JOIN cases c ON c.no = s.case_no WHERE s.message = ? AND s.correlation = ? ORDER BY c.no',
  );
  return {
    load: async (caseId: CaseId): Promise<StoredCase | null> => {
      const row = load.get(caseId);
      if (row === undefined) return null;
      const flow = { id: textIn(row, 'flow_id'), version: textIn(row, 'version') };
      return { flow, rev: numberIn(row, 'rev'), changedAt: instantIn(row, 'changed_at'), packed: textIn(row, 'state') };
    },
    firstAnswer: async (caseId: CaseId, eventId: EventId): Promise<FirstAnswer | null> => {
      const row = first.get(caseId, eventId);
      return row === undefined ? null : { rev: numberIn(row, 'rev'), outcome: outcomeIn(row), event: textIn(row, 'body') };
    },
    waitingFor: async (message, correlation) => waiting.all(message, correlation).map(caseIdIn),
  };
}

function flowTable(db: Database): Pick<Store, 'publish' | 'flow'> {
  const insert = db.prepare(
    `INSERT INTO flow_version (flow_id, version, hash, name, format, source, published_at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (flow_id, version) DO NOTHING`,
  );
  const one = db.prepare('SELECT * FROM flow_version WHERE flow_id = ? AND version = ?');
  const latest = db.prepare('SELECT * FROM flow_version WHERE flow_id = ? ORDER BY no DESC LIMIT 1');
  return {
    publish: async (flow: FlowVersion) => {
      const { changes } = insert.run(flow.id, flow.version, flow.hash, flow.name, flow.format, flow.source, flow.publishedAt);
      if (Number(changes) === 1) return 'published';
      const there = one.get(flow.id, flow.version);
      // The same text is the same version, even where a newer Lianban reads more out of it.
      return there?.['hash'] === flow.hash || there?.['source'] === flow.source ? 'same' : 'differs';
    },
    flow: async (id: string, version?: string) => {
      const row = version === undefined ? latest.get(id) : one.get(id, version);
      return row === undefined ? null : flowIn(row);
    },
  };
}

function flowIn(row: SqlRow): FlowVersion {
  return {
    id: textIn(row, 'flow_id'),
    version: textIn(row, 'version'),
    hash: textIn(row, 'hash'),
    name: textIn(row, 'name'),
    format: textIn(row, 'format') === 'json' ? 'json' : 'flow',
    source: textIn(row, 'source'),
    publishedAt: instantIn(row, 'published_at'),
  };
}

function dueReaders(db: Database): Pick<Store, 'dueJobs' | 'nextJobAt' | 'endLeases' | 'dueTimers' | 'nextTimerAt'> {
  const jobs = db.prepare(
    `SELECT j.key, j.armed, j.actor, j.effect, j.tries, j.due_at, c.id AS case_id FROM job j JOIN cases c ON c.no = j.case_no
     WHERE j.due_at <= ? AND (j.lease_until IS NULL OR j.lease_until <= ?) ORDER BY j.due_at, j.no LIMIT ?`,
  );
  const nextJob = db.prepare('SELECT min(max(due_at, coalesce(lease_until, 0))) AS at FROM job');
  const timers = db.prepare(
    `SELECT t.scope, t.node, t.visit, t.name, t.armed, t.due_at, c.id AS case_id FROM timer t JOIN cases c ON c.no = t.case_no
     WHERE t.due_at <= ? ORDER BY t.due_at, t.case_no, t.armed, t.turn LIMIT ?`,
  );
  const nextTimer = db.prepare('SELECT min(due_at) AS at FROM timer');
  return {
    dueJobs: async (now: Instant, limit: number) => jobs.all(now, now, limit).map(jobIn),
    nextJobAt: async () => soonest(nextJob.get()),
    endLeases: async () => db.exec('UPDATE job SET owner = NULL, lease_until = NULL WHERE lease_until IS NOT NULL'),
    dueTimers: async (now: Instant, limit: number) => timers.all(now, limit).map(timerIn),
    nextTimerAt: async () => soonest(nextTimer.get()),
  };
}

function betweenReaders(db: Database): Pick<Store, 'waitingBetween' | 'keptMessage' | 'keptAndAwaited'> {
  const waiting = db.prepare(
    "SELECT o.effect, c.id AS case_id FROM outbox o JOIN cases c ON c.no = o.case_no WHERE o.state = 'waiting' ORDER BY o.no LIMIT ?",
  );
  const kept = db.prepare('SELECT body FROM kept_message WHERE message = ? AND correlation = ? AND until > ? ORDER BY no LIMIT 1');
  const awaited = db.prepare(
    `SELECT k.body, c.id AS case_id FROM kept_message k
     JOIN subscription s ON s.message = k.message AND s.correlation = k.correlation JOIN cases c ON c.no = s.case_no
     WHERE k.until > ? ORDER BY k.no, c.no`,
  );
  return {
    waitingBetween: async (limit) => waiting.all(limit).map((row) => ({ caseId: caseIdIn(row), effect: betweenIn(row) })),
    keptMessage: async (message, correlation, now) => {
      const row = kept.get(message, correlation, now);
      return row === undefined ? null : keptIn(row);
    },
    keptAndAwaited: async (now) => awaited.all(now).map((row) => ({ caseId: caseIdIn(row), kept: keptIn(row) })),
  };
}

const jobIn = (row: SqlRow): Job => ({
  key: effectKey(textIn(row, 'key')),
  caseId: caseIdIn(row),
  armed: numberIn(row, 'armed'),
  actor: textIn(row, 'actor'),
  effect: callIn(row),
  tries: numberIn(row, 'tries'),
  dueAt: instantIn(row, 'due_at'),
});

const timerIn = (row: SqlRow): RunningTimer => ({
  to: addressIn(row),
  timer: textIn(row, 'name'),
  armed: numberIn(row, 'armed'),
  due: instantIn(row, 'due_at'),
  caseId: caseIdIn(row),
});

function soonest(row: SqlRow | undefined): Instant | null {
  return row === undefined || row['at'] === null ? null : instant(numberIn(row, 'at'));
}
