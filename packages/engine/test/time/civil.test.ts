import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '../../src/base/id.ts';
import {
  addMonths,
  ageOn,
  dateOfDay,
  dateText,
  dayOfDate,
  instantText,
  monthsBetween,
  parseDate,
  parseInstant,
  weekdayOf,
} from '../../src/time/civil.ts';

const anyDay = fc.integer({ min: -700_000, max: 2_900_000 });
const day = (text: string): number => parseDate(text) ?? Number.NaN;

describe('dates', () => {
  it('agree with JavaScript dates in UTC, years 54 to 9909', () => {
    fc.assert(
      fc.property(anyDay, (dayNumber) => {
        const date = new Date(dayNumber * 86_400_000);
        expect(dateOfDay(dayNumber)).toEqual({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
        expect(dayOfDate(dateOfDay(dayNumber))).toBe(dayNumber);
        expect(weekdayOf(dayNumber) % 7).toBe(date.getUTCDay());
        expect(dateText(dayNumber)).toBe(date.toISOString().slice(0, 10));
        expect(parseDate(dateText(dayNumber))).toBe(dayNumber);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '20260101',
    '',
    '2026-04-31',
    ' 2026-01-01',
    '２０２６-01-01',
  ])('do not exist: %s', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it('end with the month when moved to one that is shorter', () => {
    expect(dateText(addMonths(day('2024-01-31'), 1))).toBe('2024-02-29');
    expect(dateText(addMonths(day('2024-03-31'), -1))).toBe('2024-02-29');
    expect(dateText(addMonths(day('2024-01-15'), -25))).toBe('2021-12-15');
    expect(dateText(addMonths(day('2024-12-15'), 1))).toBe('2025-01-15');
  });

  it('are full months apart exactly when moving by them does not overshoot', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 100_000 }), (from, ahead) => {
        const months = monthsBetween(from, from + ahead);
        expect(addMonths(from, months)).toBeLessThanOrEqual(from + ahead);
        expect(addMonths(from, months + 1)).toBeGreaterThan(from + ahead);
        expect(monthsBetween(from + ahead, from)).toBe(-months || 0);
      }),
    );
  });

  it('give full years of age on the birthday', () => {
    expect(ageOn(day('2000-05-20'), day('2026-05-19'))).toBe(25);
    expect(ageOn(day('2000-05-20'), day('2026-05-20'))).toBe(26);
    expect(ageOn(day('2004-02-29'), day('2026-02-27'))).toBe(21);
    expect(ageOn(day('2004-02-29'), day('2026-02-28'))).toBe(22);
  });
});

describe('instants', () => {
  it('agree with JavaScript in UTC and come back from their text at any offset', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60_000_000_000_000, max: 250_000_000_000_000 }), fc.integer({ min: -720, max: 840 }), (ms, offset) => {
        expect(instantText(instant(ms), 0)).toBe(new Date(ms).toISOString());
        expect(parseInstant(instantText(instant(ms), offset))).toBe(ms);
        expect(Date.parse(instantText(instant(ms), offset))).toBe(ms);
      }),
    );
  });

  it.each([
    '2026-10-13',
    '2026-10-13T10:00',
    '2026-10-13T24:00Z',
    '2026-02-30T10:00Z',
    '2026-10-13T10:60Z',
    '2026-10-13T10:00+15:00',
    '2026-10-13t10:00z',
    'now',
  ])('are not read from %s', (text) => {
    expect(parseInstant(text)).toBeNull();
  });
});
