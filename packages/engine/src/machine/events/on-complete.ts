import type { ScopeId } from '../../base/id.ts';
import { setValue } from '../acts.ts';
import { settleQuery } from '../ask.ts';
import { outcomeEvent } from '../config.ts';
import type { Refusal } from '../decision.ts';
import type { Address, Event } from '../event.ts';
import { foldForm } from '../fold.ts';
import { isOffered, offersAt } from '../offers.ts';
import { withOwn } from '../own.ts';
import type { Point } from '../program.ts';
import { findScope, findToken, hostOf, knownAt, pointAt, putScope, type Run } from '../run.ts';
import { addedFrom } from '../sign.ts';
import { partyOf } from '../task-view.ts';
import { barFor } from './on-task.ts';

type Complete = Extract<Event, { readonly kind: 'complete' }>;

/** A person has finished a task. The reason why not is refused, or null. */
export function onComplete(run: Run, event: Complete): Refusal | null {
  const at: Address = event.to;
  const token = findToken(run, at);
  const point = token === null ? null : pointAt(run, at);
  if (token === null || point === null || point.node.work.kind !== 'work' || token.incident !== undefined)
    return { code: 'task-not-open', facts: {} };
  const known = knownAt(run, at.scope);
  const party = partyOf({ known, token }, point);
  if (event.actor.kind === 'person' && event.actor.party !== party) return { code: 'task-of-another-party', facts: { party } };
  const bar = event.actor.kind === 'person' ? barFor(run, point, { id: event.actor.id, token }) : null;
  if (bar !== null) return bar;
  const offers = offersAt(run.program, point);
  const standing = { program: run.program, scopes: run.scopes, scope: at.scope };
  const offer = offers.find(({ outcome }) => outcome === event.outcome);
  if (!isOffered(offer, standing)) {
    const offered = offers.filter((one) => isOffered(one, standing)).map(({ outcome }) => outcome);
    return { code: 'outcome-not-offered', field: 'outcome', facts: { outcome: event.outcome, offered } };
  }
  if (offer?.wantsReason === true && (event.reason ?? '').trim() === '')
    return { code: 'reason-missing', field: 'reason', facts: { outcome: event.outcome } };
  const isWhole = event.outcome === point.node.work.outcomes[0];
  const folded = foldForm(known, { point, form: event.form ?? {}, isWhole });
  if (folded.kind === 'refused') return folded.refusal;
  run.data = folded.data;
  for (const name of folded.written) run.written.push(name);
  keepResult(run, { event, point });
  run.jobs.push({ kind: 'step', at, type: outcomeEvent(event.outcome) });
  return null;
}

function keepResult(run: Run, { event, point }: { readonly event: Complete; readonly point: Point }): void {
  const { work } = point.node;
  if (work.kind !== 'work') return;
  const name = point.node.name;
  const isStep = work.work.for === 'step' || work.work.for === 'check' || work.work.for === 'extend' || work.work.for === 'pledge';
  if (name !== undefined && isStep && !isAdded(event.to.scope)) {
    const result = {
      result: event.outcome,
      ...(event.reason === undefined ? {} : { reason: event.reason }),
      by: event.actor.id,
      time: run.since,
    };
    run.data = { ...run.data, steps: withOwn(run.data.steps, name, result) };
    run.written.push(name);
  }
  if (work.supplies !== undefined) keepSupplied(run, work.supplies.data, event.outcome === 'true');
  if (work.work.for === 'step' && work.work.step.verb === 'confirm') keepCoApplicant(run, event);
  if (work.work.for === 'item' && event.outcome === 'toCorrect') keepAdvice(run, work.work.item.name, event.reason);
  const scope = findScope(run, event.to.scope);
  if (scope !== null && point.def.scope.kind === 'member')
    putScope(run, { ...scope, vote: event.outcome === work.outcomes[0] ? 'agreed' : 'disagreed' });
}

/** Whoever was added signs in the place of another, whose own answer stays. */
function isAdded(scope: ScopeId): boolean {
  return (hostOf(scope)?.ordinal ?? 0) >= addedFrom;
}

/** A paper that was checked answers its query: a yes/no one with yes or no, any other with the values entered. */
function keepSupplied(run: Run, data: Parameters<typeof settleQuery>[1], isTrue: boolean): void {
  if (data.mode === 'verify' && data.gives !== undefined) setValue(run, data.gives, isTrue);
  if (isTrue || data.mode === 'verify') settleQuery(run, data, 'supplied');
}

/** Somebody other than the applicant has confirmed: who that is can be read from then on. */
function keepCoApplicant(run: Run, { actor }: Complete): void {
  if (actor.kind !== 'person' || actor.party === run.program.applicant) return;
  run.data = { ...run.data, coApplicant: withOwn(run.data.coApplicant, '$id', actor.id) };
  run.written.push('$coApplicant');
}

/** What is to be corrected is told once, completely. */
function keepAdvice(run: Run, item: string, reason: string | undefined): void {
  const before = run.items[item];
  if (before !== undefined && reason !== undefined) run.items = withOwn(run.items, item, { ...before, reason });
}
