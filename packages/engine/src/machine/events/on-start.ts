import type { Flow } from '../../model/flow.ts';
import { checkRecord } from '../../model/value-check.ts';
import { fieldFor, handedOver } from '../called.ts';
import type { Refusal } from '../decision.ts';
import type { EventOf } from '../event.ts';
import { refusalOf } from '../fold.ts';
import { mergeKeyIn } from '../messages.ts';
import type { Program } from '../program.ts';
import { knownAt, mainScope, openScope, origin, type Run } from '../run.ts';

/** Why a case cannot begin so, or null: a starting message brings the values it is declared with, a caller what fits the fields. */
export function checkStart(program: Program, event: EventOf<'start'>): Refusal | null {
  const { message } = handedOver(program, event);
  const { flow } = program;
  for (const [name, value] of Object.entries(event.inputs ?? {})) {
    const field = value === null ? undefined : fieldFor(program, name)?.field;
    const [fault] = field === undefined ? [] : checkRecord({ [name]: value ?? null }, [field]);
    if (fault !== undefined) return refusalOf(fault);
  }
  if (flow.start.kind !== 'message') return null;
  const [fault] = checkRecord(message, flow.start.fields);
  return fault === undefined ? null : refusalOf(fault);
}

/** The main scope is opened; a case that others are to join can be found by its value from then on. */
export function onStart(run: Run): void {
  const correlation = mergeKeyIn(knownAt(run, mainScope));
  if (correlation !== null)
    run.effects.push({ ...startPlace(run, 'subscribe'), kind: 'subscribe', message: startMessage(run.program.flow), correlation });
  openScope(run, { id: mainScope, def: run.program.root });
}

/** A case that has ended is joined by no other. */
export function endJoining(run: Run): void {
  const correlation = mergeKeyIn(knownAt(run, mainScope));
  if (correlation !== null)
    run.effects.push({ ...startPlace(run, 'unsubscribe'), kind: 'unsubscribe', message: startMessage(run.program.flow), correlation });
}

const startPlace = (run: Run, slot: string): ReturnType<typeof origin> =>
  origin(run, { scope: mainScope, node: run.program.root.scope.entry, visit: 0 }, slot);

const startMessage = ({ start }: Flow): string => (start.kind === 'message' ? start.name : '');
