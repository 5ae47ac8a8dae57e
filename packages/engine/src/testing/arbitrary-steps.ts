import { stepId } from '../base/id.ts';
import type { Limit } from '../model/limit.ts';
import type { Message } from '../model/message.ts';
import { standardOutcomes, type TaskVerb } from '../model/outcome.ts';
import type { Branch, Handler, Row, Sign, Step, StepBase, Task, Together } from '../model/step.ts';
import type { Trigger } from '../model/trigger.ts';
import { aCondition, aPath, aValueName } from './arbitrary-formula.ts';
import { optional } from './tape.ts';
import { aDuration, aParty, aSaying, newName, oneOf, type World } from './world.ts';

/** A block of steps, a few at a time while the flow has some left. */
export function aBlock(world: World, depth: number): readonly Step[] {
  const steps: Step[] = [];
  const wanted = 1 + world.tape.below(4);
  while (steps.length < wanted && (steps.length === 0 || (world.left > 0 && world.tape.hasMore()))) steps.push(aStep(world, depth));
  return steps;
}

/** A task that is named in advance. */
export function aLandmark(world: World, name: string): Task {
  return { kind: 'task', id: stepId(''), handlers: [], name, party: aParty(world), verb: 'handle' };
}

function aStep(world: World, depth: number): Step {
  world.left--;
  const { tape } = world;
  if (depth > 0 && tape.oneIn(3)) return aBlockStep(world, depth - 1);
  return tape.oneIn(2) ? aLeaf(world, depth) : aTask(world, depth);
}

interface Wish {
  readonly name?: string;
  readonly outcomes?: readonly string[];
  readonly depth: number;
}

/** What every step may carry; handlers only where an outcome or a limit may have them. */
function base(world: World, { name, outcomes = [], depth }: Wish): StepBase {
  const { tape } = world;
  const limit = tape.maybe(3, () => aLimit(world));
  const handlers = depth > 0 ? someHandlers(world, outcomes, depth - 1) : [];
  return {
    id: stepId(''), ...optional('name', name), ...optional('code', tape.maybe(12, () => `s${world.left + 1000}`)), ...optional('limit', limit), handlers, ...optional('description', tape.maybe(12, () => aSaying(world))),
    ...optional('mayReturnTo', tape.maybe(24, () => ({ target: oneOf(world, world.landmarks), ...optional('limit', tape.maybe(2, () => aDuration(world))) }))),
  };
}

function aLimit(world: World): Limit {
  const { tape } = world;
  if (tape.oneIn(8)) return { kind: 'until', date: '2026-12-31' };
  if (tape.oneIn(8)) return { kind: 'relative', to: { kind: 'name', path: aPath(world) }, offset: aDuration(world), direction: tape.pick(['before', 'after'] as const) };
  return { kind: 'within', duration: aDuration(world) };
}

function someHandlers(world: World, outcomes: readonly string[], depth: number): readonly Handler[] {
  const { tape } = world;
  const triggers: Trigger[] = outcomes.filter(() => tape.oneIn(3)).map((outcome) => ({ kind: 'outcome', outcome }));
  if (tape.oneIn(6)) triggers.push({ kind: 'timeout', ...optional('after', tape.maybe(2, () => aDuration(world))) });
  if (tape.oneIn(10)) triggers.push({ kind: 'beforeDue', before: aDuration(world) });
  if (tape.oneIn(10)) triggers.push({ kind: 'elapsed', after: aDuration(world) });
  return triggers.map((on) => ({ kind: 'handler', on, body: aHandlerBody(world, outcomes, depth) }));
}

function aHandlerBody(world: World, outcomes: readonly string[], depth: number): readonly Step[] {
  const { tape } = world;
  const none = { id: stepId(''), handlers: [] };
  switch (tape.below(9)) {
    case 1: return [{ ...none, kind: 'remind', ...optional('party', tape.maybe(2, () => aParty(world))) }];
    case 2: return [{ ...none, kind: 'escalate', to: aParty(world) }];
    case 3: return [{ ...none, kind: 'reassign', party: aParty(world) }];
    case 4: return outcomes.length === 0 ? [] : [{ ...none, kind: 'deem', outcome: oneOf(world, outcomes), ...optional('effectiveFrom', tape.maybe(2, () => tape.pick(['receipt', 'due'] as const))) }];
    case 5: return [anEnding(world)];
    case 6: return aBlock(world, depth);
    case 7: return [{ ...none, kind: 'retry', times: 1 + tape.below(5), every: aDuration(world), handlers: tape.oneIn(2) ? [{ kind: 'handler', on: { kind: 'exhausted' }, body: aBlock(world, 0) }] : [] }];
    default: return world.shape.hasJumps ? [aJump(world)] : [anEnding(world)];
  }
}

