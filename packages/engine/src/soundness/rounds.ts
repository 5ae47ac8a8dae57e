import type { NodeId, ScopeDefId } from '../base/id.ts';
import type { Graph, Node } from '../graph/graph.ts';
import { successors } from '../graph/reach.ts';

/** A round among some nodes in which nothing pauses: every node is passed at once, and nothing counts. Null where there is none. */
export function roundWithoutPause(graph: Graph, among: ReadonlySet<NodeId>): readonly NodeId[] | null {
  const passed = passedAtOnce(graph);
  const ways = new Map<NodeId, readonly NodeId[]>();
  const before = new Map<NodeId, NodeId[]>();
  const onward = successors(graph);
  for (const id of passed) {
    if (!among.has(id)) continue;
    const next = (onward.get(id) ?? []).flatMap(({ to, cause }) =>
      cause.kind !== 'opens' && cause.kind !== 'timer' && passed.has(to) && among.has(to) ? [to] : [],
    );
    ways.set(id, next);
    for (const to of next) before.set(to, [...(before.get(to) ?? []), id]);
  }
  // Whoever leads to no further such node is on no round; what is left after taking those away leads round.
  const left = new Map([...ways].map(([id, next]) => [id, next.length]));
  const ends = [...left].flatMap(([id, count]) => (count === 0 ? [id] : []));
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    left.delete(end);
    for (const id of before.get(end) ?? []) {
      const count = (left.get(id) ?? 0) - 1;
      left.set(id, count);
      if (count === 0) ends.push(id);
    }
  }
  const walked = new Set<NodeId>();
  for (let [at] = left.keys(); at !== undefined; at = ways.get(at)?.find((to) => left.has(to))) {
    if (walked.has(at)) return [...walked].slice([...walked].indexOf(at));
    walked.add(at);
  }
  return null;
}

/** The nodes from which a runner goes on without anybody doing anything. */
function passedAtOnce(graph: Graph): ReadonlySet<NodeId> {
  const onward = successors(graph);
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const scopes = new Map(graph.scopes.map((scope) => [scope.id, scope]));
  const quick = new Map<ScopeDefId, boolean>();
  const isPassed = (id: NodeId): boolean => {
    const node = nodes.get(id);
    return node !== undefined && isPassedAtOnce(node, isQuick);
  };
  /** Whether a scope can be over in the moment it begins. */
  const isQuick = (id: ScopeDefId): boolean => {
    const known = quick.get(id);
    if (known !== undefined) return known;
    quick.set(id, false);
    const scope = scopes.get(id);
    const found = new Set<NodeId>(scope === undefined ? [] : [scope.entry]);
    for (const at of found)
      if (isPassed(at))
        for (const { to, cause } of onward.get(at) ?? []) if (cause.kind !== 'opens' && cause.kind !== 'timer') found.add(to);
    const answer = scope !== undefined && found.has(scope.end);
    quick.set(id, answer);
    return answer;
  };
  return new Set(graph.nodes.flatMap((node) => (isPassedAtOnce(node, isQuick) ? [node.id] : [])));
}

/** Whether a runner goes on from a node without anybody doing anything. */
function isPassedAtOnce({ work }: Node, isQuick: (scope: ScopeDefId) => boolean): boolean {
  switch (work.kind) {
    case 'act':
    case 'pass':
    case 'choose':
    case 'fork':
    case 'join':
    case 'deem':
    case 'detach':
    case 'remember':
    case 'status':
    case 'produce':
    case 'lengthen':
      return true;
    case 'counted':
      return work.step.timesMax === undefined;
    case 'block':
      return work.children.every(isQuick);
    case 'work':
    case 'ask':
    case 'need':
    case 'ensure':
    case 'await':
    case 'turn':
    case 'effect':
    case 'stay':
    case 'finish':
    case 'end':
      return false;
  }
}
