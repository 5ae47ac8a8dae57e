import { present } from '../../base/assert.ts';
import type { Problem } from '../../base/problem.ts';
import type { Flow } from '../../model/flow.ts';
import { keyOf, needsOf } from '../../model/needs-of.ts';
import { found } from '../codes.ts';
import type { Context, Rule } from '../rule.ts';

/** Items that need each other's results can none of them begin. */
export const needsInACircle: Rule = {
  code: 'needs-in-a-circle',
  *check(context): Generator<Problem> {
    for (const circle of circlesOf(context)) {
      const items = circle.map((at) => present(context.flow.items[at], 'an item'));
      const names = items.map((item) => item.name);
      const facts = {
        items: names,
        things: circle
          .map((at, step) => exchanged(context.flow, at, circle[(step + 1) % circle.length] ?? at))
          .filter((name) => name !== ''),
      };
      yield found('needs-in-a-circle', { place: items[0]?.place, facts, trace: [...names, ...names.slice(0, 1)] });
    }
  },
};

/** Each circle once: from every item left out of the order, follow one unmet need until an item comes again. */
function circlesOf({ flow, plan }: Context): readonly (readonly number[])[] {
  const placed = new Set(plan.items.map((planned) => planned.item));
  const needs = needsOf(flow);
  const left = [...flow.items.keys()].filter((at) => !placed.has(present(flow.items[at], 'an item').name));
  const stuck = new Set(left);
  const seen = new Set<number>();
  const circles: (readonly number[])[] = [];
  for (const first of left) {
    const path: number[] = [];
    let at: number | undefined = first;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      path.push(at);
      at = present(needs[at], 'needs of an item').find((need) => stuck.has(need));
    }
    if (at !== undefined && path.includes(at)) circles.push(path.slice(path.indexOf(at)));
  }
  return circles;
}

/** What the first needs of the second, by name. */
function exchanged(flow: Flow, taker: number, giver: number): string {
  const given = new Set(flow.items[giver]?.gives.map(keyOf));
  const need = flow.items[taker]?.needs.find((one) => given.has(keyOf(one)));
  return need === undefined ? '' : need.kind === 'value' ? need.path.join('.') : need.name;
}
