import { present } from '../../base/assert.ts';
import type { NodeId, ScopeDefId } from '../../base/id.ts';
import type { Edge, Graph, Node, ScopeDef } from '../../graph/graph.ts';
import { factsGivenBy, type KnownFact } from './facts.ts';

/** What is certain to be known at each node, whichever way a case came there. */
export interface Knowledge {
  /** False for a node that no case comes to. */
  readonly isReached: (node: NodeId) => boolean;
  readonly isKnown: (node: NodeId, fact: KnownFact) => boolean;
  /** Names of what a case passes on a shortest way to the node on which the fact never becomes known. */
  readonly wayWithout: (node: NodeId, fact: KnownFact) => readonly string[];
}

/** A way that a case can take, with what becomes known on it. Only what follows when all is done adds what a block's branches bring. */
interface Way {
  readonly to: NodeId;
  readonly gives: readonly number[];
  readonly kind: 'opens' | 'interrupts' | 'done';
}

/**
 * Follows every way from the start and keeps, at each node, what all ways agree on. Only the given facts are followed.
 * A block adds what its branches are certain to bring, which is looked up when their ends have been come to.
 */
export function knownAt(graph: Graph, facts: readonly KnownFact[]): Knowledge {
  const numbers = new Map(facts.map((fact, at) => [fact, at]));
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const ways = waysOf(graph, nodes, numbers);
  const blocks = blockEnds(graph);
  const words = Math.ceil(facts.length / 32);
  const known = new Map<NodeId, Uint32Array>();
  const entry = present(
    graph.scopes.find((scope) => scope.id === graph.root),
    'a root scope',
  ).entry;
  known.set(entry, new Uint32Array(words));
  const open: NodeId[] = [entry];
  const arrive = (to: NodeId, facts: Uint32Array): void => {
    const before = known.get(to);
    if (before === undefined) known.set(to, facts.slice());
    else if (!narrow(before, facts)) return;
    open.push(to);
    // What a branch brings has changed: the block has to hand it on anew.
    const host = blocks.hostOfEnd.get(to);
    if (host !== undefined && known.has(host)) open.push(host);
  };
  // One list of facts serves every way; what is kept of it is copied.
  const next = new Uint32Array(words);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const own = present(known.get(at), 'facts of a node come to');
    const brought = blocks.brings(at, known);
    for (const { to, gives, kind } of ways.get(at) ?? []) {
      // A block is done when its branches are; until their ends are come to, nothing follows it.
      if (kind === 'done' && brought === 'unfinished') continue;
      next.set(kind === 'done' && brought !== null && brought !== 'unfinished' ? union(own, brought) : own);
      for (const fact of gives) set(next, fact);
      arrive(to, next);
    }
  }
  return {
    isReached: (node) => known.has(node),
    isKnown: (node, fact) => {
      const number = numbers.get(fact);
      const at = known.get(node);
      return number !== undefined && at !== undefined && has(at, number);
    },
    wayWithout: (node, fact) => namesOnWay({ ways, nodes, entry, target: node, fact: numbers.get(fact) }),
  };
}

function waysOf(
  graph: Graph,
  nodes: ReadonlyMap<NodeId, Node>,
  numbers: ReadonlyMap<KnownFact, number>,
): ReadonlyMap<NodeId, readonly Way[]> {
  const ways = new Map<NodeId, Way[]>();
  const add = (from: NodeId, way: Way): void => {
    const list = ways.get(from);
    if (list === undefined) ways.set(from, [way]);
    else list.push(way);
  };
  const numbered = (node: Node, edge: Edge): readonly number[] =>
    factsGivenBy(node, edge, nodes).flatMap((fact) => numbers.get(fact) ?? []);
  for (const edge of graph.edges) {
    const node = nodes.get(edge.from);
    if (node !== undefined) add(edge.from, { to: edge.to, gives: numbered(node, edge), kind: kindOf(edge) });
  }
  // Queries and papers that somebody ensures are scopes of their own, opened by whoever needs them first.
  const shared = new Map<string, NodeId>(
    graph.scopes.flatMap((scope) =>
      scope.kind === 'data' || scope.kind === 'material' ? [[`${scope.kind} ${scope.name ?? ''}`, scope.entry] as const] : [],
    ),
  );
  for (const { id, work } of graph.nodes) {
    if (work.kind !== 'ensure') continue;
    for (const key of [...work.data.map((name) => `data ${name}`), ...work.materials.map((name) => `material ${name}`)]) {
      const to = shared.get(key);
      if (to !== undefined) add(id, { to, gives: [], kind: 'opens' });
    }
  }
  return ways;
}

