import type { Handler, Step } from '../model/step.ts';
import { aBase, anUnlimitedBase, aPlainBase } from './arbitrary-base.ts';
import type { Maker } from './maker.ts';
import { aDuration, aParty, newName, oneOf, type World } from './world.ts';

/** Steps about data, papers and items. */
export const paperSteps: readonly Maker[] = [aQuery, anUpload, aPush, aJoint, anExtension, aPledge, aToleration];

function aQuery(world: World, depth: number): Step {
  const { tape } = world;
  const outcomes = ['notFound', 'mismatch', 'declined', 'unavailable', 'otherwise'];
  const data = oneOf(world, world.data);
  return { kind: 'query', ...aBase(world, { name: newName(world), outcomes, depth }), data, ...tape.given('as', 2, () => newName(world)) };
}

function anUpload(world: World): Step {
  const { tape } = world;
  return {
    kind: 'upload',
    ...aPlainBase(world),
    party: aParty(world),
    material: oneOf(world, world.materials),
    ...tape.given('grade', 2, () => tape.pick(['C', 'A', 'B', 'D'] as const)),
    ...tape.given('checkedBy', 2, () => aParty(world)),
  };
}

function aPush(world: World): Step {
  return { kind: 'push', ...aPlainBase(world), data: oneOf(world, world.data) };
}

function aJoint(world: World, depth: number): Step {
  const { tape } = world;
  const named = world.items.length === 0 ? {} : tape.given('items', 2, () => [oneOf(world, world.items)]);
  const denied = depth > 0 && tape.oneIn(3);
  const handlers: readonly Handler[] = denied ? [{ kind: 'handler', on: { kind: 'itemDenied' }, body: world.block(0) }] : [];
  return { kind: 'joint', ...aPlainBase(world), handlers, ...named };
}

function anExtension(world: World): Step {
  const approver = aParty(world);
  return { kind: 'extend', ...aPlainBase(world), approver, timesMax: 1 + world.tape.below(3), by: aDuration(world) };
}

function aPledge(world: World, depth: number): Step {
  const { tape } = world;
  return {
    kind: 'pledge',
    ...aBase(world, { name: newName(world), outcomes: ['untrue'], depth }),
    ...tape.given('party', 2, () => aParty(world)),
    ...tape.given('checker', 2, () => aParty(world)),
    ...tape.given('checkWithin', 2, () => aDuration(world)),
  };
}

function aToleration(world: World): Step {
  const material = oneOf(world, world.materials);
  return { kind: 'tolerate', ...anUnlimitedBase(world), material, ...world.tape.given('supplyWithin', 2, () => aDuration(world)) };
}
