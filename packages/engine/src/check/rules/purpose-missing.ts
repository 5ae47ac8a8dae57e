import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** Every query says what it is for: without a purpose no register may answer. */
export const purposeMissing: Rule = {
  code: 'purpose-missing',
  *check({ flow }): Generator<Problem> {
    for (const data of flow.data) {
      if ((data.purpose ?? '').trim() === '') yield found('purpose-missing', { place: data.place, facts: { data: data.name } });
    }
  },
};
