import { FORMULA_NESTING_MAX, FORMULA_NODES_MAX, NESTING_LEVELS_MAX, STEPS_MAX } from '../base/limits.ts';
import { place } from '../base/place.ts';
import type { Problem } from '../base/problem.ts';
import { isDateText, isTimeText } from '../model/date.ts';
import { type JsonCode, jsonProblem } from './codes.ts';
import { rootShape } from './generated/flow-schema.ts';
import { type JsonNode, shortened } from './parse.ts';
import { shapeOf } from './shape.ts';

/** What a valid tree of JSON became. */
export interface Lowered {
  /** The model's tree: defaults filled in, places set, ids as written or empty. */
  readonly tree: unknown;
  readonly problems: readonly Problem[];
}

/** Makes the model's tree from JSON that the schema found right, and looks for what a schema cannot see. */
export function lower(root: JsonNode): Lowered {
  const room: Room = { problems: [], steps: 0 };
  return { tree: lowered(room, { value: root.value, node: root, shape: rootShape, level: 0 }), problems: room.problems };
}

interface Room {
  readonly problems: Problem[];
  steps: number;
}

/** A value on its way into the model; what a default gives has no node. */
interface Part {
  readonly value: unknown;
  readonly node: JsonNode | undefined;
  readonly shape: string | null;
  /** Levels of blocks around it. */
  readonly level: number;
  /** It stands inside a formula, which was measured already. */
  readonly inFormula?: boolean;
}

function lowered(room: Room, part: Part): unknown {
  const { value, node, shape: name } = part;
  if (name === null || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const level = name === 'step' ? part.level + 1 : part.level;
    return value.map((entry, at) => lowered(room, { ...part, value: entry, node: node?.items?.[at], level }));
  }
  const given = new Map(Object.entries(value));
  const shape = shapeOf(name, given.get('kind'));
  if (node !== undefined) look(room, { ...part, node });
  const model: Record<string, unknown> = {};
  for (const member of shape?.members ?? []) {
    if (member.fixed !== undefined) continue;
    const inner = given.has(member.key)
      ? given.get(member.key)
      : 'default' in member
        ? member.default
        : member.derived === true
          ? ''
          : undefined;
    if (inner === undefined) continue;
    model[member.key] = lowered(room, {
      value: inner,
      node: node?.members?.get(member.key)?.node,
      shape: member.shape ?? null,
      level: part.level,
      inFormula: name === 'formula',
    });
  }
  if (shape?.place === true && node !== undefined) model['place'] = place(node.from, node.to);
  return Object.freeze(model);
}

/** What a schema cannot see: how much there is of it, and dates that do not exist. */
function look(room: Room, { node, shape, level, inFormula }: Part & { readonly node: JsonNode }): void {
  if (shape === 'step') lookAtStep(room, node, level);
  if (shape === 'formula' && inFormula !== true) lookAtFormula(room, node);
  const date = node.members?.get('date')?.node;
  if (date !== undefined && !isDateText(String(date.value))) wrongForm(room, date, 'date');
  const at = shape === 'start' ? node.members?.get('at')?.node : undefined;
  if (at !== undefined && !isTimeText(String(at.value))) wrongForm(room, at, 'time');
}

function lookAtStep(room: Room, node: JsonNode, level: number): void {
  room.steps += 1;
  // Once: the next step is one too many as well.
  if (room.steps === STEPS_MAX + 1) over(room, node, 'json-steps-too-many', STEPS_MAX);
  if (level === NESTING_LEVELS_MAX + 1) over(room, node, 'json-blocks-too-deep', NESTING_LEVELS_MAX);
}

function lookAtFormula(room: Room, node: JsonNode): void {
  const size = sizeOf(node);
  if (size.nodes > FORMULA_NODES_MAX) over(room, node, 'json-formula-too-large', FORMULA_NODES_MAX);
  if (size.levels > FORMULA_NESTING_MAX) over(room, node, 'json-formula-too-deep', FORMULA_NESTING_MAX);
}

function sizeOf(node: JsonNode): { readonly nodes: number; readonly levels: number } {
  const inner = [...(node.items ?? []), ...[...(node.members?.values() ?? [])].map((member) => member.node)].map(sizeOf);
  const nodes = inner.reduce((sum, size) => sum + size.nodes, 0);
  const levels = inner.reduce((most, size) => Math.max(most, size.levels), 0);
  return node.members?.has('kind') === true ? { nodes: nodes + 1, levels: levels + 1 } : { nodes, levels };
}

function over(room: Room, node: JsonNode, code: JsonCode, max: number): void {
  room.problems.push(jsonProblem(code, { place: place(node.from, node.from + 1), facts: { max } }));
}

function wrongForm(room: Room, node: JsonNode, form: 'date' | 'time'): void {
  room.problems.push(
    jsonProblem('json-form-wrong', { place: place(node.from, node.to), facts: { form, text: shortened(String(node.value)) } }),
  );
}
