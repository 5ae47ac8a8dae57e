import { compileFormula } from '../formula/compile.ts';
import type { CallContext, EffectOf, Reply } from '../host/host.ts';
import type { Flow } from '../model/flow.ts';
import type { QueryOutcome } from '../model/query.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Value, Values } from '../model/value.ts';
import { stepsOf } from '../model/walk.ts';
import { syntheticRecord } from './synthetic.ts';

/** What a scenario says about registers; the others answer found with values that end no case. */
export interface GivenAnswers {
  readonly outcomes: ReadonlyMap<string, QueryOutcome>;
  /** Fields by data. */
  readonly fields: ReadonlyMap<string, ReadonlyMap<string, Value>>;
}

/** Reads the answers out of the lines of 假如. */
export function givenAnswers(scenario: Scenario): GivenAnswers {
  const outcomes = new Map<string, QueryOutcome>();
  const fields = new Map<string, Map<string, Value>>();
  for (const given of scenario.given) {
    if (given.kind === 'outcome') outcomes.set(given.data, given.outcome);
    if (given.kind !== 'answer') continue;
    const ofData = fields.get(given.data) ?? new Map<string, Value>();
    ofData.set(given.field.at(-1) ?? '', given.value);
    fields.set(given.data, ofData);
  }
  return { outcomes, fields };
}

/** Turns of synthetic values tried before a record is taken as it is. */
const TURNS_MAX = 8;

/** Registers that answer as a scenario says, else found, with a record for which no 不适用 holds on `today`. */
export function syntheticRegisters(
  flow: Flow,
  given: GivenAnswers,
  today: string,
): (call: EffectOf<'call'>, context: CallContext) => Reply {
  const endsCase = notForTest(flow, today);
  return (call) => {
    const outcome = given.outcomes.get(call.data) ?? 'found';
    if (outcome === 'unavailable') return { kind: 'failure', code: 'unavailable', retry: 'later' };
    if (outcome !== 'found') return { kind: 'answer', outcome };
    for (let turn = 0; ; turn += 1) {
      const record = { ...syntheticRecord(call.only, turn), ...Object.fromEntries(given.fields.get(call.data) ?? []) };
      if (turn === TURNS_MAX || !endsCase(call.data, record)) return { kind: 'answer', outcome, record };
    }
  };
}

/** Whether a record alone makes a 不适用 true. */
function notForTest(flow: Flow, today: string): (data: string, record: Values) => boolean {
  const conditions = flow.meta.notFor.flatMap(({ when }) => (when === undefined ? [] : [compileFormula(when)]));
  const aliases = aliasesOf(flow);
  return (data, record) => {
    const heads = aliases.get(data) ?? new Set([data]);
    const read = (path: readonly string[]): Value | undefined => {
      const [head = '', field] = path;
      if (field !== undefined) return heads.has(head) && Object.hasOwn(record, field) ? record[field] : undefined;
      return Object.hasOwn(record, head) ? record[head] : undefined;
    };
    return conditions.some((holds) => holds({ read, today, workingDaysBetween: () => undefined }) === true);
  };
}

/** What the values of each data are called in the flow. */
function aliasesOf(flow: Flow): ReadonlyMap<string, ReadonlySet<string>> {
  const aliases = new Map(flow.data.map(({ name }) => [name, new Set([name])]));
  for (const { step } of stepsOf(flow)) if (step.kind === 'query' && step.as !== undefined) aliases.get(step.data)?.add(step.as);
  return aliases;
}
