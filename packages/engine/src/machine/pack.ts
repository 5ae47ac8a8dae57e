import { caseId, instant } from '../base/id.ts';
import { field, unfield } from './pack-field.ts';
import { packFlow, unpackFlow } from './pack-flow.ts';
import { packScope, unpackScope } from './pack-scope.ts';
import { packTail, type Tail, unpackTail } from './pack-tail.ts';
import type { CaseState, Scope, StepResult } from './state.ts';

// The stored form of a case: one row of fields between tabs. First the case, then its scopes with their tokens, then what came of
// its steps, and last, as JSON, all that is rarer. Times are counted from the case's start; what follows from the rest is not written.

const statuses: readonly CaseState['status'][] = ['open', 'suspended', 'finished', 'archived'];
const CASE_FIELDS = 7;
const STEP_FIELDS = 4;

/** A state as the compact text a store keeps. */
export function pack(state: CaseState): string {
  const { startedAt, scopes, data } = state;
  let text = `${packFlow(state)}\t${field(state.caseId)}\t${state.rev}\t${statuses.indexOf(state.status)}\t${startedAt}\t${state.at - startedAt}\t${scopes.length}`;
  for (const scope of scopes) text += packScope(scope, scopes, startedAt);
  let count = 0;
  let steps = '';
  for (const name in data.steps) {
    count += 1;
    steps += packStep(name, data.steps[name], startedAt);
  }
  return `${text}\t${count}${steps}\t${packTail(state)}`;
}

/** The state of a packed text, exactly. */
export function unpack(text: string): CaseState {
  const fields = text.split('\t');
  const read = text.includes('\\') ? unfield : asItIs;
  const { core, flow, calendar } = unpackFlow(fields[0] ?? '');
  const startedAt = Number(fields[4]);
  const scopes: Scope[] = [];
  let at = CASE_FIELDS;
  for (let count = Number(fields[CASE_FIELDS - 1]); count > 0; count -= 1) {
    const { scope, next } = unpackScope({ fields, at, startedAt, before: scopes });
    scopes.push(scope);
    at = next;
  }
  const stepCount = Number(fields[at]);
  const steps = stepCount === 0 ? none : unpackSteps({ fields, at: at + 1, count: stepCount, startedAt, read });
  const last = fields[at + 1 + stepCount * STEP_FIELDS] ?? '';
  const state: CaseState = {
    schema: 1,
    core,
    caseId: caseId(read(fields[1] ?? '')),
    flow,
    rev: Number(fields[2]),
    status: statuses[Number(fields[3])] ?? 'open',
    startedAt: instant(startedAt),
    at: instant(startedAt + Number(fields[5])),
    calendar,
    scopes,
    data: {
      login: none,
      coApplicant: none,
      message: none,
      forms: none,
      answers: none,
      records: none,
      values: none,
      steps,
      asked: none,
      papers: none,
      certificates: none,
    },
    items: none,
    timers: [],
    held: [],
  };
  if (last === '') return state;
  const tail: Tail = JSON.parse(last);
  return unpackTail(tail, scopes, state);
}

const none = Object.freeze({});
/** A step's name and result in words, who did it, when, and as JSON a reason or that nobody did it. */
function packStep(name: string, result: StepResult | undefined, startedAt: number): string {
  if (result === undefined) return '';
  const { reason, deemed } = result;
  const isPlain = reason === undefined && deemed === undefined;
  const time = isPlain
    ? String(result.time - startedAt)
    : JSON.stringify([result.time - startedAt, reason ?? null, deemed === true ? 1 : 0]);
  return `\t${field(name)}\t${field(result.result)}\t${field(result.by)}\t${time}`;
}

interface PackedSteps {
  readonly fields: readonly string[];
  readonly at: number;
  readonly count: number;
  readonly startedAt: number;
  readonly read: (text: string) => string;
}

function unpackSteps({ fields, at, count, startedAt, read }: PackedSteps): CaseState['data']['steps'] {
  const steps: Record<string, StepResult> = {};
  const end = at + count * STEP_FIELDS;
  for (let from = at; from < end; from += STEP_FIELDS) {
    const name = read(fields[from] ?? '');
    const result = read(fields[from + 1] ?? '');
    const by = read(fields[from + 2] ?? '');
    const last = fields[from + 3] ?? '';
    const step = last.startsWith('[')
      ? unpackResult({ result, by }, last, startedAt)
      : { result, by, time: instant(startedAt + Number(last)) };
    // Assigning to this one name would change the record instead of what it holds.
    if (name === '__proto__') Object.defineProperty(steps, name, { value: step, enumerable: true, configurable: true, writable: true });
    else steps[name] = step;
  }
  return steps;
}

function unpackResult(base: { readonly result: string; readonly by: string }, last: string, startedAt: number): StepResult {
  const [time, reason, deemed]: readonly [number, string | null, number] = JSON.parse(last);
  return {
    result: base.result,
    ...(reason === null ? none : { reason }),
    by: base.by,
    time: instant(startedAt + time),
    ...(deemed === 1 ? { deemed: true as const } : none),
  };
}

const asItIs = (text: string): string => text;
