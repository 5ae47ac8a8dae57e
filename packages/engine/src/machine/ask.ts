import { RETRIES_MAX } from '../base/limits.ts';
import type { NodeWork } from '../graph/node-work.ts';
import { retryOf } from '../graph/steps/query.ts';
import { standardOutcomes } from '../model/outcome.ts';
import type { Data, QueryOutcome } from '../model/query.ts';
import type { Duration, Value } from '../model/value.ts';
import { stepsOf } from '../model/walk.ts';
import { outcomeEvent } from './config.ts';
import type { Effect } from './effect.ts';
import type { Address } from './event.ts';
import { evaluate } from './lookup.ts';
import { own } from './own.ts';
import { knownAt, origin, type Run, raiseIncident } from './run.ts';

/** A query that says nothing about it is tried three times, a minute apart, before it counts as unavailable. */
const retryUnsaid: { readonly times: number; readonly every: Duration } = { times: 3, every: { amount: 1, unit: 'minute' } };

/** Puts a query to its register: with consent, and with all its keys, or not at all. */
export function makeCall(run: Run, at: Address, work: Extract<NodeWork, { readonly kind: 'ask' }>): void {
  const { data, step } = work;
  if (!isConsented(run, data)) {
    settleQuery(run, data, 'declined');
    run.jobs.push({ kind: 'step', at, type: outcomeEvent('declined') });
    return;
  }
  const inputs: [string, Value][] = [];
  for (const [index, key] of data.keys.entries()) {
    const value = evaluate(knownAt(run, at.scope), key);
    if (value === undefined || value === null)
      return raiseIncident(run, at, { reason: 'key-unknown', facts: { data: data.name, key: index + 1 } });
    inputs.push([key.kind === 'name' ? keyName(data, key.path) : `key${index + 1}`, value]);
  }
  const retry = retryOf(data, step);
  run.effects.push({
    ...origin(run, at, 'call'),
    kind: 'call',
    data: data.name,
    source: data.source,
    mode: data.mode,
    purpose: data.purpose ?? '',
    ...(data.basis === undefined ? {} : { basis: data.basis }),
    inputs: Object.fromEntries(inputs),
    only: fieldsWanted(data),
    retry: { times: Math.min(retry?.times ?? retryUnsaid.times, RETRIES_MAX), every: retry?.every ?? retryUnsaid.every },
  });
}

/** Writes down how a query ended. */
export function settleQuery(run: Run, data: Data, outcome: QueryOutcome | 'supplied'): void {
  run.data = { ...run.data, asked: { ...run.data.asked, [data.name]: outcome } };
}

/** What may come back; of a verification the yes or no, under the name the flow gives it. */
function fieldsWanted({ mode, only, gives }: Data): Extract<Effect, { readonly kind: 'call' }>['only'] {
  if (mode === 'verify') return gives === undefined ? [] : [{ name: gives, type: { kind: 'boolean' } }];
  return only.map(({ name, type }) => ({ name, type }));
}

/** What a key is called in the call: the last part of its name, or all of it where two would be called the same. */
function keyName(data: Data, path: readonly string[]): string {
  const last = path.at(-1) ?? '';
  const sameEnd = data.keys.filter((key) => key.kind === 'name' && key.path.at(-1) === last);
  return sameEnd.length > 1 ? path.join('.') : last;
}

/** 授权「step」: without a confirmed consent nothing is asked. */
function isConsented(run: Run, { consent }: Data): boolean {
  if (consent === undefined) return true;
  const result = own(run.data.steps, consent)?.result;
  if (result === undefined) return false;
  for (const { step } of stepsOf(run.program.flow)) {
    if (step.kind === 'task' && step.name === consent) return result === (step.outcomes ?? standardOutcomes[step.verb])[0];
  }
  return false;
}
