import type { Duration, DurationUnit } from './value.ts';

// Calendar units count as the working days they hold on average, 249 in a year of 365: good enough to say which of two
// lengths of different units is the longer one. Whatever a person is told in figures is counted on a calendar.
const workingDays: Readonly<Record<DurationUnit, number>> = Object.freeze({
  second: 249 / 365 / 86_400,
  minute: 249 / 365 / 1_440,
  hour: 249 / 365 / 24,
  day: 249 / 365,
  week: 5,
  month: 249 / 12,
  year: 249,
  workingHour: 1 / 7,
  workingDay: 1,
});

/** A length of time in working days, roughly where its unit is not a working one. */
export function inWorkingDays(duration: Duration): number {
  return duration.amount * workingDays[duration.unit];
}
