import type { Problem } from '../../base/problem.ts';
import type { Formula } from '../../model/formula.ts';
import type { Item } from '../../model/item.ts';
import { keyOf } from '../../model/needs-of.ts';
import { withoutPlaces } from '../../model/without-places.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** An item that needs what another gives only in some situations stands under the same condition. */
export const needMayNotCome: Rule = {
  code: 'need-may-not-come',
  *check({ flow }): Generator<Problem> {
    const givers = new Map<string, Item[]>();
    for (const item of flow.items) {
      for (const one of item.gives) givers.set(keyOf(one), [...(givers.get(keyOf(one)) ?? []), item]);
    }
    for (const item of flow.items) {
      for (const need of item.needs) {
        // Several givers may share the situations between them; then nothing is certain.
        const [giver, ...more] = givers.get(keyOf(need)) ?? [];
        if (giver?.when === undefined || more.length > 0 || holdsWith(item.when, giver.when)) continue;
        const name = need.kind === 'value' ? need.path.join('.') : need.name;
        yield found('need-may-not-come', { place: need.place ?? item.place, facts: { item: item.name, name, giver: giver.name } });
      }
    }
  },
};

/** Whether one condition asks for at least what the other asks for. */
function holdsWith(own: Formula | undefined, other: Formula): boolean {
  if (own === undefined) return false;
  const parts = (formula: Formula): readonly string[] =>
    (formula.kind === 'and' ? formula.parts : [formula]).map((part) => JSON.stringify(withoutPlaces(part)));
  const has = new Set(parts(own));
  return parts(other).every((part) => has.has(part));
}
