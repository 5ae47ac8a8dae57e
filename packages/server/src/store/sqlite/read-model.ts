import { type CaseId, effectKey } from '@lianban/engine';
import type { CaseLine, EventLine, IncidentLine, Page, PageOf, ReadModel, TaskLine } from '../read-model.ts';
import type { Database, SqlRow, SqlValue } from './driver.ts';
import { numberIn, textIn, textOrNullIn } from './row.ts';
import { addressIn, caseIdIn, instantIn, instantOrNullIn, jsonIn, taskViewIn } from './stored.ts';

const caseColumns = `c.no, c.id AS case_id, c.rev, c.status, c.result, c.opened_at, c.changed_at, f.flow_id, f.version, f.name AS flow_name
  FROM cases c JOIN flow_version f ON f.no = c.flow_no`;
const taskColumns = `t.*, c.id AS case_id, f.flow_id, f.version, f.name AS flow_name
  FROM task t JOIN cases c ON c.no = t.case_no JOIN flow_version f ON f.no = c.flow_no`;
const incidentColumns = 'i.*, c.id AS case_id FROM incident i JOIN cases c ON c.no = i.case_no';

/** The pages' questions, as SQL. Names of columns are ours; every value is a parameter. */
export function sqliteReadModel(db: Database): ReadModel {
  const all = (sql: string, ...values: SqlValue[]): readonly SqlRow[] => db.prepare(sql).all(...values);
  const ofCase = (table: string, caseId: CaseId): readonly SqlRow[] =>
    all(`SELECT * FROM ${table} WHERE case_no = (SELECT no FROM cases WHERE id = ?) ORDER BY rowid`, caseId);
  return Object.freeze({
    flows: async () => all('SELECT * FROM flow_version ORDER BY no').map(flowLine),
    cases: async (filter, page) =>
      paged(
        db,
        {
          columns: caseColumns,
          order: 'c.no',
          where: [
            ['f.flow_id', filter.flow],
            ['c.status', filter.status],
          ],
          page,
        },
        caseLine,
      ),
    case: async (caseId) => first(all(`SELECT ${caseColumns} WHERE c.id = ?`, caseId), caseLine),
    openTasks: async (filter, page) => {
      const where: readonly Condition[] = [
        ['t.open', 1],
        ['t.party', filter.party],
        ['f.flow_id', filter.flow],
        ['c.id', filter.caseId],
      ];
      return paged(db, { columns: taskColumns, order: 't.no', where, page }, taskLine);
    },
    task: async (key) => first(all(`SELECT ${taskColumns} WHERE t.key = ?`, key), taskLine),
    tasksOf: async (caseId) => all(`SELECT ${taskColumns} WHERE c.id = ? ORDER BY t.no`, caseId).map(taskLine),
    inquiriesOf: async (caseId) => ofCase('inquiry', caseId).map(inquiryLine),
    receiptsOf: async (caseId) => ofCase('receipt', caseId).map((row) => jsonIn(row, 'body')),
    outboxOf: async (caseId) => ofCase('outbox', caseId).map(outboxLine),
    incidents: async ({ caseId, open }, page) => {
      const mended = open === undefined ? [] : [`i.mended_at IS ${open ? '' : 'NOT '}NULL`];
      return paged(db, { columns: incidentColumns, order: 'i.no', where: [['c.id', caseId]], also: mended, page }, incidentLine);
    },
    history: async (caseId, page) =>
      paged(
        db,
        { columns: 'e.*, e.seq AS no FROM event e JOIN cases c ON c.no = e.case_no', order: 'e.seq', where: [['c.id', caseId]], page },
        eventLine,
      ),
  } satisfies ReadModel);
}

type Condition = readonly [column: string, value: SqlValue | undefined];

interface Question {
  readonly columns: string;
  readonly order: string;
  readonly where: readonly Condition[];
  readonly also?: readonly string[];
  readonly page: PageOf;
}

