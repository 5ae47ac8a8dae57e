import type { NodeId, ScopeId } from '../base/id.ts';
import { leave } from './cancel.ts';
import type { Address } from './event.ts';
import { pointOf } from './program.ts';
import { dropToken, findScope, findToken, keyOf, knownAt, origin, pointAt, putScope, putToken, type Run } from './run.ts';
import type { Answers, Parked, Scope } from './state.ts';
import { taskView } from './task-view.ts';
import { pauseTimers, resumeTimers } from './timers.ts';

/** The block to put aside: its token in the scope that holds the target. Null when the return stays in its scope. */
type Host = { readonly scope: ScopeId; readonly node?: NodeId; readonly visit?: number } | null;

/** 直达: puts the block's token aside with all that is under it, and notes where to come back to. 重走 keeps nothing. */
export function park(run: Run, at: Address, { answers, host }: { readonly answers: Answers; readonly host: Host }): Answers {
  const { work } = pointOf(run.program, answers.of).node;
  if (work.kind !== 'counted' || work.step.kind !== 'return' || work.step.mode !== 'straight' || work.on === undefined) return answers;
  const ownerId = host?.scope ?? at.scope;
  const owner = findScope(run, ownerId);
  if (owner === null) return answers;
  const id = (owner.parked?.at(-1)?.id ?? 0) + 1;
  const parked: Parked = { id, back: work.on, scope: at.scope };
  if (host?.node === undefined || host.visit === undefined) {
    putScope(run, { ...owner, parked: [...(owner.parked ?? []), parked] });
    return { ...answers, parked: id };
  }
  const place = { scope: ownerId, node: host.node, visit: host.visit };
  const token = findToken(run, place);
  if (token === null) return answers;
  putAside(run, place);
  dropToken(run, place);
  const left = findScope(run, ownerId) ?? owner;
  putScope(run, { ...left, parked: [...(left.parked ?? []), { ...parked, token }] });
  return { ...answers, parked: id };
}

/** The step returned to is done: what was put aside comes back, and whoever sent it back is asked again first. */
export function restore(run: Run, at: Address, id: number): void {
  const scope = findScope(run, at.scope);
  const parked = scope?.parked?.find((one) => one.id === id);
  leave(run, at, 'done');
  const owner = findScope(run, at.scope);
  if (owner === null || parked === undefined) return;
  const rest = (owner.parked ?? []).filter((one) => one.id !== id);
  const { parked: _parked, ...base } = owner;
  const cleared: Scope = rest.length > 0 ? { ...base, parked: rest } : base;
  putScope(run, cleared);
  run.jobs.push({ kind: 'enter', scope: parked.scope, node: parked.back });
  if (parked.token === undefined) return;
  putToken(run, cleared, parked.token);
  bringBack(run, { scope: at.scope, node: parked.token.node, visit: parked.token.visit });
}

function putAside(run: Run, place: Address): void {
  const prefix = `${place.scope}/${place.node}.${place.visit}.`;
  const concerned = (one: Address): boolean =>
    one.scope.startsWith(prefix) || (one.scope === place.scope && one.node === place.node && one.visit === place.visit);
  pauseTimers(run, concerned);
  for (const { at } of tasksUnder(run, prefix)) {
    run.effects.push({ ...origin(run, at, 'close'), kind: 'closeTask', task: keyOf(run.caseId, at, 'task'), because: 'parked' });
  }
}

function bringBack(run: Run, place: Address): void {
  const prefix = `${place.scope}/${place.node}.${place.visit}.`;
  const concerned = (one: Address): boolean =>
    one.scope.startsWith(prefix) || (one.scope === place.scope && one.node === place.node && one.visit === place.visit);
  resumeTimers(run, concerned);
  for (const { at, scope } of tasksUnder(run, prefix)) {
    const token = findToken(run, at);
    if (token === null) continue;
    const task = taskView(
      { known: knownAt(run, scope.id), scopes: run.scopes, timers: run.timers, scope: scope.id, token },
      pointAt(run, at),
    );
    run.effects.push({ ...origin(run, at, 'task'), kind: 'openTask', task });
  }
}

function tasksUnder(run: Run, prefix: string): readonly { readonly at: Address; readonly scope: Scope }[] {
  return run.scopes
    .filter(({ id }) => id.startsWith(prefix))
    .flatMap((scope) => scope.tokens.map(({ node, visit }) => ({ at: { scope: scope.id, node, visit }, scope })))
    .filter(({ at }) => pointAt(run, at).node.work.kind === 'work');
}
