import type { FieldLimit, FlowDetail, TaskField } from '../app/wire.ts';
import { sourceOf } from '../services/source-of.ts';

/** Where each query's values come from, in words: 分娩信息 · 卫健委. */
export function sourcesOf(flow: FlowDetail): ReadonlyMap<string, string> {
  return new Map(flow.data.map((data) => [data.name, `${data.name} · ${sourceOf(data)}`]));
}

/** Limits of the fields a task asks. */
export function limitsOf(flow: FlowDetail, fields: readonly TaskField[]): ReadonlyMap<string, readonly FieldLimit[]> {
  return new Map(fields.map((field) => [field.name, flow.limits.get(field.name) ?? []]));
}
