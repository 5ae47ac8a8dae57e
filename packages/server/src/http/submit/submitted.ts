import type { Outcome } from '@lianban/engine';
import type { Submitted } from '../../host/order.ts';
import { refuse } from '../problem.ts';

/** The answer to an event, or the end of the request. */
export function submittedWire({ caseId, rev, outcome }: Submitted): Readonly<Record<string, unknown>> {
  switch (outcome.kind) {
    case 'duplicate':
      return { caseId, rev, outcome: accepted(outcome.first), repeated: true };
    case 'reused':
      return refuse({ status: 422, code: 'event-id-reused', field: 'idempotency-key' });
    case 'unknownCase':
      return refuse({ status: 404, code: 'case-not-found', facts: { case: caseId } });
    case 'applied':
    case 'held':
    case 'stale':
    case 'refused':
      return { caseId, rev, outcome: accepted(outcome), repeated: false };
  }
}

/** A field that is wrong can be mended and sent again (422); an event nobody waits for cannot (409). */
function accepted(outcome: Outcome): 'applied' | 'held' {
  switch (outcome.kind) {
    case 'applied':
    case 'held':
      return outcome.kind;
    case 'stale':
      return refuse({ status: 409, code: 'event-stale' });
    case 'refused': {
      const { refusal } = outcome;
      const { code, field, facts } = refusal;
      const more = { reason: { code, facts } };
      if (field !== undefined) return refuse({ status: 422, code: 'event-not-right', field, refusal, more });
      return refuse({ status: 409, code: 'event-not-expected', refusal, more });
    }
  }
}
