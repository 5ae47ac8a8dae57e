import { stepId } from '../base/id.ts';
import type { Limit } from '../model/limit.ts';
import type { StepBase } from '../model/step.ts';
import { aPath } from './arbitrary-formula.ts';
import { someHandlers } from './arbitrary-handlers.ts';
import { optional } from './tape.ts';
import { aDuration, aSaying, oneOf, type World } from './world.ts';

/** What a step wishes to carry: its name, the outcomes that may have lines, and how deep those may be. */
export interface Wish {
  readonly name?: string;
  readonly outcomes?: readonly string[];
  readonly depth: number;
}

/** What every step may carry; handlers only where an outcome or a limit may have them. */
export function aBase(world: World, { name, outcomes = [], depth }: Wish): StepBase {
  const { tape } = world;
  const limit = tape.given('limit', 3, () => aLimit(world));
  const handlers = depth > 0 ? someHandlers(world, outcomes, depth - 1) : [];
  return {
    id: stepId(''),
    ...optional('name', name),
    ...tape.given('code', 12, () => `s${++world.codes}`),
    ...limit,
    handlers,
    ...tape.given('description', 12, () => aSaying(world)),
    ...tape.given('mayReturnTo', 24, () => ({ target: oneOf(world, world.landmarks), ...tape.given('limit', 2, () => aDuration(world)) })),
  };
}

/** A step that may have a name and a limit, and no lines. */
export const aPlainBase = (world: World, name?: string): StepBase => aBase(world, { ...optional('name', name), depth: 0 });

/** A step that takes no time has no limit. */
export function anUnlimitedBase(world: World, name?: string): StepBase {
  const { limit: _limit, ...rest } = aPlainBase(world, name);
  return rest;
}

/** A limit: mostly a length of time. */
export function aLimit(world: World): Limit {
  const { tape } = world;
  if (tape.oneIn(8)) return { kind: 'until', date: '2026-12-31' };
  if (!tape.oneIn(8)) return { kind: 'within', duration: aDuration(world) };
  const to = { kind: 'name', path: aPath(world) } as const;
  return { kind: 'relative', to, offset: aDuration(world), direction: tape.pick(['before', 'after'] as const) };
}
