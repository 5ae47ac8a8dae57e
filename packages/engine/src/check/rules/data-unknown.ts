import { nearest } from '../../base/nearest.ts';
import type { Place } from '../../base/place.ts';
import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Context, Rule } from '../rule.ts';

/** What is queried, handed over or replaces a paper is declared under 数据. */
export const dataUnknown: Rule = {
  code: 'data-unknown',
  *check(context): Generator<Problem> {
    const { data } = context.index;
    for (const { name, place } of mentions(context)) {
      if (!data.has(name)) yield found('data-unknown', { place, facts: { name, suggestions: nearest(name, data.keys()) } });
    }
  },
};

function* mentions({ flow, index }: Context): Generator<{ readonly name: string; readonly place: Place | undefined }> {
  for (const material of flow.materials) {
    if (material.replacedBy !== undefined) yield { name: material.replacedBy, place: material.place };
  }
  for (const { step } of [...index.of('query'), ...index.of('push')]) yield { name: step.data, place: step.place };
  for (const scenario of flow.scenarios) {
    for (const given of scenario.given) if (given.kind !== 'value') yield { name: given.data, place: given.place };
  }
}
