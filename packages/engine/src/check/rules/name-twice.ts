import type { Place } from '../../base/place.ts';
import type { Problem } from '../../base/problem.ts';
import type { Flow } from '../../model/flow.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

interface Named {
  readonly name: string;
  readonly place?: Place;
}

/** Two things of one kind have two names. */
export const nameTwice: Rule = {
  code: 'name-twice',
  *check({ flow }): Generator<Problem> {
    for (const [kind, things] of lists(flow)) {
      const seen = new Set<string>();
      for (const { name, place } of things) {
        if (seen.has(name)) yield found('name-twice', { place, facts: { kind, name } });
        seen.add(name);
      }
    }
  },
};

function lists(flow: Flow): readonly (readonly [string, readonly Named[]])[] {
  return [
    ['party', flow.parties],
    ['situation', flow.situations],
    ['form', flow.forms],
    ['material', flow.materials],
    ['data', flow.data],
    ['item', flow.items],
    ['stage', flow.stages],
    ['scenario', flow.scenarios],
    ...flow.forms.map((form) => ['field', form.fields] as const),
    ...flow.data.map((data) => ['field', data.only] as const),
  ];
}
