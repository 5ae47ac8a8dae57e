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

  it('tell what is left and what is over', () => {
    expect(leftUntil(zh, now + 4 * hour + 40 * 60_000, now)).toBe('还有 4 小时 40 分');
    expect(leftUntil(zh, now + 60 * hour, now)).toBe('还有 2 天');
    expect(leftUntil(zh, now - 2 * hour, now)).toBe('超 2 小时');
    expect(leftUntil(en, now - 26 * hour, now)).toBe('1 day over');
    expect(leftUntil(en, now + 30 * 60_000, now)).toBe('30 min left');
  });

  it('put the light on amber when a working day’s hours or less are left', () => {
    expect([dueLight(undefined, now), dueLight(now + 9 * hour, now), dueLight(now + hour, now), dueLight(now - hour, now)]).toEqual([
      'none',
      'ok',
      'warn',
      'warn',
    ]);
  });

  it('say a limit as the flow does', () => {
    expect(durationOf(zh, { amount: 5, unit: 'workingDay' })).toBe('5 个工作日');
    expect(durationOf(en, { amount: 1, unit: 'workingDay' })).toBe('1 working day');
    expect(durationOf(en, { amount: 0.5, unit: 'hour' })).toBe('0.5 hours');
  });
});
