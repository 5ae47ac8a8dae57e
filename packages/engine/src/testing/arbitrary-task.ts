import { stepId } from '../base/id.ts';
import { standardOutcomes, type TaskVerb } from '../model/outcome.ts';
import type { Task } from '../model/step.ts';
import { aBase } from './arbitrary-base.ts';
import { aPath } from './arbitrary-formula.ts';
import { optional } from './tape.ts';
import { aParty, newName, oneOf, type World } from './world.ts';

const words: Readonly<Partial<Record<TaskVerb, readonly [string, ...string[]]>>> = {
  review: ['firstReview', 'recheck'],
  approve: ['endorse', 'sign'],
  handle: ['register', 'dispose'],
  verify: ['inspect'],
};

/** A task of any verb. */
export function aTask(world: World, depth: number): Task {
  const { tape } = world;
  const verb = tape.pick(['handle', 'review', 'approve', 'accept', 'verify', 'confirm', 'acknowledge', 'survey', 'fill'] as const);
  const own = verb === 'fill' ? undefined : tape.maybe(3, () => tape.several(1, 2, () => newName(world)));
  const name = newName(world);
  world.steps.push(name);
  const spoken = words[verb];
  const form = verb === 'fill' ? (tape.oneIn(3) ? oneOf(world, world.forms) : name) : undefined;
  return {
    kind: 'task',
    ...aBase(world, { name, outcomes: own ?? standardOutcomes[verb], depth }),
    party: aParty(world),
    verb,
    ...(spoken === undefined ? {} : tape.given('word', 3, () => tape.pick(spoken))),
    ...optional('form', form),
    ...optional('outcomes', own),
    ...tape.given('sees', 6, () => tape.several(1, 1, () => aPath(world))),
    ...tape.given('edits', 6, () => tape.several(1, 1, () => aPath(world))),
    ...tape.given('mayTransfer', 8, () => true as const),
    ...tape.given('mayAddSigner', 8, () => true as const),
    ...tape.given('avoids', 8, () => oneOf(world, world.landmarks)),
    ...tape.given('reasonRequired', 8, () => true as const),
  };
}

/** A task that is named in advance. */
export function aLandmark(world: World, name: string): Task {
  return { kind: 'task', id: stepId(''), handlers: [], name, party: aParty(world), verb: 'handle' };
}
