import { present } from '../../base/assert.ts';
import { scopeId } from '../../base/id.ts';
import { checkRecord } from '../../model/value-check.ts';
import { blockAround, decided, setCount } from '../blocks.ts';
import { cancelScope, leave } from '../cancel.ts';
import { outcomeEvent } from '../config.ts';
import type { Refusal } from '../decision.ts';
import { finishCase } from '../ends.ts';
import { enter } from '../enter.ts';
import type { Address, EventOf as Of } from '../event.ts';
import { refusalOf } from '../fold.ts';
import { own, withOwn } from '../own.ts';
import {
  changeToken,
  childId,
  findScope,
  findToken,
  hostOf,
  keyOf,
  mainScope,
  openScope,
  origin,
  passNode,
  pointAt,
  putToken,
  type Run,
  visitsOf,
} from '../run.ts';
import { scopeOwning } from '../scope-tree.ts';
import { outcomeOf } from '../sign.ts';
import { lengthenTimers, stopTimers } from '../timers.ts';
import { answered } from './on-answer.ts';

const refused = (code: string, facts: Refusal['facts'] = {}): Refusal => ({ code, facts });

/** 撤件: by whoever may, as long as it may be done. */
export function onWithdraw(run: Run, { actor, reason }: Of<'withdraw'>): Refusal | null {
  const { withdrawal } = run.program.flow.meta;
  const by = withdrawal?.by ?? { party: run.program.applicant };
  if (by === 'nobody') return refused('withdrawal-not-allowed');
  const { party } = by;
  if (actor.kind === 'person' && actor.party !== party) return refused('withdrawal-by-another', { party });
  const before = withdrawal?.before;
  if (before?.kind === 'step' && wasReached(run, before.name)) return refused('withdrawal-too-late', { step: before.name });
  finishCase(run, { result: 'withdrawn', end: '', reason, everything: true });
  return null;
}

/** A person mended an incident: the same call again, a new one, or its outcome by hand. */
export function onIncidentResolved(run: Run, { to, how }: Of<'incidentResolved'>): Refusal | null {
  const scope = findScope(run, to.scope);
  const token = findToken(run, to);
  if (scope === null || token?.incident === undefined) return refused('incident-not-open');
  const point = pointAt(run, to);
  const { incident: _incident, ...mended } = token;
  if (how === 'again' || how === 'asNew') {
    stopTimers(run, to);
    const visit = how === 'asNew' ? visitsOf(scope, to.node) + 1 : to.visit;
    if (how === 'asNew') {
      leave(run, to, 'cancelled');
      putToken(run, present(findScope(run, to.scope), 'the scope of an incident'), { ...mended, visit });
    } else changeToken(run, scope, mended);
    enter(run, { ...to, visit }, point);
    return null;
  }
  const outcomes = ['found', 'notFound', 'mismatch', 'declined', 'unavailable'] as const;
  const outcome = outcomes.find((one) => one === how.outcome);
  const isQuery = point.node.work.kind === 'ask' && outcome !== undefined;
  if (!isQuery && !point.ways.has(outcomeEvent(how.outcome)) && point.node.work.kind !== 'choose')
    return refused('outcome-not-offered', { outcome: how.outcome });
  changeToken(run, scope, mended);
  if (isQuery) answered(run, to, { outcome, record: how.record });
  else if (point.node.work.kind === 'choose') run.jobs.push({ kind: 'step', at: to, type: 'pick', facts: rowFacts(how.outcome) });
  else run.jobs.push({ kind: 'step', at: to, type: outcomeEvent(how.outcome) });
  return null;
}

/** A choice decided by hand: the row that is to hold, counted from 1. */
function rowFacts(row: string): string {
  return `${'0'.repeat(Math.max(0, Math.min(200, Number(row) || 1) - 1))}1`;
}

