import type { Scenario } from '../model/scenario.ts';
import { aCondition, aPath } from './arbitrary-formula.ts';
import { aDuration, aParty, aSaying, newName, oneOf, type World } from './world.ts';

/** A scenario: what is given, done and expected. */
export function aScenario(world: World): Scenario {
  const { tape } = world;
  return {
    kind: 'scenario',
    name: newName(world),
    given: tape.several(0, 2, () => {
      const data = tape.oneIn(2) ? world.data[0] : undefined;
      if (data === undefined)
        return { kind: 'value', path: aPath(world), value: tape.pick<string | number | boolean>(['甲', 12, true]) } as const;
      return tape.oneIn(2)
        ? ({ kind: 'outcome', data, outcome: tape.pick(['notFound', 'found', 'declined', 'mismatch', 'unavailable'] as const) } as const)
        : ({ kind: 'answer', data, field: aPath(world), value: aSaying(world) } as const);
    }),
    when: tape.several(0, 2, () => {
      const item = world.items[0];
      if (item !== undefined && tape.oneIn(3))
        return { kind: 'itemOutcome', item, outcome: tape.pick(['granted', 'denied', 'refused', 'toCorrect']) } as const;
      if (tape.oneIn(3)) return { kind: 'pass', duration: aDuration(world) } as const;
      return tape.oneIn(3)
        ? ({ kind: 'allItemsGranted' } as const)
        : ({
            kind: 'work',
            party: aParty(world),
            word: 'handle',
            step: oneOf(world, world.landmarks),
            ...tape.given('outcome', 2, () => 'done'),
          } as const);
    }),
    then: tape.several(0, 2, () => {
      switch (tape.below(4)) {
        case 1:
          return {
            kind: 'measure',
            measure: tape.pick(['documents', 'fields', 'visits', 'humanSteps'] as const),
            op: tape.pick(['eq', 'le', 'lt', 'gt', 'ge', 'ne'] as const),
            amount: tape.below(9),
          } as const;
        case 2:
          return {
            kind: 'received',
            party: aParty(world),
            thing: newName(world),
            ...tape.given('what', 2, () => tape.pick(['notice', 'task', 'document', 'uploadRequest'] as const)),
          } as const;
        case 3:
          return { kind: 'holds', formula: aCondition(world, 0) } as const;
        default:
          return { kind: 'ended', end: newName(world) } as const;
      }
    }),
  };
}
