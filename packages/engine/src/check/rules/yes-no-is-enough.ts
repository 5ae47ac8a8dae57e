import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** Where a fetched value is only asked about, offers to ask the register for yes or no instead. */
export const yesNoIsEnough: Rule = {
  code: 'yes-no-is-enough',
  *check(context): Generator<Problem> {
    const { used, usedAsValue } = context.uses();
    for (const data of context.flow.data) {
      const fields = [...(used.get(data.name) ?? [])];
      if (data.mode !== 'fetch' || fields.length === 0 || usedAsValue.has(data.name)) continue;
      yield found('yes-no-is-enough', { place: data.place, facts: { data: data.name, fields } });
    }
  },
};
