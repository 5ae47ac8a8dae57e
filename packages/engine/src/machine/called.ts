import { type CaseId, caseId } from '../base/id.ts';
import type { Field } from '../model/form.ts';
import type { Call } from '../model/step.ts';
import type { Value, Values } from '../model/value.ts';
import type { Address, EventOf } from './event.ts';
import { evaluate } from './lookup.ts';
import { own, withOwn } from './own.ts';
import type { Program } from './program.ts';
import { knownAt, mainScope, origin, type Run } from './run.ts';
import type { CaseData } from './state.ts';

/** 调用: the called flow runs as a case of its own, in the version that 引用 pins. */
export function callFlow(run: Run, at: Address, step: Call): void {
  const known = knownAt(run, at.scope);
  const imported = run.program.flow.imports.find((one) => (one.as ?? one.path) === step.flow);
  run.effects.push({
    ...origin(run, at, 'start'),
    kind: 'startCase',
    flow: imported?.path ?? step.flow,
    ...(imported?.version === undefined ? {} : { version: imported.version }),
    calls: calledCase(run.caseId, at),
    login: run.data.login,
    inputs: Object.fromEntries(step.inputs.map(({ name, value }) => [name, evaluate(known, value) ?? null])),
  });
}

/** Nobody waits for what a step called any more. */
export function cancelCall(run: Run, at: Address): void {
  run.effects.push({ ...origin(run, at, 'cancel'), kind: 'cancelCase', calls: calledCase(run.caseId, at) });
}

/** The end of a called case, for the place that waits for it: its result, and what it named and issued. */
export function answerCaller(run: Run): void {
  const { caller, result } = run;
  if (caller === null || result === null) return;
  const { values, certificates } = run.data;
  const why = result.reason === undefined ? {} : { $reason: result.reason };
  run.effects.push({
    ...origin(run, { scope: mainScope, node: run.program.root.scope.end, visit: 1 }, 'answer'),
    kind: 'answerCaller',
    caller,
    record: { ...values, ...certificates, $result: result.result, ...why },
  });
}

/** What a caller hands over, where the called flow has a place for it: its start message, a form's field, or a bare value. */
export function handedOver(
  program: Program,
  { message = {}, inputs = {} }: EventOf<'start'>,
): Pick<CaseData, 'message' | 'forms' | 'values'> {
  let data: Pick<CaseData, 'message' | 'forms' | 'values'> = { message, forms: {}, values: {} };
  for (const [name, value] of Object.entries(inputs)) if (value !== null) data = withInput(data, program, { name, value });
  return data;
}

/** The field an input goes to; null where the called flow has none of that name. */
export function fieldFor({ flow, forms }: Program, name: string): { readonly field: Field; readonly form: string | null } | null {
  const carried = flow.start.kind === 'message' ? flow.start.fields.find((field) => field.name === name) : undefined;
  if (carried !== undefined) return { field: carried, form: null };
  for (const [form, fields] of forms) {
    const found = fields.find(({ field }) => field.name === name && field.source.kind === 'asked');
    if (found !== undefined) return { field: found.field, form };
  }
  return null;
}

function withInput(
  data: Pick<CaseData, 'message' | 'forms' | 'values'>,
  program: Program,
  { name, value }: { readonly name: string; readonly value: Value },
): Pick<CaseData, 'message' | 'forms' | 'values'> {
  const place = fieldFor(program, name);
  if (place === null) return { ...data, values: withOwn(data.values, name, value) };
  if (place.form === null) return { ...data, message: withOwn(data.message, name, value) };
  const before: Values = own(data.forms, place.form) ?? {};
  return { ...data, forms: withOwn(data.forms, place.form, withOwn(before, name, value)) };
}

/** One call of one visit is one case, however often it is made. */
function calledCase(caller: CaseId, { scope, node, visit }: Address): CaseId {
  const around = scope.slice(scope.indexOf('/') + 1);
  return caseId(`${caller}.${scope.includes('/') ? `${around.replaceAll('/', '.')}.` : ''}${node}.${visit}`);
}
