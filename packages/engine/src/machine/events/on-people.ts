import { present } from '../../base/assert.ts';
import { leave } from '../cancel.ts';
import { outcomeEvent } from '../config.ts';
import type { Refusal } from '../decision.ts';
import { finishCase } from '../ends.ts';
import { enter } from '../enter.ts';
import type { EventOf as Of } from '../event.ts';
import { changeToken, findScope, findToken, mainScope, origin, passNode, pointAt, putToken, type Run, visitsOf } from '../run.ts';
import { scopeOwning } from '../scope-tree.ts';
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
  const { work } = point.node;
  const isRow = work.kind === 'choose' && work.rows[Number(how.outcome) - 1] !== undefined;
  if (!isQuery && !isRow && !point.ways.has(outcomeEvent(how.outcome))) return refused('outcome-not-offered', { outcome: how.outcome });
  changeToken(run, scope, mended);
  if (isQuery) answered(run, to, { outcome, record: how.record });
  else if (work.kind === 'choose') run.jobs.push({ kind: 'step', at: to, type: 'pick', facts: rowFacts(how.outcome) });
  else run.jobs.push({ kind: 'step', at: to, type: outcomeEvent(how.outcome) });
  return null;
}

/** A choice decided by hand: the row that is to hold, counted from 1. */
function rowFacts(row: string): string {
  return `${'0'.repeat(Math.max(0, Math.min(200, Number(row) || 1) - 1))}1`;
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

function wasReached(run: Run, name: string): boolean {
  return [...run.program.points.values()].some(({ node, def }) => {
    if (node.name !== name) return false;
    return run.scopes.some((scope) => scope.def === def.scope.id && visitsOf(scope, node.id) > 0);
  });
}
