import type { Going, Preview } from '@lianban/engine';
import { refuse } from '../problem.ts';

/** A preview as the interface tells it; one that would be refused ends the request as the event itself would. */
export function previewWire(preview: Preview | null, caseId: string): Readonly<Record<string, unknown>> {
  if (preview === null) return refuse({ status: 404, code: 'case-not-found', facts: { case: caseId } });
  const { refusal, cancels, parks, keeps, starts, ends } = preview;
  if (refusal !== null) {
    const { code, field, facts } = refusal;
    const more = { reason: { code, facts } };
    if (field !== undefined) return refuse({ status: 422, code: 'event-not-right', field, refusal, more });
    return refuse({ status: 409, code: 'event-not-expected', refusal, more });
  }
  const told = { cancels: cancels.map(goingWire), parks: parks.map(goingWire), keeps: keeps.map(goingWire), starts: starts.map(goingWire) };
  return { ...told, ends: ends === null ? null : { result: ends.result, end: ends.end } };
}

const goingWire = ({ at, step, party }: Going): Readonly<Record<string, unknown>> => ({ step, party: party ?? null, at });
