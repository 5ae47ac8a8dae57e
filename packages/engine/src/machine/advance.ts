import { present } from '../base/assert.ts';
import { type NodeId, nodeId, type ScopeId } from '../base/id.ts';
import { type Carried, perform } from './acts.ts';
import type { Step } from './adapter.ts';
import { blockAround, childClosed } from './blocks.ts';
import { cancelScope, closeTask, leave, leaveWork } from './cancel.ts';
import { entryAction, entryEvent, speaksOfWork } from './config.ts';
import { finishCase } from './ends.ts';
import { arrive } from './enter.ts';
import type { Address } from './event.ts';
import { park, restore } from './park.ts';
import { type Point, pointOf } from './program.ts';
import { openToward } from './reopen.ts';
import {
  closedJob,
  defOf,
  dropScope,
  dropToken,
  findScope,
  findToken,
  type Job,
  mainScope,
  pointAt,
  type Run,
  raiseIncident,
} from './run.ts';
import { isWithin, scopeOwning } from './scope-tree.ts';
import type { Answers, Scope } from './state.ts';

/** Does one job: a token goes on, a token is set down, or a scope that has ended is counted. */
export function doJob(run: Run, job: Job): void {
  switch (job.kind) {
    case 'step':
      return goOn(run, job);
    case 'arm':
      return beginArm(run, job);
    case 'enter':
      return setDown(run, job);
    case 'closed':
      return close(run, job);
  }
}

function goOn(run: Run, { at, type, facts = '', answers }: Extract<Job, { readonly kind: 'step' }>): void {
  const token = findToken(run, at);
  // What is addressed to a scope or visit that is over is dropped.
  if (token === null) return;
  const point = pointAt(run, at);
  if (point.node.work.kind === 'fork') return fork(run, at, point);
  const way = point.ways.get(type);
  if (way === undefined) return stopHere(run, at, type);
  const isStraight = token.answers?.parked !== undefined && way === firstWay(point);
  if (isStraight) return restore(run, at, token.answers?.parked ?? 0);
  const step = point.def.stepper.step(point.key, type, facts);
  if (way.cause.kind === 'timer' && way.cause.keeps) {
    const carried: Carried = {};
    for (const action of step.actions) perform(run, at, { action, carried });
    return;
  }
  if (point.races) winRace(run, at, type);
  move(run, { at, point, step }, answers ?? (point.node.work.kind === 'pass' ? token.answers : undefined));
}

/** No line says what comes next: the work is closed, and a person decides. */
function stopHere(run: Run, at: Address, type: string): void {
  if (pointAt(run, at).node.work.kind === 'work') closeTask(run, at, 'done');
  raiseIncident(run, at, { reason: 'nothing-said', facts: { event: type } });
}

interface Move {
  readonly at: Address;
  readonly point: Point;
  readonly step: Step;
}

/** Takes a token from where it stands, does what is on the way, and brings it to where it goes. */
function move(run: Run, { at, point, step }: Move, answers: Answers | undefined): void {
  // Lines about the open work are done while it is open, all others after it.
  const carried: Carried = {};
  const exit = exitOf(step.to);
  const target = exit === null ? present(point.def.points.get(step.to), 'a state of the machine') : null;
  const onTheWay = target === null || entryAction(target.node.work) === null ? step.actions : step.actions.slice(0, -1);
  const spoken = onTheWay.findLastIndex(({ type }) => speaksOfWork(type)) + 1;
  for (const action of onTheWay.slice(0, spoken)) perform(run, at, { action, carried });
  leaveWork(run, at, run.event.kind === 'complete' ? 'done' : 'taken');
  for (const action of onTheWay.slice(spoken)) perform(run, at, { action, carried });
  const scope = findScope(run, at.scope);
  if (scope === null) return;
  if (exit !== null || target === null) {
    dropToken(run, at);
    if (exit !== null) leaveTo(run, at, { exit, answers });
    return;
  }
  if (target.node.work.kind === 'end' && scope.tokens.length === 1) return endScopeOf(run, scope);
  const straight = answers === undefined ? undefined : park(run, at, { answers, host: null });
  arrive(run, { scope: at.scope, point: target, from: at }, straight === undefined ? carried : { ...carried, answers: straight });
}

/** The last token of a scope has come to its end: nothing of the scope has to be kept. */
function endScopeOf(run: Run, scope: Scope): void {
  dropScope(run, scope.id);
  run.jobs.push(closedJob(run, scope));
}