/** Asks for one entry more than wanted, to know whether there is a next part. */
function paged<Entry>(db: Database, { columns, order, where, also = [], page }: Question, entryOf: (row: SqlRow) => Entry): Page<Entry> {
  const set = where.flatMap(([column, value]) => (value === undefined ? [] : [{ column, value }]));
  const conditions = [`${order} > ?`, ...set.map(({ column }) => `${column} = ?`), ...also].join(' AND ');
  const statement = db.prepare(`SELECT ${columns} WHERE ${conditions} ORDER BY ${order} LIMIT ?`);
  const rows = statement.all(page.after, ...set.map(({ value }) => value), page.limit + 1);
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return { entries: shown.map(entryOf), next: rows.length > page.limit && last !== undefined ? numberIn(last, 'no') : null };
}

const first = <Entry>(rows: readonly SqlRow[], entryOf: (row: SqlRow) => Entry): Entry | null =>
  rows[0] === undefined ? null : entryOf(rows[0]);

const flowLine = (row: SqlRow): Awaited<ReturnType<ReadModel['flows']>>[number] => ({
  id: textIn(row, 'flow_id'),
  version: textIn(row, 'version'),
  hash: textIn(row, 'hash'),
  name: textIn(row, 'name'),
  format: textIn(row, 'format') === 'json' ? 'json' : 'flow',
  publishedAt: instantIn(row, 'published_at'),
});

const flowOf = (row: SqlRow): CaseLine['flow'] => ({
  id: textIn(row, 'flow_id'),
  version: textIn(row, 'version'),
  name: textIn(row, 'flow_name'),
});

const caseLine = (row: SqlRow): CaseLine => ({
  caseId: caseIdIn(row),
  flow: flowOf(row),
  rev: numberIn(row, 'rev'),
  status: textIn(row, 'status'),
  result: textOrNullIn(row, 'result'),
  openedAt: instantIn(row, 'opened_at'),
  changedAt: instantIn(row, 'changed_at'),
});

const taskLine = (row: SqlRow): TaskLine => ({
  key: effectKey(textIn(row, 'key')),
  caseId: caseIdIn(row),
  flow: flowOf(row),
  to: addressIn(row),
  task: taskViewIn(row),
  openedAt: instantIn(row, 'opened_at'),
  closedAt: instantOrNullIn(row, 'closed_at'),
  closed: textOrNullIn(row, 'closed'),
  done: row['done'] === null ? null : jsonIn(row, 'done'),
});

const inquiryLine = (row: SqlRow): Awaited<ReturnType<ReadModel['inquiriesOf']>>[number] => ({
  data: textIn(row, 'data'),
  purpose: textIn(row, 'purpose'),
  basis: textOrNullIn(row, 'basis'),
  actor: textIn(row, 'actor'),
  askedAt: instantIn(row, 'asked_at'),
  outcome: textOrNullIn(row, 'outcome'),
  endedAt: instantOrNullIn(row, 'ended_at'),
});

const outboxLine = (row: SqlRow): Awaited<ReturnType<ReadModel['outboxOf']>>[number] => ({
  kind: textIn(row, 'kind'),
  at: instantIn(row, 'at'),
  state: textIn(row, 'state'),
  effect: jsonIn(row, 'effect'),
});

const incidentLine = (row: SqlRow): IncidentLine => ({
  no: numberIn(row, 'no'),
  caseId: caseIdIn(row),
  reason: textIn(row, 'reason'),
  facts: jsonIn(row, 'facts'),
  to: addressIn(row),
  openedAt: instantIn(row, 'opened_at'),
  mendedAt: instantOrNullIn(row, 'mended_at'),
});

const eventLine = (row: SqlRow): EventLine => ({
  seq: numberIn(row, 'seq'),
  rev: numberIn(row, 'rev'),
  at: instantIn(row, 'at'),
  outcome: jsonIn(row, 'outcome'),
  event: jsonIn(row, 'body'),
});