function anEnding(world: World): Step {
  const { tape } = world;
  return {
    kind: tape.pick(['stop', 'end'] as const), id: stepId(''), handlers: [], ...optional('name', tape.maybe(1, () => newName(world))), result: tape.pick(['denied', 'granted', 'withdrawn', 'refused', 'notAdmitted', 'grantedWithGap'] as const),
    ...optional('reason', tape.maybe(4, () => aSaying(world))), ...optional('reasonRequired', tape.maybe(4, () => true as const)), ...optional('remedy', tape.maybe(4, () => aSaying(world))),
  };
}

function aJump(world: World): Step {
  const { tape } = world;
  const target = oneOf(world, tape.oneIn(2) ? world.landmarks : [...world.landmarks, ...world.steps]);
  const exceeded: readonly Handler[] = tape.oneIn(3) ? [{ kind: 'handler', on: { kind: 'exceeded' }, body: [anEnding(world)] }] : [];
  const common = { id: stepId(''), target, ...optional('timesMax', tape.maybe(2, () => 1 + tape.below(4))) };
  if (tape.oneIn(2)) return { ...common, kind: 'jump', handlers: exceeded };
  const overdue: readonly Handler[] = tape.oneIn(3) ? [{ kind: 'handler', on: { kind: 'timeout' }, body: [anEnding(world)] }] : [];
  return {
    ...common, kind: 'return', mode: tape.pick(['again', 'straight'] as const), handlers: [...exceeded, ...overdue], ...optional('limit', tape.maybe(2, () => aLimit(world))),
    ...optional('reasonRequired', tape.maybe(3, () => true as const)), ...optional('reason', tape.maybe(3, () => aSaying(world))),
  };
}

const wordsOfVerbs: Readonly<Partial<Record<TaskVerb, readonly [string, ...string[]]>>> = { review: ['firstReview', 'recheck'], approve: ['endorse', 'sign'], handle: ['register', 'dispose'], verify: ['inspect'] };

function aTask(world: World, depth: number): Task {
  const { tape } = world;
  const verb = tape.pick(['handle', 'review', 'approve', 'accept', 'verify', 'confirm', 'acknowledge', 'survey', 'fill'] as const);
  const own = verb === 'fill' ? undefined : tape.maybe(3, () => tape.several(1, 2, () => newName(world)));
  const name = newName(world);
  world.steps.push(name);
  const words = wordsOfVerbs[verb];
  const form = verb === 'fill' ? (tape.oneIn(3) ? oneOf(world, world.forms) : name) : undefined;
  return {
    kind: 'task', ...base(world, { name, outcomes: own ?? standardOutcomes[verb], depth }), party: aParty(world), verb, ...optional('word', words === undefined ? undefined : tape.maybe(3, () => tape.pick(words))),
    ...optional('form', form), ...optional('outcomes', own), ...optional('sees', tape.maybe(6, () => tape.several(1, 1, () => aPath(world)))), ...optional('edits', tape.maybe(6, () => tape.several(1, 1, () => aPath(world)))),
    ...optional('mayTransfer', tape.maybe(8, () => true as const)), ...optional('mayAddSigner', tape.maybe(8, () => true as const)), ...optional('avoids', tape.maybe(8, () => oneOf(world, world.landmarks))),
    ...optional('reasonRequired', tape.maybe(8, () => true as const)),
  };
}

function aMessage(world: World): Message {
  const words = { kind: 'words', text: aSaying(world) } as const;
  return world.tape.oneIn(3) ? [words, { kind: 'value', formula: aValueName(world) }] : [words];
}

