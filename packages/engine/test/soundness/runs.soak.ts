import { expect, it } from 'vitest';
import { firstSeed } from './compared.ts';
import { playAll, verifiedFlows } from './verified.ts';

it('ten million runs of verified flows never get stuck', () => {
  const seed = firstSeed();
  let played = 0;
  for (let own = seed; played < 10_000_000; own += 1) {
    const runs = playAll(verifiedFlows({ seed: own, count: 300, stepsMax: 8 + (own % 5) * 8 }), { seed: own, each: 200 });
    played += runs.runs;
    console.log(`${played} runs, seed ${own}`);
    expect(runs.stuck).toEqual([]);
  }
});
