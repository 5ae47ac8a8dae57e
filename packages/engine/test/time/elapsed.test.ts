import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, instant } from '../../src/base/id.ts';
import type { Duration } from '../../src/model/value.ts';
import { dueAt } from '../../src/time/add.ts';
import { mainlandChina as calendar } from '../../src/time/calendars/mainland-china.ts';
import { parseInstant } from '../../src/time/civil.ts';
import { startClock } from '../../src/time/clock.ts';
import { compareDurations } from '../../src/time/compare.ts';
import { elapsed } from '../../src/time/elapsed.ts';
import { compareUsed, freshStopwatch, goOn, standStill } from '../../src/time/stopwatch.ts';
import { walkWorkingMinutes } from './naive-walker.ts';

const at = (text: string): Instant => parseInstant(`${text}+08:00`) ?? instant(Number.NaN);
const anyInstant = fc
  .integer({ min: at('2024-01-01T00:00') / 60_000, max: at('2026-06-30T00:00') / 60_000 })
  .map((minute) => instant(minute * 60_000));

describe('what passed between two instants', () => {
  it('is told in working days as a limit counts, in their parts, and in natural days', () => {
    expect(elapsed(calendar, at('2026-09-30T10:00'), at('2026-10-13T10:00'))).toEqual({
      workingDays: 5,
      workingMs: 30 * 3_600_000,
      workingDayParts: 5,
      days: 13,
      ms: 13 * 86_400_000,
      provisional: false,
    });
    expect(elapsed(calendar, at('2026-10-08T09:00'), at('2026-10-08T12:00')).workingDayParts).toBe(0.5);
  });

  it('is nothing when the second is not later', () => {
    expect(elapsed(calendar, at('2026-10-13T10:00'), at('2026-09-30T10:00')).ms).toBe(0);
  });

  it('agrees with a walker that looks at each minute', () => {
    fc.assert(
      fc.property(anyInstant, fc.nat(20 * 1_440), (from, minutes) => {
        const to = instant(from + minutes * 60_000);
        expect(elapsed(calendar, from, to).workingMs).toBe(walkWorkingMinutes(from, to) * 60_000);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a stopwatch', () => {
  it('stands while the case waits for people outside', () => {
    const first = standStill(goOn(freshStopwatch, at('2026-10-12T10:00')), calendar, at('2026-10-13T16:00'));
    const used = standStill(goOn(first, at('2026-10-20T10:00')), calendar, at('2026-10-21T11:00'));
    expect(used).toMatchObject({ runningSince: null, workingDays: 2, workingMs: (10 + 7) * 3_600_000 });
    expect(compareUsed(calendar, used, { amount: 2, unit: 'workingDay' })).toBe(0);
    expect(compareUsed(calendar, used, { amount: 1, unit: 'workingDay' })).toBe(1);
    expect(compareUsed(calendar, used, { amount: 18, unit: 'workingHour' })).toBe(-1);
  });

  it('has used more than a limit allows on the first working day after its end, and not before', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 1, max: 12 }), fc.nat(30 * 1_440), (start, amount, minutes) => {
        const limit: Duration = { amount, unit: 'workingDay' };
        const now = instant(start + minutes * 60_000);
        const clock = startClock(calendar, { kind: 'within', duration: limit }, start);
        const used = standStill(goOn(freshStopwatch, start), calendar, now);
        const over = now > clock.dueAt && elapsed(calendar, clock.dueAt, now).workingDays > 0;
        expect(compareUsed(calendar, used, limit) === 1).toBe(over);
      }),
      { numRuns: 300 },
    );
  });
});

describe('two lengths of time', () => {
  it.each<[number, Duration['unit'], number, Duration['unit'], -1 | 0 | 1 | null]>([
    [1, 'week', 7, 'day', 0],
    [1, 'year', 12, 'month', 0],
    [24, 'hour', 1, 'day', 0],
    [2, 'workingDay', 12, 'workingHour', 0],
    [5, 'workingDay', 20, 'day', -1],
    [20, 'workingDay', 20, 'day', 1],
    [15, 'workingDay', 3, 'month', -1],
    [14, 'workingDay', 20, 'day', null],
    [1, 'month', 30, 'day', null],
    [1, 'month', 40, 'day', -1],
    [4, 'workingHour', 1, 'day', null],
  ])('%s %s against %s %s is %s', (a, unit, b, other, order) => {
    expect(compareDurations(calendar, { amount: a, unit }, { amount: b, unit: other })).toBe(order);
    const back = compareDurations(calendar, { amount: b, unit: other }, { amount: a, unit });
    expect(back).toBe(order === null || order === 0 ? order : -order);
  });

  it('are told apart only where each beginning gives the same order', () => {
    const units = fc.constantFrom<Duration['unit']>('day', 'week', 'month', 'workingDay');
    const duration = fc.record({ amount: fc.integer({ min: 1, max: 30 }), unit: units });
    fc.assert(
      fc.property(duration, duration, anyInstant, (a, b, from) => {
        const order = compareDurations(calendar, a, b);
        fc.pre(order === -1);
        const ends = [a, b].map((one) => dueAt({ calendar, from, duration: one }).at);
        expect(ends[0]).toBeLessThanOrEqual(ends[1] ?? 0);
      }),
      { numRuns: 300 },
    );
  });
});
