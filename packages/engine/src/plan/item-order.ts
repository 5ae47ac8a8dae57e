import { present } from '../base/assert.ts';
import type { Flow } from '../model/flow.ts';
import { needsOf } from '../model/needs-of.ts';
import type { PlannedItem } from '../model/plan.ts';

/**
 * The widest order: every item as early as its needs allow, those of one rank side by side.
 * What stands in a circle of needs, or behind one, can never begin and is left out.
 */
export function itemOrder(flow: Flow): readonly PlannedItem[] {
  const needs = needsOf(flow);
  const ranks = ranksOf(needs);
  const name = (at: number): string => present(flow.items[at], 'an item').name;
  return [...ranks]
    .sort(([one, rank], [other, otherRank]) => rank - otherRank || one - other)
    .map(([at, rank]) => ({ item: name(at), after: present(needs[at], 'needs of an item').map(name), rank }));
}

/** Each item's longest chain of needs, by position; positions that never become free are missing. */
function ranksOf(needs: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const dependents: number[][] = needs.map(() => []);
  for (const [at, before] of needs.entries()) for (const need of before) present(dependents[need], 'a list').push(at);
  const waiting = needs.map((before) => before.length);
  const ranks = new Map<number, number>();
  let free = [...needs.keys()].filter((at) => waiting[at] === 0);
  for (let rank = 0; free.length > 0; rank += 1) {
    const next: number[] = [];
    for (const at of free) {
      ranks.set(at, rank);
      for (const dependent of present(dependents[at], 'a list')) {
        const left = present(waiting[dependent], 'a count') - 1;
        waiting[dependent] = left;
        if (left === 0) next.push(dependent);
      }
    }
    free = next;
  }
  return ranks;
}
