import fc from 'fast-check';
import { expect, it } from 'vitest';
import { add, decimalText, divide, multiply, roundTo, subtract } from '../../src/formula/decimal.ts';

const decimal = fc.tuple(fc.integer({ min: -100_000_000, max: 100_000_000 }), fc.integer({ min: 0, max: 4 }));
const read = ([digits, places]: readonly [number, number]): number => Number(`${digits}e-${places}`);

/** What a clerk gets with paper and pencil: whole numbers of the smallest unit. */
function onPaper(left: readonly [number, number], right: readonly [number, number], op: 'add' | 'subtract' | 'multiply'): number {
  const places = Math.max(left[1], right[1]);
  const [a, b] = [BigInt(left[0]) * 10n ** BigInt(places - left[1]), BigInt(right[0]) * 10n ** BigInt(places - right[1])];
  if (op === 'multiply') return Number(`${a * b}e-${2 * places}`);
  return Number(`${op === 'add' ? a + b : a - b}e-${places}`);
}

it('adds, subtracts and multiplies as on paper', () => {
  fc.assert(
    fc.property(decimal, decimal, (left, right) => {
      expect(add(read(left), read(right))).toBe(onPaper(left, right, 'add') + 0);
      expect(subtract(read(left), read(right)) + 0).toBe(onPaper(left, right, 'subtract') + 0);
      expect(multiply(read(left), read(right)) + 0).toBe(onPaper(left, right, 'multiply') + 0);
    }),
    { numRuns: 5_000 },
  );
});

it('takes back by division what it multiplied', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 99_999 }), (fen, times) => {
      expect(divide(multiply(fen / 100, times), times)).toBe(fen / 100);
    }),
    { numRuns: 5_000 },
  );
});

it('rounds halves away from zero, on the digits as written', () => {
  for (const [value, places, expected] of [
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [1.005, 2, 1.01],
    [0.5, 0, 1],
    [1e21, 2, 1e21],
    [1e-7, 2, 0],
    [123.455, 2, 123.46],
  ] as const) {
    expect(roundTo(value, places)).toBe(expected);
  }
});

it('writes every number without an exponent, and the same number', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = decimalText(value);
      expect(text).not.toMatch(/e/);
      expect(Number(text) + 0).toBe(value + 0);
    }),
    { numRuns: 5_000 },
  );
});
