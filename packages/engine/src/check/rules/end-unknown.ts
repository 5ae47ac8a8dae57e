import { nearest } from '../../base/nearest.ts';
import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** An end that a scenario expects is written somewhere. */
export const endUnknown: Rule = {
  code: 'end-unknown',
  *check({ flow, index }): Generator<Problem> {
    const ends = new Set([...index.of('end'), ...index.of('stop')].flatMap(({ step }) => step.name ?? []));
    for (const expected of flow.scenarios.flatMap((scenario) => scenario.then)) {
      // What 不适用 ends with is its own name.
      if (expected.kind !== 'ended' || ends.has(expected.end) || flow.meta.notFor.some((notFor) => notFor.name === expected.end)) continue;
      yield found('end-unknown', { place: expected.place, facts: { name: expected.end, suggestions: nearest(expected.end, ends) } });
    }
  },
};
