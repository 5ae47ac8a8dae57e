import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryFlow, flowFrom } from '../../src/testing/arbitrary-flow.ts';
import { coverageOf, coverageTable, unused } from '../../src/testing/coverage.ts';
import { randomOf } from '../machine/random-run.ts';

it('flows made at random use every statement of the language', () => {
  const flows = fc.sample(arbitraryFlow(), { numRuns: 1_500, seed: 20261123 });
  const coverage = coverageOf(flows);
  console.log(`Statements in ${flows.length} random flows, the rarest first:\n${coverageTable(coverage)}`);
  expect(unused(coverage)).toEqual([]);
});

it('the same numbers make the same flow', () => {
  const pick = randomOf(5);
  const numbers = Array.from({ length: 400 }, () => pick(10_000_000));
  expect(flowFrom(numbers)).toEqual(flowFrom([...numbers]));
  expect(flowFrom([]).body.length).toBeGreaterThan(0);
});
