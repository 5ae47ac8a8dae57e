// Dates as `2026-03-01` and days counted from 1970-01-01, by the civil calendar; no clock and no zone.

const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** A date in its parts. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The parts of a date that exists; null for any other text. */
export function dateParts(text: string): CalendarDate | null {
  if (text.length !== 10 || text.charAt(4) !== '-' || text.charAt(7) !== '-') return null;
  const [year, month, day] = [digitsAt(text, 0, 4), digitsAt(text, 5, 7), digitsAt(text, 8, 10)];
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month) ? { year, month, day } : null;
}

/** Whether the text is a date that exists. */
export const isCalendarDate = (text: string): boolean => dateParts(text) !== null;

/** Days from 1970-01-01. */
export function dayNumber({ year, month, day }: CalendarDate): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date of a day number; null outside the years 0 to 9999. */
export function dateOfDay(days: number): string | null {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return formatDate({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day });
}

/** The date `months` later; a day the month does not have becomes its last. Null outside the years 0 to 9999. */
export function addMonths({ year, month, day }: CalendarDate, months: number): string | null {
  const total = year * 12 + month - 1 + months;
  const newYear = Math.floor(total / 12);
  const newMonth = total - newYear * 12 + 1;
  return formatDate({ year: newYear, month: newMonth, day: Math.min(day, daysOfMonth(newYear, newMonth)) });
}

/** Full years from one date to another: full on the same day of the year, for a 29 February on the 28th in common years. Null when `to` is earlier. */
export function wholeYears(from: CalendarDate, to: CalendarDate): number | null {
  const years = to.year - from.year;
  const day = Math.min(from.day, daysOfMonth(to.year, from.month));
  const before = to.month < from.month || (to.month === from.month && to.day < day);
  return years - (before ? 1 : 0) < 0 ? null : years - (before ? 1 : 0);
}

/** The number its digits make; below 0 when one is none. By character, because dates are read at every evaluation. */
function digitsAt(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function formatDate({ year, month, day }: CalendarDate): string | null {
  if (!(year >= 0 && year <= 9999)) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysOfMonth(year: number, month: number): number {
  const leap = month === 2 && (year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0));
  return (DAYS_OF_MONTHS[month - 1] ?? 0) + (leap ? 1 : 0);
}
