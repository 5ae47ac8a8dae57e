import type { NodeId, ScopeDefId } from '../base/id.ts';
import type { Edge, Graph, Node } from '../graph/graph.ts';
import { successors } from '../graph/reach.ts';

/** Rounds in which nothing pauses: every node is passed at once, and nothing counts. Each by the nodes that are on it. */
export function roundsWithoutPause(graph: Graph): readonly (readonly NodeId[])[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const outs = successors(graph);
  const scopes = new Map(graph.scopes.map((scope) => [scope.id, scope]));
  const quick = new Map<ScopeDefId, boolean>();
  const isQuick = (id: ScopeDefId): boolean => {
    const known = quick.get(id);
    if (known !== undefined) return known;
    quick.set(id, false);
    const scope = scopes.get(id);
    const found = new Set<NodeId>(scope === undefined ? [] : [scope.entry]);
    for (const at of found) for (const edge of waysPassed(at)) found.add(edge.to);
    const answer = scope !== undefined && found.has(scope.end);
    quick.set(id, answer);
    return answer;
  };
  const waysPassed = (id: NodeId): readonly Edge[] => {
    const node = nodes.get(id);
    if (node === undefined || !isPassedAtOnce(node, isQuick)) return [];
    return (outs.get(id) ?? []).filter(({ to, cause }) => cause.kind !== 'opens' && cause.kind !== 'timer' && nodes.get(to) !== undefined);
  };
  return circlesAmong(graph, waysPassed);
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

/** Groups of nodes that lead to each other along some ways (Tarjan's algorithm, without recursion). */
function circlesAmong(graph: Graph, waysFrom: (id: NodeId) => readonly Edge[]): readonly (readonly NodeId[])[] {
  const numbers = new Map<NodeId, number>();
  const lows = new Map<NodeId, number>();
  const stack: NodeId[] = [];
  const onStack = new Set<NodeId>();
  const circles: (readonly NodeId[])[] = [];
  const low = (id: NodeId): number => lows.get(id) ?? 0;
  for (const { id: root } of graph.nodes) {
    if (numbers.has(root)) continue;
    const open: { readonly id: NodeId; readonly ways: readonly Edge[]; at: number }[] = [];
    const enter = (id: NodeId): void => {
      numbers.set(id, numbers.size);
      lows.set(id, numbers.size - 1);
      stack.push(id);
      onStack.add(id);
      open.push({ id, ways: waysFrom(id), at: 0 });
    };
    enter(root);
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const way = top.ways[top.at];
      top.at += 1;
      if (way !== undefined) {
        if (!numbers.has(way.to)) enter(way.to);
        else if (onStack.has(way.to)) lows.set(top.id, Math.min(low(top.id), numbers.get(way.to) ?? 0));
        continue;
      }
      open.pop();
      const outer = open.at(-1);
      if (outer !== undefined) lows.set(outer.id, Math.min(low(outer.id), low(top.id)));
      if (low(top.id) !== numbers.get(top.id)) continue;
      const circle: NodeId[] = [];
      for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
        onStack.delete(id);
        circle.unshift(id);
        if (id === top.id) break;
      }
      if (circle.length > 1 || top.ways.some(({ to }) => to === top.id)) circles.push(circle);
    }
  }
  return circles;
}
