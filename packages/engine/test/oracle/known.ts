import { type Instant, instant } from '../../src/base/id.ts';
import { type CompiledFormula, compileFormula } from '../../src/formula/compile.ts';
import { type NameTable, namesOf } from '../../src/formula/names.ts';
import { readPath } from '../../src/formula/read-path.ts';
import type { Flow } from '../../src/model/flow.ts';
import type { Field } from '../../src/model/form.ts';
import type { Formula } from '../../src/model/formula.ts';
import type { Message } from '../../src/model/message.ts';
import type { Value, Values } from '../../src/model/value.ts';
import { countWorkingDays, dayAt } from '../../src/time/calendar.ts';
import { mainlandChina } from '../../src/time/calendars/mainland-china.ts';
import { dateText, parseDate } from '../../src/time/civil.ts';

/** What a case knows: what people filled in, who applies, what was named, and the entry of the list one is in. */
export interface Knowledge {
  readonly flow: Flow;
  readonly names: NameTable;
  readonly login: Values;
  readonly forms: Map<string, Map<string, Value>>;
  readonly values: Map<string, Value>;
  readonly records: Map<string, Values>;
  readonly certificates: Map<string, string>;
  readonly formulas: Map<Formula, CompiledFormula>;
  at: Instant;
}

/** What a new case knows. */
export const knowledgeOf = (flow: Flow, login: Values): Knowledge => ({
  flow,
  names: namesOf(flow),
  login,
  forms: new Map(),
  values: new Map(),
  records: new Map(),
  certificates: new Map(),
  formulas: new Map(),
  at: instant(0),
});

/** The value of a formula; undefined when it is not known. */
export function valueOf(known: Knowledge, formula: Formula, entries: readonly Values[]): Value | undefined {
  const compiled = known.formulas.get(formula) ?? compileFormula(formula, known.names);
  known.formulas.set(formula, compiled);
  return compiled({
    read: (path) => read(known, path, entries),
    today: dateText(dayAt(mainlandChina, known.at)),
    workingDaysBetween: (from, to) => {
      const [first, last] = [parseDate(from), parseDate(to)];
      return first === null || last === null ? undefined : countWorkingDays(mainlandChina, first, last);
    },
  });
}

/** Whether a condition holds; null when that is not known. */
export function holds(known: Knowledge, formula: Formula, entries: readonly Values[]): boolean | null {
  const value = valueOf(known, formula, entries);
  return typeof value === 'boolean' ? value : null;
}

/** A text with its values in it. */
export const said = (known: Knowledge, message: Message, entries: readonly Values[]): string =>
  message
    .map((part) => {
      if (part.kind === 'words') return part.text;
      const value = valueOf(known, part.formula, entries) ?? null;
      return value === null ? '—' : typeof value === 'object' ? JSON.stringify(value) : String(value);
    })
    .join('');

/** The fields somebody is asked for on a form. */
export function askedOn(flow: Flow, form: string): readonly Field[] {
  return flow.forms.find(({ name }) => name === form)?.fields.filter(({ source }) => source.kind === 'asked') ?? [];
}

function read(known: Knowledge, path: readonly string[], entries: readonly Values[]): Value | undefined {
  const [head = '', second] = path;
  if (head === '$login') return readPath(known.login, path, 1);
  for (const entry of entries) if (Object.hasOwn(entry, head)) return readPath(entry, path);
  for (const { name, fields } of known.flow.forms) {
    for (const field of fields) {
      const depth = head === field.name ? 1 : head === name && second === field.name ? 2 : 0;
      if (depth === 0) continue;
      const value = field.source.kind === 'value' ? read(known, field.source.path, entries) : known.forms.get(name)?.get(field.name);
      if (value !== undefined) return readPath(value, path, depth);
    }
  }
  const record = known.records.get(head);
  if (record !== undefined) return readPath(record, path, 1);
  const value = known.values.get(head);
  return value === undefined ? known.certificates.get(second ?? head) : readPath(value, path, 1);
}
