import type { Flow } from '../../model/flow.ts';
import { checkRecord } from '../../model/value-check.ts';
import type { Refusal } from '../decision.ts';
import type { Event } from '../event.ts';
import { refusalOf } from '../fold.ts';
import { mainScope, openScope, type Run } from '../run.ts';

type Start = Extract<Event, { readonly kind: 'start' }>;

/** Why a case cannot begin so, or null: a starting message brings the values it is declared with. */
export function checkStart(flow: Flow, { message }: Start): Refusal | null {
  if (flow.start.kind !== 'message') return null;
  const [fault] = checkRecord(message ?? {}, flow.start.fields);
  return fault === undefined ? null : refusalOf(fault);
}

/** The main scope is opened. */
export function onStart(run: Run): void {
  openScope(run, { id: mainScope, def: run.program.root });
}
