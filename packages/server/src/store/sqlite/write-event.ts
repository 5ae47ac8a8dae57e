import { present } from '@lianban/engine';
import { chainStart, linkOf } from '../../audit/link.ts';
import type { EventWrite, Written } from '../store.ts';
import type { Database, Statement } from './driver.ts';
import { numberIn } from './row.ts';
import { effectWriter } from './write-effects.ts';

/** Writes events inside the caller's transaction. */
export interface EventWriter {
  readonly write: (write: EventWrite) => Written;
  /** Looks again where the chain ends: after a transaction was taken back, or another process has written. */
  readonly findEnd: () => void;
}

/** The last event of the file: the next one is numbered after it, and linked to it. */
interface ChainEnd {
  readonly seq: number;
  readonly link: Uint8Array;
}

/** Prepares what an event writes: log, state and rows, and the end of what it answers. */
export function eventWriter(db: Database): EventWriter {
  const statements = prepare(db);
  const writeEffects = effectWriter(db);
  let end = chainEnd(statements.last);

  /** Where another process took the number, the insert fails and the group is written again. False for an id that is there already. */
  const log = (write: EventWrite, caseNo: number): boolean => {
    const { at, id } = write.event;
    const body = JSON.stringify(write.event);
    const outcome = JSON.stringify(write.outcome);
    const link = linkOf(end.link, { caseId: write.caseId, rev: write.rev, at, outcome, body });
    const next = { seq: end.seq + 1, link };
    if (Number(statements.log.run(next.seq, caseNo, id, write.rev, at, outcome, body, link).changes) === 0) return false;
    end = next;
    return true;
  };

  const write = (write: EventWrite): Written => {
    const found = statements.find.get(write.caseId);
    const no = found === undefined ? null : numberIn(found, 'no');
    if ((found === undefined ? null : numberIn(found, 'rev')) !== write.expects) {
      return no !== null && statements.seen.get(no, write.event.id) !== undefined ? 'duplicate' : 'conflict';
    }
    const caseNo = no ?? openCase(statements, write);
    if (!log(write, caseNo)) return 'duplicate';
    statements.keep.run(write.rev, write.status, write.result, write.event.at, write.packed, caseNo);
    settle(statements, write, caseNo);
    mend(statements, write, caseNo);
    writeEffects(write.effects, { caseNo, rev: write.rev, event: write.event, lease: write.lease });
    return 'written';
  };

  const findEnd = (): void => {
    end = chainEnd(statements.last);
  };
  return { write, findEnd };
}

function openCase(statements: Statements, { caseId, flow, status, event }: EventWrite): number {
  const row = present(statements.flow.get(flow.id, flow.version), `flow ${flow.id} ${flow.version} to be published`);
  return Number(statements.open.run(caseId, numberIn(row, 'no'), status, event.at, event.at).lastInsertRowid);
}

function settle(statements: Statements, { settles, event }: EventWrite, caseNo: number): void {
  switch (settles.kind) {
    case 'nothing':
      return;
    case 'job':
      statements.endJob.run(settles.key, settles.armed);
      statements.endInquiry.run(event.kind === 'answer' ? event.outcome : 'gaveUp', event.at, settles.key);
      if (settles.receipt !== null) statements.receipt.run(caseNo, event.at, JSON.stringify(settles.receipt));
      return;
    case 'timer': {
      const { to, timer } = settles.name;
      statements.endTimer.run(caseNo, to.scope, to.node, to.visit, timer, settles.armed);
      return;
    }
  }
}

/** An incident ends when a person mends it, and with its case. */
function mend(statements: Statements, { event, outcome, status }: EventWrite, caseNo: number): void {
  if (status === 'finished') statements.mendAll.run(event.at, caseNo);
  if (event.kind === 'incidentResolved' && outcome.kind === 'applied') {
    statements.mend.run(event.at, caseNo, event.to.scope, event.to.node, event.to.visit);
  }
}

type Statements = Readonly<
  Record<
    'find' | 'seen' | 'flow' | 'open' | 'log' | 'keep' | 'endJob' | 'endInquiry' | 'endTimer' | 'receipt' | 'last' | 'mend' | 'mendAll',
    Statement
  >
>;

const prepare = (db: Database): Statements => ({
  find: db.prepare('SELECT no, rev FROM cases WHERE id = ?'),
  seen: db.prepare('SELECT seq FROM event WHERE case_no = ? AND event_id = ?'),
  flow: db.prepare('SELECT no FROM flow_version WHERE flow_id = ? AND version = ?'),
  open: db.prepare("INSERT INTO cases (id, flow_no, rev, status, opened_at, changed_at, state) VALUES (?, ?, 0, ?, ?, ?, '')"),
  log: db.prepare(`INSERT INTO event (seq, case_no, event_id, rev, at, outcome, body, link) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (case_no, event_id) DO NOTHING`),
  keep: db.prepare('UPDATE cases SET rev = ?, status = ?, result = ?, changed_at = ?, state = ? WHERE no = ?'),
  endJob: db.prepare('DELETE FROM job WHERE key = ? AND armed = ?'),
  endInquiry: db.prepare('UPDATE inquiry SET outcome = ?, ended_at = ? WHERE key = ?'),
  endTimer: db.prepare('DELETE FROM timer WHERE case_no = ? AND scope = ? AND node = ? AND visit = ? AND name = ? AND armed = ?'),
  receipt: db.prepare('INSERT INTO receipt (case_no, at, body) VALUES (?, ?, ?)'),
  mend: db.prepare('UPDATE incident SET mended_at = ? WHERE case_no = ? AND scope = ? AND node = ? AND visit = ? AND mended_at IS NULL'),
  mendAll: db.prepare('UPDATE incident SET mended_at = ? WHERE case_no = ? AND mended_at IS NULL'),
  last: db.prepare('SELECT seq, link FROM event ORDER BY seq DESC LIMIT 1'),
});

function chainEnd(last: Statement): ChainEnd {
  const row = last.get();
  const link = row?.['link'];
  return row !== undefined && link instanceof Uint8Array ? { seq: numberIn(row, 'seq'), link } : { seq: 0, link: chainStart };
}
