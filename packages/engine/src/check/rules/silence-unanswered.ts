import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import { speaksOf } from '../outcomes-of.ts';
import type { Rule } from '../rule.ts';

/** Silence counts as acceptance (Administrative Licensing Law, article 32), so an acceptance step says from which day. */
export const silenceUnanswered: Rule = {
  code: 'silence-unanswered',
  *check({ index }): Generator<Problem> {
    for (const { step } of index.of('task')) {
      if (step.verb !== 'accept' || speaksOf(step.handlers, 'elapsed')) continue;
      yield found('silence-unanswered', { place: step.place, facts: { step: step.name ?? '' } });
    }
  },
};
