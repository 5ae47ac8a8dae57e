import { stepId } from '../base/id.ts';
import type { Handler, Step } from '../model/step.ts';
import type { Trigger } from '../model/trigger.ts';
import { aJump, anEnding } from './arbitrary-leaving.ts';
import { aDuration, aParty, oneOf, type World } from './world.ts';

/** Lines about some of the outcomes and about the limit. */
export function someHandlers(world: World, outcomes: readonly string[], depth: number): readonly Handler[] {
  const { tape } = world;
  const triggers: Trigger[] = outcomes.filter(() => tape.oneIn(3)).map((outcome) => ({ kind: 'outcome', outcome }));
  if (tape.oneIn(6)) triggers.push({ kind: 'timeout', ...tape.given('after', 2, () => aDuration(world)) });
  if (tape.oneIn(10)) triggers.push({ kind: 'beforeDue', before: aDuration(world) });
  if (tape.oneIn(10)) triggers.push({ kind: 'elapsed', after: aDuration(world) });
  return triggers.map((on) => ({ kind: 'handler', on, body: aHandlerBody(world, outcomes, depth) }));
}

const bare = { id: stepId(''), handlers: [] };

function aHandlerBody(world: World, outcomes: readonly string[], depth: number): readonly Step[] {
  const { tape } = world;
  switch (tape.below(9)) {
    case 1:
      return [{ ...bare, kind: 'remind', ...tape.given('party', 2, () => aParty(world)) }];
    case 2:
      return [{ ...bare, kind: 'escalate', to: aParty(world) }];
    case 3:
      return [{ ...bare, kind: 'reassign', party: aParty(world) }];
    case 4:
      return outcomes.length === 0 ? [] : [aDeeming(world, outcomes)];
    case 5:
      return [anEnding(world)];
    case 6:
      return world.block(depth);
    case 7:
      return [aRetry(world)];
    default:
      return world.shape.hasJumps ? [aJump(world)] : [anEnding(world)];
  }
}

function aDeeming(world: World, outcomes: readonly string[]): Step {
  const from = world.tape.given('effectiveFrom', 2, () => world.tape.pick(['receipt', 'due'] as const));
  return { ...bare, kind: 'deem', outcome: oneOf(world, outcomes), ...from };
}

function aRetry(world: World): Step {
  const { tape } = world;
  const exhausted = (): Handler => ({ kind: 'handler', on: { kind: 'exhausted' }, body: world.block(0) });
  return {
    kind: 'retry',
    id: stepId(''),
    times: 1 + tape.below(5),
    every: aDuration(world),
    handlers: tape.oneIn(2) ? [exhausted()] : [],
  };
}
