import { describe, expect, it } from 'vitest';
import { coverageOf, coverageTable } from '../../src/testing/coverage.ts';
import { firstSeed } from './compared.ts';
import { playAll, verifiedFlows } from './verified.ts';

const seed = firstSeed();

describe('a flow in which the checks find no error', () => {
  it.each([0, 1, 2, 3])('never gets stuck, whatever people, registers and the world do (part %i)', { timeout: 120_000 }, (part) => {
    const own = seed + part;
    const verified = verifiedFlows({ seed: own, count: 350, stepsMax: 8 });
    const runs = playAll(verified, { seed: own, each: Math.ceil(25_000 / Math.max(1, verified.flows.length)) });
    console.log(`runs from LIANBAN_SEED=${own}: ${JSON.stringify(runs)}`);
    if (part === 0) console.log(coverageTable(coverageOf(verified.flows.map(({ flow }) => flow))));
    expect(runs.stuck).toEqual([]);
    expect(runs.runs).toBeGreaterThanOrEqual(25_000);
    expect(runs.going).toBeLessThan(runs.runs / 4);
  });
});
