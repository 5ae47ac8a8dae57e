import type { NodeId, ScopeDefId } from '../base/id.ts';
import type { Node } from '../graph/graph.ts';
import type { Atlas } from './atlas.ts';
import { endingOf, mayBeDone, type Ways } from './net-of.ts';

/**
 * The ways of a scope in which nothing runs side by side and nothing is wrong: most are such, and then following its edges is
 * the whole proof. Null for any other, which is looked at as a net.
 */
export function straightWays(atlas: Atlas, scope: ScopeDefId, proved: ReadonlyMap<ScopeDefId, Ways>): Ways | null {
  const def = atlas.scopes.get(scope);
  if (def === undefined || atlas.entries.has(scope)) return null;
  const walk: Walk = { live: new Set([def.entry]), pairs: [], over: new Set(), isDone: false, closes: false, stops: false };
  for (const id of walk.live) {
    const node = atlas.nodes.get(id);
    if (node === undefined || node.work.kind === 'fork') return null;
    follow(walk, { atlas, node, proved });
  }
  for (const { from, to, edge } of atlas.further.get(scope) ?? []) {
    // What leads on inside, or begins below, is for the net.
    if (to !== null || edge.from !== from) return null;
    if (walk.live.has(from)) walk.over.add(from);
  }
  return allOver(walk) ? walk : null;
}

interface Walk {
  readonly live: Set<NodeId>;
  /** From and to of every way gone, one after the other. */
  readonly pairs: NodeId[];
  /** Nodes from which some way leads to an end. */
  readonly over: Set<NodeId>;
  isDone: boolean;
  closes: boolean;
  stops: boolean;
}

interface Stand {
  readonly atlas: Atlas;
  readonly node: Node;
  readonly proved: ReadonlyMap<ScopeDefId, Ways>;
}

function follow(walk: Walk, { atlas, node, proved }: Stand): void {
  const { id, work } = node;
  const ending = endingOf(node);
  if (ending !== undefined || work.kind === 'stay') {
    walk.over.add(id);
    if (ending === 'drain' || (work.kind === 'finish' && work.item !== undefined)) walk.isDone = true;
    else if (ending === 'close') walk.closes = true;
    else if (ending === 'stop') walk.stops = true;
    return;
  }
  const isDone = mayBeDone(atlas, node, proved);
  for (const { to, cause } of atlas.outs.get(id) ?? []) {
    if (cause.kind === 'opens' || (!isDone && (cause.kind === 'next' || cause.kind === 'outcome'))) continue;
    if (atlas.nodes.get(to)?.scope !== node.scope) continue;
    walk.live.add(to);
    // A line that leaves the work open runs beside it and leads nowhere.
    if (cause.kind !== 'timer' || !cause.keeps) walk.pairs.push(id, to);
  }
  for (const child of atlas.opened.get(id) ?? []) {
    const ways = proved.get(child);
    if (ways === undefined || (!ways.closes && !ways.stops)) continue;
    walk.over.add(id);
    walk.closes ||= ways.closes;
    walk.stops ||= ways.stops;
  }
}

/** Whether an end can be reached from everywhere. Flows mostly lead downwards, so a few rounds backwards are enough. */
function allOver({ live, pairs, over }: Walk): boolean {
  for (let known = -1; known < over.size && over.size < live.size; ) {
    known = over.size;
    for (let at = pairs.length - 2; at >= 0; at -= 2) {
      const from = pairs[at];
      const to = pairs[at + 1];
      if (from !== undefined && to !== undefined && over.has(to)) over.add(from);
    }
  }
  return over.size === live.size;
}