function aLeaf(world: World, depth: number): Step {
  const { tape } = world;
  const plain = (name?: string): StepBase => base(world, { ...optional('name', name), depth: 0 });
  const open = (name: string | undefined, outcomes: readonly string[]): StepBase => base(world, { ...optional('name', name), outcomes, depth });
  const named = (): string => newName(world);
  switch (tape.below(25)) {
    case 1: { const data = oneOf(world, world.data); return { kind: 'query', ...open(named(), ['notFound', 'mismatch', 'declined', 'unavailable', 'otherwise']), data, ...optional('as', tape.maybe(2, named)) }; }
    case 2: return { kind: 'upload', ...plain(), party: aParty(world), material: oneOf(world, world.materials), ...optional('grade', tape.maybe(2, () => tape.pick(['C', 'A', 'B', 'D'] as const))), ...optional('checkedBy', tape.maybe(2, () => aParty(world))) };
    case 3: return { kind: 'joint', ...plain(), ...optional('items', world.items.length === 0 ? undefined : tape.maybe(2, () => [oneOf(world, world.items)])) };
    case 4: { const message = named(); return { kind: 'await', ...plain(message), message, ...optional('from', tape.maybe(2, () => aParty(world))), ...optional('as', tape.maybe(2, named)), ...optional('key', tape.maybe(3, () => aValueName(world))), fields: [] }; }
    case 5: return { kind: 'serve', ...plain(), document: '$allCertificates', to: aParty(world), ...optional('by', tape.maybe(2, () => tape.pick(['courier', 'pickup', 'electronic'] as const))), ...optional('address', tape.maybe(2, () => aPath(world))) };
    case 6: { const document = named(); return { kind: 'serve', ...open(document, ['received', 'returned']), document, to: aParty(world) }; }
    case 7: { const document = named(); return { kind: 'issueDocument', ...plain(document), document, ...optional('to', tape.maybe(2, () => aParty(world))) }; }
    case 8: { const certificate = named(); return { kind: 'issueCertificate', ...plain(certificate), certificate, ...optional('to', tape.maybe(2, () => aParty(world))) }; }
    case 9: return { kind: 'publicNotice', ...open(named(), ['objected']), for: aDuration(world) };
    case 10: { const message = named(); return { kind: 'send', ...plain(message), message, to: aParty(world), content: tape.several(0, 2, () => aValueName(world)) }; }
    case 11: return { kind: 'push', ...plain(), data: oneOf(world, world.data) };
    case 12: return { kind: 'charge', ...open(named(), ['paid', 'unpaid', 'refunded']), amount: tape.oneIn(3) ? aValueName(world) : { kind: 'money', yuan: 1 + tape.below(500) }, payer: aParty(world) };
    case 13: return { kind: 'rate', ...plain() };
    case 14: return { kind: 'archive', ...plainUnlimited(world), ...optional('keep', tape.maybe(2, () => aDuration(world))) };
    case 15: return { kind: 'define', ...plainUnlimited(world), value: named(), formula: aCondition(world, 1) };
    case 16: return { kind: 'extend', ...plain(), approver: aParty(world), timesMax: 1 + tape.below(3), by: aDuration(world) };
    case 17: return { kind: 'pledge', ...open(named(), ['untrue']), ...optional('party', tape.maybe(2, () => aParty(world))), ...optional('checker', tape.maybe(2, () => aParty(world))), ...optional('checkWithin', tape.maybe(2, () => aDuration(world))) };
    case 18: return { kind: 'tolerate', ...plainUnlimited(world), material: oneOf(world, world.materials), ...optional('supplyWithin', tape.maybe(2, () => aDuration(world))) };
    case 19: return { kind: 'call', ...plain(), flow: named(), inputs: tape.several(0, 2, () => ({ name: named(), value: aValueName(world) })), ...optional('as', tape.maybe(2, named)) };
    case 20: return { kind: 'draw', ...plain(named()), count: 1 + tape.below(5), from: aValueName(world), ...optional('weight', tape.maybe(2, () => aValueName(world))), ...optional('avoid', tape.maybe(2, () => aCondition(world, 1))) };
    case 21: return { kind: 'foreign', ...plainUnlimited(world), element: named() };
    case 22: return { kind: 'compensate', ...plainUnlimited(world) };
    case 23: return world.shape.hasJumps ? { kind: tape.pick(['mark', 'join'] as const), ...plainUnlimited(world), name: named() } : { kind: 'rate', ...plain() };
    case 24: return world.shape.hasJumps ? aJump(world) : anEnding(world);
    default: return { kind: 'notify', ...plainUnlimited(world), to: [aParty(world)], ...optional('copy', tape.maybe(3, () => true as const)), text: aMessage(world) };
  }
}

