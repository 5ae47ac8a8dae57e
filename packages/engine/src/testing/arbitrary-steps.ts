import type { Step } from '../model/step.ts';
import { actSteps } from './arbitrary-acts.ts';
import { blockSteps } from './arbitrary-blocks.ts';
import { paperSteps } from './arbitrary-papers.ts';
import { sendingSteps } from './arbitrary-sendings.ts';
import { aTask } from './arbitrary-task.ts';
import type { Maker } from './maker.ts';
import type { World } from './world.ts';

/** A block of steps, a few at a time while the flow has some left. */
export function aBlock(world: World, depth: number): readonly Step[] {
  const steps: Step[] = [];
  const wanted = 1 + world.tape.below(4);
  while (steps.length < wanted && (steps.length === 0 || (world.left > 0 && world.tape.hasMore()))) steps.push(aStep(world, depth));
  return steps;
}

const leafSteps: readonly Maker[] = [...sendingSteps, ...paperSteps, ...actSteps];

function aStep(world: World, depth: number): Step {
  world.left--;
  const { tape } = world;
  if (depth > 0 && tape.oneIn(3)) return oneOfKinds(world, blockSteps, depth - 1);
  return tape.oneIn(2) ? oneOfKinds(world, leafSteps, depth) : aTask(world, depth);
}

function oneOfKinds(world: World, makers: readonly Maker[], depth: number): Step {
  const make = makers[world.tape.below(makers.length)] ?? aTask;
  return make(world, depth);
}
