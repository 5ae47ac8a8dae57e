import { expect, test } from 'vitest';
import { expectNothingLost } from './kill/expect-nothing-lost.ts';
import { runProgramme } from './kill/programme.ts';

test('a server killed in the middle of its work loses nothing it acknowledged and does nothing twice', async () => {
  const programme = { cases: 8, kills: 3, seed: 20261123 };
  const after = await runProgramme(programme);
  expectNothingLost(after, programme);
  expect(after.asked.length).toBeGreaterThanOrEqual(programme.cases);
}, 120_000);
