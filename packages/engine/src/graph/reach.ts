import type { NodeId } from '../base/id.ts';
import type { Edge, Graph } from './graph.ts';

/** Every way out of each node, `opens` edges included. Looked up once a graph, which never changes. */
export function successors(graph: Graph): ReadonlyMap<NodeId, readonly Edge[]> {
  const known = waysOut.get(graph);
  if (known !== undefined) return known;
  const ways = grouped(graph.edges, ({ from }) => from);
  waysOut.set(graph, ways);
  return ways;
}

const waysOut = new WeakMap<Graph, ReadonlyMap<NodeId, readonly Edge[]>>();

/** Every way into each node. */
export function predecessors(graph: Graph): ReadonlyMap<NodeId, readonly Edge[]> {
  return grouped(graph.edges, ({ to }) => to);
}

/** The nodes a token may come to. Queries and papers count as reached when somebody ensures them. */
export function reachable(graph: Graph): ReadonlySet<NodeId> {
  const ways = successors(graph);
  const scopes = new Map(graph.scopes.map((scope) => [scope.name === undefined ? '' : `${scope.kind} ${scope.name}`, scope]));
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const root = graph.scopes.find(({ id }) => id === graph.root);
  const onward = (id: NodeId): readonly NodeId[] => {
    const work = nodes.get(id)?.work;
    const opened =
      work?.kind === 'ensure' ? [...work.data.map((name) => `data ${name}`), ...work.materials.map((name) => `material ${name}`)] : [];
    return [...(ways.get(id) ?? []).map(({ to }) => to), ...opened.flatMap((key) => scopes.get(key)?.entry ?? [])];
  };
  return spread(root === undefined ? [] : [root.entry], onward);
}

/** The nodes from which a scope's end, or an end of the case, can be reached. */
export function canFinish(graph: Graph): ReadonlySet<NodeId> {
  const ways = predecessors(graph);
  const ends = graph.nodes.filter(({ work }) => work.kind === 'end' || work.kind === 'finish' || work.kind === 'stay').map(({ id }) => id);
  return spread(ends, (id) => (ways.get(id) ?? []).filter(({ cause }) => cause.kind !== 'opens').map(({ from }) => from));
}

/** Everything that can be come to from some nodes by a step function, themselves included. */
export function spread(from: Iterable<NodeId>, onward: (id: NodeId) => readonly NodeId[]): ReadonlySet<NodeId> {
  const found = new Set(from);
  // A set yields what is added while it is walked.
  for (const id of found) for (const to of onward(id)) found.add(to);
  return found;
}

function grouped(edges: readonly Edge[], keyOf: (edge: Edge) => NodeId): ReadonlyMap<NodeId, readonly Edge[]> {
  const groups = new Map<NodeId, Edge[]>();
  for (const edge of edges) {
    const group = groups.get(keyOf(edge));
    if (group === undefined) groups.set(keyOf(edge), [edge]);
    else group.push(edge);
  }
  return groups;
}
