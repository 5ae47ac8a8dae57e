import type { ScopeId } from '../base/id.ts';
import { cancelCall } from './called.ts';
import type { Effect } from './effect.ts';
import type { Address } from './event.ts';
import { evaluate } from './lookup.ts';
import { keyText } from './messages.ts';
import { own, without } from './own.ts';
import type { Def } from './program.ts';
import { childId, defOf, dropScope, dropToken, findScope, findToken, keyIn, keyPlace, knownAt, origin, pointAt, type Run } from './run.ts';
import { isParked, isWithin } from './scope-tree.ts';
import { stopTimers } from './timers.ts';

/** Why work is taken away. */
export type Because = Extract<Effect, { readonly kind: 'closeTask' }>['because'];

/** Takes a token from where it stands: its task, timers, subscriptions and everything under its block end. */
export function leave(run: Run, at: Address, because: Because): void {
  leaveWork(run, at, because);
  dropToken(run, at);
}

/** Ends the work where a token stands; the token itself is the caller's. */
export function leaveWork(run: Run, at: Address, because: Because): void {
  // Where an incident stopped it, the work was closed already.
  if (findToken(run, at)?.incident === undefined) closeWork(run, at, because);
  else stopTimers(run, at);
}

/** Takes a task out of its party's inbox. */
export function closeTask(run: Run, at: Address, because: Because): void {
  const place = keyPlace(run.caseId, at);
  run.effects.push({ key: keyIn(place, 'close'), from: at, kind: 'closeTask', task: keyIn(place, 'task'), because });
}

/** Cancels a scope and all that is under it, by key. What its steps wrote is unknown from then on. A pledge's check and a gap's paper live on. */
export function cancelScope(run: Run, id: ScopeId): void {
  const scope = findScope(run, id);
  if (scope === null || defOf(run, scope).scope.kind === 'detached') return;
  for (const def of endScope(run, id)) forget(run, def);
}

/** Ends a scope and all that is under it, by key, and keeps what its steps wrote; the definitions of what has ended. */
export function endScope(run: Run, id: ScopeId): readonly Def[] {
  const ended: Def[] = [];
  for (const scope of run.scopes.toReversed()) {
    if (!isWithin(scope.id, id)) continue;
    const def = defOf(run, scope);
    if (def.scope.kind === 'detached' && scope.id !== id) continue;
    for (const { node, visit, incident } of scope.tokens) {
      if (incident === undefined) closeWork(run, { scope: scope.id, node, visit }, 'cancelled');
      else stopTimers(run, { scope: scope.id, node, visit });
    }
    dropScope(run, scope.id);
    dropClosing(run, scope.id);
    ended.push(def);
  }
  return ended;
}

/** A branch that is cancelled in the turn in which it came to its end is not counted. */
function dropClosing({ jobs, next }: Run, id: ScopeId): void {
  for (let index = jobs.length - 1; index >= next; index -= 1) {
    const job = jobs[index];
    if (job?.kind === 'closed' && job.scope === id) jobs.splice(index, 1);
  }
}

/** Cancels what a block's token has opened. */
export function cancelUnder(run: Run, at: Address): void {
  const prefix = childId(at, 0).slice(0, -1);
  for (const { id } of [...run.scopes]) if (id.startsWith(prefix) && findScope(run, id) !== null) cancelScope(run, id);
}

/** The value a message is matched by: what the step says, what the start says, else the case itself. */
export function correlationOf(run: Run, at: Address): string {
  const { work } = pointAt(run, at).node;
  const { start } = run.program.flow;
  const key = work.kind === 'await' && work.step.key !== undefined ? work.step.key : start.kind === 'message' ? start.mergeBy : undefined;
  const value = key === undefined ? undefined : evaluate(knownAt(run, at.scope), key);
  return value === undefined || value === null ? run.caseId : keyText(value);
}

function closeWork(run: Run, at: Address, because: Because): void {
  stopTimers(run, at);
  const { work } = pointAt(run, at).node;
  // What was put aside was taken out of its inbox then.
  if (work.kind === 'work' && !isParked(run, at.scope)) closeTask(run, at, because);
  else if (work.kind === 'block') cancelUnder(run, at);
  else if (work.kind === 'effect' && work.step.kind === 'call' && because !== 'done' && !isAnswer(run, at)) cancelCall(run, at);
  else if (work.kind === 'await') {
    run.effects.push({
      ...origin(run, at, 'unsubscribe'),
      kind: 'unsubscribe',
      message: work.step.message,
      correlation: correlationOf(run, at),
    });
  } else if (work.kind === 'turn' && work.step.untilEvent !== undefined) {
    run.effects.push({
      ...origin(run, at, 'unsubscribe'),
      kind: 'unsubscribe',
      message: work.step.untilEvent,
      correlation: correlationOf(run, at),
    });
  }
}

/** The called case itself has just ended, or could not be begun. */
function isAnswer({ event }: Run, at: Address): boolean {
  return event.kind === 'result' && event.to.scope === at.scope && event.to.node === at.node && event.to.visit === at.visit;
}

/** Drops what the steps of a cancelled scope wrote. */
function forget(run: Run, def: Def): void {
  for (const { node } of def.points.values()) {
    const { work, name } = node;
    if (work.kind === 'work' && name !== undefined && own(run.data.steps, name) !== undefined) {
      run.data = { ...run.data, steps: without(run.data.steps, name) };
      run.written.push(name);
    }
    if (work.kind === 'ask' && def.scope.kind !== 'data' && own(run.data.records, work.as) !== undefined) {
      run.data = { ...run.data, records: without(run.data.records, work.as) };
      run.written.push(work.as);
    }
  }
}