/** A token leaves its machine: up to the scope that holds the target, over what that scope's block had open. */
function leaveTo(run: Run, at: Address, { exit, answers }: { readonly exit: NodeId; readonly answers: Answers | undefined }): void {
  const target = pointOf(run.program, exit);
  const owner = scopeOwning(run, at.scope, target.def);
  if (owner === null) return openToward(run, at, { target, answers });
  const host = hostUnder(at.scope, owner.id);
  const straight = answers === undefined ? undefined : park(run, at, { answers, host: { scope: owner.id, ...host } });
  if (straight?.parked === undefined) {
    if (host === null) for (const { node, visit } of owner.tokens) leave(run, { scope: owner.id, node, visit }, 'cancelled');
    else leave(run, { scope: owner.id, ...host }, 'cancelled');
    if (findScope(run, at.scope) !== null && at.scope !== owner.id) cancelScope(run, at.scope);
  }
  run.jobs.push({ kind: 'enter', scope: owner.id, node: exit, ...(straight === undefined ? {} : { answers: straight }) });
}

/** The block of an ancestor under which a scope stands; null when it hangs on no block. */
function hostUnder(inner: ScopeId, owner: ScopeId): { readonly node: NodeId; readonly visit: number } | null {
  const [first = ''] = inner.slice(owner.length + 1).split('/');
  const last = first.lastIndexOf('.');
  const before = first.lastIndexOf('.', last - 1);
  const node = first.slice(0, before);
  return node === '' ? null : { node: nodeId(node), visit: Number(first.slice(before + 1, last)) };
}

function setDown(run: Run, { scope: id, node, answers }: Extract<Job, { readonly kind: 'enter' }>): void {
  const scope = findScope(run, id);
  if (scope === null) return;
  const def = defOf(run, scope);
  const step = def.stepper.step('$in', entryEvent(node), '');
  const carried: Carried = {};
  const exit = exitOf(step.to);
  const target = exit === null ? present(def.points.get(step.to), 'a state of the machine') : null;
  const onTheWay = target === null || entryAction(target.node.work) === null ? step.actions : step.actions.slice(0, -1);
  const from = { scope: id, node, visit: 0 };
  for (const action of onTheWay) perform(run, from, { action, carried });
  if (exit !== null) return leaveTo(run, from, { exit, answers });
  if (target !== null && findScope(run, id) !== null)
    arrive(run, { scope: id, point: target }, answers === undefined ? carried : { ...carried, answers });
}

/** A split without a block: every arm is a token of the same scope. One arm is begun after the other. */
function fork(run: Run, at: Address, point: Point): void {
  leave(run, at, 'done');
  const arms = [...point.ways.keys()].filter((type) => type.startsWith('arm '));
  run.jobs.splice(run.next, 0, ...arms.map((type): Job => ({ kind: 'arm', at, type })));
}

function beginArm(run: Run, { at, type }: Extract<Job, { readonly kind: 'arm' }>): void {
  if (findScope(run, at.scope) === null) return;
  const point = pointAt(run, at);
  const step = point.def.stepper.step(point.key, type, '');
  const carried: Carried = {};
  const exit = exitOf(step.to);
  const target = exit === null ? present(point.def.points.get(step.to), 'a state of the machine') : null;
  const onTheWay = target === null || entryAction(target.node.work) === null ? step.actions : step.actions.slice(0, -1);
  for (const action of onTheWay) perform(run, at, { action, carried });
  if (exit !== null) leaveTo(run, at, { exit, answers: undefined });
  else if (target !== null && findScope(run, at.scope) !== null) arrive(run, { scope: at.scope, point: target }, carried);
}

function close(run: Run, { scope: id, ...left }: Extract<Job, { readonly kind: 'closed' }>): void {
  const scope = findScope(run, id);
  if (scope !== null && scope.tokens.length > 0) return;
  dropScope(run, id);
  if (id === mainScope) return finishCase(run, { result: 'granted', end: '', everything: false });
  childClosed(run, id, left);
}

/** 哪个先来: the first branch whose first wait is over sends the others away. */
function winRace(run: Run, at: Address, type: string): void {
  if (type === 'go' || type === 'pick') return;
  const around = blockAround(run, at.scope);
  if (around?.block.of !== 'race') return;
  const prefix = `${around.host.scope}/${around.host.node}.${around.host.visit}.`;
  for (const { id } of [...run.scopes]) {
    const isOwn = isWithin(at.scope, id) || isWithin(id, at.scope);
    if (id.startsWith(prefix) && !isOwn && findScope(run, id) !== null) cancelScope(run, id);
  }
}

function exitOf(key: string): NodeId | null {
  return key.startsWith('leave ') ? nodeId(key.slice('leave '.length)) : null;
}

const firstWay = (point: Point): unknown => {
  const { work } = point.node;
  return work.kind === 'work' && work.outcomes[0] !== undefined ? point.ways.get(`outcome ${work.outcomes[0]}`) : undefined;
};
