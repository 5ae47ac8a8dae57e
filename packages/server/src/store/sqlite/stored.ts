import {
  type Address,
  assert,
  type CaseId,
  caseId,
  type Instant,
  instant,
  nodeId,
  type Outcome,
  scopeId,
  type TaskView,
  type Value,
} from '@lianban/engine';
import type { CallEffect } from '../effects.ts';
import type { BetweenEffect, KeptMessage } from '../store.ts';
import type { SqlRow } from './driver.ts';
import { numberIn, numberOrNullIn, textIn } from './row.ts';

// JSON that we wrote ourselves, read back. A text that is none of ours is a damaged file: our own alarm, not the user's mistake.

/** Any JSON column. */
export function jsonIn(row: SqlRow, column: string): Value {
  const value: unknown = JSON.parse(textIn(row, column));
  assert(isValue(value), `expected JSON in column ${column}`);
  return value;
}

/** The view of a task. */
export function taskViewIn(row: SqlRow): TaskView {
  const view: unknown = JSON.parse(textIn(row, 'view'));
  assert(isTaskView(view), 'expected a task in column view');
  return view;
}

/** The effect of a job. */
export function callIn(row: SqlRow): CallEffect {
  const effect: unknown = JSON.parse(textIn(row, 'effect'));
  assert(isCall(effect), 'expected a call in column effect');
  return effect;
}

/** What one case does to another. */
export function betweenIn(row: SqlRow): BetweenEffect {
  const effect: unknown = JSON.parse(textIn(row, 'effect'));
  assert(isBetween(effect), 'expected an effect between cases in column effect');
  return effect;
}

/** A message that was kept. */
export function keptIn(row: SqlRow): KeptMessage {
  const kept: unknown = JSON.parse(textIn(row, 'body'));
  assert(isKept(kept), 'expected a message in column body');
  return kept;
}

/** What became of an event. */
export function outcomeIn(row: SqlRow): Outcome {
  const outcome: unknown = JSON.parse(textIn(row, 'outcome'));
  assert(isOutcome(outcome), 'expected an outcome in column outcome');
  return outcome;
}

/** The columns scope, node and visit. */
export const addressIn = (row: SqlRow): Address => ({
  scope: scopeId(textIn(row, 'scope')),
  node: nodeId(textIn(row, 'node')),
  visit: numberIn(row, 'visit'),
});

/** The column case_id. */
export const caseIdIn = (row: SqlRow): CaseId => caseId(textIn(row, 'case_id'));

/** A column of milliseconds. */
export const instantIn = (row: SqlRow, column: string): Instant => instant(numberIn(row, column));

/** A column of milliseconds that may be null. */
export function instantOrNullIn(row: SqlRow, column: string): Instant | null {
  const at = numberOrNullIn(row, column);
  return at === null ? null : instant(at);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
/** Whatever `JSON.parse` gives is a value. */
const isValue = (value: unknown): value is Value => value !== undefined;
const isTaskView = (value: unknown): value is TaskView =>
  isObject(value) && typeof value['step'] === 'string' && typeof value['party'] === 'string';
const isCall = (value: unknown): value is CallEffect => isObject(value) && value['kind'] === 'call' && typeof value['key'] === 'string';
const isOutcome = (value: unknown): value is Outcome => isObject(value) && typeof value['kind'] === 'string';
const isBetween = (value: unknown): value is BetweenEffect =>
  isObject(value) && (value['kind'] === 'startCase' || value['kind'] === 'cancelCase' || value['kind'] === 'answerCaller');
const isKept = (value: unknown): value is KeptMessage => isObject(value) && typeof value['message'] === 'string';
