import fc from 'fast-check';
import { flowId } from '../base/id.ts';
import type { Flow } from '../model/flow.ts';
import { identify } from '../model/identity.ts';
import { aMeta, aPartyOf, aStart } from './arbitrary-declarations.ts';
import { aMaterial, aNewField, aSituation } from './arbitrary-fields.ts';
import { aData, anItem } from './arbitrary-items.ts';
import { aScenario } from './arbitrary-scenario.ts';
import { aBlock } from './arbitrary-steps.ts';
import { aLandmark } from './arbitrary-task.ts';
import { Tape } from './tape.ts';
import { aDuration, aParty, aSaying, type FlowShape, newName, oneOf, type World } from './world.ts';

export type { FlowShape } from './world.ts';

/** Flows of every kind of step, their names declared and their jumps leading somewhere, as a reader gives them (ids and all). */
export function arbitraryFlow(shape: FlowShape = {}): fc.Arbitrary<Flow> {
  const full = { stepsMax: 40, isTricky: true, hasJumps: true, ...shape };
  return fc
    .array(fc.nat({ max: 9_999_999 }), { minLength: 0, maxLength: 40 + full.stepsMax * 12, size: 'max' })
    .map((numbers) => flowFrom(numbers, full));
}

/** The flow that a row of numbers stands for: the same numbers, the same flow. */
export function flowFrom(numbers: ArrayLike<number>, shape: FlowShape = {}): Flow {
  const tape = new Tape(numbers);
  const full = { stepsMax: 40, isTricky: true, hasJumps: true, ...shape };
  const world: World = {
    tape,
    shape: full,
    taken: new Set(),
    parties: ['申请人'],
    fields: [],
    data: [],
    materials: [],
    certificates: [],
    items: [],
    forms: [],
    landmarks: [],
    steps: [],
    block: (depth) => aBlock(world, depth),
    left: 1 + tape.below(full.stepsMax),
    codes: 0,
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
  const data = tape.several(0, 2, () => aData(world));
  const materials = tape.several(0, 2, () => aMaterial(world));
  const items = tape.several(0, 3, () => anItem(world));
  const start = aStart(world);
  const body = [...world.block(4), ...world.landmarks.flatMap((landmark) => [aLandmark(world, landmark), ...world.block(1)])];
  return {
    kind: 'flow',
    id: flowId(''),
    name,
    ...tape.given('code', 3, () => '33-TEST-001'),
    ...tape.given('version', 3, () => '1.0.0'),
    meta: aMeta(world),
    imports: tape.several(0, 1, () => ({
      kind: 'import',
      path: `通用/${form}`,
      ...tape.given('version', 2, () => '1'),
      ...tape.given('as', 2, () => newName(world)),
    })),
    parties,
    ...tape.given('subject', 6, () => aParty(world)),
    situations,
    forms: [
      {
        kind: 'form',
        name: form,
        fields,
        ...tape.given('description', 6, () => aSaying(world)),
      },
      ...mergedForm(world),
    ],
    materials,
    data,
    items,
    stages: items.length === 0 ? [] : tape.several(0, 1, () => aStage(world)),
    start,
    body,
    scenarios: tape.several(0, 2, () => aScenario(world)),
  };
}

const mergedForm = (world: World): Flow['forms'] =>
  world.tape.several(0, 1, () => ({ kind: 'form', name: newName(world), fields: [], merged: true }) as const);

function aStage(world: World): Flow['stages'][number] {
  const { tape } = world;
  return {
    kind: 'stage',
    name: newName(world),
    milestone: tape.pick(['all', 'any'] as const),
    items: [oneOf(world, world.items)],
    ...tape.given('limit', 2, () => aDuration(world)),
  };
}
