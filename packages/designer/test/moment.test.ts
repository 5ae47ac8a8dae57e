import { describe, expect, it } from 'vitest';
import { wordsOf } from '../src/words/language.ts';
import { clockOf, dayOf, dueLight, durationOf, leftUntil, momentOf } from '../src/words/moment.ts';

const zh = wordsOf('zh');
const en = wordsOf('en');
const now = Date.UTC(2026, 2, 4, 3, 30); // 11:30 in Beijing
const hour = 3_600_000;

describe('times on the page', () => {
  it('are those of Beijing, wherever the reader’s machine stands', () => {
    expect(clockOf(now)).toBe('11:30');
    expect(dayOf(zh, Date.UTC(2026, 2, 4, 17), now)).toBe('3月5日');
    expect(dayOf(en, Date.UTC(2025, 11, 31, 17), now)).toBe('1 Jan');
    expect(dayOf(zh, Date.UTC(2025, 11, 31, 15), now)).toBe('2025年12月31日');
  });

  it('say today, tomorrow and yesterday by Beijing’s midnight', () => {
    expect(momentOf(zh, now + 6 * hour, now)).toBe('今天 17:30');
    expect(momentOf(zh, now + 13 * hour, now)).toBe('明天 00:30');
    expect(momentOf(en, now - 12 * hour, now)).toBe('yesterday 23:30');
    expect(momentOf(zh, now + 48 * hour, now)).toBe('3月6日 11:30');
  });

  it('count what is left in working days, and in hours on the last', () => {
    const friday = Date.UTC(2026, 8, 25, 3, 30); // the first of a holiday that lasts to the weekend
    const endOf = (month: number, day: number): number => Date.UTC(2026, month, day, 15, 59, 59, 999);
    expect(leftUntil(zh, endOf(2, 6), now)).toBe('还有 2 个工作日');
    expect(leftUntil(zh, endOf(2, 8), now)).toBe('还有 2 个工作日');
    expect(leftUntil(en, endOf(2, 5), now)).toBe('1 working day left');
    expect(leftUntil(zh, now + 4 * hour + 40 * 60_000, now)).toBe('还有 4 小时 40 分');
    expect(leftUntil(en, now + 30 * 60_000, now)).toBe('30 min left');
    expect(leftUntil(zh, endOf(8, 27), friday)).toMatch(/小时/u);
  });

  it('tell what is over', () => {
    expect(leftUntil(zh, now - 2 * hour, now)).toBe('超 2 小时');
    expect(leftUntil(en, now - 26 * hour, now)).toBe('1 day over');
  });

  it('put the light on amber when no whole working day is left', () => {
    const light = (due: number | undefined): string => dueLight(due, now);
    expect([light(undefined), light(now + 37 * hour), light(now + hour), light(now - hour)]).toEqual(['none', 'ok', 'warn', 'warn']);
  });

  it('say a limit as the flow does', () => {
    expect(durationOf(zh, { amount: 5, unit: 'workingDay' })).toBe('5 个工作日');
    expect(durationOf(en, { amount: 1, unit: 'workingDay' })).toBe('1 working day');
    expect(durationOf(en, { amount: 0.5, unit: 'hour' })).toBe('0.5 hours');
  });
});
