import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** Every query names the law or rule it rests on. */
export const basisMissing: Rule = {
  code: 'basis-missing',
  *check({ flow }): Generator<Problem> {
    for (const data of flow.data) {
      if ((data.basis ?? '').trim() === '') yield found('basis-missing', { place: data.place, facts: { data: data.name } });
    }
  },
};
