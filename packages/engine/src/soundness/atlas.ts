import type { NodeId, ScopeDefId } from '../base/id.ts';
import type { Edge, Graph, Node, ScopeDef } from '../graph/graph.ts';
import { successors } from '../graph/reach.ts';

/** A way that a scope has besides the edges between its own nodes: out of a block inside it, back to where something was parked, or out of itself. */
export interface FurtherWay {
  readonly from: NodeId;
  /** A node of the same scope; null leads out of it. */
  readonly to: NodeId | null;
  /** What else runs in the scope is cancelled. */
  readonly clears: boolean;
  /** The edge that really leads there. */
  readonly edge: Edge;
}

/** A graph with what the proof looks up: who opens which scope, and which ways lead across scopes. */
export interface Atlas {
  readonly graph: Graph;
  readonly nodes: ReadonlyMap<NodeId, Node>;
  readonly scopes: ReadonlyMap<ScopeDefId, ScopeDef>;
  readonly outs: ReadonlyMap<NodeId, readonly Edge[]>;
  readonly nodesOf: ReadonlyMap<ScopeDefId, readonly Node[]>;
  /** The scopes that are waited for at a node. */
  readonly opened: ReadonlyMap<NodeId, readonly ScopeDefId[]>;
  readonly openers: ReadonlyMap<ScopeDefId, readonly Node[]>;
  readonly further: ReadonlyMap<ScopeDefId, readonly FurtherWay[]>;
  /** Where scopes are entered besides their beginning: returns into a block that is over. */
  readonly entries: ReadonlyMap<ScopeDefId, ReadonlySet<NodeId>>;
}

/** Draws the atlas of a graph. */
export function atlasOf(graph: Graph): Atlas {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const nodesOf = new Map<ScopeDefId, Node[]>(graph.scopes.map(({ id }) => [id, []]));
  for (const node of graph.nodes) nodesOf.get(node.scope)?.push(node);
  const opened = openedBy(graph);
  const openers = new Map<ScopeDefId, Node[]>();
  for (const [id, children] of opened) {
    const node = nodes.get(id);
    if (node !== undefined) for (const child of children) listOf(openers, child).push(node);
  }
  const base = {
    graph,
    nodes,
    scopes: new Map(graph.scopes.map((scope) => [scope.id, scope])),
    outs: successors(graph),
    nodesOf,
    opened,
    openers,
  };
  const further = new Map<ScopeDefId, FurtherWay[]>();
  const entries = new Map<ScopeDefId, Set<NodeId>>();
  const crossing: Crossing = { ...base, further, entries, walked: new Set() };
  for (const edge of graph.edges) {
    const from = nodes.get(edge.from);
    const to = nodes.get(edge.to);
    if (from === undefined || to === undefined || edge.cause.kind === 'opens') continue;
    if (from.scope !== to.scope) cross(crossing, { from, to, edge });
    goStraightBack(crossing, { from, to, edge });
  }
  return { ...base, further, entries };
}

interface Crossing extends Omit<Atlas, 'further' | 'entries'> {
  readonly further: Map<ScopeDefId, FurtherWay[]>;
  readonly entries: Map<ScopeDefId, Set<NodeId>>;
  readonly walked: Set<string>;
}

interface Leap {
  readonly from: Node;
  readonly to: Node;
  readonly edge: Edge;
}

/** A way out of a scope: up through whatever opened it, to the scope that holds the target; or down again, into a block that is over. */
function cross(crossing: Crossing, { from, to, edge }: Leap): void {
  const { nodes } = crossing;
  // One way is enough for all edges between the same places.
  const key = `${from.id} ${to.id}`;
  if (crossing.walked.has(key)) return;
  crossing.walked.add(key);
  const down = wayDown(crossing, from.scope, to);
  if (down !== null) {
    const [first, ...rest] = down;
    add(crossing, from.scope, { from: from.id, to: first ?? to.id, clears: true, edge });
    for (const inner of rest) enterAt(crossing, nodes.get(inner)?.scope ?? to.scope, inner);
    return;
  }
  const isShared = crossing.scopes.get(from.scope)?.kind === 'data' || crossing.scopes.get(from.scope)?.kind === 'material';
  add(crossing, from.scope, { from: from.id, to: null, clears: true, edge });
  for (const opener of crossing.openers.get(from.scope) ?? []) {
    if (opener.scope === to.scope) add(crossing, opener.scope, { from: opener.id, to: to.id, clears: isShared, edge });
    else cross(crossing, { from: opener, to, edge });
  }
}

/** The nodes to be entered, one a scope, from a scope down to a node inside one of its blocks; null when it does not stand there. */
function wayDown({ nodes, scopes }: Pick<Atlas, 'nodes' | 'scopes'>, from: ScopeDefId, to: Node): readonly NodeId[] | null {
  const path: NodeId[] = [to.id];
  for (let at = scopes.get(to.scope); at !== undefined; ) {
    if (at.id === from) return path;
    const host: Node | undefined = at.host === null ? undefined : nodes.get(at.host);
    if (host === undefined) return null;
    path.unshift(host.id);
    at = scopes.get(host.scope);
  }
  return null;
}

function enterAt({ entries }: Crossing, scope: ScopeDefId, node: NodeId): void {
  const known = entries.get(scope);
  if (known === undefined) entries.set(scope, new Set([node]));
  else known.add(node);
}

/** 直达: what was sent back comes straight back to whoever sent it. */
function goStraightBack(crossing: Crossing, { from, to, edge }: Leap): void {
  const { work } = from;
  if (work.kind !== 'counted' || work.step.kind !== 'return' || work.step.mode !== 'straight' || work.on === undefined) return;
  if (edge.cause.kind !== 'within') return;
  let back = crossing.nodes.get(work.on);
  while (back !== undefined && back.scope !== to.scope) {
    const host: NodeId | null = crossing.scopes.get(back.scope)?.host ?? null;
    back = host === null ? undefined : crossing.nodes.get(host);
  }
  if (back !== undefined) add(crossing, to.scope, { from: to.id, to: back.id, clears: false, edge });
}

function add({ further }: Crossing, scope: ScopeDefId, way: FurtherWay): void {
  listOf(further, scope).push(way);
}

function openedBy({ nodes, scopes }: Graph): ReadonlyMap<NodeId, readonly ScopeDefId[]> {
  const shared = new Map<string, ScopeDefId>(
    scopes.flatMap(({ id, kind, name }) => (kind === 'data' || kind === 'material' ? [[`${kind} ${name ?? ''}`, id] as const] : [])),
  );
  const opened = new Map<NodeId, readonly ScopeDefId[]>();
  for (const { id, work } of nodes) {
    if (work.kind === 'block') opened.set(id, work.children);
    if (work.kind !== 'ensure') continue;
    const names = [...work.data.map((name) => `data ${name}`), ...work.materials.map((name) => `material ${name}`)];
    opened.set(
      id,
      names.flatMap((name) => shared.get(name) ?? []),
    );
  }
  return opened;
}

function listOf<Key, Entry>(lists: Map<Key, Entry[]>, key: Key): Entry[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const made: Entry[] = [];
  lists.set(key, made);
  return made;
}
