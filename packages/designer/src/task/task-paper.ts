import type { FieldLimit, FlowDetail, TaskField } from '../app/wire.ts';
import { sourceOf } from '../services/source-of.ts';
import { term, type Words } from '../words/language.ts';

/** Where each query's values come from, in words, by every name they go by: 分娩信息 · 卫健委. */
export function sourcesOf(flow: FlowDetail): ReadonlyMap<string, string> {
  return new Map(
    flow.data.flatMap((data) => [data.name, ...data.called].map((name): [string, string] => [name, `${data.name} · ${sourceOf(data)}`])),
  );
}

/** Limits of the fields a task asks. */
export function limitsOf(flow: FlowDetail, fields: readonly TaskField[]): ReadonlyMap<string, readonly FieldLimit[]> {
  return new Map(fields.map((field) => [field.name, flow.limits.get(field.name) ?? []]));
}

/** A field's name as people say it: a value of a query goes by its own name, and the query stands beside it. */
export function labelOf(words: Words, field: TaskField): string {
  const last = field.name.slice(field.name.lastIndexOf('.') + 1);
  return last.startsWith('$') ? term(words.standard, last.slice(1)) : last;
}

/** What is shown besides what is asked: known values that are not asked again in the same task. */
export function shownBeside(fields: readonly TaskField[]): readonly TaskField[] {
  const asked = new Set(fields.filter((field) => field.entry === 'ask').map((field) => field.name));
  return fields.filter((field) => field.entry !== 'ask' && !asked.has(field.name) && field.value !== undefined && field.value !== null);
}

/** Where a field's value comes from, when nobody typed it. */
export function fieldSource(words: Words, sources: ReadonlyMap<string, string>, field: TaskField): string {
  const from = field.data ?? (field.name.includes('.') ? field.name.slice(0, field.name.indexOf('.')) : '');
  if (from === '') return '';
  if (from === 'login' || from === '$login') return words.form.fromLogin;
  return sources.get(from) ?? (from === 'formula' ? words.form.computed : from);
}
