import type { Step } from '../model/step.ts';
import { anUnlimitedBase, aPlainBase } from './arbitrary-base.ts';
import { aCondition, aValueName } from './arbitrary-formula.ts';
import { aJump, anEnding } from './arbitrary-leaving.ts';
import type { Maker } from './maker.ts';
import { aDuration, newName, type World } from './world.ts';

/** Steps that are done on the way, and those that lead elsewhere. */
export const actSteps: readonly Maker[] = [aRating, anArchiving, aDefinition, aDraw, aForeign, anUndoing, aMark, aLeaving];

function aRating(world: World): Step {
  return { kind: 'rate', ...aPlainBase(world) };
}

function anArchiving(world: World): Step {
  return { kind: 'archive', ...anUnlimitedBase(world), ...world.tape.given('keep', 2, () => aDuration(world)) };
}

function aDefinition(world: World): Step {
  return { kind: 'define', ...anUnlimitedBase(world), value: newName(world), formula: aCondition(world, 1) };
}

function aDraw(world: World): Step {
  const { tape } = world;
  return {
    kind: 'draw',
    ...aPlainBase(world, newName(world)),
    count: 1 + tape.below(5),
    from: aValueName(world),
    ...tape.given('weight', 2, () => aValueName(world)),
    ...tape.given('avoid', 2, () => aCondition(world, 1)),
  };
}

function aForeign(world: World): Step {
  return { kind: 'foreign', ...anUnlimitedBase(world), element: newName(world) };
}

/** 撤销 itself, or the way to undo what went before. */
function anUndoing(world: World, depth: number): Step {
  const base = anUnlimitedBase(world);
  return world.tape.oneIn(2) ? { kind: 'compensate', ...base, body: world.block(Math.max(0, depth - 1)) } : { kind: 'compensate', ...base };
}

function aMark(world: World): Step {
  if (!world.shape.hasJumps) return aRating(world);
  return { kind: world.tape.pick(['mark', 'join'] as const), ...anUnlimitedBase(world), name: newName(world) };
}

function aLeaving(world: World): Step {
  return world.shape.hasJumps ? aJump(world) : anEnding(world);
}
