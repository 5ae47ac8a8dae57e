import { present } from '../base/assert.ts';
import { type NodeId, nodeId, type ScopeDefId } from '../base/id.ts';
import type { Act, NodeWork } from '../graph/node-work.ts';
import type { Deem, Serve } from '../model/step.ts';
import type { Values } from '../model/value.ts';
import { extendClock } from '../time/clock.ts';
import { setCount } from './blocks.ts';
import { cancelScope } from './cancel.ts';
import type { ActionConfig } from './config.ts';
import { drawLots } from './draw.ts';
import type { Address } from './event.ts';
import { setItem } from './items.ts';
import { evaluate } from './lookup.ts';
import { own, withOwn, without } from './own.ts';
import { pointOf } from './program.ts';
import { childId, findToken, hostOf, keyOf, knownAt, openScope, origin, passNode, pointAt, type Run } from './run.ts';
import { saidText } from './said.ts';
import { signerAt, signersUnder } from './sign.ts';
import type { ItemStatus } from './state.ts';
import { calledHere } from './task-view.ts';
import { lengthenTimers } from './timers.ts';

/** What a step on the way tells the token that comes after it. */
export interface Carried {
  party?: string;
  /** Edges of the join it arrives at. */
  came?: string;
}

/** Does what stands between two resting points. `from` is where the token came from, still open when a line keeps it so. */
export function perform(run: Run, from: Address, { action, carried }: { readonly action: ActionConfig; readonly carried: Carried }): void {
  const { work } = pointOf(run.program, action.params.node).node;
  if (action.type === 'arrive') carried.came = action.params.edge ?? '';
  else if (work.kind === 'act' && work.step.kind === 'reassign') carried.party = work.step.party;
  else performAt(run, { from, work, at: placeOf(run, from, nodeId(action.params.node)) });
}

/** Where ways meet, the token has come to the line already; elsewhere it is counted as it is passed. */
function placeOf(run: Run, from: Address, node: NodeId): Address {
  return from.node === node && findToken(run, from) !== null ? from : passNode(run, from.scope, node);
}

interface Place {
  readonly from: Address;
  readonly at: Address;
  readonly work: NodeWork;
}

function performAt(run: Run, { from, at, work }: Place): void {
  switch (work.kind) {
    case 'act':
      return act(run, { from, at, step: work.step });
    case 'deem':
      return deem(run, from, work.step);
    case 'detach':
      return openScope(run, { id: childId(at, 0), def: present(run.program.defs.get(work.scope), 'a detached scope') });
    case 'remember':
      run.undo = [...run.undo, work.scope];
      return;
    case 'status':
      return closeItem(run, at, work);
    case 'produce':
      return produce(run, at, work.item);
    case 'lengthen':
      return lengthen(run, work.step);
    case 'work':
    case 'ask':
    case 'block':
    case 'need':
    case 'ensure':
    case 'choose':
    case 'counted':
    case 'fork':
    case 'join':
    case 'await':
    case 'turn':
    case 'effect':
    case 'pass':
    case 'stay':
    case 'finish':
    case 'end':
      return;
  }
}

function act(run: Run, { from, at, step }: { readonly from: Address; readonly at: Address; readonly step: Act }): void {
  const key = origin(run, at, step.kind);
  const known = knownAt(run, at.scope);
  const here = (party: string): string => calledHere(known, party);
  switch (step.kind) {
    case 'notify':
      return void run.effects.push({
        ...key,
        kind: 'notify',
        to: step.to.map(here),
        text: saidText(known, step.text),
        copy: step.copy === true,
      });
    case 'send':
      return void run.effects.push({
        ...key,
        kind: 'publish',
        message: step.message,
        to: here(step.to),
        content: contentOf(run, at, step.content),
      });
    case 'serve':
      return deliver(run, at, step);
    case 'issueDocument':
      return issue(run, at, { name: step.document, to: step.to });
    case 'issueCertificate':
      return issue(run, at, { name: step.certificate, to: step.to });
    case 'publicNotice':
      return void run.effects.push({ ...key, kind: 'publish', message: step.name ?? '', to: '$public', content: {} });
    case 'rate':
      return void run.effects.push({ ...key, kind: 'invite', to: run.program.applicant, for: 'rating' });
    case 'archive':
      return void run.effects.push({ ...key, kind: 'audit', entry: 'archive', facts: keepOf(step.keep) });
    case 'define':
      return setValue(run, step.value, evaluate(known, step.formula));
    case 'remind':
      return remind(run, { from, at, party: step.party });
    case 'escalate':
      return void run.effects.push({ ...key, kind: 'escalate', task: taskAt(run, from), party: here(step.to) });
    case 'tolerate':
      return void run.effects.push({ ...key, kind: 'audit', entry: 'tolerated', facts: { material: step.material } });
    case 'draw': {
      const drawn = drawLots(known, step, `${run.seed ?? ''}/${key.key}`);
      if (drawn === null) return void run.effects.push({ ...key, kind: 'incident', reason: 'list-unknown', facts: {} });
      setValue(run, step.name ?? '', drawn.drawn);
      return void run.effects.push({
        ...key,
        kind: 'audit',
        entry: 'draw',
        facts: { seed: drawn.seed, among: drawn.among, drawn: drawn.drawn },
      });
    }
    case 'reassign':
    case 'deem':
      return;
  }
}

