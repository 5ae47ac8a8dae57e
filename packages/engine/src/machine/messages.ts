import type { Instant } from '../base/id.ts';
import type { Value, Values } from '../model/value.ts';
import { stepsOf } from '../model/walk.ts';
import { calendarFor } from './calendar-of.ts';
import type { CompiledFlow } from './flow.ts';
import { evaluate, type Known } from './lookup.ts';
import { nothing } from './own.ts';

/** What a flow has to do with messages from outside. */
export interface FlowMessages {
  /** The message that begins a case. */
  readonly starts: string | null;
  /** Messages some step waits for. */
  readonly awaited: ReadonlySet<string>;
}

/** The messages a flow begins with or waits for. */
export function messagesOf({ flow }: CompiledFlow): FlowMessages {
  const awaited = new Set<string>();
  for (const { step } of stepsOf(flow)) {
    if (step.kind === 'await') awaited.add(step.message);
    if (step.kind === 'repeat' && step.untilEvent !== undefined) awaited.add(step.untilEvent);
  }
  return { starts: flow.start.kind === 'message' ? flow.start.name : null, awaited };
}

/** 相同 k: the value by which a starting message finds an open case; null where the flow joins none, or it is not known. */
export function mergeKeyOf(compiled: CompiledFlow, message: Values, at: Instant): string | null {
  const data = { ...emptyData, message };
  return mergeKeyIn({ program: compiled.program, data, items: nothing, at, calendar: calendarFor(compiled) });
}

/** The same of a case. */
export function mergeKeyIn(known: Known): string | null {
  const { start } = known.program.flow;
  if (start.kind !== 'message' || start.mergeBy === undefined) return null;
  const value = evaluate(known, start.mergeBy);
  return value === undefined || value === null ? null : keyText(value);
}

/** A value as the key that messages are matched by. */
export const keyText = (value: Value): string => (typeof value === 'string' ? value : JSON.stringify(value));

const emptyData: Known['data'] = Object.freeze({
  login: nothing,
  coApplicant: nothing,
  message: nothing,
  forms: nothing,
  answers: nothing,
  records: nothing,
  values: nothing,
  steps: nothing,
  asked: nothing,
  papers: nothing,
  certificates: nothing,
});
