import type { Branch, ForEach, Row, Sign, Step, StepBase, Together } from '../model/step.ts';
import { aBase, anUnlimitedBase } from './arbitrary-base.ts';
import { aCondition, aValueName } from './arbitrary-formula.ts';
import { aTask } from './arbitrary-task.ts';
import type { Maker } from './maker.ts';
import { aDuration, aParty, aSaying, newName, type World } from './world.ts';

/** Steps that hold other steps. */
export const blockSteps: readonly Maker[] = [
  anIf,
  someCases,
  aTogether,
  anInclude,
  aForEach,
  aSign,
  aSpecial,
  aRepeat,
  aRace,
  aSplit,
  anAside,
];

const mayBeNamed = (world: World, depth: number): StepBase => aBase(world, { ...world.tape.given('name', 3, () => newName(world)), depth });

function anIf(world: World, depth: number): Step {
  return { kind: 'choose', form: 'if', ...aBase(world, { depth }), rows: someRows(world, depth) };
}

function someCases(world: World, depth: number): Step {
  return { kind: 'choose', form: 'cases', ...mayBeNamed(world, depth), rows: someRows(world, depth) };
}

const joinModes: readonly [Together['mode'], ...Together['mode'][]] = [{ kind: 'all' }, { kind: 'any' }, { kind: 'atLeast', count: 2 }];

function aTogether(world: World, depth: number): Step {
  return { kind: 'together', ...mayBeNamed(world, depth), mode: world.tape.pick(joinModes), branches: someBranches(world, depth) };
}

function anInclude(world: World, depth: number): Step {
  return { kind: 'include', ...mayBeNamed(world, depth), rows: someRows(world, depth) };
}

function aForEach(world: World, depth: number): ForEach {
  const base = aBase(world, { depth });
  const order = world.tape.pick(['together', 'oneByOne'] as const);
  return { kind: 'forEach', ...base, list: aValueName(world), as: newName(world), order, body: world.block(depth) };
}

function aSpecial(world: World, depth: number): Step {
  const base = mayBeNamed(world, depth);
  return { kind: 'special', ...base, ...world.tape.given('basis', 2, () => aSaying(world)), body: world.block(depth) };
}

function aRepeat(world: World, depth: number): Step {
  const base = aBase(world, { depth });
  const until = world.tape.oneIn(2) ? { until: aCondition(world) } : { untilEvent: newName(world) };
  return { kind: 'repeat', ...base, every: aDuration(world), ...until, body: world.block(depth) };
}

function aRace(world: World, depth: number): Step {
  return { kind: 'race', ...mayBeNamed(world, depth), branches: someBranches(world, depth) };
}

function aSplit(world: World, depth: number): Step {
  if (!world.shape.hasJumps) return aRace(world, depth);
  return { kind: 'together', ...mayBeNamed(world, depth), mode: { kind: 'free' }, branches: someBranches(world, depth) };
}

/** 另起：only jumps lead into it. */
function anAside(world: World, depth: number): Step {
  if (!world.shape.hasJumps) return anIf(world, depth);
  return { kind: 'detached', ...anUnlimitedBase(world), body: world.block(depth) };
}

function someRows(world: World, depth: number): readonly Row[] {
  const { tape } = world;
  return [...tape.several(1, 2, () => aRow(world, depth)), ...(tape.oneIn(2) ? [lastRow(world, depth)] : [])];
}

function aRow(world: World, depth: number): Row {
  const { tape } = world;
  const head = tape.oneIn(12) ? { label: aSaying(world) } : { when: aCondition(world) };
  return { kind: 'row', ...head, body: tape.oneIn(6) ? [] : world.block(depth) };
}

const lastRow = (world: World, depth: number): Row => ({ kind: 'row', body: world.tape.oneIn(6) ? [] : world.block(depth) });

function someBranches(world: World, depth: number): readonly Branch[] {
  return world.tape.several(2, 2, () => aBranch(world, depth));
}

function aBranch(world: World, depth: number): Branch {
  const { tape } = world;
  return { kind: 'branch', ...tape.given('name', 4, () => newName(world)), body: tape.oneIn(10) ? [] : world.block(depth) };
}

function aSign(world: World, depth: number): Sign {
  const { tape } = world;
  const name = newName(world);
  const mode = aSignMode(world);
  const body = (): readonly Step[] => [aTask(world, 0), ...world.block(depth)];
  return {
    kind: 'sign',
    ...aBase(world, { name, outcomes: ['disagreed'], depth }),
    mode,
    ...tape.given('stopsEarly', 3, () => true as const),
    ...tape.given('mayAddSigner', 6, () => true as const),
    members: tape.oneIn(4) ? { kind: 'each', list: aValueName(world), as: newName(world), body: body() } : { kind: 'named', body: body() },
  };
}

function aSignMode(world: World): Sign['mode'] {
  const { tape } = world;
  const modes: readonly [Sign['mode'], ...Sign['mode'][]] = [
    { kind: 'all' },
    { kind: 'any' },
    { kind: 'atLeast', count: 2 },
    { kind: 'inOrder' },
    {
      kind: 'votes',
      pass: tape.pick([3, 0.5] as const),
      veto: tape.several(0, 1, () => aParty(world)),
      weights: tape.several(0, 1, () => ({ party: aParty(world), weight: 2 })),
    },
  ];
  return tape.pick(modes);
}