/** Names a value of the case; one that is not known is no value. */
export function setValue(run: Run, name: string, value: Values[string] | undefined): void {
  const values = value === undefined || value === null ? without(run.data.values, name) : withOwn(run.data.values, name, value);
  run.data = { ...run.data, values };
  run.written.push(name);
}

/** Sends documents on their way. */
export function deliver(run: Run, at: Address, step: Serve): void {
  const documents = step.document === '$allCertificates' ? Object.keys(run.data.certificates) : [step.document];
  const known = knownAt(run, at.scope);
  const address = step.address === undefined ? undefined : evaluate(known, { kind: 'name', path: step.address });
  run.effects.push({
    ...origin(run, at, 'deliver'),
    kind: 'deliver',
    documents,
    to: calledHere(known, step.to),
    by: step.by ?? 'electronic',
    ...(address === undefined || address === null ? {} : { address }),
  });
}

function contentOf(run: Run, at: Address, formulas: readonly Parameters<typeof evaluate>[1][]): Values {
  const known = knownAt(run, at.scope);
  return Object.fromEntries(
    formulas.map((formula, index) => [
      formula.kind === 'name' ? formula.path.join('.') : `value${index + 1}`,
      evaluate(known, formula) ?? null,
    ]),
  );
}

function keepOf(keep: { readonly amount: number; readonly unit: string } | undefined): Values {
  return keep === undefined ? {} : { amount: keep.amount, unit: keep.unit };
}

/** Makes a certificate or document; its number is the case's and a running one. */
function issue(
  run: Run,
  at: Address,
  { name, to, item }: { readonly name: string; readonly to?: string | undefined; readonly item?: string },
): void {
  const number = `${run.caseId}-${Object.keys(run.data.certificates).length + 1}`;
  run.data = { ...run.data, certificates: withOwn(run.data.certificates, name, number) };
  run.written.push(name);
  const about = item === undefined ? {} : { item };
  run.effects.push({
    ...origin(run, at, `issue ${name}`),
    kind: 'issueCertificate',
    certificate: name,
    ...about,
    to: to === undefined ? run.program.applicant : calledHere(knownAt(run, at.scope), to),
    number,
  });
}

function produce(run: Run, at: Address, item: Parameters<typeof setItem>[1]): void {
  for (const give of item.gives)
    if (give.kind === 'certificate' || give.kind === 'document') issue(run, at, { name: give.name, item: item.name });
}

function closeItem(run: Run, at: Address, { item, status }: Extract<NodeWork, { readonly kind: 'status' }>): void {
  const told = run.event.kind === 'complete' && (status === 'refused' || status === 'denied') ? run.event.reason : undefined;
  const reason = status === 'notProceeded' ? own(run.items, item.name)?.reason : told;
  setItem(run, item, { status: statusOf(status), ...(reason === undefined ? {} : { reason }) });
  if (status === 'granted' || status === 'notApplicable') return;
  const host = hostOf(at.scope);
  const token = host === null ? null : findToken(run, host);
  if (host === null || token?.count === undefined || token.count.told === true) return;
  const { work } = pointAt(run, host).node;
  if (work.kind !== 'block' || work.block.of !== 'joint' || work.block.denied === null) return;
  setCount(run, host, { ...token.count, told: true });
  openScope(run, {
    id: childId(host, work.children.length),
    def: present(run.program.defs.get(work.block.denied), 'the lines about items not granted'),
  });
}

function statusOf(status: string): ItemStatus {
  switch (status) {
    case 'granted':
    case 'refused':
    case 'denied':
    case 'notApplicable':
      return status;
    default:
      return 'notProceeded';
  }
}

