import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NodeId } from '../../src/base/id.ts';
import { factsGivenBy } from '../../src/check/known/facts.ts';
import { knownAt } from '../../src/check/known/known-at.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { graphOf } from '../../src/graph/graph-of.ts';
import { planOf } from '../../src/plan/plan-of.ts';
import { arbitraryFlow } from '../../src/testing/arbitrary-flow.ts';

/**
 * The nodes a case can come to without ever having been told one fact, found by trying every way again and again until
 * nothing is new: the definition, written for one fact at a time and without the counting of bits.
 */
function reachedWithout(graph: Graph, fact: string | null): ReadonlySet<NodeId> {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const scopes = new Map(graph.scopes.map((scope) => [scope.id, scope]));
  const reached = new Set<NodeId>(graph.scopes.filter((scope) => scope.id === graph.root).map((scope) => scope.entry));
  const everReached = fact === null ? reached : reachedWithout(graph, null);
  const isDone = (host: NodeId): boolean => {
    const work = nodes.get(host)?.work;
    if (work?.kind !== 'block') return true;
    const { block } = work;
    if (block.of !== 'together' && block.of !== 'special' && block.of !== 'race') return true;
    const ends = work.children.flatMap((child) => scopes.get(child)?.end ?? []);
    const waitsForAll = block.of === 'special' || (block.of === 'together' && block.step.mode.kind === 'all');
    if (ends.length === 0) return true;
    if (!waitsForAll) return ends.some((end) => reached.has(end));
    return ends.every((end) => everReached.has(end)) && ends.every((end) => reached.has(end));
  };
  for (let before = -1; before !== reached.size; ) {
    before = reached.size;
    for (const edge of graph.edges) {
      const from = nodes.get(edge.from);
      if (from === undefined || !reached.has(edge.from)) continue;
      const isInterrupting = edge.cause.kind === 'timer' || edge.cause.kind === 'opens';
      const tells = fact !== null && factsGivenBy(from, edge, nodes).includes(fact);
      if (!tells && (isInterrupting || isDone(edge.from))) reached.add(edge.to);
    }
    for (const { id, work } of graph.nodes) {
      if (work.kind !== 'ensure' || !reached.has(id)) continue;
      for (const scope of graph.scopes) {
        const wanted = scope.kind === 'data' ? work.data : scope.kind === 'material' ? work.materials : [];
        if (scope.name !== undefined && wanted.includes(scope.name)) reached.add(scope.entry);
      }
    }
  }
  return reached;
}

const flows = arbitraryFlow({ stepsMax: 20, isTricky: false });

describe('what is known at a point of a flow', () => {
  it('is what no way leads there without, on any flow', () => {
    let compared = 0;
    fc.assert(
      fc.property(flows, (flow) => {
        const graph = graphOf(flow, planOf(flow));
        const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
        const facts = [
          ...new Set(
            graph.edges.flatMap((edge) => {
              const from = nodes.get(edge.from);
              return from === undefined ? [] : factsGivenBy(from, edge, nodes);
            }),
          ),
        ];
        const knowledge = knownAt(graph, facts);
        const reached = reachedWithout(graph, null);
        for (const { id } of graph.nodes) expect(knowledge.isReached(id)).toBe(reached.has(id));
        for (const fact of facts) {
          const without = reachedWithout(graph, fact);
          for (const id of reached) expect([id, fact, knowledge.isKnown(id, fact)]).toEqual([id, fact, !without.has(id)]);
          compared += reached.size;
        }
      }),
      { numRuns: 150 },
    );
    expect(compared).toBeGreaterThan(1_000);
  });

  it('comes with a way that really leads there without it', () => {
    fc.assert(
      fc.property(flows, (flow) => {
        const graph = graphOf(flow, planOf(flow));
        const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
        const facts = [
          ...new Set(
            graph.edges.flatMap((edge) => {
              const from = nodes.get(edge.from);
              return from === undefined ? [] : factsGivenBy(from, edge, nodes);
            }),
          ),
        ];
        const knowledge = knownAt(graph, facts);
        for (const { id, name } of graph.nodes) {
          for (const fact of facts) {
            if (name === undefined || !knowledge.isReached(id) || knowledge.isKnown(id, fact)) continue;
            expect(knowledge.wayWithout(id, fact).at(-1)).toBe(name);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
