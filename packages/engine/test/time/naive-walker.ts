/**
 * The same rules once more, walked day by day on JavaScript dates and written without a look at the engine:
 * the dates of the notices are typed in again, as ranges.
 */
const offRanges: readonly (readonly [string, string])[] = [
  ['2024-01-01', '2024-01-01'],
  ['2024-02-10', '2024-02-17'],
  ['2024-04-04', '2024-04-06'],
  ['2024-05-01', '2024-05-05'],
  ['2024-06-10', '2024-06-10'],
  ['2024-09-15', '2024-09-17'],
  ['2024-10-01', '2024-10-07'],
  ['2025-01-01', '2025-01-01'],
  ['2025-01-28', '2025-02-04'],
  ['2025-04-04', '2025-04-06'],
  ['2025-05-01', '2025-05-05'],
  ['2025-05-31', '2025-06-02'],
  ['2025-10-01', '2025-10-08'],
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
];
const makeUp = new Set(
  (
    '2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12 2025-01-26 2025-02-08 2025-04-27 ' +
    '2025-09-28 2025-10-11 2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10'
  ).split(' '),
);
const eightHoursMs = 8 * 3_600_000;

/** The date in China at an instant, as text. */
export function chinaDate(at: number): string {
  return new Date(at + eightHoursMs).toISOString().slice(0, 10);
}

/** Whether a date is a working day. */
export function works(date: string): boolean {
  if (makeUp.has(date)) return true;
  if (offRanges.some(([from, to]) => date >= from && date <= to)) return false;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The date after (or before) a date. */
export function neighbour(date: string, step: 1 | -1): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + step * 86_400_000).toISOString().slice(0, 10);
}

/** The nth working date after an instant's date. */
export function walkWorkingDays(from: number, n: number): string {
  let date = chinaDate(from);
  for (let left = n; left > 0; ) {
    date = neighbour(date, 1);
    if (works(date)) left -= 1;
  }
  return date;
}

/** The last date of n natural days, moved to the next working date when it is a day off. */
export function walkDays(from: number, n: number): string {
  let date = chinaDate(from);
  for (let left = n; left > 0; left -= 1) date = neighbour(date, 1);
  while (!works(date)) date = neighbour(date, 1);
  return date;
}

/** Working minutes between two instants that are whole minutes, looked at one by one. */
export function walkWorkingMinutes(from: number, to: number): number {
  let minutes = 0;
  for (let at = from; at < to; at += 60_000) {
    const hour = new Date(at + eightHoursMs).getUTCHours();
    const open = (hour >= 9 && hour < 12) || (hour >= 14 && hour < 17);
    if (open && works(chinaDate(at))) minutes += 1;
  }
  return minutes;
}
