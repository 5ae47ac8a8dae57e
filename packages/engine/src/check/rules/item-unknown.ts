import { nearest } from '../../base/nearest.ts';
import type { Place } from '../../base/place.ts';
import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import { fromOutside } from '../outcomes-of.ts';
import type { Context, Rule } from '../rule.ts';

/** An item that is handled, staged or named in a scenario is declared under 事项; a scenario may name what comes from outside too: a payment, a delivery, a notice. */
export const itemUnknown: Rule = {
  code: 'item-unknown',
  *check(context): Generator<Problem> {
    const { items } = context.index;
    for (const { name, place } of mentions(context)) {
      if (!items.has(name)) yield found('item-unknown', { place, facts: { name, suggestions: nearest(name, items.keys()) } });
    }
  },
};

function* mentions({ flow, index }: Context): Generator<{ readonly name: string; readonly place: Place | undefined }> {
  for (const { step } of index.of('joint')) for (const name of step.items ?? []) yield { name, place: step.place };
  for (const stage of flow.stages) for (const name of stage.items) yield { name, place: stage.place };
  for (const scenario of flow.scenarios) {
    for (const one of scenario.when) {
      const isOutside = one.kind === 'itemOutcome' && index.named.get(one.item)?.some(({ step }) => fromOutside(step) !== null);
      if (one.kind === 'itemOutcome' && isOutside !== true) yield { name: one.item, place: one.place };
    }
  }
}