/** Urging, taking over and handing on leave the flow where it is; they are told and written down. */
export function onTaskEvent(
  run: Run,
  event: Of<'claim' | 'release' | 'nudge' | 'supervise'> | Of<'transfer' | 'delegate'>,
): Refusal | null {
  const token = findToken(run, event.to);
  const point = token === null ? null : pointAt(run, event.to);
  if (token === null || point?.node.work.kind !== 'work') return refused('task-not-open');
  const { work } = point.node.work;
  if (event.kind === 'transfer' && work.for === 'step' && work.step.mayTransfer !== true) return refused('transfer-not-allowed');
  const slot = `${event.kind} ${event.id}`;
  if (event.kind === 'nudge') {
    const task = keyOf(run.caseId, event.to, 'task');
    run.effects.push({ ...origin(run, event.to, slot), kind: 'remind', task, party: token.party ?? point.node.work.party });
    return null;
  }
  const person = event.kind === 'transfer' || event.kind === 'delegate' ? { person: event.person } : {};
  run.effects.push({ ...origin(run, event.to, slot), kind: 'audit', entry: event.kind, facts: { by: event.actor.id, ...person } });
  return null;
}

/** 加签: one more signer, asked as the others are. */
export function onAddSigner(run: Run, { to, party }: Of<'addSigner'>): Refusal | null {
  const sign = signAt(run, to);
  if (sign === null) return refused('signing-not-open');
  const { host, block } = sign;
  if (block.step.mayAddSigner !== true) return refused('adding-not-allowed');
  const count = findToken(run, host)?.count;
  const [first] = block.members;
  if (count === undefined || first === undefined) return refused('signing-not-open');
  const ordinal = nextOrdinal(run, host, block.members.length);
  setCount(run, host, { ...count, opened: count.opened + 1 });
  openScope(run, {
    id: childId(host, ordinal),
    def: present(run.program.defs.get(first.scope), 'a signer'),
    vars: { [first.party]: party },
  });
  return null;
}

/** 减签: a signer who has not answered is taken off; the others decide. */
export function onDropSigner(run: Run, { to, party }: Of<'dropSigner'>): Refusal | null {
  const sign = signAt(run, to);
  const count = sign === null ? undefined : findToken(run, sign.host)?.count;
  if (sign === null || count === undefined) return refused('signing-not-open');
  const { host, block } = sign;
  const prefix = childId(host, 0).slice(0, -1);
  const member = run.scopes.find(({ id, vars }) => {
    if (!id.startsWith(prefix) || id.slice(prefix.length).includes('/')) return false;
    const written = block.members[Number(id.slice(prefix.length))]?.party ?? block.members[0]?.party ?? '';
    return (own(vars ?? {}, written) ?? written) === party;
  });
  if (member === undefined) return refused('signer-not-open', { party });
  cancelScope(run, member.id);
  const fewer = { ...count, opened: count.opened - 1 };
  decided(run, host, { count: fewer, outcome: outcomeOf(run, { host: { ...host, ordinal: 0 }, step: block.step, count: fewer }) });
  return null;
}

/** An operator's jump: what stands at `from` (or everything in the main scope) is cancelled, and the target is entered. */
export function onJump(run: Run, { from, target, reason, actor, id }: Of<'jump'>): Refusal | null {
  const point = run.program.points.get(target);
  if (point === undefined) return refused('target-unknown', { target });
  if (!point.rests && point.def.scope.entry !== target) return refused('target-is-passed', { target });
  if (from !== undefined && findToken(run, from) === null) return refused('step-not-open');
  const owner = scopeOwning(run, from?.scope ?? mainScope, point.def);
  if (owner === null) return refused('target-out-of-reach', { target });
  if (from === undefined || from.scope !== owner.id)
    for (const { node, visit } of owner.tokens) leave(run, { scope: owner.id, node, visit }, 'cancelled');
  else leave(run, from, 'cancelled');
  const at = passNode(run, owner.id, point.node.id);
  run.effects.push({ ...origin(run, at, `jump ${id}`), kind: 'audit', entry: 'jump', facts: { target, reason, by: actor.id } });
  run.jobs.push({ kind: 'enter', scope: owner.id, node: target });
  return null;
}

