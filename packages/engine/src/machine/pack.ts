import { caseId, instant } from '../base/id.ts';
import { nothing } from './own.ts';
import { field, unfield } from './pack-field.ts';
import { packFlow, unpackFlow } from './pack-flow.ts';
import { packScope, type Row, unpackScope } from './pack-scope.ts';
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
  const status = statuses.indexOf(state.status);
  const row: Row = [packFlow(state), field(state.caseId), state.rev, status, startedAt, state.at - startedAt, scopes.length];
  for (const scope of scopes) packScope(row, scope, { scopes, startedAt });
  const count = row.push(0) - 1;
  let steps = 0;
  for (const name in data.steps) {
    steps += 1;
    packStep(row, name, { result: data.steps[name], startedAt });
  }
  row[count] = steps;
  row.push(packTail(state));
  // Joining once is cheaper than growing a text: no half-made text is ever kept.
  return row.join('\t');
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
  const steps = stepCount === 0 ? nothing : unpackSteps({ fields, at: at + 1, count: stepCount, startedAt, read });
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
      login: nothing,
      coApplicant: nothing,
      message: nothing,
      forms: nothing,
      answers: nothing,
      records: nothing,
      values: nothing,
      steps,
      asked: nothing,
      papers: nothing,
      certificates: nothing,
    },
    items: nothing,
    timers: [],
    held: [],
  };
  if (last === '') return state;
  const tail: Tail = JSON.parse(last);
  return unpackTail(tail, scopes, state);
}

/** A step's name and result in words, who did it, when, and as JSON a reason or that nobody did it. */
function packStep(
  row: Row,
  name: string,
  { result, startedAt }: { readonly result: StepResult | undefined; readonly startedAt: number },
): void {
  if (result === undefined) return;
  const { reason, deemed } = result;
  const isPlain = reason === undefined && deemed === undefined;
  const time = isPlain ? result.time - startedAt : JSON.stringify([result.time - startedAt, reason ?? null, deemed === true ? 1 : 0]);
  row.push(field(name), field(result.result), field(result.by), time);
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
    ...(reason === null ? nothing : { reason }),
    by: base.by,
    time: instant(startedAt + time),
    ...(deemed === 1 ? { deemed: true as const } : nothing),
  };
}

const asItIs = (text: string): string => text;
