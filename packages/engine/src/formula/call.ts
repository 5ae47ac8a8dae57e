import { FORMULA_PLACES_MAX } from '../base/limits.ts';
import type { FunctionName } from '../model/formula.ts';
import type { Value } from '../model/value.ts';
import { dateParts, dayNumber, wholeYears } from './calendar-date.ts';
import { chinaDate, isList, walkable } from './compare-values.ts';
import { add, roundTo } from './decimal.ts';
import type { Lookup } from './lookup.ts';

/** The value of a function; undefined where an argument is not known or of another kind. */
export function call(fn: FunctionName, args: readonly (Value | undefined)[], lookup: Lookup): Value | undefined {
  const [first, second, third] = args;
  switch (fn) {
    case 'today':
      return lookup.today;
    case 'age':
      return age(dateOf(first, lookup), lookup.today);
    case 'round':
      return round(first, args.length > 1 ? second : 0);
    case 'difference':
      return difference(dateOf(first, lookup), dateOf(second, lookup), { unit: third, lookup });
    case 'count':
      return walkable(first)?.length;
    case 'sum':
      return sum(entriesOf(args));
    case 'max':
    case 'min':
      return extreme(fn, entriesOf(args));
  }
}

/** The entries a function runs over: of its one list, else its arguments themselves. */
function entriesOf(args: readonly (Value | undefined)[]): readonly (Value | undefined)[] | null {
  return args.length === 1 && isList(args[0]) ? walkable(args[0]) : args;
}

/** 0 for an empty list: nothing adds up to nothing. */
function sum(entries: readonly (Value | undefined)[] | null): number | undefined {
  let total = 0;
  for (const entry of entries ?? [undefined]) {
    if (typeof entry !== 'number') return undefined;
    total = add(total, entry);
  }
  return Number.isFinite(total) ? total : undefined;
}

function extreme(fn: 'max' | 'min', entries: readonly (Value | undefined)[] | null): number | string | undefined {
  let best: number | string | undefined;
  for (const entry of entries ?? []) {
    if (typeof entry !== 'number' && typeof entry !== 'string') return undefined;
    if (best !== undefined && typeof best !== typeof entry) return undefined;
    if (best === undefined || (fn === 'max' ? entry > best : entry < best)) best = entry;
  }
  return best;
}

function age(birth: string | undefined, today: string): number | undefined {
  const [from, to] = [dateParts(birth ?? ''), dateParts(today)];
  return from === null || to === null ? undefined : (wholeYears(from, to) ?? undefined);
}

function round(value: Value | undefined, places: Value | undefined): number | undefined {
  if (typeof value !== 'number' || typeof places !== 'number') return undefined;
  return Number.isInteger(places) && places >= 0 && places <= FORMULA_PLACES_MAX ? roundTo(value, places) : undefined;
}

/** How far two dates are apart, whichever comes first. */
function difference(
  left: string | undefined,
  right: string | undefined,
  { unit, lookup }: { readonly unit: Value | undefined; readonly lookup: Lookup },
): number | undefined {
  const [from, to] = [dateParts(left ?? ''), dateParts(right ?? '')];
  if (left === undefined || right === undefined || from === null || to === null) return undefined;
  if (unit === 'day') return Math.abs(dayNumber(to) - dayNumber(from));
  if (unit !== 'workingDay') return undefined;
  return left < right ? lookup.workingDaysBetween(left, right) : lookup.workingDaysBetween(right, left);
}

/** The date of a value: itself, or the day an instant falls on. */
function dateOf(value: Value | undefined, lookup: Lookup): string | undefined {
  if (typeof value === 'number') return (lookup.dateOf ?? chinaDate)(value);
  return typeof value === 'string' ? value : undefined;
}
