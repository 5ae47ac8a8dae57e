import { describe, expect, it } from 'vitest';
import { firstSeed } from '../soundness/compared.ts';
import { plantInto } from './planted.ts';
import { plants } from './plants.ts';

describe('defects planted into sound flows', () => {
  it('are found under their own code, and a sound flow is left in peace', { timeout: 120_000 }, () => {
    const seed = firstSeed();
    const planted = plantInto({ seed, count: 25 });
    const { byCode, ...rest } = planted;
    console.log(`planted from LIANBAN_SEED=${seed}: ${JSON.stringify(rest)}`);
    expect(planted.plants).toBeGreaterThan(1_000);
    // Nearly all of a thousand and more, and hardly a flow without a plant.
    expect(planted.missed.slice(Math.floor(planted.plants / 100))).toEqual([]);
    expect(planted.falseAlarms.slice(Math.floor(planted.flows / 100))).toEqual([]);
    expect(plants.map(({ code }) => code).filter((code) => byCode[code] === undefined)).toEqual([]);
  });
});
