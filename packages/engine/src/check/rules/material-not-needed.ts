import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** A material that no item needs and no step asks for is never collected. */
export const materialNotNeeded: Rule = {
  code: 'material-not-needed',
  *check({ flow, index }): Generator<Problem> {
    const needed = new Set([
      ...flow.items.flatMap((item) => item.needs.flatMap((need) => (need.kind === 'material' ? [need.name] : []))),
      ...index.of('upload').map(({ step }) => step.material),
      ...index.of('tolerate').map(({ step }) => step.material),
    ]);
    for (const material of flow.materials) {
      if (!needed.has(material.name)) yield found('material-not-needed', { place: material.place, facts: { material: material.name } });
    }
  },
};
