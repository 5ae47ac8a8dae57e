import type { Item } from '../model/item.ts';
import type { Plan, PlannedItem } from '../model/plan.ts';
import type { Duration, DurationUnit } from '../model/value.ts';
import { inWorkingDays } from '../model/working-days.ts';

interface Chain {
  readonly items: readonly string[];
  readonly days: number;
}

/** The chain of needs whose promised limits add up to the most, and what they add up to, unit by unit. */
export function criticalPath(items: readonly Item[], order: readonly PlannedItem[]): Pick<Plan, 'criticalPath' | 'criticalTime'> {
  const promised = new Map(items.map((item) => [item.name, item.promised]));
  const longest = longestChain(promised, order);
  return { criticalPath: longest.items, criticalTime: sumByUnit(longest.items.map((name) => promised.get(name))) };
}

/** Adds lengths of time that share a unit; different units stay beside each other. */
export function sumByUnit(durations: readonly (Duration | undefined)[]): readonly Duration[] {
  const sums = new Map<DurationUnit, number>();
  for (const duration of durations) {
    if (duration !== undefined) sums.set(duration.unit, (sums.get(duration.unit) ?? 0) + duration.amount);
  }
  return [...sums].map(([unit, amount]) => ({ amount, unit }));
}

function longestChain(promised: ReadonlyMap<string, Duration | undefined>, order: readonly PlannedItem[]): Chain {
  // Links point back, so that a chain of thousands of items costs one walk and not one copy an item.
  const reached = new Map<string, { readonly days: number; readonly before: string | null }>();
  let last: string | null = null;
  for (const { item, after } of order) {
    let before: string | null = null;
    for (const need of after) if (before === null || daysTo(need) > daysTo(before)) before = need;
    const own = promised.get(item);
    reached.set(item, { days: (before === null ? 0 : daysTo(before)) + (own === undefined ? 0 : inWorkingDays(own)), before });
    if (last === null || daysTo(item) > daysTo(last)) last = item;
  }
  const items: string[] = [];
  for (let at = last; at !== null; at = reached.get(at)?.before ?? null) items.push(at);
  return { items: items.reverse(), days: last === null ? 0 : daysTo(last) };

  function daysTo(item: string): number {
    return reached.get(item)?.days ?? 0;
  }
}