/** The work ends with an outcome that nobody gave; on a signing block it speaks for everyone who is silent. */
function deem(run: Run, from: Address, step: Deem): void {
  const point = pointAt(run, from);
  const token = findToken(run, from);
  const limit = run.timers.find(({ timer, node, visit }) => timer === 'limit' && node === from.node && visit === from.visit);
  const time =
    step.effectiveFrom === 'receipt'
      ? (token?.since ?? run.since)
      : step.effectiveFrom === 'due'
        ? (limit?.clock.dueAt ?? run.since)
        : run.since;
  if (point.node.work.kind === 'block') return deemSigners(run, from, step.outcome);
  const name = point.node.name ?? point.node.id;
  run.data = { ...run.data, steps: withOwn(run.data.steps, name, { result: step.outcome, by: '', time, deemed: true }) };
  run.written.push(name);
  run.effects.push({ ...origin(run, from, 'deemed'), kind: 'audit', entry: 'deemed', facts: { step: name, outcome: step.outcome, time } });
}

/** Everybody who is silent counts with that outcome, marked as deemed; those whose turn had not come as well. */
function deemSigners(run: Run, host: Address, outcome: string): void {
  const { work } = pointAt(run, host).node;
  const count = findToken(run, host)?.count;
  if (work.kind !== 'block' || work.block.of !== 'sign' || count === undefined) return;
  const { block } = work;
  const vote = outcome === 'agreed' ? 'agreed' : 'disagreed';
  const open = signersUnder(run, host, block);
  const { left = [], ...rest } = count;
  const waiting = left.map((ordinal) => ({
    ordinal,
    scope: childId(host, ordinal),
    party: signerAt(run, { host: { ...host, ordinal }, block }),
  }));
  if (waiting.length > 0) setCount(run, host, { ...rest, opened: count.opened + waiting.length });
  for (const { scope, ordinal, party } of [...open, ...waiting]) {
    cancelScope(run, scope);
    keepDeemed(run, (block.members[ordinal] ?? block.members[0])?.scope, vote);
    run.effects.push({ ...origin(run, host, `deemed ${ordinal}`), kind: 'audit', entry: 'deemed', facts: { party, outcome } });
    run.jobs.push({ kind: 'closed', scope, vote, signer: party });
  }
}

/** The silent signer's task has that result, and says that nobody gave it. */
function keepDeemed(run: Run, member: ScopeDefId | undefined, result: string): void {
  const def = member === undefined ? undefined : run.program.defs.get(member);
  const name = def === undefined ? undefined : pointAt(run, { node: def.scope.entry }).node.name;
  if (name === undefined) return;
  run.data = { ...run.data, steps: withOwn(run.data.steps, name, { result, by: '', time: run.since, deemed: true }) };
  run.written.push(name);
}

/** Reminds whoever has not answered: the task's party, or every signer whose task is still open. */
function remind(run: Run, { from, at, party }: { readonly from: Address; readonly at: Address; readonly party: string | undefined }): void {
  const prefix = childId(from, 0).slice(0, -1);
  const under = run.scopes
    .filter(({ id }) => id.startsWith(prefix))
    .flatMap((scope) => scope.tokens.map((token) => ({ scope: scope.id, ...token })));
  const places = pointAt(run, from).node.work.kind === 'block' ? under : [{ ...from, ...findToken(run, from) }];
  for (const [index, place] of places.entries()) {
    const { work } = pointAt(run, place).node;
    if (work.kind !== 'work') continue;
    const task = keyOf(run.caseId, place, 'task');
    run.effects.push({
      ...origin(run, at, `remind${index}`),
      kind: 'remind',
      task,
      party: party ?? place.party ?? calledHere(knownAt(run, place.scope), work.party),
    });
  }
}

function taskAt(run: Run, at: Address): ReturnType<typeof keyOf> | null {
  return pointAt(run, at).node.work.kind === 'work' ? keyOf(run.caseId, at, 'task') : null;
}

/** 延期: every limit that is running gets longer, the promise with it. */
function lengthen(run: Run, { by }: { readonly by: Parameters<typeof extendClock>[2] }): void {
  for (const { scope, node, visit, timer } of [...run.timers]) if (timer === 'limit') lengthenTimers(run, { scope, node, visit }, by);
  if (run.clock !== null) run.clock = extendClock(run.clock, run.calendar, by);
  for (const item of run.program.flow.items) {
    const current = own(run.items, item.name);
    if (current?.clock !== undefined)
      run.items = withOwn(run.items, item.name, { ...current, clock: extendClock(current.clock, run.calendar, by) });
  }
}
