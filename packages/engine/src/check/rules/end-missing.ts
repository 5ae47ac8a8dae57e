import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import { fallsThrough } from '../falls-through.ts';
import type { Rule } from '../rule.ts';

/** The last line says how the case ends, so that people are told a result. */
export const endMissing: Rule = {
  code: 'end-missing',
  *check({ flow }): Generator<Problem> {
    const main = flow.body.filter((step) => step.kind !== 'detached');
    const last = main.at(-1);
    if (last !== undefined && fallsThrough(main)) yield found('end-missing', { place: last.place, facts: { step: last.name ?? '' } });
  },
};
