import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import { isLonger, lengthFact } from '../lengths.ts';
import type { Rule } from '../rule.ts';

/** A promise never goes beyond what the law allows. */
export const promisedOverLegal: Rule = {
  code: 'promised-over-legal',
  *check({ flow }): Generator<Problem> {
    const whole = { name: flow.name, promised: flow.meta.promised, legal: flow.meta.legal, place: flow.place };
    for (const { name, promised, legal, place } of [whole, ...flow.items]) {
      if (promised === undefined || legal === undefined || !isLonger(promised, legal)) continue;
      yield found('promised-over-legal', { place, facts: { name, promised: lengthFact(promised), legal: lengthFact(legal) } });
    }
  },
};
