import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** Waiting for somebody outside has a limit: what never comes must not hold a case for ever. */
export const waitWithoutLimit: Rule = {
  code: 'wait-without-limit',
  *check({ index }): Generator<Problem> {
    for (const { step, within } of index.of('await')) {
      // In 哪个先来 another line can end the wait; a block's limit ends it too.
      if (step.limit !== undefined || within.some((outer) => outer.kind === 'race' || outer.limit !== undefined)) continue;
      const role = step.from === undefined ? 'system' : index.parties.get(step.from)?.role;
      if (role !== 'citizen' && role !== 'company' && role !== 'system') continue;
      yield found('wait-without-limit', { place: step.place, facts: { message: step.message, party: step.from ?? '' } });
    }
  },
};
