import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Party } from '../src/app/wire.ts';
import { sealsOf } from '../src/look/seal.ts';

const parties = (names: readonly string[]): readonly Party[] => names.map((name) => ({ name, role: 'department' }));

describe('seals', () => {
  it('take the first character no other party has', () => {
    const seals = sealsOf(parties(['申请人', '人社', '人防', '公安']));
    expect([...seals.values()].map((seal) => seal.text)).toEqual(['申', '人', '防', '公']);
  });

  it('take letters for English names', () => {
    const seals = sealsOf(parties(['Service desk', 'Health', 'Housing', 'Social security']));
    expect([...seals.values()].map((seal) => seal.text)).toEqual(['SD', 'He', 'Ho', 'SS']);
  });

  it('number a party with no letter of its own past the parties that are called by a number', () => {
    const seals = sealsOf(parties([' ', '6 ', '!', '"', '#', '0']));
    expect(new Set([...seals.values()].map((seal) => seal.text)).size).toBe(6);
  });

  it('differ for any parties, and the ninth is drawn apart from the first', () => {
    const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(names, (list) => {
        const seals = [...sealsOf(parties(list)).values()];
        expect(new Set(seals.map((seal) => seal.text.toLowerCase())).size).toBe(list.length);
        expect(new Set(seals.map((seal) => `${seal.hue}${seal.again}`)).size).toBe(Math.min(list.length, 16));
      }),
    );
  });
});
