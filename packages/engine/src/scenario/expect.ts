import { compileFormula } from '../formula/compile.ts';
import type { LogEntry } from '../host/host.ts';
import type { Effect, TaskView } from '../machine/effect.ts';
import type { CompiledFlow } from '../machine/flow.ts';
import { lookupOf } from '../machine/lookup.ts';
import type { CaseState } from '../machine/state.ts';
import type { Flow } from '../model/flow.ts';
import type { Comparison } from '../model/formula.ts';
import type { Expectation } from '../model/scenario.ts';
import type { Duration, Value } from '../model/value.ts';
import { stepsOf } from '../model/walk.ts';
import type { CaseMeasures } from './measures.ts';
import { speaksFor } from './speaks-for.ts';

/** What a trial run came to. */
export interface Ended {
  readonly compiled: CompiledFlow;
  readonly state: CaseState;
  readonly log: readonly LogEntry[];
  readonly measures: CaseMeasures;
}

/** What was found instead of what was expected. */
export interface Difference {
  readonly expectation: Expectation;
  readonly actual: Actual;
}

/** The facts of a difference; prose is made at the edge. */
export type Actual =
  | { readonly kind: 'end'; readonly end: string | null }
  | { readonly kind: 'measured'; readonly amount: number | Duration }
  | { readonly kind: 'received'; readonly things: readonly string[] }
  | { readonly kind: 'value'; readonly value: Value | null };

/** The difference between what a line of 那么 says and what happened, or null. */
export function differenceOf(expectation: Expectation, ended: Ended): Difference | null {
  const actual = actualOf(expectation, ended);
  return actual === null ? null : { expectation, actual };
}

function actualOf(expectation: Expectation, { compiled, state, log, measures }: Ended): Actual | null {
  switch (expectation.kind) {
    case 'ended': {
      const end = state.result?.end ?? null;
      return end === expectation.end ? null : { kind: 'end', end };
    }
    case 'measure': {
      const measured = measuredIn(expectation.amount, expectation.measure, measures);
      return compare(measured.amount, expectation.op, measured.wanted) ? null : { kind: 'measured', amount: measured.told };
    }
    case 'received': {
      const receiver = { flow: compiled.flow, party: expectation.party, what: expectation.what, steps: stepNames(compiled.flow) };
      const things = log.flatMap(({ effects }) => effects.flatMap((effect) => thingsFor(effect, receiver)));
      return things.some((thing) => thing.includes(expectation.thing)) ? null : { kind: 'received', things };
    }
    case 'holds': {
      const value = compileFormula(expectation.formula)(lookupOf(compiled, state));
      return value === true ? null : { kind: 'value', value: value ?? null };
    }
  }
}

const HOUR_MS = 3_600_000;
const workingUnits: Readonly<Partial<Record<Duration['unit'], number>>> = {
  workingHour: HOUR_MS,
  hour: HOUR_MS,
  minute: 60_000,
  second: 1_000,
};

function measuredIn(
  wanted: number | Duration,
  measure: Exclude<Expectation & { kind: 'measure' }, never>['measure'],
  measures: CaseMeasures,
): { amount: number; wanted: number; told: number | Duration } {
  if (measure !== 'handlingTime') {
    const amount = measures[measure];
    return { amount, wanted: typeof wanted === 'number' ? wanted : wanted.amount, told: amount };
  }
  const unit = typeof wanted === 'number' ? 'workingDay' : wanted.unit;
  const amount = typeof wanted === 'number' ? wanted : wanted.amount;
  const unitMs = workingUnits[unit];
  if (unitMs !== undefined) {
    const told = measures.handlingMs / unitMs;
    return { amount: told, wanted: amount, told: { amount: told, unit } };
  }
  return { amount: measures.handlingDays, wanted: amount, told: { amount: measures.handlingDays, unit: 'workingDay' } };
}

function compare(left: number, op: Comparison, right: number): boolean {
  switch (op) {
    case 'eq':
      return left === right;
    case 'ne':
      return left !== right;
    case 'lt':
      return left < right;
    case 'le':
      return left <= right;
    case 'gt':
      return left > right;
    case 'ge':
      return left >= right;
  }
}

/** Of whom a line says that something reached them, and what kind of thing. */
interface Receiver {
  readonly flow: Flow;
  readonly party: string;
  readonly what: (Expectation & { kind: 'received' })['what'];
  /** What each reminder and report is about: the name of the step it stands under, by its own id. */
  readonly steps: ReadonlyMap<string, string>;
}

/** Names of what an effect brings to a party. */
function thingsFor(effect: Effect, { flow, party, what, steps }: Receiver): readonly string[] {
  switch (effect.kind) {
    case 'openTask':
      return speaksFor(flow, party, effect.task.party) &&
        (what === undefined || what === (effect.task.work === 'upload' ? 'uploadRequest' : 'task'))
        ? namesOfTask(effect.task)
        : [];
    case 'notify':
      return effect.to.some((to) => speaksFor(flow, party, to)) && (what === undefined || what === 'notice') ? [effect.text] : [];
    case 'deliver':
      return speaksFor(flow, party, effect.to) && (what === undefined || what === 'document') ? effect.documents : [];
    case 'issueCertificate':
      return speaksFor(flow, party, effect.to) && (what === undefined || what === 'document') ? [effect.certificate] : [];
    case 'publish':
      return speaksFor(flow, party, effect.to) && what === undefined ? [effect.message] : [];
    case 'remind':
    case 'escalate': {
      const about = steps.get(effect.from.node);
      return speaksFor(flow, party, effect.party) && what === undefined && about !== undefined ? [about] : [];
    }
    default:
      return [];
  }
}

function stepNames(flow: Flow): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { step, within } of stepsOf(flow)) {
    const about = within.findLast(({ name }) => name !== undefined)?.name;
    if (about !== undefined && (step.kind === 'remind' || step.kind === 'escalate')) names.set(step.id, about);
  }
  return names;
}

const namesOfTask = ({ step, material, item }: TaskView): readonly string[] => [
  step,
  ...(material === undefined ? [] : [material.name]),
  ...(item === undefined ? [] : [item]),
];
