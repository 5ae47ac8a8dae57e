import { expect, test } from 'vitest';
import { expectNothingLost } from './kill/expect-nothing-lost.ts';
import { runProgramme } from './kill/programme.ts';

test('a server killed fifty times while two hundred cases run loses nothing it acknowledged and does nothing twice', async () => {
  const programme = { cases: 200, kills: 50, seed: Date.now() % 2 ** 31 };
  const after = await runProgramme(programme);
  const repeats = after.asked.length - new Set(after.asked.map(({ key }) => key)).size;
  console.info(
    `seed ${programme.seed}: ${after.asked.length} calls, ${repeats} of them again, ${after.openAtKillsCount} under way at kills`,
  );
  expectNothingLost(after, programme);
  expect(after.kills).toBe(50);
});
