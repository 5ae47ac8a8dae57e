import fc from 'fast-check';
import { flowId } from '../base/id.ts';
import type { Flow } from '../model/flow.ts';
import { identify } from '../model/identity.ts';
import type { Scenario } from '../model/scenario.ts';
import { aData, aMaterial, aMeta, aNewField, anItem, aPartyOf, aSituation, aStart } from './arbitrary-declarations.ts';
import { aCondition, aPath } from './arbitrary-formula.ts';
import { aBlock, aLandmark } from './arbitrary-steps.ts';
import { optional, Tape } from './tape.ts';
import { aDuration, aParty, aSaying, type FlowShape, newName, oneOf, type World } from './world.ts';

export type { FlowShape } from './world.ts';

/** Flows of every kind of step, their names declared and their jumps leading somewhere, as a reader gives them (ids and all). */
export function arbitraryFlow(shape: FlowShape = {}): fc.Arbitrary<Flow> {
  const full = { stepsMax: 40, isTricky: true, hasJumps: true, ...shape };
  return fc.array(fc.nat({ max: 9_999_999 }), { minLength: 0, maxLength: 40 + full.stepsMax * 12, size: 'max' }).map((numbers) => flowFrom(numbers, full));
}

/** The flow that a row of numbers stands for: the same numbers, the same flow. */
export function flowFrom(numbers: ArrayLike<number>, shape: FlowShape = {}): Flow {
  const tape = new Tape(numbers);
  const full = { stepsMax: 40, isTricky: true, hasJumps: true, ...shape };
  const world: World = {
    tape, shape: full, taken: new Set(), parties: ['申请人'], fields: [], data: [], materials: [], certificates: [], items: [], forms: [], landmarks: [], steps: [], left: 1 + tape.below(full.stepsMax),
  };
  world.taken.add('申请人');
  return identify(aFlow(world));
}

function aFlow(world: World): Flow {
  const { tape } = world;
  const name = newName(world);
  world.parties.push(...tape.several(1, 3, () => newName(world)));
  world.landmarks.push(...tape.several(1, 2, () => newName(world)));
  const situations = tape.several(0, 2, () => aSituation(world));
  const form = newName(world);
  world.forms.push(form);
  // A field's condition may name the fields above it.
  const fields = Array.from({ length: 1 + tape.below(5) }, () => {
    const field = aNewField(world, [['$login', '$citizenId']]);
    world.fields.push(field);
    return field;
  });
  const parties = world.parties.map((party) => aPartyOf(world, party));
  const data = tape.several(0, 2, () => aData(world, () => aBlock(world, 0)));
  const materials = tape.several(0, 2, () => aMaterial(world));
  const items = tape.several(0, 3, () => anItem(world, () => aBlock(world, 0)));
  const start = aStart(world);
  const body = [...aBlock(world, 4), ...world.landmarks.flatMap((landmark) => [aLandmark(world, landmark), ...aBlock(world, 1)])];
  return {
    kind: 'flow', id: flowId(''), name, ...optional('code', tape.maybe(3, () => '33-TEST-001')), ...optional('version', tape.maybe(3, () => '1.0.0')), meta: aMeta(world),
    imports: tape.several(0, 1, () => ({ kind: 'import', path: `通用/${form}`, ...optional('version', tape.maybe(2, () => '1')), ...optional('as', tape.maybe(2, () => newName(world))) })), parties,
    ...optional('subject', tape.maybe(6, () => aParty(world))), situations, forms: [{ kind: 'form', name: form, fields, ...optional('description', tape.maybe(6, () => aSaying(world))) }, ...mergedForm(world)],
    materials, data, items, stages: items.length === 0 ? [] : tape.several(0, 1, () => aStage(world)), start, body, scenarios: tape.several(0, 2, () => aScenario(world)),
  };
}

const mergedForm = (world: World): Flow['forms'] => world.tape.several(0, 1, () => ({ kind: 'form', name: newName(world), fields: [], merged: true }) as const);

function aStage(world: World): Flow['stages'][number] {
  const { tape } = world;
  return { kind: 'stage', name: newName(world), milestone: tape.pick(['all', 'any'] as const), items: [oneOf(world, world.items)], ...optional('limit', tape.maybe(2, () => aDuration(world))) };
}

function aScenario(world: World): Scenario {
  const { tape } = world;
  return {
    kind: 'scenario', name: newName(world),
    given: tape.several(0, 2, () => {
      const data = tape.oneIn(2) ? world.data[0] : undefined;
      if (data === undefined) return { kind: 'value', path: aPath(world), value: tape.pick<string | number | boolean>(['甲', 12, true]) } as const;
      return tape.oneIn(2) ? ({ kind: 'outcome', data, outcome: tape.pick(['notFound', 'found', 'declined', 'mismatch', 'unavailable'] as const) } as const) : ({ kind: 'answer', data, field: aPath(world), value: aSaying(world) } as const);
    }),
    when: tape.several(0, 2, () => {
      const item = world.items[0];
      if (item !== undefined && tape.oneIn(3)) return { kind: 'itemOutcome', item, outcome: tape.pick(['granted', 'denied', 'refused', 'toCorrect']) } as const;
      if (tape.oneIn(3)) return { kind: 'pass', duration: aDuration(world) } as const;
      return tape.oneIn(3) ? ({ kind: 'allItemsGranted' } as const) : ({ kind: 'work', party: aParty(world), word: 'handle', step: oneOf(world, world.landmarks), ...optional('outcome', tape.maybe(2, () => 'done')) } as const);
    }),
    then: tape.several(0, 2, () => {
      switch (tape.below(4)) {
        case 1: return { kind: 'measure', measure: tape.pick(['documents', 'fields', 'visits', 'humanSteps'] as const), op: tape.pick(['eq', 'le', 'lt', 'gt', 'ge', 'ne'] as const), amount: tape.below(9) } as const;
        case 2: return { kind: 'received', party: aParty(world), thing: newName(world), ...optional('what', tape.maybe(2, () => tape.pick(['notice', 'task', 'document', 'uploadRequest'] as const))) } as const;
        case 3: return { kind: 'holds', formula: aCondition(world, 0) } as const;
        default: return { kind: 'ended', end: newName(world) } as const;
      }
    }),
  };
}
