import type { Problem } from './base/problem.ts';
import { check } from './check/check.ts';
import { toldOnce } from './check/told-once.ts';
import { namesOf } from './formula/names.ts';
import type { Graph } from './graph/graph.ts';
import { graphOf } from './graph/graph-of.ts';
import { readJson } from './json/read.ts';
import { hashOf } from './json/write.ts';
import { buildMachines } from './machine/build.ts';
import type { CompiledFlow } from './machine/flow.ts';
import type { Flow } from './model/flow.ts';
import type { Plan } from './model/plan.ts';
import { planOf } from './plan/plan-of.ts';
import { readText } from './text/read.ts';

/** A source that was read and checked; the tree, plan and graph as far as it could be read. */
export interface Validation {
  readonly language: 'zh' | 'en';
  readonly flow: Flow | null;
  readonly problems: readonly Problem[];
  readonly plan: Plan | null;
  readonly graph: Graph | null;
}

/** What a source became. With an error among the problems there are no machines. */
export interface Compilation extends Validation {
  /** Real XState machines, one a scope: for `createActor`, the inspector and `convert --to xstate`. */
  readonly machines: CompiledFlow['machines'];
  /** What hosts run. */
  readonly compiled: CompiledFlow | null;
}

/** A flow's text, or its JSON face, made into machines: the table of contents of the engine. Never throws on input. */
export function compile(source: string): Compilation {
  const validation = validate(source);
  const { flow, plan, graph, problems } = validation;
  if (flow === null || plan === null || graph === null || problems.some(({ severity }) => severity === 'error'))
    return { ...validation, machines: [], compiled: null };
  const compiled = buildMachines({ flow, plan, graph, hash: hashOf(flow) });
  return { ...validation, machines: compiled.machines, compiled };
}

/** Everything that is wrong with a flow's text, or its JSON face, without making machines. Never throws on input. */
export function validate(source: string): Validation {
  const { flow, problems: reading, language } = read(source);
  if (flow === null) return { language, flow, problems: reading, plan: null, graph: null };
  const plan = planOf(flow);
  const graph = graphOf(flow, plan);
  return { language, flow, problems: toldOnce(reading, check({ flow, plan, graph, names: namesOf(flow) })), plan, graph };
}

/** JSON begins with a brace; no sentence of the language does. */
function read(source: string): Pick<Validation, 'flow' | 'problems' | 'language'> {
  if (!/^\uFEFF?\s*\{/.test(source)) return readText(source);
  return { ...readJson(source), language: 'zh' };
}
