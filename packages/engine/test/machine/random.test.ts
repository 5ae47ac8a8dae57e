import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { caseId } from '../../src/base/id.ts';
import { decide } from '../../src/machine/decide.ts';
import type { CompiledFlow } from '../../src/machine/flow.ts';
import { openTasks } from '../../src/machine/open-tasks.ts';
import { pack, unpack } from '../../src/machine/pack.ts';
import { pointOf } from '../../src/machine/program.ts';
import type { CaseState } from '../../src/machine/state.ts';
import { arbitraryFlow } from '../../src/testing/arbitrary-flow.ts';
import { mixed } from './mixed-flows.ts';
import { randomRun, type Step } from './random-run.ts';
import { compiled, compiledModel, sample } from './stage.ts';

const texts: readonly (readonly [string, string])[] = [
  ['birth', sample('birth')],
  ['construction permit', sample('construction-permit')],
  ['risk warning', sample('risk-warning')],
  ...mixed,
];

/** Whether something is still going on that somebody can do something about. */
function isAlive(flow: CompiledFlow, state: CaseState): boolean {
  if (state.status !== 'open') return true;
  if (openTasks(flow, state).length > 0 || state.timers.some(({ timer }) => timer !== 'limit')) return true;
  return state.scopes.some(({ tokens }) =>
    tokens.some(
      ({ node, incident }) =>
        incident !== undefined || ['ask', 'await', 'turn', 'effect'].includes(pointOf(flow.program, node).node.work.kind),
    ),
  );
}

describe.each(texts)('random runs of %s', (_name, text) => {
  const flow = compiled(text);
  const plain = compiled(text, false);

  beforeEach(() => {
    const never = (): never => {
      throw new Error('the core must not look at the world');
    };
    vi.spyOn(Date, 'now').mockImplementation(never);
    vi.spyOn(Math, 'random').mockImplementation(never);
    vi.stubGlobal('setTimeout', never);
    vi.stubGlobal('setInterval', never);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  const property = (check: (steps: readonly Step[]) => void): void => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => check(randomRun(flow, seed))),
      { numRuns: 60 },
    );
  };

  it('always end or have something to be done', () => {
    property((steps) => {
      for (const { decision } of steps) if (decision.next !== null) expect(isAlive(flow, decision.next)).toBe(true);
    });
  });

  it('give the same bytes again, packed and unpacked at every event, with and without remembered steps', () => {
    property((steps) => {
      let stored: string | null = null;
      for (const { event, decision } of steps) {
        const again = decide(plain, stored === null ? null : unpack(stored), { caseId: caseId('c'), event });
        expect(JSON.stringify(again.effects)).toBe(JSON.stringify(decision.effects));
        expect(again.outcome).toEqual(decision.outcome);
        if (again.next === null || decision.next === null) continue;
        stored = pack(again.next);
        expect(stored).toBe(pack(decision.next));
        expect(unpack(stored)).toEqual(again.next);
      }
    });
  });

  it('change nothing by what they refuse, and count every change', () => {
    property((steps) => {
      let before: CaseState | null = null;
      for (const { decision } of steps) {
        const { next, outcome, effects } = decision;
        if (outcome.kind === 'refused' || outcome.kind === 'stale') {
          expect(next).toBe(before);
          expect(effects).toEqual([]);
        } else {
          expect(next?.rev).toBe((before?.rev ?? 0) + 1);
          expect(next?.at ?? 0).toBeGreaterThanOrEqual(before?.at ?? 0);
        }
        before = next;
      }
    });
  });

  it('close every task they opened, under the key they opened it with, and open none twice', () => {
    property((steps) => {
      const open = new Set<string>();
      for (const { decision } of steps) {
        for (const effect of decision.effects) {
          if (effect.kind === 'openTask') {
            expect(open.has(effect.key)).toBe(false);
            open.add(effect.key);
          }
          if (effect.kind === 'closeTask') expect(open.delete(effect.task)).toBe(true);
        }
        if (decision.next !== null)
          expect([...open].sort()).toEqual(
            openTasks(flow, decision.next)
              .map(({ key }) => String(key))
              .sort(),
          );
      }
    });
  });

  it('leave no clock running that nothing belongs to', () => {
    property((steps) => {
      for (const { decision } of steps) {
        for (const { scope, node, visit } of decision.next?.timers ?? []) {
          const at = decision.next?.scopes.find(({ id }) => id === scope);
          const isThere = at?.tokens.some((token) => token.node === node && token.visit === visit) === true;
          const isParked = at?.parked?.some(({ token }) => token?.node === node && token.visit === visit) === true;
          expect(isThere || isParked).toBe(true);
        }
      }
    });
  });
});

it('never throws, whatever the flow and whatever happens in it', () => {
  fc.assert(
    fc.property(arbitraryFlow(), fc.integer({ min: 1, max: 1_000_000 }), (flow, seed) => {
      for (const { decision } of randomRun(compiledModel(flow), seed, 40)) {
        if (decision.next !== null) expect(unpack(pack(decision.next))).toEqual(decision.next);
      }
    }),
    { numRuns: 150 },
  );
});
