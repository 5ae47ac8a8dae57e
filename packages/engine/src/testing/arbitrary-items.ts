import type { Exchange, Item } from '../model/item.ts';
import type { Data } from '../model/query.ts';
import type { Handler } from '../model/step.ts';
import { aNewField } from './arbitrary-fields.ts';
import { aCondition, aPath, aValueName } from './arbitrary-formula.ts';
import { optional } from './tape.ts';
import { aDuration, aParty, aSaying, newName, oneOf, type World } from './world.ts';

/** A query; what each outcome leads to is made by `steps`. */
export function aData(world: World): Data {
  const { tape } = world;
  const name = newName(world);
  world.data.push(name);
  const mode = tape.pick(['fetch', 'verify', 'certificate', 'derive', 'push'] as const);
  const handlers: Handler[] = [];
  for (const outcome of ['notFound', 'unavailable', 'otherwise'])
    if (tape.oneIn(3)) handlers.push({ kind: 'handler', on: { kind: 'outcome', outcome }, body: world.block(1) });
  return {
    kind: 'data',
    name,
    source: `平台/${name.replace(/[^\p{L}\p{N}]/gu, '')}`,
    mode,
    ...tape.given('purpose', 2, () => aSaying(world)),
    ...tape.given('basis', 2, () => aSaying(world)),
    ...tape.given('consent', 4, () => oneOf(world, world.landmarks)),
    keys: tape.several(0, 2, () => aValueName(world)),
    only: mode === 'verify' ? [] : tape.several(0, 2, () => aNewField(world)),
    ...optional('gives', mode === 'verify' ? newName(world) : undefined),
    ...tape.given('freshness', 5, () => aDuration(world)),
    handlers,
  };
}

function anExchange(world: World, certificates: readonly string[]): Exchange {
  const { tape } = world;
  switch (tape.below(4)) {
    case 1:
      return { kind: 'document', name: oneOf(world, certificates) };
    case 2:
      return { kind: 'material', name: oneOf(world, world.materials) };
    case 3:
      return { kind: 'value', path: aPath(world) };
    default:
      return { kind: 'certificate', name: oneOf(world, certificates) };
  }
}

/** An item; it needs what items before it give, so that no circle arises. */
export function anItem(world: World): Item {
  const { tape } = world;
  const name = newName(world);
  const needs = tape.several(0, 2, () => anExchange(world, [...world.certificates]));
  const gives = tape.several(0, 1, (): Exchange => ({ kind: 'certificate', name: newName(world) }));
  for (const one of gives) if (one.kind === 'certificate') world.certificates.push(one.name);
  world.items.push(name);
  const handlers = tape.several(
    0,
    1,
    (): Handler => ({
      kind: 'handler',
      on: tape.oneIn(2) ? { kind: 'timeout' } : { kind: 'outcome', outcome: 'denied' },
      body: world.block(1),
    }),
  );
  return {
    kind: 'item',
    name,
    ...tape.given('code', 6, () => `item${world.items.length}`),
    authority: aParty(world),
    ...tape.given('promised', 2, () => aDuration(world)),
    ...tape.given('legal', 3, () => aDuration(world)),
    uses: tape.several(0, 2, () => ({ path: aPath(world) })),
    needs,
    gives,
    ...tape.given('when', 4, () => aCondition(world)),
    ...tape.given('steps', 4, () => world.block(1)),
    ...tape.given('handling', 4, () => tape.pick(['onTheSpot', 'promised'] as const)),
    ...tape.given('instantWhen', 6, () => aCondition(world)),
    tolerates: tape
      .several(0, 1, () => ({
        material: oneOf(world, world.materials),
        ...tape.given('limit', 2, () => aDuration(world)),
      }))
      .slice(0, tape.below(3)),
    ...tape.given('pledge', 6, () => ({
      name: newName(world),
      ...optional(
        'checkWithin',
        tape.maybe(2, () => aDuration(world)),
      ),
    })),
    handlers,
  };
}
