import { expect, it } from 'vitest';
import { compare, firstSeed } from './compared.ts';

it('the proof agrees with looking at every moment on a million random nets', () => {
  const seed = firstSeed();
  const part = 50_000;
  let compared = 0;
  for (let from = seed; from < seed + 1_000_000; from += part) {
    const { disagreeing, nets } = compare({ seed: from, count: part, momentsMax: 400 });
    compared += nets;
    console.log(`${compared} nets, seed ${from}`);
    expect(disagreeing).toEqual([]);
  }
});
