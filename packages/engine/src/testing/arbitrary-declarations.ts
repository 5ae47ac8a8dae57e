import type { Baseline, Meta, Withdrawal } from '../model/flow.ts';
import type { Party } from '../model/party.ts';
import type { Start } from '../model/start.ts';
import { aNewField } from './arbitrary-fields.ts';
import { aCondition, aValueName } from './arbitrary-formula.ts';
import { aDuration, aParty, aSaying, newName, type World } from './world.ts';

/** A party; by a value or many at times. */
export function aPartyOf(world: World, name: string): Party {
  const { tape } = world;
  const role = tape.pick(['department', 'citizen', 'company', 'unit', 'post', 'system'] as const);
  return {
    kind: 'party',
    name,
    role,
    ...tape.given('by', 8, () => aValueName(world)),
    ...tape.given('many', 8, () => true as const),
    ...tape.given('level', 8, () => tape.pick(['county', 'grid', 'village', 'town', 'city', 'province', 'state'] as const)),
  };
}

/** How cases begin. */
export function aStart(world: World): Start {
  const { tape } = world;
  switch (tape.below(6)) {
    case 1:
      return {
        kind: 'schedule',
        every: tape.pick(['day', 'workingDay', 'week', 'month', 'year'] as const),
        at: tape.pick(['08:00', '17:30']),
      };
    case 2: {
      const fields = tape.several(1, 2, () => aNewField(world));
      const as = newName(world);
      return {
        kind: 'message',
        name: newName(world),
        ...tape.given('from', 2, () => aParty(world)),
        as,
        fields,
        ...tape.given('mergeBy', 2, () => ({ kind: 'name', path: [as, fields[0]?.name ?? ''] }) as const),
      };
    }
    case 3:
      return { kind: 'apply', party: aParty(world) };
    default:
      return { kind: 'apply' };
  }
}

function aWithdrawal(world: World): Withdrawal {
  const { tape } = world;
  if (tape.oneIn(3)) return { kind: 'withdrawal', by: 'nobody' };
  return {
    kind: 'withdrawal',
    by: { party: aParty(world) },
    ...tape.given('before', 2, () => ({ kind: 'close' as const })),
  };
}

/** What a flow says about itself. */
export function aMeta(world: World): Meta {
  const { tape } = world;
  const baseline = (): Baseline => ({
    kind: 'baseline',
    departments: tape.below(9),
    ...tape.given('documents', 2, () => tape.below(30)),
    ...tape.given('fields', 3, () => tape.below(99)),
    ...tape.given('steps', 3, () => tape.below(9)),
    ...tape.given('visits', 2, () => tape.below(9)),
    ...tape.given('effort', 2, () => aDuration(world)),
    ...tape.given('limit', 3, () => aDuration(world)),
  });
  return {
    ...tape.given('lead', 2, () => aSaying(world)),
    basis: tape.several(0, 2, () => aSaying(world)),
    ...tape.given('promised', 2, () => aDuration(world)),
    ...tape.given('legal', 3, () => aDuration(world)),
    ...tape.given('calendar', 4, () => tape.pick(['mainland-china', '浙江省工作日'])),
    ...tape.given('baseline', 3, baseline),
    ...tape.given('withdrawal', 3, () => aWithdrawal(world)),
    notFor: tape.several(0, 1, () => ({
      kind: 'notFor',
      name: newName(world),
      ...tape.given('when', 2, () => aCondition(world)),
      advice: aSaying(world),
    })),
    ...tape.given('description', 4, () => aSaying(world)),
  };
}
