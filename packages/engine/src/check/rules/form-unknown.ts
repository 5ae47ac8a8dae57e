import { nearest } from '../../base/nearest.ts';
import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** A form that is filled in is declared. */
export const formUnknown: Rule = {
  code: 'form-unknown',
  *check({ index }): Generator<Problem> {
    for (const { step } of index.of('task')) {
      if (step.form === undefined || index.forms.has(step.form)) continue;
      yield found('form-unknown', { place: step.place, facts: { name: step.form, suggestions: nearest(step.form, index.forms.keys()) } });
    }
  },
};
