import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/base/problem.ts';
import { check } from '../../src/check/check.ts';
import { checkCodes } from '../../src/check/codes.ts';
import { formulaCodes } from '../../src/formula/codes.ts';
import { namesOf } from '../../src/formula/names.ts';
import { graphOf } from '../../src/graph/graph-of.ts';
import type { Flow } from '../../src/model/flow.ts';
import { planOf } from '../../src/plan/plan-of.ts';
import { render } from '../../src/problem/render.ts';
import { arbitraryFlow } from '../../src/testing/arbitrary-flow.ts';

function problemsOf(flow: Flow): readonly Problem[] {
  const plan = planOf(flow);
  return check({ flow, plan, graph: graphOf(flow, plan), names: namesOf(flow) });
}

describe('the rules on any flow', () => {
  it('never break, find only declared problems, and every finding can be told', () => {
    const declared: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>(
      [
        ...Object.entries<{ readonly facts: readonly string[] }>(formulaCodes),
        ...Object.entries<{ readonly facts: readonly string[] }>(checkCodes),
      ].map(([code, { facts }]) => [code, facts]),
    );
    fc.assert(
      fc.property(arbitraryFlow(), (flow) => {
        for (const problem of problemsOf(flow)) {
          expect([problem.code, problem.facts['because']]).not.toEqual(['check-failed', expect.anything()]);
          expect(Object.keys(problem.facts).filter((fact) => !declared.get(problem.code)?.includes(fact))).toEqual([]);
          for (const language of ['zh', 'en'] as const) expect(render(problem, { source: '', language }).message).not.toMatch(/\[\[|\]\]/);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('find the same twice, and the same in a copy', () => {
    fc.assert(
      fc.property(arbitraryFlow(), (flow) => {
        expect(JSON.stringify(problemsOf(structuredClone(flow)))).toBe(JSON.stringify(problemsOf(flow)));
      }),
      { numRuns: 60 },
    );
  });
});
