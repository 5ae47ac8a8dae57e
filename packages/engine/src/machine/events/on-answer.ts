import type { NodeWork } from '../../graph/node-work.ts';
import type { QueryOutcome } from '../../model/query.ts';
import type { Values } from '../../model/value.ts';
import { checkRecord } from '../../model/value-check.ts';
import { setValue } from '../acts.ts';
import { settleQuery } from '../ask.ts';
import { outcomeEvent } from '../config.ts';
import type { Address, Event } from '../event.ts';
import { own, withOwn } from '../own.ts';
import { findToken, pointAt, type Run, raiseIncident } from '../run.ts';
import { dropTimer } from '../timers.ts';

/** A register answered. False when nobody waits for it any more. */
export function onAnswer(run: Run, event: Extract<Event, { readonly kind: 'answer' }>): boolean {
  return answered(run, event.to, { outcome: event.outcome, record: event.record });
}

/** A call or send gave up after its retries: a query counts as unavailable where a line says what then, else a person mends it. */
export function onGaveUp(run: Run, event: Extract<Event, { readonly kind: 'gaveUp' }>): boolean {
  const token = findToken(run, event.to);
  if (token === null) return false;
  const point = pointAt(run, event.to);
  if (point.node.work.kind === 'ask' && point.ways.has(outcomeEvent('unavailable')))
    return answered(run, event.to, { outcome: 'unavailable', record: undefined });
  raiseIncident(run, event.to, { reason: 'gave-up', facts: { failure: event.failure } });
  return true;
}

/** What came of a payment, delivery or called flow. */
export function onResult(run: Run, { to, outcome, record }: Extract<Event, { readonly kind: 'result' }>): boolean {
  const token = findToken(run, to);
  if (token === null) return false;
  const { node, ways } = pointAt(run, to);
  if (node.work.kind !== 'effect' || !ways.has(outcomeEvent(outcome))) return false;
  const { step } = node.work;
  if (step.kind === 'call' && step.as !== undefined) keepCalled(run, step.as, record);
  run.jobs.push({ kind: 'step', at: to, type: outcomeEvent(outcome) });
  return true;
}

/** What a called flow gave back, and how it ended, are read under one name. */
function keepCalled(run: Run, name: string, record: Values = {}): void {
  const { $result, $reason, ...values } = record;
  const why = typeof $reason === 'string' ? { reason: $reason } : {};
  const result = { result: typeof $result === 'string' ? $result : '', ...why, by: '', time: run.since };
  run.data = { ...run.data, records: withOwn(run.data.records, name, values), steps: withOwn(run.data.steps, name, result) };
  run.written.push(name);
}

/** A due instant was reached. False when its visit is over, or its clock stands. */
export function onTimer(run: Run, { to, timer }: Extract<Event, { readonly kind: 'timer' }>): boolean {
  const isRunning = run.timers.some(
    (one) =>
      one.timer === timer && one.clock.kind === 'running' && one.scope === to.scope && one.node === to.node && one.visit === to.visit,
  );
  if (!isRunning || findToken(run, to) === null) return false;
  dropTimer(run, to, timer);
  run.jobs.push({ kind: 'step', at: to, type: `timer ${timer}` });
  return true;
}

/** A query's outcome by hand, after an incident. */
export function answered(
  run: Run,
  at: Address,
  { outcome, record }: { readonly outcome: QueryOutcome; readonly record: Values | undefined },
): boolean {
  const token = findToken(run, at);
  if (token === null) return false;
  const { node, ways } = pointAt(run, at);
  const { work } = node;
  if (work.kind !== 'ask') return false;
  if (outcome === 'found' && !keepRecord(run, at, { work, record })) return true;
  settleQuery(run, work.data, outcome);
  if (!ways.has(outcomeEvent(outcome))) raiseIncident(run, at, { reason: `query-${outcome}`, facts: { data: work.data.name } });
  else run.jobs.push({ kind: 'step', at, type: outcomeEvent(outcome) });
  return true;
}

interface Brought {
  readonly work: Extract<NodeWork, { readonly kind: 'ask' }>;
  readonly record: Values | undefined;
}

/** Only what is declared under 只取 is kept, and only when it is of its type; anything else stops here for a person. */
function keepRecord(run: Run, at: Address, { work, record = {} }: Brought): boolean {
  const { data, as } = work;
  if (data.gives !== undefined) {
    const value = own(record, data.gives);
    // A verification without its yes or no says nothing: taking silence for yes would decide a case by itself.
    if (data.mode === 'verify' && typeof value !== 'boolean') return wrong(run, at, data.gives);
    setValue(run, data.gives, value);
  }
  const kept: Values = Object.fromEntries(
    data.only.flatMap(({ name }) => (own(record, name) === undefined ? [] : [[name, own(record, name) ?? null]])),
  );
  const [fault] = checkRecord(kept, data.only, { required: 'none' });
  if (fault !== undefined) return wrong(run, at, fault.path.join('.'));
  run.data = { ...run.data, records: withOwn(run.data.records, as, kept) };
  run.written.push(as);
  return true;
}

function wrong(run: Run, at: Address, field: string): boolean {
  raiseIncident(run, at, { reason: 'answer-not-right', facts: { field } });
  return false;
}
