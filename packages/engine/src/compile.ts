import { readJson } from './json/read.ts';
import { hashOf } from './json/write.ts';
import { buildMachines } from './machine/build.ts';
import type { CompiledFlow } from './machine/flow.ts';
import { checked, isJsonFace, type Validation, validateText } from './validate.ts';

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
  return isJsonFace(source) ? checked({ ...readJson(source), language: 'zh' }) : validateText(source);
}
