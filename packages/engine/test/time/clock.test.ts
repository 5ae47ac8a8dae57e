import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, instant } from '../../src/base/id.ts';
import type { Duration } from '../../src/model/value.ts';
import { dueAt } from '../../src/time/add.ts';
import type { Calendar } from '../../src/time/calendar.ts';
import { mainlandChina as calendar } from '../../src/time/calendars/mainland-china.ts';
import { instantText, parseInstant } from '../../src/time/civil.ts';
import {
  type Clock,
  dueOf,
  extendClock,
  isOverdue,
  pauseClock,
  remainingOf,
  resumeClock,
  reviseClock,
  startClock,
} from '../../src/time/clock.ts';

const at = (text: string): Instant => parseInstant(`${text}+08:00`) ?? instant(Number.NaN);
const within = (amount: number, unit: Duration['unit']) => ({ kind: 'within' as const, duration: { amount, unit } });
const shown = (clock: Clock): string => instantText(clock.dueAt, 480).slice(0, 16);
const anyInstant = fc
  .integer({ min: at('2024-01-01T00:00') / 1_000, max: at('2026-06-30T00:00') / 1_000 })
  .map((second) => instant(second * 1_000));
const anyDuration = fc.record<Duration>({
  amount: fc.integer({ min: 1, max: 80 }).map((halves) => halves / 2),
  unit: fc.constantFrom('minute', 'hour', 'day', 'week', 'month', 'workingDay', 'workingHour'),
});

