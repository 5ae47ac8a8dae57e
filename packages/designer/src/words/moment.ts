import { dueAt, instant, mainlandChina } from '@lianban/engine';
import type { Duration } from '../app/wire.ts';
import type { Words } from './language.ts';

// Offices in China keep one time, eight hours ahead of UTC, wherever the reader's machine stands.
const beijingMs = 8 * 3_600_000;
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** 3月4日, or with the year when it is another one. */
export function dayOf(words: Words, at: number, now: number): string {
  const date = new Date(at + beijingMs);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + 1;
  const day = date.getUTCDate();
  return year === new Date(now + beijingMs).getUTCFullYear() ? words.time.day(month, day) : words.time.dayOfYear(year, month, day);
}

/** 17:30. */
export function clockOf(at: number): string {
  return new Date(at + beijingMs).toISOString().slice(11, 16);
}

/** 今天 17:30, 3月4日 09:20. */
export function momentOf(words: Words, at: number, now: number): string {
  const away = Math.floor((at + beijingMs) / dayMs) - Math.floor((now + beijingMs) / dayMs);
  const near = away === 0 ? words.time.today : away === 1 ? words.time.tomorrow : away === -1 ? words.time.yesterday : null;
  return words.time.dayAt(near ?? dayOf(words, at, now), clockOf(at));
}

/** How much is left before a due instant, counted as offices count: working days first, hours on the last of them. */
export function leftUntil(words: Words, due: number, now: number): string {
  const leftMs = due - now;
  if (leftMs < 0) return words.time.over(lengthOf(words, -leftMs));
  const days = workingDaysLeft(due, now);
  if (days > 0) return words.time.left(words.unit.workingDay(String(days)));
  return words.time.leftHours(Math.floor(leftMs / hourMs), Math.floor((leftMs % hourMs) / minuteMs));
}

/** Where a due instant stands: over or near (not a whole working day is left), or with time to spare. */
export function dueLight(due: number | undefined, now: number): 'ok' | 'warn' | 'none' {
  if (due === undefined) return 'none';
  return due < now || workingDaysLeft(due, now) === 0 ? 'warn' : 'ok';
}

/** 5 个工作日, as the flow says it. */
export function durationOf(words: Words, duration: Duration): string {
  return words.unit[duration.unit](String(duration.amount));
}

function lengthOf(words: Words, lengthMs: number): string {
  if (lengthMs >= dayMs) return words.unit.day(String(Math.floor(lengthMs / dayMs)));
  if (lengthMs >= hourMs) return words.unit.hour(String(Math.floor(lengthMs / hourMs)));
  return words.unit.minute(String(Math.max(1, Math.floor(lengthMs / minuteMs))));
}

/** Whole working days that fit before a due instant, on the calendar of mainland China; a year and more counts as a year. */
function workingDaysLeft(due: number, now: number): number {
  let days = 0;
  while (days < shownDaysMax && endOfWorkingDays(days + 1, now) <= due) days += 1;
  return days;
}

const shownDaysMax = 250;

function endOfWorkingDays(amount: number, now: number): number {
  return dueAt({ calendar: mainlandChina, from: instant(now), duration: { amount, unit: 'workingDay' } }).at;
}
