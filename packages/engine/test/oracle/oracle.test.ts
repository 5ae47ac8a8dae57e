import { expect, it } from 'vitest';
import { coverageOf, coverageTable } from '../../src/testing/coverage.ts';
import { replay, runAll } from './runs.ts';

it.each([1, 101])('the machines write the same log as the tree read line by line, byte for byte: flows from %i on', (from) => {
  const { flows, runs, events, disagreements } = runAll({ from, flows: 100, scripts: 12 });
  console.log(
    `${flows.length} random flows, ${runs} random scripts, ${events} events. Statements in them:\n${coverageTable(coverageOf(flows))}`,
  );
  expect(disagreements).toEqual([]);
  expect(events).toBeGreaterThan(10_000);
});

it('a case is the fold of its events, from whatever was stored, with remembered steps and without', () => {
  const broken = Array.from({ length: 150 }, (_, index) => index + 1).filter((number) => replay(number) !== null);
  expect(broken).toEqual([]);
});
