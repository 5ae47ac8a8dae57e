import type { Baseline, Flow, Meta, Withdrawal } from '../model/flow.ts';
import type { Constraint, Field, Material, Situation } from '../model/form.ts';
import type { Exchange, Item } from '../model/item.ts';
import type { Party } from '../model/party.ts';
import type { Data } from '../model/query.ts';
import type { Start } from '../model/start.ts';
import type { Handler, Step } from '../model/step.ts';
import type { ValueType } from '../model/value.ts';
import { aCondition, aPath, aValueName } from './arbitrary-formula.ts';
import { optional } from './tape.ts';
import { aDuration, aParty, aSaying, newName, oneOf, type World } from './world.ts';

/** A party; by a value or many at times. */
export function aPartyOf(world: World, name: string): Party {
  const { tape } = world;
  const role = tape.pick(['department', 'citizen', 'company', 'unit', 'post', 'system'] as const);
  return {
    kind: 'party', name, role, ...optional('by', tape.maybe(8, () => aValueName(world))), ...optional('many', tape.maybe(8, () => true as const)),
    ...optional('level', tape.maybe(8, () => tape.pick(['county', 'grid', 'village', 'town', 'city', 'province', 'state'] as const))),
  };
}

/** A type that a field may have. */
export function aType(world: World, depth = 1): ValueType {
  const { tape } = world;
  const simple = ['text', 'number', 'money', 'boolean', 'date', 'time', 'instant', 'citizenId', 'creditCode', 'region', 'address', 'phone'] as const;
  switch (tape.below(depth > 0 ? 10 : 8)) {
    case 1: return { kind: 'choice', options: tape.several(1, 3, () => newName(world)) };
    case 2: return { kind: 'file', many: tape.oneIn(2) };
    case 3: return { kind: 'text', ...optional('min', tape.maybe(2, () => 1 + tape.below(5))), ...optional('max', tape.maybe(2, () => 6 + tape.below(50))) };
    case 4: return { kind: 'number', ...optional('unit', tape.maybe(2, () => newName(world))) };
    case 5: return { kind: 'duration', working: tape.oneIn(2) };
    case 6: return { kind: 'certificate', ...optional('certificate', tape.maybe(2, () => newName(world))) };
    case 8: return { kind: 'list', of: bare(aType(world, depth - 1)) };
    case 9: return { kind: 'record', fields: tape.several(1, 2, () => ({ name: newName(world), type: bare(aType(world, depth - 1)) })) };
    default: return { kind: tape.pick(simple) };
  }
}

/** Inside brackets a type has no length, unit or number of files. */
function bare(type: ValueType): ValueType {
  if (type.kind === 'file') return { kind: 'file', many: false };
  return type.kind === 'text' || type.kind === 'number' ? { kind: type.kind } : type;
}

/** A field; `sources` are the paths it may be filled from. */
export function aNewField(world: World, sources: readonly (readonly string[])[] = []): Field {
  const { tape } = world;
  const type = aType(world);
  const isAmount = type.kind === 'number';
  const constraint = (): Constraint => ({ kind: 'compare', op: tape.pick(['gt', 'ge', 'lt', 'le'] as const), value: { kind: 'literal', value: tape.below(100) } });
  const from = sources[tape.below(Math.max(1, sources.length * 3))];
  return {
    kind: 'field', name: newName(world), type, required: tape.oneIn(2), source: from === undefined ? { kind: 'asked' } : { kind: 'value', path: from }, constraints: isAmount ? tape.several(0, 1, constraint) : [],
    ...optional('when', tape.maybe(8, () => aCondition(world, 1))), ...optional('description', tape.maybe(8, () => aSaying(world))),
  };
}

/** A question: answers of its own, or yes and no. */
export function aSituation(world: World): Situation {
  const { tape } = world;
  const type: ValueType = tape.oneIn(2) ? { kind: 'boolean' } : { kind: 'choice', options: tape.several(2, 2, () => newName(world)) };
  return { kind: 'situation', name: newName(world), type, required: tape.oneIn(2) };
}

/** A material. */
export function aMaterial(world: World): Material {
  const { tape } = world;
  const name = newName(world);
  world.materials.push(name);
  return {
    kind: 'material', name, need: tape.oneIn(2) ? 'tolerated' : 'must', ...optional('medium', tape.maybe(2, () => tape.pick(['original', 'copy', 'electronic'] as const))),
    ...optional('copies', tape.maybe(3, () => 1 + tape.below(3))), ...optional('gradeMin', tape.maybe(3, () => tape.pick(['B', 'A', 'C', 'D'] as const))),
    ...optional('replacedBy', tape.maybe(3, () => oneOf(world, world.data))), ...optional('when', tape.maybe(6, () => aCondition(world, 1))),
  };
}

/** A query; what each outcome leads to is made by `steps`. */
export function aData(world: World, steps: () => readonly Step[]): Data {
  const { tape } = world;
  const name = newName(world);
  world.data.push(name);
  const mode = tape.pick(['fetch', 'verify', 'certificate', 'derive', 'push'] as const);
  const handlers: Handler[] = [];
  for (const outcome of ['notFound', 'unavailable', 'otherwise']) if (tape.oneIn(3)) handlers.push({ kind: 'handler', on: { kind: 'outcome', outcome }, body: steps() });
  return {
    kind: 'data', name, source: `平台/${name.replace(/[^\p{L}\p{N}]/gu, '')}`, mode, ...optional('purpose', tape.maybe(2, () => aSaying(world))), ...optional('basis', tape.maybe(2, () => aSaying(world))),
    ...optional('consent', tape.maybe(4, () => oneOf(world, world.landmarks))), keys: tape.several(0, 2, () => aValueName(world)), only: mode === 'verify' ? [] : tape.several(0, 2, () => aNewField(world)),
    ...optional('gives', mode === 'verify' ? newName(world) : undefined), ...optional('freshness', tape.maybe(5, () => aDuration(world))), handlers,
  };
}

