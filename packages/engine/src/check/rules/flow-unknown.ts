import { nearest } from '../../base/nearest.ts';
import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** A flow that is called is imported under that name. */
export const flowUnknown: Rule = {
  code: 'flow-unknown',
  *check({ flow, index }): Generator<Problem> {
    const known = new Set(flow.imports.map((one) => one.as ?? one.path));
    for (const { step } of index.of('call')) {
      if (known.has(step.flow)) continue;
      yield found('flow-unknown', { place: step.place, facts: { name: step.flow, suggestions: nearest(step.flow, known) } });
    }
  },
};
