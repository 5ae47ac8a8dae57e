import { describe, expect, it } from 'vitest';
import { graphOf } from '../../src/graph/graph-of.ts';
import { planOf } from '../../src/plan/plan-of.ts';
import { soundnessOf } from '../../src/soundness/soundness.ts';
import { coverageOf, coverageTable } from '../../src/testing/coverage.ts';
import { firstSeed } from './compared.ts';
import { randomFlows } from './verified.ts';

describe('flows of up to 150 steps', () => {
  it('are nearly all looked at whole, and the few that are not say so', { timeout: 120_000 }, () => {
    const seed = firstSeed();
    const flows = [20, 60, 100, 150].flatMap((stepsMax) => randomFlows({ seed: seed + stepsMax, count: 150, stepsMax }));
    // Where something wrong was found there is an answer, though it may not be the whole of it.
    const unproved = flows.filter((flow) => {
      const { flaws, unproved: scopes } = soundnessOf(graphOf(flow, planOf(flow)));
      return scopes.length > 0 && flaws.length === 0;
    });
    console.log(`${unproved.length} of ${flows.length} not proved, LIANBAN_SEED=${seed}\n${coverageTable(coverageOf(flows))}`);
    // At most one flow in two hundred.
    expect(unproved.length * 200).toBeLessThanOrEqual(flows.length);
  });
});
