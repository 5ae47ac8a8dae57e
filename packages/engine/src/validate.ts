import type { Problem } from './base/problem.ts';
import { check } from './check/check.ts';
import { type Read, withoutConsequences } from './check/consequences.ts';
import { provedFixes } from './check/proved-fixes.ts';
import { toldOnce } from './check/told-once.ts';
import { type NameTable, namesOf } from './formula/names.ts';
import type { Graph } from './graph/graph.ts';
import { graphOf } from './graph/graph-of.ts';
import type { Flow } from './model/flow.ts';
import type { Plan } from './model/plan.ts';
import { planOf } from './plan/plan-of.ts';
import { narrowed } from './problem/narrowed.ts';
import { readText } from './text/read.ts';

/** A source that was read and checked; the tree, plan and graph as far as it could be read. */
export interface Validation {
  readonly language: 'zh' | 'en';
  readonly flow: Flow | null;
  readonly problems: readonly Problem[];
  readonly plan: Plan | null;
  readonly graph: Graph | null;
}

/** What was read of a source; the text itself, when it was one, tells which lines belong to which. */
interface Reading extends Pick<Validation, 'flow' | 'problems' | 'language'> {
  readonly source?: string;
  /** The names of its values, where the reader has made the table. */
  readonly names?: NameTable | null;
}

/** Everything that is wrong with a flow's text, without making machines. Never throws on input; loads neither the JSON face nor the machines. */
export function validateText(source: string): Validation {
  const validation = readAndChecked(source);
  const read: Read = (mended) => readAndChecked(mended).problems;
  const told = withoutConsequences(source, validation.problems, read);
  return { ...validation, problems: provedFixes(source, { told, found: validation.problems }, read) };
}

function readAndChecked(source: string): Validation {
  const validation = checked({ ...readText(source), source });
  return { ...validation, problems: validation.problems.map((problem) => narrowed(problem, source)) };
}

/** Everything the rules find in a flow's model: what an editor asks for at every change, without reading any text. */
export const checkFlow = (flow: Flow): readonly Problem[] => checked({ flow, problems: [], language: 'zh' }).problems;

/** A flow as it was read, checked: its plan, its graph and all that the rules find. */
export function checked({ flow, problems, language, names, source = '' }: Reading): Validation {
  if (flow === null) return { language, flow, problems, plan: null, graph: null };
  const plan = planOf(flow);
  const graph = graphOf(flow, plan);
  const rules = check({ flow, plan, graph, names: names ?? namesOf(flow) });
  return { language, flow, problems: toldOnce({ source, reading: problems, rules }), plan, graph };
}

/** Whether a source is the JSON face: JSON begins with a brace; no sentence of the language does. */
export const isJsonFace = (source: string): boolean => /^\uFEFF?\s*\{/.test(source);
