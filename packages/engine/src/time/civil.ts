import { type Instant, instant } from '../base/id.ts';
import { daysInMonth, isDateText } from '../model/date.ts';

// Dates on the Gregorian calendar, counted in days since 1970-01-01. Nothing here knows a time zone but by its offset.

/** Milliseconds of a day without clock changes. */
export const DAY_MS = 86_400_000;
/** Milliseconds of a minute. */
export const MINUTE_MS = 60_000;

/** A date by its parts; `month` and `day` count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days from 1970-01-01 to a date; a date that does not exist is counted on from its month's first day. */
export function dayOfDate({ year, month, day }: CivilDate): number {
  // Years begin in March here, so that the leap day is the last of its year.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

/** The date of a day counted from 1970-01-01. */
export function dateOfDay(dayNumber: number): CivilDate {
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** The day so many months later (or earlier, below zero): the same day of the month, or the month's last where it has none. */
export function addMonths(dayNumber: number, months: number): number {
  const { year, month, day } = dateOfDay(dayNumber);
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  return dayOfDate({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
}

/** Whole months from one day to another; below zero when `to` is earlier. */
export function monthsBetween(from: number, to: number): number {
  if (to < from) return -monthsBetween(to, from) || 0;
  const start = dateOfDay(from);
  const end = dateOfDay(to);
  const months = (end.year - start.year) * 12 + end.month - start.month;
  return addMonths(from, months) > to ? months - 1 : months;
}

/** Full years of age on a day: a year is full on the birthday, for a 29 February on the 28th in common years. */
export function ageOn(birth: number, day: number): number {
  return Math.floor(monthsBetween(birth, day) / 12);
}

/** Weekday of a day, 1 Monday to 7 Sunday. */
export function weekdayOf(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

/** A day as `2026-10-13`; years outside 0–9999 with a sign and six digits. */
export function dateText(dayNumber: number): string {
  const { year, month, day } = dateOfDay(dayNumber);
  return `${yearText(year)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The day of `2026-10-13`, or null when the text is no date that exists. */
export function parseDate(text: string): number | null {
  if (!isDateText(text)) return null;
  return dayOfDate({ year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8, 10)) });
}

/** An instant as ISO 8601 with its offset: `2026-10-13T23:59:59.999+08:00`, or `…Z` at offset 0. */
export function instantText(at: Instant, utcOffsetMinutes: number): string {
  const local = at + utcOffsetMinutes * MINUTE_MS;
  const day = Math.floor(local / DAY_MS);
  const ms = local - day * DAY_MS;
  const clock = [Math.floor(ms / 3_600_000), Math.floor(ms / MINUTE_MS) % 60, Math.floor(ms / 1_000) % 60].map((part) => pad(part, 2));
  return `${dateText(day)}T${clock.join(':')}.${pad(ms % 1_000, 3)}${offsetText(utcOffsetMinutes)}`;
}

/** The instant of an ISO 8601 text with an offset, seconds and their fraction optional; null when it is none. */
export function parseInstant(text: string): Instant | null {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:\d{2})$/.exec(text);
  if (parts === null) return null;
  const [, date = '', hours = '', minutes = '', seconds = '0', fraction = '0', zone = ''] = parts;
  const day = parseDate(date);
  const offset = zone === 'Z' ? 0 : parseOffset(zone);
  if (day === null || offset === null || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000 + Number(fraction.padEnd(3, '0'));
  return instant(day * DAY_MS + ms - offset * MINUTE_MS);
}

function parseOffset(zone: string): number | null {
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4, 6));
  if (hours > 14 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

function offsetText(minutes: number): string {
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60), 2)}:${pad(size % 60, 2)}`;
}

function yearText(year: number): string {
  return year >= 0 && year <= 9999 ? pad(year, 4) : `${year < 0 ? '-' : '+'}${pad(Math.abs(year), 6)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
