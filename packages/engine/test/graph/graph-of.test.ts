import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphOf } from '../../src/graph/graph-of.ts';
import { canFinish, reachable } from '../../src/graph/reach.ts';
import { planOf } from '../../src/plan/plan-of.ts';
import { arbitraryFlow } from '../../src/testing/arbitrary-flow.ts';
import { compiled, sample } from '../machine/stage.ts';

describe('the graph of any flow', () => {
  it('has ways only between its own points, each named once, in plain letters', () => {
    fc.assert(
      fc.property(arbitraryFlow(), (flow) => {
        const { nodes, edges, scopes } = graphOf(flow, planOf(flow));
        const ids = new Set(nodes.map(({ id }) => String(id)));
        expect(ids.size).toBe(nodes.length);
        for (const id of ids) expect(id).toMatch(/^[\w:~-]+$/);
        for (const { from, to } of edges) expect(ids.has(from) && ids.has(to)).toBe(true);
        for (const { entry, end, host } of scopes) expect(ids.has(entry) && ids.has(end) && (host === null || ids.has(host))).toBe(true);
        expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
      }),
      { numRuns: 200 },
    );
  });

  it('crosses from scope to scope only where a block opens one or a step leaves one', () => {
    fc.assert(
      fc.property(arbitraryFlow(), (flow) => {
        const { nodes, edges, scopes } = graphOf(flow, planOf(flow));
        const scopeOf = new Map(nodes.map(({ id, scope }) => [id, scope]));
        const entries = new Set(scopes.map(({ entry }) => String(entry)));
        for (const { from, to, cause } of edges) {
          if (scopeOf.get(from) === scopeOf.get(to)) continue;
          if (cause.kind === 'opens') expect(entries.has(to)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(arbitraryFlow(), (flow) => {
        expect(JSON.stringify(graphOf(flow, planOf(flow)))).toBe(JSON.stringify(graphOf(flow, planOf(flow))));
      }),
      { numRuns: 50 },
    );
  });
});

describe.each(['birth', 'construction-permit', 'risk-warning'])('the graph of %s', (name) => {
  const { graph } = compiled(sample(name));

  it('can be reached everywhere but at ends nobody comes to, and left from everywhere', () => {
    const reached = reachable(graph);
    const finishing = canFinish(graph);
    const missed = graph.nodes.filter(({ id, work }) => !reached.has(id) && work.kind !== 'end').map(({ id }) => id);
    expect(missed.filter((id) => !id.startsWith('material:'))).toEqual([]);
    expect(graph.nodes.filter(({ id, work }) => !finishing.has(id) && work.kind !== 'end').map(({ id }) => id)).toEqual([]);
  });
});
