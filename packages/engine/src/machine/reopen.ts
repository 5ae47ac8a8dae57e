import type { ScopeId } from '../base/id.ts';
import { LIST_ENTRIES_MAX } from '../base/limits.ts';
import type { Block } from '../graph/node-work.ts';
import { cancelUnder, leave } from './cancel.ts';
import type { Address } from './event.ts';
import { evaluate } from './lookup.ts';
import type { Def, Point } from './program.ts';
import { pointOf } from './program.ts';
import { childId, findScope, knownAt, putToken, type Run, raiseIncident, visitsOf } from './run.ts';
import { scopeOwning } from './scope-tree.ts';
import type { Answers, Count, Scope } from './state.ts';

/** Where a token is sent that no scope around it holds. */
export interface Toward {
  readonly target: Point;
  readonly answers: Answers | undefined;
}

/** 退回 into a block that is over: the block is opened again with that one branch alone. */
export function openToward(run: Run, at: Address, { target, answers }: Toward): void {
  const way = defsFrom(run, at, target.def);
  if (way === null) return raiseIncident(run, at, { reason: 'target-out-of-reach', facts: { target: target.node.name ?? target.node.id } });
  let { scope } = way;
  for (const { node, visit } of scope.tokens) leave(run, { scope: scope.id, node, visit }, 'cancelled');
  for (const def of way.down) {
    const opened = reopen(run, findScope(run, scope.id) ?? scope, def);
    if (opened === null) return raiseIncident(run, at, { reason: 'target-out-of-reach' });
    scope = opened;
  }
  run.jobs.push({ kind: 'enter', scope: scope.id, node: target.node.id, ...(answers === undefined ? {} : { answers }) });
}

/** The nearest running scope above the target, then the definitions down to it. */
function defsFrom(run: Run, at: Address, target: Def): { readonly scope: Scope; readonly down: readonly Def[] } | null {
  const down: Def[] = [];
  for (let def: Def | undefined = target; def !== undefined; def = parentOf(run, def)) {
    const scope = scopeOwning(run, at.scope, def);
    if (scope !== null) return { scope, down };
    down.unshift(def);
  }
  return null;
}

function parentOf(run: Run, { scope }: Def): Def | undefined {
  return scope.parent === null ? undefined : run.program.defs.get(scope.parent);
}

function reopen(run: Run, outer: Scope, def: Def): Scope | null {
  const { host } = def.scope;
  if (host === null) return null;
  const { work } = pointOf(run.program, host).node;
  if (work.kind !== 'block') return null;
  const visit = visitsOf(outer, host) + 1;
  putToken(run, outer, { node: host, visit, since: run.since, count: aloneIn(run, outer, work.block) });
  const place = { scope: outer.id, node: host, visit };
  cancelUnder(run, place);
  const id: ScopeId = childId(place, Math.max(0, work.children.indexOf(def.scope.id)));
  const scope: Scope = { id, def: def.scope.id, tokens: [], visits: {} };
  run.scopes.push(scope);
  return scope;
}

/** All others of the block are done. */
function aloneIn(run: Run, { id }: Scope, block: Block): Count {
  const list = block.of === 'each' ? evaluate(knownAt(run, id), block.step.list) : null;
  const opened = Array.isArray(list) ? Math.max(1, Math.min(list.length, LIST_ENTRIES_MAX)) : 1;
  return { opened, done: opened - 1 };
}
