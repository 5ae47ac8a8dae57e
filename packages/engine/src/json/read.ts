import { PROBLEMS_MAX } from '../base/limits.ts';
import type { Problem } from '../base/problem.ts';
import type { Flow } from '../model/flow.ts';
import { identify } from '../model/identity.ts';
import { stepsOf } from '../model/walk.ts';
import { jsonProblem } from './codes.ts';
import { explain } from './explain.ts';
import { flowErrors } from './generated/flow-schema.ts';
import { lower } from './lower.ts';
import { parseJson } from './parse.ts';

/** What a flow's JSON became. */
export interface JsonReading {
  /** The tree, each part with its place in the source; null when there is any problem. */
  readonly flow: Flow | null;
  readonly problems: readonly Problem[];
}

/** Reads a flow from its JSON face. Never throws on input; what is wrong comes as problems with places, in the order of the source. */
export function readJson(source: string): JsonReading {
  const { node, problems } = parseJson(source);
  if (node === null || problems.length > 0) return { flow: null, problems: inOrder(problems) };
  const errors = explain(node, flowErrors(node.value));
  if (errors.length > 0) return { flow: null, problems: inOrder(errors) };
  const { tree, problems: unseen } = lower(node);
  if (unseen.length > 0 || !isFlow(tree)) return { flow: null, problems: inOrder(unseen) };
  const flow = identify(tree);
  const strangers = idProblems(tree, flow);
  return strangers.length > 0 ? { flow: null, problems: strangers } : { flow, problems: [] };
}

/** The schema has looked at it and its defaults are filled in: from here on it is the model's. */
function isFlow(tree: unknown): tree is Flow {
  return typeof tree === 'object' && tree !== null && 'kind' in tree && tree.kind === 'flow';
}

/** An id may be written, so that files made by machines can be read back; it must be the one that is derived. */
function idProblems(read: Flow, identified: Flow): readonly Problem[] {
  const derived = [...stepsOf(identified)].map(({ step }) => step.id);
  const written = [...stepsOf(read)].map(({ step }) => step);
  const problems = written.flatMap((step, at) => differing(step, derived[at] ?? ''));
  return [...differing(read, identified.id), ...problems].slice(0, PROBLEMS_MAX);
}

function differing(node: Pick<Flow, 'place'> & { readonly id: string }, derived: string): readonly Problem[] {
  if (node.id === '' || node.id === derived) return [];
  return [jsonProblem('json-id-differs', { place: node.place, facts: { id: node.id, derived } })];
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((one, other) => (one.place?.from ?? 0) - (other.place?.from ?? 0)).slice(0, PROBLEMS_MAX);
}
