import { present } from '../base/assert.ts';
import { FREE_TOKENS_MAX } from '../base/limits.ts';
import type { NodeWork } from '../graph/node-work.ts';
import { deliver } from './acts.ts';
import { makeCall } from './ask.ts';
import { openBlock } from './blocks.ts';
import { callFlow } from './called.ts';
import { correlationOf } from './cancel.ts';
import { finish } from './ends.ts';
import type { Address } from './event.ts';
import { setItem } from './items.ts';
import { evaluate, holds } from './lookup.ts';
import { countIn } from './offers.ts';
import { type Point, pointOf } from './program.ts';
import {
  changeToken,
  closedJob,
  findScope,
  findToken,
  keyOf,
  knownAt,
  origin,
  putScope,
  putToken,
  type Run,
  raiseIncident,
  scopeWithout,
  visitsOf,
} from './run.ts';
import { scopeOwning } from './scope-tree.ts';
import type { Answers, Scope, Token } from './state.ts';
import { taskView } from './task-view.ts';
import { startTimers } from './timers.ts';

/** What a token brings to where it comes to rest. */
export interface Arriving {
  readonly party?: string;
  readonly came?: string;
  readonly answers?: Answers;
}

/** A token comes to rest at a point of its scope. */
export function arrive(run: Run, { scope: id, point, from }: Arrival, arriving: Arriving): void {
  const before = present(findScope(run, id), 'the scope a token comes to');
  const scope = from === undefined ? before : scopeWithout(before, from);
  const { work, id: node } = point.node;
  if (work.kind === 'end' || work.kind === 'finish') {
    putScope(run, scope);
    return work.kind === 'end' ? endToken(run, scope) : finishAt(run, scope, work);
  }
  const waiting = work.kind === 'join' ? scope.tokens.find((token) => token.node === node) : undefined;
  const { came: edge, party, answers } = arriving;
  const came = edge === undefined ? {} : { came: [...(waiting?.came ?? []), edge] };
  if (waiting !== undefined) return changeToken(run, scope, { ...waiting, ...came });
  if (scope.tokens.length >= FREE_TOKENS_MAX) return refuseToken(run, scope, point);
  const visit = visitsOf(scope, node) + 1;
  const token: Token = { node, visit, since: run.since };
  const isPlain = party === undefined && answers === undefined && edge === undefined;
  putToken(
    run,
    scope,
    isPlain ? token : { ...token, ...(party === undefined ? {} : { party }), ...(answers === undefined ? {} : { answers }), ...came },
  );
  enter(run, { scope: id, node, visit }, point);
}

/** Where a token comes to, and the place in the same scope that it comes from. */
interface Arrival {
  readonly scope: Scope['id'];
  readonly point: Point;
  readonly from?: Address;
}

/** A split in a loop has filled its scope: the arm is not begun, and a person is told. */
function refuseToken(run: Run, { id }: Scope, { node }: Point): void {
  const at = { scope: id, node: node.id, visit: 0 };
  run.effects.push({
    ...origin(run, at, `full ${run.event.id}`),
    kind: 'incident',
    reason: 'too-many-tokens',
    facts: { max: FREE_TOKENS_MAX },
  });
}

/** Does what is to be done where a token has come to rest, or comes to it again after an incident. */
export function enter(run: Run, at: Address, point: Point): void {
  const { work } = point.node;
  const token = findToken(run, at);
  if (token === null) return;
  switch (work.kind) {
    case 'work':
      return openTask(run, at, { point, token });
    case 'ask':
      return makeCall(run, at, work);
    case 'block':
      startTimers(run, at, { point, token });
      return openBlock(run, at);
    case 'choose':
      return choose(run, at, work.rows);
    case 'counted':
      return count(run, at, work);
    case 'fork':
      return void run.jobs.push({ kind: 'step', at, type: 'go' });
    case 'pass':
    case 'act':
    case 'deem':
    case 'detach':
    case 'remember':
    case 'status':
    case 'produce':
    case 'lengthen':
      // What is done on the way takes no turn of its own, however many ways meet there.
      return void run.jobs.splice(run.next, 0, {
        kind: 'step',
        at,
        type: 'go',
        ...(token.answers === undefined ? {} : { answers: token.answers }),
      });
    case 'await':
      startTimers(run, at, { point, token });
      return subscribe(run, at, work.step.message);
    case 'turn':
      startTimers(run, at, { point, token });
      return work.step.untilEvent === undefined ? undefined : subscribe(run, at, work.step.untilEvent);
    case 'effect':
      startTimers(run, at, { point, token });
      return startEffect(run, at, work.step);
    case 'need':
    case 'ensure':
    case 'join':
    case 'stay':
    case 'finish':
    case 'end':
      return;
  }
}