/** A limit is made longer for one piece of work. */
export function onExtend(run: Run, { to, byDays }: Of<'extend'>): Refusal | null {
  if (findToken(run, to) === null) return refused('step-not-open');
  if (!(byDays > 0)) return { code: 'extension-not-right', field: 'byDays', facts: {} };
  lengthenTimers(run, to, { amount: byDays, unit: 'workingDay' });
  return null;
}

/** A rating is welcome whenever it was asked for, after the end as well. */
export function onRating(run: Run, { stars, words, id }: Of<'rating'>): Refusal | null {
  const at = { scope: mainScope, node: run.program.root.scope.entry, visit: 0 };
  run.effects.push({
    ...origin(run, at, `rating ${id}`),
    kind: 'audit',
    entry: 'rating',
    facts: { stars, ...(words === undefined ? {} : { words }) },
  });
  return null;
}

/** A message: every wait for it with the same key goes on. */
export function onMessage(run: Run, event: Of<'message'>, matches: (at: Address, key: string | undefined) => boolean): Refusal | null {
  const waiting = run.scopes.flatMap(({ id, tokens }) => tokens.map(({ node, visit }): Address => ({ scope: id, node, visit })));
  const met = waiting.filter((at) => {
    const { work } = pointAt(run, at).node;
    const name = work.kind === 'await' ? work.step.message : work.kind === 'turn' ? work.step.untilEvent : undefined;
    return name === event.message && matches(at, event.key);
  });
  for (const at of met) {
    const { work } = pointAt(run, at).node;
    const [fault] = work.kind === 'await' ? checkRecord(event.values, work.step.fields) : [];
    if (fault !== undefined) return refusalOf(fault);
  }
  for (const at of met) {
    const { work } = pointAt(run, at).node;
    if (work.kind === 'await') {
      const as = work.step.as ?? work.step.message;
      run.data = { ...run.data, records: withOwn(run.data.records, as, event.values) };
      run.written.push(as);
    }
    run.jobs.push({ kind: 'step', at, type: outcomeEvent('received') });
  }
  return met.length === 0 ? joined(run, event) : null;
}

/** 并入未办结的件: what would have begun a case is written down with the open one. */
function joined(run: Run, { id, message, values }: Of<'message'>): Refusal | null {
  const { start } = run.program.flow;
  if (start.kind !== 'message' || start.name !== message || start.mergeBy === undefined) return refused('message-not-awaited', { message });
  const [fault] = checkRecord(values, start.fields);
  if (fault !== undefined) return refusalOf(fault);
  const at = { scope: mainScope, node: run.program.root.scope.entry, visit: 0 };
  run.effects.push({ ...origin(run, at, `joined ${id}`), kind: 'audit', entry: 'joined', facts: { message, values } });
  return null;
}

function signAt(
  run: Run,
  to: Address,
): {
  readonly host: Address;
  readonly block: Extract<NonNullable<ReturnType<typeof blockAround>>['block'], { readonly of: 'sign' }>;
} | null {
  const { work } = run.program.points.get(to.node)?.node ?? { work: null };
  if (work?.kind === 'block' && work.block.of === 'sign' && findToken(run, to) !== null) return { host: to, block: work.block };
  const around = blockAround(run, to.scope);
  return around?.block.of === 'sign' ? { host: around.host, block: around.block } : null;
}

function nextOrdinal(run: Run, host: Address, members: number): number {
  const prefix = childId(host, 0).slice(0, -1);
  const taken = run.scopes.filter(({ id }) => id.startsWith(prefix)).map(({ id }) => hostOf(scopeId(id))?.ordinal ?? 0);
  return Math.max(members, ...taken.map((ordinal) => ordinal + 1));
}

function wasReached(run: Run, name: string): boolean {
  return [...run.program.points.values()].some(({ node, def }) => {
    if (node.name !== name) return false;
    return run.scopes.some((scope) => scope.def === def.scope.id && visitsOf(scope, node.id) > 0);
  });
}
