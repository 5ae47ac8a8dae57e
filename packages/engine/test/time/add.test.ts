import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, instant } from '../../src/base/id.ts';
import type { Duration } from '../../src/model/value.ts';
import { dueAt } from '../../src/time/add.ts';
import { countWorkingDays, dayAt } from '../../src/time/calendar.ts';
import { mainlandChina as calendar } from '../../src/time/calendars/mainland-china.ts';
import { instantText, parseInstant } from '../../src/time/civil.ts';
import { workingTimeBetween } from '../../src/time/working-time.ts';
import { chinaDate, walkDays, walkWorkingDays, walkWorkingMinutes } from './naive-walker.ts';

const at = (text: string): Instant => parseInstant(`${text}+08:00`) ?? instant(Number.NaN);
const show = (when: Instant): string => instantText(when, 480).slice(0, 16);
const anyInstant = fc
  .integer({ min: at('2024-01-01T00:00') / 60_000, max: at('2026-06-30T00:00') / 60_000 })
  .map((minute) => instant(minute * 60_000));
const due = (from: string, amount: number, unit: Duration['unit'], direction: 'after' | 'before' = 'after'): string =>
  show(dueAt({ calendar, from: at(from), duration: { amount, unit }, direction }).at);

describe('a length of time from an instant', () => {
  it('counts five working days from 2026-09-30 to 2026-10-13, over the National Day week and its make-up day', () => {
    expect(dueAt({ calendar, from: at('2026-09-30T10:12'), duration: { amount: 5, unit: 'workingDay' } })).toEqual({
      at: at('2026-10-13T23:59:59.999'),
      provisional: false,
    });
  });

  it.each([
    ['2026-09-30T10:12', 0.5, 'workingDay', '2026-09-30T15:12'],
    ['2026-09-30T16:00', 0.5, 'workingDay', '2026-10-08T11:00'],
    ['2026-09-30T16:00', 1.5, 'workingDay', '2026-10-09T12:00'],
    ['2026-09-30T20:00', 4, 'workingHour', '2026-10-08T15:00'],
    ['2026-09-30T16:00', 1, 'workingHour', '2026-09-30T17:00'],
    ['2026-10-10T09:00', 3, 'workingHour', '2026-10-10T12:00'],
    ['2026-09-30T23:30', 4, 'hour', '2026-10-01T03:30'],
    ['2026-09-30T10:12', 1, 'day', '2026-10-08T23:59'],
    ['2026-03-02T10:12', 20, 'day', '2026-03-23T23:59'],
    ['2026-03-02T10:12', 1.5, 'day', '2026-03-04T23:59'],
    ['2026-03-02T10:12', 0.5, 'day', '2026-03-02T22:12'],
    ['2026-03-02T10:12', 1, 'week', '2026-03-09T23:59'],
    ['2026-01-30T10:12', 1, 'month', '2026-02-28T23:59'],
    ['2024-01-31T10:12', 1, 'month', '2024-02-29T23:59'],
    ['2024-01-31T10:12', 0.5, 'month', '2024-02-18T23:59'],
    ['2024-02-29T10:12', 1, 'year', '2025-02-28T23:59'],
    ['2025-12-01T10:12', 1, 'month', '2026-01-04T23:59'],
    ['2026-03-02T10:12', 0, 'workingDay', '2026-03-02T10:12'],
    ['2026-03-02T10:12', 90, 'second', '2026-03-02T10:13'],
  ] as const)('%s + %s %s ends %s', (from, amount, unit, end) => {
    expect(due(from, amount, unit)).toBe(end);
  });

  it.each([
    ['2026-10-13T23:59:59.999', 1, 'workingDay', '2026-10-12T23:59'],
    ['2026-10-13T23:59:59.999', 4, 'workingDay', '2026-10-08T23:59'],
    ['2026-10-08T10:00', 0.5, 'workingDay', '2026-09-30T15:00'],
    ['2026-10-08T10:00', 1, 'workingHour', '2026-10-08T09:00'],
    ['2026-10-31T23:59:59.999', 1, 'month', '2026-09-30T23:59'],
    ['2026-10-08T10:00', 2, 'day', '2026-10-05T23:59'],
    ['2026-10-08T10:00', 1, 'workingDay', '2026-09-29T23:59'],
    ['2026-10-03T23:59:59.999', 1, 'workingDay', '2026-09-29T23:59'],
    ['2026-10-08T10:00', 2, 'hour', '2026-10-08T08:00'],
  ] as const)('%s has %s %s left at %s', (until, amount, unit, moment) => {
    expect(due(until, amount, unit, 'before')).toBe(moment);
  });

  it('turns the direction for an amount below zero', () => {
    fc.assert(
      fc.property(
        anyInstant,
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom('workingDay', 'workingHour', 'day', 'month', 'hour'),
        (from, amount, unit) => {
          expect(dueAt({ calendar, from, duration: { amount: -amount, unit } })).toEqual(
            dueAt({ calendar, from, duration: { amount, unit }, direction: 'before' }),
          );
        },
      ),
    );
  });

  it('says so when it depends on a year without a published notice', () => {
    const asked = (from: string, amount: number, unit: Duration['unit'], direction: 'after' | 'before' = 'after') =>
      dueAt({ calendar, from: at(from), duration: { amount, unit }, direction }).provisional;
    expect(asked('2026-12-30T10:00', 1, 'workingDay')).toBe(false);
    expect(asked('2026-12-30T10:00', 2, 'workingDay')).toBe(true);
    expect(asked('2026-12-31T16:00', 2, 'workingHour')).toBe(true);
    expect(asked('2026-12-31T16:00', 48, 'hour')).toBe(false);
    expect(asked('2026-12-30T16:00', 30, 'day')).toBe(true);
    expect(asked('2023-12-28T16:00', 1, 'workingDay')).toBe(true);
    expect(asked('2024-01-02T16:00', 1, 'workingDay', 'before')).toBe(true);
    expect(asked('2023-12-28T16:00', 30, 'day')).toBe(false);
  });

  it('agrees with a walker that goes day by day', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 1, max: 120 }), (from, n) => {
        expect(chinaDate(dueAt({ calendar, from, duration: { amount: n, unit: 'workingDay' } }).at)).toBe(walkWorkingDays(from, n));
        expect(chinaDate(dueAt({ calendar, from, duration: { amount: n, unit: 'day' } }).at)).toBe(walkDays(from, n));
      }),
      { numRuns: 300 },
    );
  });

  it('agrees with a walker that goes minute by minute through the working hours', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 1, max: 40 }), (from, halfHours) => {
        const end = dueAt({ calendar, from, duration: { amount: halfHours / 2, unit: 'workingHour' } }).at;
        expect(walkWorkingMinutes(from, end)).toBe(halfHours * 30);
        expect(walkWorkingMinutes(from, end - 60_000)).toBe(halfHours * 30 - 1);
      }),
      { numRuns: 100 },
    );
  });

  it('is undone by asking what passed', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 1, max: 200 }), (from, n) => {
        const days = dueAt({ calendar, from, duration: { amount: n, unit: 'workingDay' } }).at;
        expect(countWorkingDays(calendar, dayAt(calendar, from), dayAt(calendar, days))).toBe(n);
        const hours = dueAt({ calendar, from, duration: { amount: n, unit: 'workingHour' } }).at;
        expect(workingTimeBetween(calendar, from, hours)).toBe(n * 3_600_000);
      }),
    );
  });

  it('never ends earlier for a later beginning or a larger amount', () => {
    const units = fc.constantFrom<Duration['unit']>(
      'second',
      'minute',
      'hour',
      'day',
      'week',
      'month',
      'year',
      'workingDay',
      'workingHour',
    );
    const amounts = fc.integer({ min: 0, max: 240 }).map((quarters) => quarters / 4);
    fc.assert(
      fc.property(
        anyInstant,
        anyInstant,
        amounts,
        amounts,
        units,
        fc.constantFrom('after' as const, 'before' as const),
        (a, b, m, n, unit, direction) => {
          const early = instant(Math.min(a, b));
          const late = instant(Math.max(a, b));
          const ask = (from: Instant, amount: number) => dueAt({ calendar, from, duration: { amount, unit }, direction }).at;
          expect(ask(early, m)).toBeLessThanOrEqual(ask(late, m));
          const [less, more] = [ask(early, Math.min(m, n)), ask(early, Math.max(m, n))];
          if (direction === 'after') expect(less).toBeLessThanOrEqual(more);
          else expect(less).toBeGreaterThanOrEqual(more);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('ends a length of time without measure after a hundred years instead of counting on', () => {
    for (const unit of ['second', 'day', 'month', 'year', 'workingDay', 'workingHour'] as const) {
      const end = dueAt({ calendar, from: at('2026-01-05T10:00'), duration: { amount: 1e12, unit } }).at;
      expect(show(end).slice(0, 2)).toBe('21');
    }
  });
});