function anExchange(world: World, certificates: readonly string[]): Exchange {
  const { tape } = world;
  switch (tape.below(4)) {
    case 1: return { kind: 'document', name: oneOf(world, certificates) };
    case 2: return { kind: 'material', name: oneOf(world, world.materials) };
    case 3: return { kind: 'value', path: aPath(world) };
    default: return { kind: 'certificate', name: oneOf(world, certificates) };
  }
}

/** An item; it needs what items before it give, so that no circle arises. */
export function anItem(world: World, steps: () => readonly Step[]): Item {
  const { tape } = world;
  const name = newName(world);
  const needs = tape.several(0, 2, () => anExchange(world, [...world.certificates]));
  const gives = tape.several(0, 1, (): Exchange => ({ kind: 'certificate', name: newName(world) }));
  for (const one of gives) if (one.kind === 'certificate') world.certificates.push(one.name);
  world.items.push(name);
  const handlers = tape.several(0, 1, (): Handler => ({ kind: 'handler', on: tape.oneIn(2) ? { kind: 'timeout' } : { kind: 'outcome', outcome: 'denied' }, body: steps() }));
  return {
    kind: 'item', name, ...optional('code', tape.maybe(6, () => `item${world.items.length}`)), authority: aParty(world), ...optional('promised', tape.maybe(2, () => aDuration(world))),
    ...optional('legal', tape.maybe(3, () => aDuration(world))), uses: tape.several(0, 2, () => ({ path: aPath(world) })), needs, gives, ...optional('when', tape.maybe(4, () => aCondition(world))),
    ...optional('steps', tape.maybe(4, () => steps())), ...optional('handling', tape.maybe(4, () => tape.pick(['onTheSpot', 'promised'] as const))), ...optional('instantWhen', tape.maybe(6, () => aCondition(world))),
    tolerates: tape.several(0, 1, () => ({ material: oneOf(world, world.materials), ...optional('limit', tape.maybe(2, () => aDuration(world))) })).slice(0, tape.below(3)),
    ...optional('pledge', tape.maybe(6, () => ({ name: newName(world), ...optional('checkWithin', tape.maybe(2, () => aDuration(world))) }))), handlers,
  };
}

/** How cases begin. */
export function aStart(world: World): Start {
  const { tape } = world;
  switch (tape.below(6)) {
    case 1: return { kind: 'schedule', every: tape.pick(['day', 'workingDay', 'week', 'month', 'year'] as const), at: tape.pick(['08:00', '17:30']) };
    case 2: {
      const fields = tape.several(1, 2, () => aNewField(world));
      const as = newName(world);
      return { kind: 'message', name: newName(world), ...optional('from', tape.maybe(2, () => aParty(world))), as, fields, ...optional('mergeBy', tape.maybe(2, () => ({ kind: 'name', path: [as, fields[0]?.name ?? ''] }) as const)) };
    }
    case 3: return { kind: 'apply', party: aParty(world) };
    default: return { kind: 'apply' };
  }
}

function aWithdrawal(world: World): Withdrawal {
  const { tape } = world;
  if (tape.oneIn(3)) return { kind: 'withdrawal', by: 'nobody' };
  return { kind: 'withdrawal', by: { party: aParty(world) }, ...optional('before', tape.maybe(2, () => ({ kind: 'close' as const }))) };
}

/** What a flow says about itself. */
export function aMeta(world: World): Meta {
  const { tape } = world;
  const baseline = (): Baseline => ({
    kind: 'baseline', departments: tape.below(9), ...optional('documents', tape.maybe(2, () => tape.below(30))), ...optional('fields', tape.maybe(3, () => tape.below(99))), ...optional('steps', tape.maybe(3, () => tape.below(9))),
    ...optional('visits', tape.maybe(2, () => tape.below(9))), ...optional('effort', tape.maybe(2, () => aDuration(world))), ...optional('limit', tape.maybe(3, () => aDuration(world))),
  });
  return {
    ...optional('lead', tape.maybe(2, () => aSaying(world))), basis: tape.several(0, 2, () => aSaying(world)), ...optional('promised', tape.maybe(2, () => aDuration(world))),
    ...optional('legal', tape.maybe(3, () => aDuration(world))), ...optional('calendar', tape.maybe(4, () => tape.pick(['mainland-china', '浙江省工作日']))), ...optional('baseline', tape.maybe(3, baseline)),
    ...optional('withdrawal', tape.maybe(3, () => aWithdrawal(world))),
    notFor: tape.several(0, 1, () => ({ kind: 'notFor', name: newName(world), ...optional('when', tape.maybe(2, () => aCondition(world))), advice: aSaying(world) })),
    ...optional('description', tape.maybe(4, () => aSaying(world))),
  };
}

/** The parts of a flow that are declared before its steps. */
export type Declarations = Pick<Flow, 'parties' | 'situations' | 'forms' | 'materials' | 'data' | 'items'>;
