import type { IncidentLine } from '../../store/read-model.ts';

/** An incident as pages read it. `to` is what `incidentResolved` is addressed to. */
export function incidentWire({ no, caseId, reason, facts, to, openedAt, mendedAt }: IncidentLine): Readonly<Record<string, unknown>> {
  return { id: String(no), caseId, reason, facts, to, at: openedAt, ...(mendedAt === null ? {} : { mendedAt }) };
}
