import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** A form that nobody fills in never has values. */
export const formNeverFilled: Rule = {
  code: 'form-never-filled',
  *check({ flow, index }): Generator<Problem> {
    const filled = new Set(index.of('task').map(({ step }) => step.form));
    for (const form of flow.forms) {
      if (!filled.has(form.name)) yield found('form-never-filled', { place: form.place, facts: { form: form.name } });
    }
  },
};
