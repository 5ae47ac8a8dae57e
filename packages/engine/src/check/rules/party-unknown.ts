import { nearest } from '../../base/nearest.ts';
import type { Place } from '../../base/place.ts';
import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import { partiesIn } from '../parties-in.ts';
import type { Context, Rule } from '../rule.ts';

/** Whoever does something is declared under 参与方. */
export const partyUnknown: Rule = {
  code: 'party-unknown',
  *check(context): Generator<Problem> {
    const { parties } = context.index;
    for (const { name, place } of mentions(context)) {
      if (!parties.has(name)) yield found('party-unknown', { place, facts: { name, suggestions: nearest(name, parties.keys()) } });
    }
  },
};

function* mentions({ flow, index }: Context): Generator<{ readonly name: string; readonly place: Place | undefined }> {
  const { withdrawal } = flow.meta;
  if (withdrawal !== undefined && withdrawal.by !== 'nobody') yield { name: withdrawal.by.party, place: withdrawal.place };
  const { start } = flow;
  if (start.kind === 'apply' && start.party !== undefined) yield { name: start.party, place: start.place };
  if (start.kind === 'message' && start.from !== undefined) yield { name: start.from, place: start.place };
  for (const item of flow.items) yield { name: item.authority, place: item.place };
  for (const { step } of index.steps) for (const name of partiesIn(step)) yield { name, place: step.place };
  for (const scenario of flow.scenarios) {
    for (const one of scenario.when) if (one.kind === 'work') yield { name: one.party, place: one.place };
    for (const one of scenario.then) if (one.kind === 'received') yield { name: one.party, place: one.place };
  }
}
