import { present } from '../base/assert.ts';
import { scopeId } from '../base/id.ts';
import type { NodeWork } from '../graph/node-work.ts';
import { spread, successors } from '../graph/reach.ts';
import type { Exchange, Item } from '../model/item.ts';
import { cancelScope } from './cancel.ts';
import { outcomeEvent } from './config.ts';
import type { Address } from './event.ts';
import { isWithout, setItem } from './items.ts';
import { holds, valueAt } from './lookup.ts';
import { own } from './own.ts';
import type { Def } from './program.ts';
import { findScope, findToken, knownAt, mainScope, openScope, passNode, pointAt, type Run, raiseIncident } from './run.ts';
import type { ItemStatus, Scope, Token } from './state.ts';

/** Looks again at everything that waits for something to become known; whether anything moved. */
export function settleWaits(run: Run): boolean {
  let moved = false;
  const wanted = new Set<string>();
  for (const { at, scope, token } of waiting(run)) {
    const { work } = pointAt(run, at).node;
    if (work.kind === 'need') moved = settleNeed(run, at, work.item) || moved;
    if (work.kind === 'ensure') moved = settleEnsure(run, at, { work, wanted }) || moved;
    if (work.kind === 'join') moved = settleJoin(run, at, { scope, token }) || moved;
  }
  if (moved) return true;
  dropUnwanted(run, wanted);
  return settleStuck(run);
}

interface Waiting {
  readonly at: Address;
  readonly scope: Scope;
  readonly token: Token;
}

function waiting(run: Run): readonly Waiting[] {
  const found: Waiting[] = [];
  for (const scope of run.scopes) {
    for (const token of scope.tokens) {
      if (token.incident !== undefined) continue;
      const { kind } = pointAt(run, token).node.work;
      if (kind === 'need' || kind === 'ensure' || kind === 'join')
        found.push({ at: { scope: scope.id, node: token.node, visit: token.visit }, scope, token });
    }
  }
  return found;
}

/** What is known of one need. */
type Supply = 'here' | 'waited for' | 'never';

function settleNeed(run: Run, at: Address, item: Item): boolean {
  const applies = item.when === undefined ? true : holds(knownAt(run, at.scope), item.when);
  if (applies === null) return false;
  if (!applies) return answer(run, at, 'notApplicable');
  const needs = item.needs.filter((need) => !isTolerated(item, need));
  const supplies = needs.map((need) => supplyOf(run, at, need));
  const never = needs[supplies.indexOf('never')];
  if (never !== undefined) return giveUp(run, at, { item, need: never });
  return supplies.every((supply) => supply === 'here') ? answer(run, at, 'ready') : false;
}

function answer(run: Run, at: Address, outcome: string): boolean {
  run.jobs.push({ kind: 'step', at, type: outcomeEvent(outcome) });
  return true;
}

/** 未办理: the item keeps the name of what can no longer come as its reason. */
function giveUp(run: Run, at: Address, { item, need }: { readonly item: Item; readonly need: Exchange | undefined }): boolean {
  const reason = need === undefined ? {} : { reason: need.kind === 'value' ? need.path.join('.') : need.name };
  setItem(run, item, { status: 'waiting', ...reason });
  return answer(run, at, 'notProceeded');
}

function isTolerated(item: Item, need: Exchange): boolean {
  return need.kind !== 'value' && item.tolerates.some(({ material }) => material === need.name);
}

function supplyOf(run: Run, at: Address, need: Exchange): Supply {
  switch (need.kind) {
    case 'material':
      return 'here';
    case 'value': {
      const value = valueAt(knownAt(run, at.scope), need.path);
      if (value !== undefined && value !== null) return 'here';
      const givers = run.program.flow.items.filter(({ gives }) =>
        gives.some((give) => give.kind === 'value' && give.path.join('.') === need.path.join('.')),
      );
      return givers.length > 0 && givers.every((giver) => isWithout(statusOf(run, giver))) ? 'never' : 'waited for';
    }
    case 'certificate':
    case 'document': {
      if (own(run.data.certificates, need.name) !== undefined) return 'here';
      const givers = run.program.flow.items.filter(({ gives }) => gives.some((give) => give.kind === need.kind && give.name === need.name));
      // Nobody in this flow gives it: whoever handles the item looks at it, and nothing is to be waited for.
      if (givers.length === 0) return 'here';
      return givers.every((giver) => isWithout(statusOf(run, giver)) || statusOf(run, giver) === undefined) ? 'never' : 'waited for';
    }
  }
}

const statusOf = (run: Run, item: Item): ItemStatus | undefined => own(run.items, item.name)?.status;

interface Ensuring {
  readonly work: Extract<NodeWork, { readonly kind: 'ensure' }>;
  /** Names of the scopes somebody waits for. */
  readonly wanted: Set<string>;
}