function kindOf({ cause }: Edge): Way['kind'] {
  if (cause.kind === 'opens') return 'opens';
  return cause.kind === 'timer' ? 'interrupts' : 'done';
}

interface Blocks {
  readonly hostOfEnd: ReadonlyMap<NodeId, NodeId>;
  /** What a block's branches add; null for what is no such block. */
  readonly brings: (host: NodeId, known: ReadonlyMap<NodeId, Uint32Array>) => Uint32Array | 'unfinished' | null;
}

/** How a block adds up what its branches bring: all of it where all are waited for, what they share where one is enough. */
function blockEnds(graph: Graph): Blocks {
  const scopes = new Map<ScopeDefId, ScopeDef>(graph.scopes.map((scope) => [scope.id, scope]));
  const children = new Map<NodeId, { readonly ends: readonly NodeId[]; readonly add: 'all' | 'shared' }>();
  const hostOfEnd = new Map<NodeId, NodeId>();
  for (const { id, work } of graph.nodes) {
    const add = work.kind === 'block' ? addingOf(work.block) : null;
    if (work.kind !== 'block' || add === null) continue;
    const ends = work.children.flatMap((child) => scopes.get(child)?.end ?? []);
    children.set(id, { ends, add });
    for (const end of ends) hostOfEnd.set(end, id);
  }
  return {
    hostOfEnd,
    brings: (host, known) => {
      const block = children.get(host);
      if (block === undefined || block.ends.length === 0) return null;
      const ended = block.ends.flatMap((end) => known.get(end) ?? []);
      const [first, ...others] = ended;
      if (first === undefined || (block.add === 'all' && ended.length < block.ends.length)) return 'unfinished';
      return others.reduce((sum, one) => (block.add === 'all' ? union(sum, one) : shared(sum, one)), first.slice());
    },
  };
}

function addingOf(block: Extract<Node['work'], { readonly kind: 'block' }>['block']): 'all' | 'shared' | null {
  switch (block.of) {
    case 'together':
      return block.step.mode.kind === 'all' ? 'all' : 'shared';
    case 'special':
      return 'all';
    case 'race':
      return 'shared';
    // Nobody knows before which rows hold, how long a list is, or which items go ahead.
    case 'include':
    case 'each':
    case 'sign':
    case 'joint':
    case 'undo':
      return null;
  }
}

function namesOnWay(question: {
  readonly ways: ReadonlyMap<NodeId, readonly Way[]>;
  readonly nodes: ReadonlyMap<NodeId, Node>;
  readonly entry: NodeId;
  readonly target: NodeId;
  readonly fact: number | undefined;
}): readonly string[] {
  const { ways, nodes, entry, target, fact } = question;
  const cameFrom = new Map<NodeId, NodeId | null>([[entry, null]]);
  // A map yields what is added while it is walked, so this is a search in breadth.
  for (const at of cameFrom.keys()) {
    if (at === target) break;
    for (const { to, gives } of ways.get(at) ?? []) {
      if (!cameFrom.has(to) && (fact === undefined || !gives.includes(fact))) cameFrom.set(to, at);
    }
  }
  const names: string[] = [];
  for (let at: NodeId | null | undefined = cameFrom.has(target) ? target : null; at !== null && at !== undefined; at = cameFrom.get(at)) {
    const name = nodes.get(at)?.name;
    if (name !== undefined && names[0] !== name) names.unshift(name);
  }
  return names;
}

/** Keeps only what both know; true when something was lost. */
function narrow(kept: Uint32Array, other: Uint32Array): boolean {
  let lost = false;
  for (const [at, word] of kept.entries()) {
    const both = word & (other[at] ?? 0);
    if (both >>> 0 !== word) {
      kept[at] = both;
      lost = true;
    }
  }
  return lost;
}

function union(one: Uint32Array, other: Uint32Array): Uint32Array {
  return one.map((word, at) => word | (other[at] ?? 0));
}

function shared(one: Uint32Array, other: Uint32Array): Uint32Array {
  return one.map((word, at) => word & (other[at] ?? 0));
}

function set(words: Uint32Array, fact: number): void {
  words[fact >>> 5] = (words[fact >>> 5] ?? 0) | (1 << (fact & 31));
}

function has(words: Uint32Array, fact: number): boolean {
  return ((words[fact >>> 5] ?? 0) & (1 << (fact & 31))) !== 0;
}
