import type { Instant, ScopeId } from '../base/id.ts';
import { FIELD_SOURCES_MAX } from '../base/limits.ts';
import type { Lookup } from '../formula/compile.ts';
import { readPath } from '../formula/read-path.ts';
import type { Field } from '../model/form.ts';
import type { Formula } from '../model/formula.ts';
import type { Value, Values } from '../model/value.ts';
import type { Calendar } from '../time/calendar.ts';
import { countWorkingDays, dayAt } from '../time/calendar.ts';
import { dateText, parseDate } from '../time/civil.ts';
import { calendarOf } from './calendar-of.ts';
import type { CompiledFlow } from './flow.ts';
import { own } from './own.ts';
import type { Program } from './program.ts';
import { isWithin } from './scope-tree.ts';
import type { CaseData, CaseState, ItemCase, StepResult } from './state.ts';

/** What values are read from. */
export interface Known {
  readonly program: Program;
  readonly data: CaseData;
  readonly items: Readonly<Record<string, ItemCase>>;
  readonly at: Instant;
  readonly calendar: Calendar;
  /** Values that only the scopes around a place see, innermost first. */
  readonly vars?: readonly Values[];
}

/** What formulas read of a case as it stands. */
export function lookupOf(compiled: CompiledFlow, state: CaseState, scope?: ScopeId): Lookup {
  const vars = scope === undefined ? [] : varsAround(state.scopes, scope);
  const { program } = compiled;
  return lookupIn({ program, data: state.data, items: state.items, at: state.at, calendar: calendarOf(compiled, state.calendar), vars });
}

/** What formulas read of what is known. */
export function lookupIn(known: Known): Lookup {
  const { calendar } = known;
  return {
    read: (path) => valueAt(known, path),
    get today() {
      return dateText(dayAt(calendar, known.at));
    },
    workingDaysBetween: (from, to) => {
      const [first, last] = [parseDate(from), parseDate(to)];
      return first === null || last === null ? undefined : countWorkingDays(calendar, first, last);
    },
  };
}

/** The value of a formula; undefined when it is not known. */
export function evaluate(known: Known, formula: Formula): Value | undefined {
  return known.program.formula(formula)(lookupIn(known));
}

/** Whether a condition holds; null when that is not known. */
export function holds(known: Known, formula: Formula): boolean | null {
  const value = evaluate(known, formula);
  return typeof value === 'boolean' ? value : null;
}

/** The value under a path of declared names; undefined when it is not known. */
export function valueAt(known: Known, path: readonly string[], depth = 0): Value | undefined {
  if (depth > FIELD_SOURCES_MAX) return undefined;
  const [head, second] = path;
  if (head === undefined) return undefined;
  if (head === '$login') return readPath(known.data.login, path, 1);
  if (head === '$coApplicant') return readPath(known.data.coApplicant, path, 1);
  for (const vars of known.vars ?? []) if (Object.hasOwn(vars, head)) return readPath(vars, path);
  if (second?.startsWith('$') === true) return ofWork(known, head, second);
  return ofForms(known, path, depth) ?? ofRecords(known, path) ?? undefined;
}

/** Values of the scopes around a place, innermost first. */
export function varsAround(scopes: CaseState['scopes'], inner: ScopeId): readonly Values[] {
  let around: Values[] = noVars;
  for (const { id, vars } of scopes) if (vars !== undefined && isWithin(inner, id)) around = [vars, ...around];
  return around;
}

const noVars: Values[] = [];

function ofWork({ data, items }: Known, name: string, part: string): Value | undefined {
  if (part === '$status') return own(items, name)?.status;
  const result = own(data.steps, name);
  // What was drawn is a value under the draw's own name.
  if (result === undefined) return part === '$result' ? own(data.values, name) : undefined;
  return partOf(result, part);
}

function partOf(result: StepResult, part: string): Value | undefined {
  switch (part) {
    case '$result':
      return result.result;
    case '$reason':
      return result.reason;
    case '$by':
      return result.by;
    case '$time':
      return result.time;
    default:
      return undefined;
  }
}

function ofForms(known: Known, path: readonly string[], depth: number): Value | undefined {
  const [head = '', second] = path;
  const { program, data } = known;
  if (second === undefined) {
    const answer = own(data.answers, head);
    if (answer !== undefined) return answer;
  }
  // A bare field is short for its form's, which the table of names knows.
  const form = second === undefined ? undefined : program.forms.get(head);
  const [formName, fieldName, from] = form === undefined ? [program.names.find(path.slice(0, 1))?.means[0], head, 1] : [head, second, 2];
  const field = program.forms.get(formName ?? '')?.find((one) => one.field.name === fieldName);
  return field === undefined ? undefined : readPath(fieldValue(known, field, depth), path, from);
}

/** What a field holds: what was typed, or what it is taken or computed from. */
export function fieldValue(known: Known, { field, form }: { readonly field: Field; readonly form: string }, depth = 0): Value | undefined {
  const { source } = field;
  switch (source.kind) {
    case 'asked': {
      const values = own(known.data.forms, form);
      return values === undefined ? undefined : own(values, field.name);
    }
    case 'value':
      return valueAt(known, source.path, depth + 1);
    case 'formula': {
      const inner: Lookup = { ...lookupIn(known), read: (path) => valueAt(known, path, depth + 1) };
      return known.program.formula(source.formula)(inner);
    }
  }
}

function ofRecords({ program, data }: Known, path: readonly string[]): Value | undefined {
  const [head = '', second] = path;
  const { start } = program.flow;
  if (start.kind === 'message' && head === (start.as ?? start.name)) return readPath(data.message, path, 1);
  const record = own(data.records, head) ?? own(data.records, program.aliases.get(head) ?? '');
  if (record !== undefined) return readPath(record, path, 1);
  const value = own(data.values, head);
  if (value !== undefined) return readPath(value, path, 1);
  const certificate = own(data.certificates, second ?? head);
  return certificate;
}
