import type { Value } from '../model/value.ts';
import type { WorkingDaysBetween } from './arithmetic.ts';
import type { DateOf } from './compare-values.ts';

/** What a formula may read while it runs: values, and the day it is read on. */
export interface Lookup {
  /** The value under a path of declared names; undefined and null both mean that it is not known. */
  read(path: readonly string[]): Value | undefined;
  /** The date of today. */
  readonly today: string;
  /** Working days after `from` up to and including `to`; undefined where the calendar is not known. */
  readonly workingDaysBetween: WorkingDaysBetween;
  /** The date an instant falls on; China standard time when absent. */
  readonly dateOf?: DateOf;
}
