import { type CaseId, caseId, type Instant, instant } from '../base/id.ts';
import type { Start } from '../model/start.ts';
import { type Calendar, dayAt, isWorkingDay, startOfDay } from '../time/calendar.ts';
import { dateOfDay, MINUTE_MS, weekdayOf } from '../time/civil.ts';

/** 每天 8:00, 每周 … */
export type Schedule = Extract<Start, { readonly kind: 'schedule' }>;

/** Days looked at for the next turn; a yearly one comes within 366. */
const DAYS_AHEAD_MAX = 400;

/** The first instant after `from` at which a scheduled flow begins: weeks on Monday, months and years on their first day. */
export function nextTurn(schedule: Schedule, calendar: Calendar, from: Instant): Instant {
  const [hours = 0, minutes = 0] = schedule.at.split(':').map(Number);
  const first = dayAt(calendar, from);
  for (let day = first; day < first + DAYS_AHEAD_MAX; day += 1) {
    const at = instant(startOfDay(calendar, day) + (hours * 60 + minutes) * MINUTE_MS);
    if (at > from && isTurn(schedule, calendar, day)) return at;
  }
  return instant(Number.MAX_SAFE_INTEGER);
}

/** The number of the case that a turn begins: one turn is one case, however often it is begun. */
export const turnCaseId = (flow: string, at: Instant): CaseId => caseId(`${flow}-${at}`);

function isTurn({ every }: Schedule, calendar: Calendar, day: number): boolean {
  const date = dateOfDay(day);
  switch (every) {
    case 'day':
      return true;
    case 'workingDay':
      return isWorkingDay(calendar, day);
    case 'week':
      return weekdayOf(day) === MONDAY;
    case 'month':
      return date.day === 1;
    case 'year':
      return date.day === 1 && date.month === 1;
  }
}

const MONDAY = 1;