/** A step that takes no time has no limit. */
function plainUnlimited(world: World): StepBase {
  const { limit: _, ...rest } = base(world, { depth: 0 });
  return rest;
}

function aRow(world: World, depth: number): Row {
  const { tape } = world;
  const isLabelled = tape.oneIn(12);
  return { kind: 'row', ...(isLabelled ? { label: aSaying(world) } : { when: aCondition(world) }), body: tape.oneIn(6) ? [] : aBlock(world, depth) };
}

const lastRow = (world: World, depth: number): Row => ({ kind: 'row', body: world.tape.oneIn(6) ? [] : aBlock(world, depth) });

function aBranch(world: World, depth: number): Branch {
  return { kind: 'branch', ...optional('name', world.tape.maybe(4, () => newName(world))), body: world.tape.oneIn(10) ? [] : aBlock(world, depth) };
}

const joinModes: readonly [Together['mode'], ...Together['mode'][]] = [{ kind: 'all' }, { kind: 'any' }, { kind: 'atLeast', count: 2 }];

function aBlockStep(world: World, depth: number): Step {
  const { tape } = world;
  const name = (): { readonly name?: string } => optional('name', tape.maybe(3, () => newName(world)));
  const common = (): StepBase => base(world, { ...name(), depth });
  const branches = (): readonly Branch[] => tape.several(2, 2, () => aBranch(world, depth));
  const rows = (): readonly Row[] => [...tape.several(1, 2, () => aRow(world, depth)), ...(tape.oneIn(2) ? [lastRow(world, depth)] : [])];
  switch (tape.below(9)) {
    case 1: return { kind: 'choose', form: 'cases', ...common(), rows: rows() };
    case 2: return { kind: 'together', ...common(), mode: tape.pick(joinModes), branches: branches() };
    case 3: return { kind: 'include', ...common(), rows: rows() };
    case 4: return { kind: 'forEach', ...base(world, { depth }), list: aValueName(world), as: newName(world), order: tape.pick(['together', 'oneByOne'] as const), body: aBlock(world, depth) };
    case 5: return aSign(world, depth);
    case 6: return { kind: 'special', ...common(), ...optional('basis', tape.maybe(2, () => aSaying(world))), body: aBlock(world, depth) };
    case 7: return { kind: 'repeat', ...base(world, { depth }), every: aDuration(world), ...(tape.oneIn(2) ? { until: aCondition(world) } : { untilEvent: newName(world) }), body: aBlock(world, depth) };
    case 8: return world.shape.hasJumps && tape.oneIn(2) ? { kind: 'together', ...common(), mode: { kind: 'free' }, branches: branches() } : { kind: 'race', ...common(), branches: branches() };
    default: return { kind: 'choose', form: 'if', ...base(world, { depth }), rows: rows() };
  }
}

function aSign(world: World, depth: number): Sign {
  const { tape } = world;
  const name = newName(world);
  const veto = tape.several(0, 1, () => aParty(world));
  const modes: readonly [Sign['mode'], ...Sign['mode'][]] = [
    { kind: 'all' }, { kind: 'any' }, { kind: 'atLeast', count: 2 }, { kind: 'inOrder' }, { kind: 'votes', pass: 3, veto, weights: tape.several(0, 1, () => ({ party: aParty(world), weight: 2 })) },
  ];
  const body = (): readonly Step[] => [aTask(world, 0), ...aBlock(world, depth)];
  const members: Sign['members'] = tape.oneIn(4) ? { kind: 'each', list: aValueName(world), as: newName(world), body: body() } : { kind: 'named', body: body() };
  return {
    kind: 'sign', ...base(world, { name, outcomes: ['disagreed'], depth }), mode: tape.pick(modes), ...optional('stopsEarly', tape.maybe(3, () => true as const)), ...optional('mayAddSigner', tape.maybe(6, () => true as const)), members,
  };
}
