import type { QueryOutcome, Value, Values } from '@lianban/engine';
import { ANSWER_DEPTH_MAX } from '../limits.ts';
import { type Answer, answer, type Failure, failure, verdict } from '../request.ts';
import type { HttpBinding } from './binding.ts';

const outcomes: ReadonlySet<string> = new Set(['found', 'notFound', 'mismatch', 'declined', 'unavailable']);

/** Makes an answer of a status and a body; what cannot be understood is a failure. */
export function readAnswer(binding: HttpBinding, status: number, body: string): Answer | Failure {
  const mapped = binding.outcomes?.[String(status)];
  if (mapped !== undefined && mapped !== 'found') return answer(mapped);
  if (status === 408 || status === 425 || status === 429 || status >= 500) return failure('register-busy', 'later', `status ${status}`);
  if (status < 200 || status >= 300) return failure('status-not-expected', 'never', `status ${status}`);
  const json = parse(body);
  if (json === undefined) return failure('answer-not-json', 'never', `${body.length} characters that are no JSON`);
  if (depthOf(json) > ANSWER_DEPTH_MAX) return failure('answer-too-deep', 'never', `deeper than ${ANSWER_DEPTH_MAX} levels`);
  return binding.fields === undefined && binding.verdict === undefined ? readEnvelope(json) : readForeign(binding, json);
}

function readEnvelope(json: unknown): Answer | Failure {
  if (!isRecord(json) || typeof json['outcome'] !== 'string' || !outcomes.has(json['outcome'])) {
    return failure('answer-not-valid', 'never', 'no outcome of the five');
  }
  if (typeof json['verdict'] === 'boolean') return verdict(json['verdict']);
  const record = json['record'];
  return answer(json['outcome'] as QueryOutcome, isRecord(record) ? (record as Values) : undefined);
}

function readForeign(binding: HttpBinding, json: unknown): Answer | Failure {
  if (binding.verdict !== undefined) {
    const said = at(json, binding.verdict);
    return typeof said === 'boolean' ? verdict(said) : failure('answer-not-valid', 'never', `no yes/no at ${binding.verdict}`);
  }
  const record: Record<string, Value> = Object.create(null);
  for (const [name, pointer] of Object.entries(binding.fields ?? {})) {
    const value = at(json, pointer);
    if (value !== undefined) record[name] = value as Value;
  }
  return Object.keys(record).length === 0 ? answer('notFound') : answer('found', record);
}

/** RFC 6901; own properties only. */
function at(json: unknown, pointer: string): unknown {
  let here = json;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<string, unknown>)[key];
  }
  return here;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Counts without recursion, because the text decides how deep it goes. */
function depthOf(json: unknown): number {
  let deepest = 0;
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: json, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    deepest = Math.max(deepest, next.depth);
    if (deepest > ANSWER_DEPTH_MAX) return deepest;
    if (typeof next.value !== 'object' || next.value === null) continue;
    for (const value of Object.values(next.value)) open.push({ value, depth: next.depth + 1 });
  }
  return deepest;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