function settleEnsure(run: Run, at: Address, { work, wanted }: Ensuring): boolean {
  let opened = false;
  let missing = false;
  for (const name of work.data) {
    if (own(run.data.asked, name) !== undefined && !isRunning(run, run.program.dataScopes.get(name))) continue;
    missing = true;
    opened = want(run, { name, def: run.program.dataScopes.get(name), wanted }) || opened;
  }
  // A paper is asked for only after the query that could make it needless has failed.
  if (!missing) {
    for (const name of work.materials) {
      if (isHandedIn(run, at, name)) continue;
      const def = run.program.materialScopes.get(name);
      if (def === undefined) continue;
      missing = true;
      opened = want(run, { name, def, wanted }) || opened;
    }
  }
  if (missing) return opened;
  run.jobs.push({ kind: 'step', at, type: 'go' });
  return true;
}

interface Wanted {
  readonly name: string;
  readonly def: Def | undefined;
  readonly wanted: Set<string>;
}

/** Opens a query's or paper's scope when nobody has yet. */
function want(run: Run, { def, wanted }: Wanted): boolean {
  if (def === undefined) return false;
  wanted.add(def.scope.id);
  if (isRunning(run, def)) return false;
  const { node, visit } = passNode(run, mainScope, def.scope.entry);
  openScope(run, { id: scopeId(`${mainScope}/${node}.${visit}.0`), def });
  return true;
}

function isRunning(run: Run, def: Def | undefined): boolean {
  return def !== undefined && run.scopes.some((scope) => scope.def === def.scope.id);
}

function isHandedIn(run: Run, at: Address, name: string): boolean {
  if (own(run.data.papers, name) !== undefined) return true;
  const material = run.program.flow.materials.find((one) => one.name === name);
  if (material === undefined) return true;
  if (material.when !== undefined && holds(knownAt(run, at.scope), material.when) === false) return true;
  const asked = material.replacedBy === undefined ? undefined : own(run.data.asked, material.replacedBy);
  return asked === 'found' || asked === 'supplied';
}

/** A query or paper nobody waits for any longer is let go. */
function dropUnwanted(run: Run, wanted: ReadonlySet<string>): void {
  for (const { id, def } of [...run.scopes]) {
    const kind = run.program.defs.get(def)?.scope.kind;
    if ((kind === 'data' || kind === 'material') && !wanted.has(def) && findScope(run, id) !== null) cancelScope(run, id);
  }
}

/**
 * Fires when every edge has been come along, or nobody else in the scope can still come along the others. Whoever could as
 * well come along an edge already used is not waited for: in a loop everybody can, the next time round.
 */
function settleJoin(run: Run, at: Address, { scope, token }: Omit<Waiting, 'at'>): boolean {
  const edges = run.program.graph.edges.filter(({ to }) => to === at.node);
  const missing = edges.filter(({ id }) => token.came?.includes(id) !== true);
  const others = scope.tokens.filter((one) => one !== token && one.node !== at.node);
  if (missing.length > 0 && others.length > 0) {
    const ways = successors(run.program.graph);
    const used = edges.filter((edge) => !missing.includes(edge));
    const isAwaited = ({ node }: Token): boolean => {
      const reached = spread([node], (id) => (id === at.node ? [] : (ways.get(id) ?? []).map(({ to }) => to)));
      return missing.some(({ from }) => reached.has(from)) && !used.some(({ from }) => reached.has(from));
    };
    if (others.some(isAwaited)) return false;
  }
  run.jobs.push({ kind: 'step', at, type: 'go' });
  return true;
}

/** When nothing at all is going on but waiting, nothing more will become known: the first that waits is told so. */
function settleStuck(run: Run): boolean {
  const stuck = waiting(run);
  const [first] = stuck;
  if (first === undefined || run.scopes.some((scope) => scope.tokens.some((token) => isAlive(run, scope, token)))) return false;
  const { work } = pointAt(run, first.at).node;
  if (work.kind !== 'need') return false;
  const applies = work.item.when === undefined ? true : holds(knownAt(run, first.at.scope), work.item.when);
  const missing = work.item.needs.find((need) => supplyOf(run, first.at, need) !== 'here');
  if (applies !== null) return giveUp(run, first.at, { item: work.item, need: missing });
  raiseIncident(run, first.at, { reason: 'condition-unknown', facts: { item: work.item.name } });
  return present(findToken(run, first.at), 'the item that waits').incident !== undefined;
}

function isAlive(run: Run, scope: Scope, token: Token): boolean {
  if (token.incident !== undefined) return true;
  const kind = run.program.defs.get(scope.def)?.scope.kind;
  const { work } = pointAt(run, token).node;
  return (
    kind !== 'detached' &&
    (work.kind === 'work' || work.kind === 'ask' || work.kind === 'await' || work.kind === 'turn' || work.kind === 'effect')
  );
}
