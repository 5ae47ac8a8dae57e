import type { CaseState, Value } from '@lianban/engine';
import type { CaseLine, IncidentLine, InquiryLine, OutboxLine, TaskLine } from '../../store/read-model.ts';
import { incidentWire } from './incident.ts';
import { taskWire } from './task.ts';

/** Everything that a case's page is made of. */
export interface CaseParts {
  readonly line: CaseLine;
  readonly state: CaseState;
  readonly tasks: readonly TaskLine[];
  readonly inquiries: readonly InquiryLine[];
  readonly receipts: readonly Value[];
  readonly outbox: readonly OutboxLine[];
  readonly incidents: readonly IncidentLine[];
}

/** One line of the list of cases. */
export function caseLineWire({ caseId, flow, rev, status, result, openedAt, changedAt }: CaseLine): Readonly<Record<string, unknown>> {
  return {
    id: caseId,
    flow: flow.id,
    flowName: flow.name,
    version: flow.version,
    rev,
    status,
    ...(result === null ? {} : { result }),
    startedAt: openedAt,
    changedAt,
  };
}

/** One case, whole: where it stands, what was done, asked, sent and made, and what is still to do. */
export function caseWire({ line, state, tasks, inquiries, receipts, outbox, incidents }: CaseParts): Readonly<Record<string, unknown>> {
  const { result } = state;
  const applicant = state.data.login['$name'];
  return {
    ...caseLineWire(line),
    ...(result === undefined
      ? {}
      : { ending: result.end, finishedAt: result.at, ...(result.reason === undefined ? {} : { reason: result.reason }) }),
    ...(typeof applicant === 'string' ? { applicant } : {}),
    steps: tasks.map(stepWire),
    items: Object.entries(state.items).map(([name, { status, reason }]) => ({ name, status, ...(reason === undefined ? {} : { reason }) })),
    tasks: tasks.filter(({ closedAt }) => closedAt === null).map(taskWire),
    queries: inquiries.map(queryWire),
    receipts,
    certificates: outbox.flatMap(certificateWire),
    sent: outbox,
    incidents: incidents.map(incidentWire),
  };
}

function stepWire({ task, openedAt, closedAt, closed, done }: TaskLine): Readonly<Record<string, unknown>> {
  return {
    name: task.step,
    party: task.party,
    ...(task.item === undefined ? {} : { item: task.item }),
    at: openedAt,
    ...(closedAt === null ? { state: 'running' } : { state: closed === 'done' ? 'done' : 'left', endedAt: closedAt }),
    ...(typeof done === 'object' && done !== null ? done : {}),
  };
}

function queryWire({ data, purpose, basis, actor, askedAt, outcome, endedAt }: InquiryLine): Readonly<Record<string, unknown>> {
  const end = outcome === null || endedAt === null ? {} : { outcome, endedAt };
  return { data, purpose, ...(basis === null ? {} : { basis }), actor, at: askedAt, ...end };
}

function certificateWire({ kind, at, effect }: OutboxLine): readonly Readonly<Record<string, unknown>>[] {
  if (kind !== 'issueCertificate' || typeof effect !== 'object' || effect === null || Array.isArray(effect)) return [];
  const { certificate, number, item }: Readonly<Record<string, unknown>> = { ...effect };
  return [{ name: certificate, number, ...(item === undefined ? {} : { item }), at }];
}
