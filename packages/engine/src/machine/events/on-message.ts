import { checkRecord } from '../../model/value-check.ts';
import { correlationOf } from '../cancel.ts';
import { outcomeEvent } from '../config.ts';
import type { Refusal } from '../decision.ts';
import type { Address, EventOf } from '../event.ts';
import { refusalOf } from '../fold.ts';
import { withOwn } from '../own.ts';
import { mainScope, origin, pointAt, type Run } from '../run.ts';

/** A message: every wait for it with the same key goes on; a starting message joins the open case. */
export function onMessage(run: Run, event: EventOf<'message'>): Refusal | null {
  const met = waitsFor(run, event);
  for (const at of met) {
    const { work } = pointAt(run, at).node;
    const [fault] = work.kind === 'await' ? checkRecord(event.values, work.step.fields) : [];
    if (fault !== undefined) return refusalOf(fault);
  }
  for (const at of met) {
    const { work } = pointAt(run, at).node;
    if (work.kind === 'await') {
      const as = work.step.as ?? work.step.message;
      run.data = { ...run.data, records: withOwn(run.data.records, as, event.values) };
      run.written.push(as);
    }
    run.jobs.push({ kind: 'step', at, type: outcomeEvent('received') });
  }
  return met.length === 0 ? joined(run, event) : null;
}

function waitsFor(run: Run, { message, key }: EventOf<'message'>): readonly Address[] {
  const found: Address[] = [];
  for (const { id, tokens } of run.scopes) {
    for (const { node, visit, incident } of tokens) {
      const at: Address = { scope: id, node, visit };
      const { work } = pointAt(run, at).node;
      const name = work.kind === 'await' ? work.step.message : work.kind === 'turn' ? work.step.untilEvent : undefined;
      if (name === message && incident === undefined && (key === undefined || key === correlationOf(run, at))) found.push(at);
    }
  }
  return found;
}

/** 并入未办结的件: what would have begun a case is written down with the open one. */
function joined(run: Run, { id, message, values }: EventOf<'message'>): Refusal | null {
  const { start } = run.program.flow;
  if (start.kind !== 'message' || start.name !== message || start.mergeBy === undefined)
    return { code: 'message-not-awaited', facts: { message } };
  const [fault] = checkRecord(values, start.fields);
  if (fault !== undefined) return refusalOf(fault);
  const at = { scope: mainScope, node: run.program.root.scope.entry, visit: 0 };
  run.effects.push({ ...origin(run, at, `joined ${id}`), kind: 'audit', entry: 'joined', facts: { message, values } });
  return null;
}
