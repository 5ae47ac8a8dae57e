import { expect, it } from 'vitest';
import { firstSeed } from '../soundness/compared.ts';
import { plantInto } from './planted.ts';

it('a hundred thousand planted defects are found, and two thousand sound flows are left in peace', () => {
  const seed = firstSeed();
  const planted = plantInto({ seed, count: 2_000 });
  console.log(JSON.stringify({ seed, ...planted }, null, 1));
  expect(planted.plants).toBeGreaterThan(90_000);
  expect(planted.missed.length / planted.plants).toBeLessThanOrEqual(0.01);
  expect(planted.falseAlarms.length / planted.flows).toBeLessThanOrEqual(0.01);
});
