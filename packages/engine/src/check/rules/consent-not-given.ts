import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** A query that rests on a consent runs only after that consent was given. */
export const consentNotGiven: Rule = {
  code: 'consent-not-given',
  *check(context): Generator<Problem> {
    for (const { node, data, consent, way } of context.reading().unconsented) {
      yield found('consent-not-given', { place: node.place, facts: { data, consent }, trace: way });
    }
  },
};
