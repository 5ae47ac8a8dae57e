import type { Place } from '../../base/place.ts';
import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Context, Rule } from '../rule.ts';

/** What is approved on a pledge is checked later. */
export const pledgeUnchecked: Rule = {
  code: 'pledge-unchecked',
  *check(context): Generator<Problem> {
    for (const { name, isChecked, place } of pledges(context)) {
      if (!isChecked) yield found('pledge-unchecked', { place, facts: { name } });
    }
  },
};

function* pledges({
  flow,
  index,
}: Context): Generator<{ readonly name: string; readonly isChecked: boolean; readonly place: Place | undefined }> {
  for (const { pledge, place } of flow.items) {
    if (pledge !== undefined) yield { name: pledge.name, isChecked: pledge.checkWithin !== undefined, place };
  }
  for (const { step } of index.of('pledge')) yield { name: step.name ?? '', isChecked: step.checkWithin !== undefined, place: step.place };
}
