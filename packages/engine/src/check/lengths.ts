import type { Duration } from '../model/value.ts';
import { mainlandChina } from '../time/calendars/mainland-china.ts';
import { compareDurations } from '../time/compare.ts';

/** Whether one length is the longer wherever it begins; where that depends on the day it begins, it is not said to be. */
export function isLonger(one: Duration, other: Duration): boolean {
  return compareDurations(mainlandChina, one, other) === 1;
}

/** A length as a fact: its amount and its unit. */
export function lengthFact({ amount, unit }: Duration): readonly string[] {
  return [String(amount), unit];
}