describe('a clock', () => {
  it('ends where its limit ends, and knows what is left', () => {
    const clock = startClock(calendar, within(5, 'workingDay'), at('2026-09-30T10:12'));
    expect(shown(clock)).toBe('2026-10-13T23:59');
    expect(remainingOf(clock, calendar, at('2026-10-09T15:00'))).toEqual([{ kind: 'workingDays', days: 3 }]);
    expect(isOverdue(clock, at('2026-10-13T23:59:59.999'))).toBe(false);
    expect(isOverdue(clock, at('2026-10-14T00:00'))).toBe(true);
  });

  it('stands through a special procedure and goes on with the days it had', () => {
    const clock = startClock(calendar, within(5, 'workingDay'), at('2026-09-30T10:12'));
    const standing = pauseClock(clock, calendar, at('2026-10-09T15:00'));
    expect(dueOf(standing)).toBeNull();
    expect(standing.remaining).toEqual([{ kind: 'workingDays', days: 3 }]);
    expect(shown(resumeClock(standing, calendar, at('2026-10-20T09:30')))).toBe('2026-10-23T23:59');
  });

  it('keeps working hours to the millisecond', () => {
    const clock = startClock(calendar, within(4, 'workingHour'), at('2026-09-30T16:00'));
    const standing = pauseClock(clock, calendar, at('2026-10-08T09:30:00.250'));
    expect(standing.remaining).toEqual([{ kind: 'workingTime', ms: 2.5 * 3_600_000 - 250 }]);
    expect(shown(resumeClock(standing, calendar, at('2026-10-12T16:00')))).toBe('2026-10-13T10:29');
  });

  it('leaves the rest of the day when it is stopped on its last day', () => {
    const clock = startClock(calendar, within(5, 'workingDay'), at('2026-09-30T10:12'));
    const standing = pauseClock(clock, calendar, at('2026-10-13T15:00'));
    expect(shown(resumeClock(standing, calendar, at('2026-10-24T15:00')))).toBe('2026-10-26T23:59');
    const natural = startClock(calendar, within(1, 'day'), at('2026-09-30T10:12'));
    const onHoliday = pauseClock(natural, calendar, at('2026-10-05T15:00'));
    expect(shown(resumeClock(onHoliday, calendar, at('2026-10-12T15:00')))).toBe('2026-10-12T23:59');
  });

  it('stays overdue when it was stopped too late', () => {
    const clock = startClock(calendar, within(1, 'workingDay'), at('2026-09-29T10:12'));
    const resumed = resumeClock(pauseClock(clock, calendar, at('2026-10-08T15:00')), calendar, at('2026-10-20T15:00'));
    expect(resumed.dueAt).toBe(clock.dueAt);
    expect(isOverdue(resumed, at('2026-10-20T15:00'))).toBe(true);
  });

  it('adds an extension to the days it had, as one period', () => {
    const clock = extendClock(startClock(calendar, within(20, 'day'), at('2026-03-01T10:00')), calendar, { amount: 10, unit: 'day' });
    expect(clock.dueAt).toBe(dueAt({ calendar, from: at('2026-03-01T10:00'), duration: { amount: 30, unit: 'day' } }).at);
    const mixed = extendClock(startClock(calendar, within(20, 'workingDay'), at('2026-03-02T10:00')), calendar, {
      amount: 1,
      unit: 'month',
    });
    expect(shown(mixed)).toBe('2026-04-30T23:59');
    const standing = extendClock(pauseClock(clock, calendar, at('2026-03-11T10:00')), calendar, { amount: 5, unit: 'day' });
    expect(standing.remaining).toEqual([{ kind: 'days', days: 25 }]);
  });

  it('does not move a fixed date by a pause, and moves it by an extension', () => {
    const clock = startClock(calendar, { kind: 'at', due: at('2026-03-31T23:59:59.999') }, at('2026-03-01T10:00'));
    const resumed = resumeClock(pauseClock(clock, calendar, at('2026-03-05T10:00')), calendar, at('2026-03-20T10:00'));
    expect(resumed.dueAt).toBe(clock.dueAt);
    expect(shown(extendClock(resumed, calendar, { amount: 2, unit: 'workingDay' }))).toBe('2026-04-02T23:59');
  });

  it('counts anew when next year is published, and is no longer provisional', () => {
    const clock = startClock(calendar, within(3, 'workingDay'), at('2026-12-31T10:00'));
    expect([shown(clock), clock.provisional]).toEqual(['2027-01-05T23:59', true]);
    const published: Calendar = {
      ...calendar,
      version: 'synthetic',
      years: [...calendar.years, { year: 2027, source: 'synthetic', off: ['2027-01-01', '2027-01-04'], work: ['2027-01-02'] }],
      knownUntil: '2027-12-31',
    };
    const revised = reviseClock(clock, published);
    expect([shown(revised), revised.provisional]).toEqual(['2027-01-06T23:59', false]);
    expect(reviseClock(pauseClock(clock, calendar, at('2026-12-31T12:00')), published).kind).toBe('paused');
  });

  it('gives the same clock when asked for what already is', () => {
    const clock = startClock(calendar, within(5, 'workingDay'), at('2026-09-30T10:12'));
    const standing = pauseClock(clock, calendar, at('2026-10-09T15:00'));
    expect(resumeClock(clock, calendar, at('2026-10-09T15:00'))).toBe(clock);
    expect(pauseClock(standing, calendar, at('2026-10-10T15:00'))).toBe(standing);
  });

  it('is plain data that survives JSON', () => {
    const clock = startClock(calendar, within(5, 'workingDay'), at('2026-09-30T10:12'));
    expect(JSON.parse(JSON.stringify(clock))).toEqual(clock);
  });

  it('is never shortened by a pause, and not lengthened by one of no length', () => {
    fc.assert(
      fc.property(
        anyInstant,
        anyDuration,
        fc.array(fc.tuple(fc.nat(40 * 86_400), fc.nat(20 * 86_400)), { maxLength: 4 }),
        (start, duration, pauses) => {
          const first = startClock(calendar, { kind: 'within', duration }, start);
          let clock = first;
          let now = start;
          for (const [run, stand] of pauses) {
            now = instant(now + run * 1_000);
            const still = resumeClock(pauseClock(clock, calendar, now), calendar, now);
            expect(still.dueAt).toBe(clock.dueAt);
            const standing = pauseClock(clock, calendar, now);
            now = instant(now + stand * 1_000);
            const next = resumeClock(standing, calendar, now);
            expect(next.dueAt).toBeGreaterThanOrEqual(clock.dueAt);
            if (!isOverdue(standing, now)) expect(isOverdue(next, now)).toBe(false);
            clock = next;
          }
          expect(clock.dueAt).toBeGreaterThanOrEqual(first.dueAt);
        },
      ),
      { numRuns: 500 },
    );
  });
});