function openTask(run: Run, at: Address, { point, token }: { readonly point: Point; readonly token: Token }): void {
  startTimers(run, at, { point, token });
  const { work } = point.node;
  if (work.kind === 'work' && work.work.for === 'item') setItem(run, work.work.item, { status: 'handling' });
  if (work.kind === 'work' && work.work.for === 'correct') setItem(run, work.work.item, { status: 'correcting' });
  const task = taskView({ known: knownAt(run, at.scope), scopes: run.scopes, timers: run.timers, scope: at.scope, token }, point);
  run.effects.push({ key: keyOf(run.caseId, at, 'task'), from: at, kind: 'openTask', task });
}

function endToken(run: Run, scope: Scope): void {
  const isClosing = run.jobs.some((job, index) => index >= run.next && job.kind === 'closed' && job.scope === scope.id);
  if (scope.tokens.length === 0 && !isClosing) run.jobs.push(closedJob(run, scope));
}

function finishAt(run: Run, scope: Scope, work: Extract<NodeWork, { readonly kind: 'finish' }>): void {
  finish(run, scope.id, work);
  const left = findScope(run, scope.id);
  if (left === null || work.item === undefined) return;
  putScope(run, { ...left, tokens: [] });
  run.jobs.push({ kind: 'closed', scope: scope.id });
}

/** Takes the first row that holds; one that is not known before it keeps the case here. */
function choose(run: Run, at: Address, rows: Extract<NodeWork, { readonly kind: 'choose' }>['rows']): void {
  const known = knownAt(run, at.scope);
  let facts = '';
  for (const row of rows) {
    const result = row === null ? true : holds(known, row);
    if (result === null) return raiseIncident(run, at, { reason: 'condition-unknown', facts: { row: facts.length + 1 } });
    facts += result ? '1' : '0';
    if (result) return void run.jobs.push({ kind: 'step', at, type: 'pick', facts });
  }
  raiseIncident(run, at, { reason: 'no-row-holds' });
}

/** A counted jump or return: made as long as it may be. */
function count(run: Run, at: Address, { step, target }: Extract<NodeWork, { readonly kind: 'counted' }>): void {
  const point = pointOf(run.program, target);
  const owner = scopeOwning(run, at.scope, point.def);
  const made = countIn(owner, step);
  const mayGo = step.timesMax === undefined || made < step.timesMax;
  if (mayGo && owner !== null) putScope(run, { ...owner, counts: { ...owner.counts, [step.id]: made + 1 } });
  if (!mayGo && !step.handlers.some(({ on }) => on.kind === 'exceeded'))
    return raiseIncident(run, at, { reason: 'made-too-often', facts: { times: made } });
  const answers = mayGo && step.kind === 'return' ? { answers: { of: at.node } } : {};
  run.jobs.push({ kind: 'step', at, type: 'pick', facts: mayGo ? '10' : '01', ...answers });
}

function subscribe(run: Run, at: Address, message: string): void {
  run.effects.push({ ...origin(run, at, 'subscribe'), kind: 'subscribe', message, correlation: correlationOf(run, at) });
}

function startEffect(run: Run, at: Address, step: Extract<NodeWork, { readonly kind: 'effect' }>['step']): void {
  switch (step.kind) {
    case 'serve':
      return deliver(run, at, step);
    case 'publicNotice':
      return void run.effects.push({
        ...origin(run, at, 'publish'),
        kind: 'publish',
        message: step.name ?? '',
        to: '$public',
        content: {},
      });
    case 'charge': {
      const yuan = evaluate(knownAt(run, at.scope), step.amount);
      if (typeof yuan !== 'number') return raiseIncident(run, at, { reason: 'amount-unknown' });
      return void run.effects.push({ ...origin(run, at, 'pay'), kind: 'requestPayment', step: step.name ?? '', payer: step.payer, yuan });
    }
    case 'call':
      return callFlow(run, at, step);
  }
}
