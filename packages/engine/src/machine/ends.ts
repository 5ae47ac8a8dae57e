import type { ScopeId } from '../base/id.ts';
import type { Item } from '../model/item.ts';
import type { Result } from '../model/outcome.ts';
import type { End, Stop } from '../model/step.ts';
import { answerCaller } from './called.ts';
import { cancelScope, endScope } from './cancel.ts';
import { endJoining } from './events/on-start.ts';
import { setItem } from './items.ts';
import { own } from './own.ts';
import { defOf, findScope, keyOf, mainScope, type Run } from './run.ts';
import type { ItemStatus } from './state.ts';

/** How a case ends. */
export interface Ending {
  readonly result: Result;
  readonly end: string;
  readonly reason?: string | undefined;
  /** 终止 and 撤件 end the scopes that would live on after 办结 as well. */
  readonly everything: boolean;
}

/** Ends the case: everything open is cancelled, by key. */
export function finishCase(run: Run, { result, end, reason, everything }: Ending): void {
  for (const { id } of run.scopes.filter((scope) => defOf(run, scope).scope.kind !== 'detached' || everything)) {
    if (findScope(run, id) !== null) endScope(run, id);
  }
  run.jobs.length = 0;
  run.next = 0;
  run.status = 'finished';
  run.result = reason === undefined ? { result, end, at: run.since } : { result, end, at: run.since, reason };
  for (const item of run.program.flow.items) {
    const status = own(run.items, item.name)?.status;
    if (status !== undefined && isOpen(status))
      setItem(run, item, { status: result === 'withdrawn' ? 'withdrawn' : 'notProceeded', reason: end });
  }
  const at = { scope: mainScope, node: run.program.root.scope.end, visit: 1 };
  const facts = reason === undefined ? { result, end } : { result, end, reason };
  run.effects.push({ key: keyOf(run.caseId, at, 'finished'), from: at, kind: 'audit', entry: 'finished', facts });
  endJoining(run);
  // Whoever called this case and takes it back waits no more.
  if (run.event.kind !== 'recall' || run.event.actor.kind === 'person') answerCaller(run);
}

/** 办结 or 终止 is reached: the case ends, or the item whose own steps it stands in. */
export function finish(run: Run, scope: ScopeId, { step, item }: { readonly step: End | Stop; readonly item?: Item }): void {
  // Why somebody else said no on the way is no reason for a good end.
  const isGood = step.result === 'granted' || step.result === 'grantedWithGap';
  const reason = step.reason ?? (isGood && step.reasonRequired !== true ? undefined : reasonIn(run));
  if (item === undefined) return finishCase(run, { result: step.result, end: step.name ?? '', reason, everything: step.kind === 'stop' });
  setItem(run, item, { status: itemStatusOf(step.result), ...(reason === undefined ? {} : { reason }) });
  for (const token of findScope(run, scope)?.tokens ?? []) cancelToken(run, scope, token);
}

/** The item state a result means. */
export function itemStatusOf(result: Result): ItemStatus {
  switch (result) {
    case 'granted':
    case 'grantedWithGap':
    case 'denied':
    case 'refused':
    case 'withdrawn':
      return result;
    case 'notAdmitted':
      return 'declined';
  }
}

function cancelToken(run: Run, scope: ScopeId, { node, visit }: { readonly node: string; readonly visit: number }): void {
  const prefix = `${scope}/${node}.${visit}.`;
  for (const { id } of [...run.scopes]) if (id.startsWith(prefix) && findScope(run, id) !== null) cancelScope(run, id);
}

const isOpen = (status: ItemStatus): boolean =>
  status === 'waiting' || status === 'received' || status === 'correcting' || status === 'handling';

function reasonIn({ event }: Run): string | undefined {
  return event.kind === 'complete' ? event.reason : undefined;
}
