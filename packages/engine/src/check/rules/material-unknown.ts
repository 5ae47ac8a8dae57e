import { nearest } from '../../base/nearest.ts';
import type { Place } from '../../base/place.ts';
import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Context, Rule } from '../rule.ts';

/** A material that is needed or may come later is declared, or asked for by an upload. */
export const materialUnknown: Rule = {
  code: 'material-unknown',
  *check(context): Generator<Problem> {
    const uploads = context.index.of('upload').map(({ step }) => step.material);
    const known = new Set([...context.index.materials.keys(), ...uploads]);
    for (const { name, place } of mentions(context)) {
      if (!known.has(name)) yield found('material-unknown', { place, facts: { name, suggestions: nearest(name, known) } });
    }
  },
};

function* mentions({ flow, index }: Context): Generator<{ readonly name: string; readonly place: Place | undefined }> {
  for (const item of flow.items) {
    for (const need of item.needs) if (need.kind === 'material') yield { name: need.name, place: need.place ?? item.place };
    for (const entry of item.tolerates) yield { name: entry.material, place: item.place };
  }
  for (const { step } of index.of('tolerate')) yield { name: step.material, place: step.place };
}
