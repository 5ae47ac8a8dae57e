import { describe, expect, it } from 'vitest';
import { countWorkingDays, isKnown, isWorkingDay, workingDayMs } from '../../src/time/calendar.ts';
import { calendarNamed } from '../../src/time/calendars/known.ts';
import { mainlandChina } from '../../src/time/calendars/mainland-china.ts';
import { dateText, parseDate } from '../../src/time/civil.ts';
import { works } from './naive-walker.ts';

const day = (text: string): number => parseDate(text) ?? Number.NaN;

describe('the calendar of mainland China', () => {
  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('has in %i as many working days as were published: %i', (year, count) => {
    expect(countWorkingDays(mainlandChina, day(`${year - 1}-12-31`), day(`${year}-12-31`))).toBe(count);
  });

  it('agrees with the notices typed in a second time, on each day of the three years', () => {
    for (let current = day('2024-01-01'); current <= day('2026-12-31'); current += 1) {
      expect([dateText(current), isWorkingDay(mainlandChina, current)]).toEqual([dateText(current), works(dateText(current))]);
    }
  });

  it('names no day twice and only weekend days as make-up days', () => {
    for (const { year, off, work } of mainlandChina.years) {
      expect(new Set([...off, ...work]).size).toBe(off.length + work.length);
      expect([...off, ...work].every((date) => date.startsWith(`${year}-`))).toBe(true);
      for (const date of work) expect([0, 6]).toContain(new Date(date).getUTCDay());
    }
  });

  it('knows where its knowledge ends', () => {
    expect(isKnown(mainlandChina, day('2024-01-01'), day('2026-12-31'))).toBe(true);
    expect(isKnown(mainlandChina, day('2026-12-31'), day('2027-01-01'))).toBe(false);
    expect(isKnown(mainlandChina, day('2023-12-31'), day('2024-01-02'))).toBe(false);
  });

  it('has six working hours a day', () => {
    expect(workingDayMs(mainlandChina)).toBe(6 * 3_600_000);
  });

  it('is found by its id and by its name in either language', () => {
    for (const name of ['mainland-china', '中国大陆', 'China mainland']) expect(calendarNamed(name)).toBe(mainlandChina);
    expect(calendarNamed('constructor')).toBeNull();
  });

  it('is plain data: written as JSON and read back it counts the same', () => {
    const again = JSON.parse(JSON.stringify(mainlandChina)) as typeof mainlandChina;
    expect(again).toEqual(mainlandChina);
    expect(countWorkingDays(again, day('2025-12-31'), day('2026-12-31'))).toBe(248);
  });
});
