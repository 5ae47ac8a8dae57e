import { stepId } from '../base/id.ts';
import type { Limit } from '../model/limit.ts';
import type { Handler, Step } from '../model/step.ts';
import { aDuration, aSaying, newName, oneOf, type World } from './world.ts';

/** 办结 or 终止. */
export function anEnding(world: World): Step {
  const { tape } = world;
  return {
    kind: tape.pick(['stop', 'end'] as const),
    id: stepId(''),
    handlers: [],
    ...tape.given('name', 1, () => newName(world)),
    result: tape.pick(['denied', 'granted', 'withdrawn', 'refused', 'notAdmitted', 'grantedWithGap'] as const),
    ...tape.given('reason', 4, () => aSaying(world)),
    ...tape.given('reasonRequired', 4, () => true as const),
    ...tape.given('remedy', 4, () => aSaying(world)),
  };
}

/** 转到 or 退回, to a landmark or to any step made so far. */
export function aJump(world: World): Step {
  const { tape } = world;
  const target = oneOf(world, tape.oneIn(2) ? world.landmarks : [...world.landmarks, ...world.steps]);
  const exceeded: readonly Handler[] = tape.oneIn(3) ? [{ kind: 'handler', on: { kind: 'exceeded' }, body: [anEnding(world)] }] : [];
  const common = { id: stepId(''), target, ...tape.given('timesMax', 2, () => 1 + tape.below(4)) };
  if (tape.oneIn(2)) return { ...common, kind: 'jump', handlers: exceeded };
  const overdue: readonly Handler[] = tape.oneIn(3) ? [{ kind: 'handler', on: { kind: 'timeout' }, body: [anEnding(world)] }] : [];
  return {
    ...common,
    kind: 'return',
    mode: tape.pick(['again', 'straight'] as const),
    handlers: [...exceeded, ...overdue],
    ...tape.given('limit', 2, (): Limit => ({ kind: 'within', duration: aDuration(world) })),
    ...tape.given('reasonRequired', 3, () => true as const),
    ...tape.given('reason', 3, () => aSaying(world)),
  };
}
