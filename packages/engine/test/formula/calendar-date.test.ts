import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addMonths, dateOfDay, dateParts, dayNumber, wholeYears } from '../../src/formula/calendar-date.ts';
import { addMonths as addMonthsToDay, ageOn, dateText, parseDate } from '../../src/time/civil.ts';

const days = fc.integer({ min: -719_000, max: 2_900_000 });

it('counts days as the clocks of time limits do', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -600, max: 600 }), (day, months) => {
      const text = dateOfDay(day);
      expect(text).toBe(dateText(day));
      const parts = dateParts(text ?? '');
      expect(parts === null ? null : dayNumber(parts)).toBe(day);
      const later = addMonthsToDay(day, months);
      const expected = dateText(later);
      expect(parts === null ? null : addMonths(parts, months)).toBe(/^\d{4}-/.test(expected) ? expected : null);
    }),
    { numRuns: 2_000 },
  );
});

it('counts years of age as the clocks of time limits do', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 40_000 }), (birth, lived) => {
      const [from, to] = [dateParts(dateOfDay(birth) ?? ''), dateParts(dateOfDay(birth + lived) ?? '')];
      if (from === null || to === null) return;
      expect(wholeYears(from, to)).toBe(ageOn(birth, birth + lived));
    }),
    { numRuns: 2_000 },
  );
});

it('knows which dates exist as the clocks of time limits do', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }), (year, month, day) => {
      const text = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
      expect(dateParts(text) === null).toBe(parseDate(text) === null);
    }),
  );
});
