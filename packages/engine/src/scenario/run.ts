import { present } from '../base/assert.ts';
import type { CaseId, Instant } from '../base/id.ts';
import type { LogEntry, OpenTask } from '../host/host.ts';
import { createHost, type MemoryHost } from '../host/memory.ts';
import type { Refusal } from '../machine/decision.ts';
import type { CompiledFlow } from '../machine/flow.ts';
import type { Happening, Scenario } from '../model/scenario.ts';
import type { Value, Values } from '../model/value.ts';
import { dueAt } from '../time/add.ts';
import type { Calendar } from '../time/calendar.ts';
import { dayAt } from '../time/calendar.ts';
import { dateText, parseInstant } from '../time/civil.ts';
import { givenAnswers, syntheticRegisters } from './answers.ts';
import { bring, drive, finish, type Stopped, type Worker } from './driver.ts';
import { type Difference, differenceOf } from './expect.ts';
import { measureCase } from './measures.ts';
import { type Arrival, awaited } from './outside.ts';
import { speaksFor } from './speaks-for.ts';
import { startingMessage, syntheticLogin } from './starting.ts';
import { type Habits, usualWorker, workOn } from './worker.ts';

/** What became of a scenario. */
export interface ScenarioResult {
  readonly scenario: Scenario;
  readonly passed: boolean;
  /** Lines of 那么 that do not hold. */
  readonly differences: readonly Difference[];
  /** The line of 当 that never came about, and what was open instead. */
  readonly missed?: { readonly happening: Happening; readonly open: readonly OpenTask[]; readonly why: Stopped };
  /** Why the case could not begin: what is given is not what the starting message brings. */
  readonly notBegun?: Refusal;
  readonly log: readonly LogEntry[];
}

/** Monday morning in a year with a published calendar, so that a trial run reads the same whenever it is made. */
export const TRIAL_START: Instant = present(parseInstant('2026-03-02T09:00:00+08:00'), 'an instant');

/** Runs every scenario of a flow on an in-memory host, each from its own beginning. */
export function runScenarios(compiled: CompiledFlow, startAt: Instant = TRIAL_START): readonly ScenarioResult[] {
  return compiled.flow.scenarios.map((scenario) => runScenario(compiled, scenario, startAt));
}

/** Runs one scenario: what is given, what happens, then everybody's usual work to the end. */
export function runScenario(compiled: CompiledFlow, scenario: Scenario, startAt: Instant = TRIAL_START): ScenarioResult {
  const trial = beginTrial(compiled, scenario, startAt);
  const notBegun = refusalOf(trial);
  if (notBegun !== null) return { scenario, passed: false, differences: [], notBegun, log: trial.host.log(trial.caseId) };
  for (const happening of scenario.when) {
    const why = happen(trial, happening);
    if (why !== null)
      return {
        scenario,
        passed: false,
        differences: [],
        missed: { happening, open: trial.host.tasks(), why },
        log: trial.host.log(trial.caseId),
      };
  }
  drive({ ...trial });
  const log = trial.host.log(trial.caseId);
  const state = present(trial.host.state(trial.caseId), 'the state of a started case');
  const ended = { compiled, state, log, measures: measureCase(compiled.flow, trial.calendar, log) };
  const differences = scenario.then.map((expectation) => differenceOf(expectation, ended)).filter((difference) => difference !== null);
  return { scenario, passed: differences.length === 0, differences, log };
}

interface Trial {
  readonly host: MemoryHost;
  readonly caseId: CaseId;
  readonly compiled: CompiledFlow;
  readonly calendar: Calendar;
  readonly habits: Habits & { readonly outcomes: Map<string, string> };
  readonly worker: Worker;
  readonly arrivals: () => readonly Arrival[];
}

function beginTrial(compiled: CompiledFlow, scenario: Scenario, startAt: Instant): Trial {
  const calendar = present(compiled.calendars[0], 'a calendar');
  const today = dateText(dayAt(calendar, startAt));
  const host = createHost({ flows: [compiled], startAt, ask: syntheticRegisters(compiled.flow, givenAnswers(scenario), today) });
  const { login, values } = givenValues(scenario);
  const { caseId } = host.start({ flow: compiled.flow.id, login, ...startingMessage(compiled.flow, values) });
  const habits = { host, flow: compiled.flow, calendar, values, outcomes: new Map<string, string>() };
  return { host, caseId, compiled, calendar, habits, worker: usualWorker(habits), arrivals: () => awaited(habits, caseId) };
}

function refusalOf({ host, caseId }: Trial): Refusal | null {
  const [first] = host.log(caseId);
  return first?.outcome.kind === 'refused' ? first.outcome.refusal : null;
}

/** Makes one line of 当 come about; otherwise says why it does not. */
function happen(trial: Trial, happening: Happening): Stopped | null {
  switch (happening.kind) {
    case 'work':
      return doNamed(trial, happening);
    case 'allItemsGranted':
      return null;
    case 'itemOutcome':
      trial.habits.outcomes.set(happening.item, happening.outcome);
      return null;
    case 'message':
      return bringNamed(trial, happening.message);
    case 'pass':
      // Nobody works while time is made to pass: that is how a line tests what happens when nobody does anything.
      trial.host.advanceTo(dueAt({ calendar: trial.calendar, from: trial.host.now(), duration: happening.duration }).at);
      return null;
  }
}

/** Everybody goes on as usual until the named work is open; then it is done at once. */
function doNamed(trial: Trial, { party, step, outcome }: Extract<Happening, { kind: 'work' }>): Stopped | null {
  const named = (): OpenTask | undefined =>
    trial.host
      .tasks({ caseId: trial.caseId })
      .find(
        ({ task }) =>
          speaksFor(trial.compiled.flow, party, task.party) && (task.step === step || task.item === step || task.material?.name === step),
      );
  const stopped = drive({ ...trial, until: () => named() !== undefined });
  const open = named();
  if (open === undefined) return stopped;
  const usual = workOn(trial.habits, open, trial.host.now());
  if (usual === null) return 'notTaken';
  return finish(trial.host, open, { ...usual, ...(outcome === undefined ? {} : { outcome }), ...reasonFor(open, outcome) })
    ? null
    : 'notTaken';
}

/** Everybody goes on as usual until the case waits for the message; then it comes at once. */
function bringNamed(trial: Trial, message: string): Stopped | null {
  const named = (): Arrival | undefined => trial.arrivals().find(({ name }) => name === message);
  const stopped = drive({ ...trial, until: () => named() !== undefined });
  const arrival = named();
  if (arrival === undefined) return stopped;
  return bring(trial.host, trial.caseId, { ...arrival, at: trial.host.now() }) ? null : 'notTaken';
}

const reasonFor = (open: OpenTask, outcome: string | undefined): { reason?: string } =>
  outcome !== undefined && open.task.reasonFor.includes(outcome) ? { reason: '…' } : {};

function givenValues(scenario: Scenario): { readonly login: Values; readonly values: ReadonlyMap<string, Value> } {
  const login: Record<string, Value> = { ...syntheticLogin() };
  const values = new Map<string, Value>();
  for (const given of scenario.given) {
    if (given.kind !== 'value') continue;
    const [head = '', part] = given.path;
    if (head === '$login' && part !== undefined) login[part] = given.value;
    else values.set(given.path.join('.'), given.value);
  }
  return { login, values };
}
