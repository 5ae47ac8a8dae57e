import { describe, expect, it } from 'vitest';
import { compare, firstSeed } from './compared.ts';

const seed = firstSeed();

describe('the proof, held against looking at every moment of the whole net', () => {
  it.each([0, 1, 2, 3])('agrees on 25,000 random nets (part %i)', { timeout: 120_000 }, (part) => {
    const from = seed + part * 25_000;
    const compared = compare({ seed: from, count: 25_000, momentsMax: 120 });
    console.log(`nets from LIANBAN_SEED=${from}: ${JSON.stringify(compared)}`);
    expect(compared.disagreeing).toEqual([]);
    expect(compared.sound).toBeGreaterThan(10_000);
    expect(compared.unsound).toBeGreaterThan(2_000);
    expect(compared.tooMany).toBeLessThan(2_500);
  });
});
