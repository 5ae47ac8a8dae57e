import type { Refusal } from '../decision.ts';
import type { EventOf as Of } from '../event.ts';
import { own } from '../own.ts';
import type { Point } from '../program.ts';
import { changeToken, findScope, findToken, keyOf, knownAt, origin, pointAt, type Run } from '../run.ts';
import type { Token } from '../state.ts';
import { partyOf, taskView } from '../task-view.ts';

const refused = (code: string, facts: Refusal['facts'] = {}): Refusal => ({ code, facts });

type Handing = Of<'claim' | 'release'> | Of<'transfer' | 'delegate'>;

/** Urging and supervising: the task stays where it is, and whoever has it is told. */
export function onUrge(run: Run, event: Of<'nudge' | 'supervise'>): Refusal | null {
  const token = findToken(run, event.to);
  const point = token === null ? null : pointAt(run, event.to);
  if (token === null || point?.node.work.kind !== 'work') return refused('task-not-open');
  const party = partyOf({ known: knownAt(run, event.to.scope), token }, point);
  run.effects.push({
    ...origin(run, event.to, `${event.kind} ${event.id}`),
    kind: 'remind',
    task: keyOf(run.caseId, event.to, 'task'),
    party,
  });
  if (event.kind === 'supervise')
    run.effects.push({
      ...origin(run, event.to, `note ${event.id}`),
      kind: 'audit',
      entry: 'supervise',
      facts: { by: event.actor.id, party },
    });
  return null;
}

/** Taking a task, giving it back, handing it on: who may finish it is another person from then on. */
export function onHand(run: Run, event: Handing): Refusal | null {
  const { to, actor } = event;
  const scope = findScope(run, to.scope);
  const token = findToken(run, to);
  const point = token === null ? null : pointAt(run, to);
  if (scope === null || token === null || token.incident !== undefined || point?.node.work.kind !== 'work') return refused('task-not-open');
  const party = partyOf({ known: knownAt(run, to.scope), token }, point);
  if (actor.kind === 'person' && actor.party !== party) return refused('task-of-another-party', { party });
  const refusal = mayNot(run, event, { token, point });
  if (refusal !== null) return refusal;
  changeToken(run, scope, handed(event, token));
  const { scopes, timers } = run;
  const known = knownAt(run, to.scope);
  const task = taskView({ known, scopes, timers, scope: to.scope, token: findToken(run, to) ?? token }, point);
  run.effects.push({ key: keyOf(run.caseId, to, 'task'), from: to, kind: 'changeTask', task });
  const person = event.kind === 'transfer' || event.kind === 'delegate' ? { person: event.person } : {};
  run.effects.push({
    ...origin(run, to, `${event.kind} ${event.id}`),
    kind: 'audit',
    entry: event.kind,
    facts: { by: actor.id, ...person },
  });
  return null;
}

/** Why somebody may not finish or take a task: it is another's, or the person handled what this one is to look at afresh. */
export function barFor(run: Run, point: Point, { id, token }: { readonly id: string; readonly token: Token }): Refusal | null {
  const { holder, delegate } = token;
  if (holder !== undefined && holder !== id && delegate !== id) return refused('task-held', { holder });
  const { work } = point.node;
  const avoided = work.kind === 'work' && work.work.for === 'step' ? work.work.step.avoids : undefined;
  const handled = avoided === undefined ? undefined : own(run.data.steps, avoided);
  return avoided !== undefined && handled?.by === id ? refused('handled-before', { step: avoided }) : null;
}

interface Held {
  readonly token: Token;
  readonly point: Point;
}

function mayNot(run: Run, event: Handing, { token, point }: Held): Refusal | null {
  const { actor } = event;
  if (event.kind === 'release')
    return token.holder === undefined || (token.holder !== actor.id && token.delegate !== actor.id) ? refused('task-not-held') : null;
  const bar = actor.kind === 'person' ? barFor(run, point, { id: actor.id, token }) : null;
  // Whoever may not look at it may still hand it on.
  if (bar !== null && (event.kind === 'claim' || bar.code === 'task-held')) return bar;
  if (event.kind !== 'transfer' && event.kind !== 'delegate') return null;
  const { work } = point.node;
  const mayTransfer = work.kind === 'work' && (work.work.for !== 'step' || work.work.step.mayTransfer === true);
  if (event.kind === 'transfer' && !mayTransfer) return refused('transfer-not-allowed');
  if (event.party !== undefined && !run.program.roles.has(event.party)) return refused('party-not-declared', { party: event.party });
  return barFor(run, point, { id: event.person, token: { node: token.node, visit: token.visit, since: token.since } });
}

function handed(event: Handing, token: Token): Token {
  const { holder, delegate: _delegate, ...base } = token;
  switch (event.kind) {
    case 'claim':
      return { ...base, holder: holder ?? event.actor.id };
    case 'release':
      return base;
    case 'transfer':
      return { ...base, ...(event.party === undefined ? {} : { party: event.party }), holder: event.person };
    case 'delegate':
      return { ...base, holder: holder ?? event.actor.id, delegate: event.person };
  }
}
