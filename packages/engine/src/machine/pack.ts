import { caseId, instant } from '../base/id.ts';
import { nothing } from './own.ts';
import { field, unfield } from './pack-field.ts';
import { packFlow, unpackFlow } from './pack-flow.ts';
import { textsOf } from './pack-list.ts';
import { type Draft, packRest, type RestLine, unpackRest } from './pack-rest.ts';
import { packScope, unpackScope } from './pack-scope.ts';
import { noSteps, packSteps, type StepTexts, unpackSteps } from './pack-steps.ts';
import { packTimer, unpackTimer } from './pack-timer.ts';
import type { CaseState } from './state.ts';

// The stored form of a case: one row of fields between tabs. First the case and what came of its steps, then its scopes
// with their tokens, its timers, and a field for each kind of what it knows. Times are counted from the case's start;
// what follows from the rest is not written.

const statuses: readonly CaseState['status'][] = ['open', 'suspended', 'finished', 'archived'];
/** Where the list of scopes begins. */
const SCOPES_AT = 7;

/** A state, the text that a store keeps of it, and the texts of its parts, so that the next one need only write what is new. */
export interface Packed {
  readonly state: CaseState;
  readonly text: string;
  readonly scopes: readonly string[];
  readonly steps: StepTexts;
  readonly timers: readonly string[];
  readonly rest: readonly RestLine[];
}

/** A state as the compact text a store keeps. */
export function pack(state: CaseState): string {
  return repack(state, null).text;
}

/** The state of a packed text, exactly. */
export function unpack(text: string): CaseState {
  return restore(text).state;
}

/** Packs what a state has become: the same text as `pack` gives, sooner, because what did not change keeps its text. */
export function repack(state: CaseState, known: Packed | null): Packed {
  const { startedAt } = state;
  const before = known !== null && known.state.startedAt === startedAt ? known : nobody;
  const makeScope = (scope: CaseState['scopes'][number]): string => packScope(scope, startedAt);
  const scopes = textsOf(state.scopes, { entries: before.state.scopes, texts: before.scopes }, makeScope);
  const steps = packSteps(state.data.steps, before.steps, startedAt);
  const timers =
    state.timers.length === 0
      ? noTexts
      : textsOf(state.timers, { entries: before.state.timers, texts: before.timers }, (timer) => packTimer(timer, startedAt));
  const rest = packRest(state, before.rest);
  const row: (string | number)[] = [packFlow(state), field(state.caseId), state.rev, statuses.indexOf(state.status), startedAt];
  row.push(state.at - startedAt, steps.text, scopes.length, ...scopes);
  if (timers.length > 0 || rest.length > 0) row.push(timers.length, ...timers);
  for (const { line } of rest) row.push(line);
  return { state, text: row.join('\t'), scopes, steps, timers, rest };
}

/** The state of a packed text with the texts of its parts. */
export function restore(text: string): Packed {
  const fields = text.split('\t');
  const [flowText = '', id = '', rev = '', status = '', start = '', last = '', stepsText = ''] = fields;
  const { core, flow, calendar } = unpackFlow(flowText);
  const startedAt = Number(start);
  const steps = unpackSteps(stepsText, startedAt);
  const scopes = listAt(fields, SCOPES_AT);
  const timersAt = SCOPES_AT + 1 + scopes.length;
  const timers = timersAt < fields.length ? listAt(fields, timersAt) : noTexts;
  const state: Draft = {
    schema: 1,
    core,
    caseId: caseId(unfield(id)),
    flow,
    rev: Number(rev),
    status: statuses[Number(status)] ?? 'open',
    startedAt: instant(startedAt),
    at: instant(startedAt + Number(last)),
    calendar,
    scopes: scopes.map((scope) => unpackScope(scope, startedAt)),
    data: {
      login: nothing,
      coApplicant: nothing,
      message: nothing,
      forms: nothing,
      answers: nothing,
      records: nothing,
      values: nothing,
      steps: steps.steps,
      asked: nothing,
      papers: nothing,
      certificates: nothing,
    },
    items: nothing,
    timers: timers.length === 0 ? none : timers.map((timer) => unpackTimer(timer, startedAt)),
    held: none,
  };
  const rest = timersAt < fields.length ? unpackRest(fields.slice(timersAt + 1 + timers.length), state) : none;
  return { state, text, scopes, steps, timers, rest };
}

const none: readonly never[] = Object.freeze([]);
const noTexts: readonly string[] = none;
const nobody = { state: { scopes: none, timers: none }, scopes: noTexts, steps: noSteps, timers: noTexts, rest: none };

/** A list as it was written: how many, and each in a field of its own. */
function listAt(fields: readonly string[], at: number): readonly string[] {
  const count = Number(fields[at]);
  return count === 0 ? noTexts : fields.slice(at + 1, at + 1 + count);
}
