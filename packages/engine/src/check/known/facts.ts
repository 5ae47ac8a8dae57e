import type { NodeId } from '../../base/id.ts';
import type { NameTable } from '../../formula/name-table.ts';
import type { Edge, Node } from '../../graph/graph.ts';
import type { Flow } from '../../model/flow.ts';
import type { Field } from '../../model/form.ts';
import { namesIn } from '../../model/reads.ts';
import type { FlowIndex } from '../index-of.ts';

/** Something that is known from some point on, as a text: `form f`, `data d`, `step s`, `value v`, `consent s`. */
export type KnownFact = string;

/** Translates names of values into what must have happened before they can be read. */
export interface FactTable {
  /** What a path needs; nothing where it is known from the start. */
  readonly behind: (path: readonly string[]) => readonly KnownFact[];
}

/** What must be known before a name can be read. */
export function factsOf({ flow, index, names }: { readonly flow: Flow; readonly index: FlowIndex; readonly names: NameTable }): FactTable {
  const heads = headsOf(flow, index);
  const situations = new Set(flow.situations.map((situation) => situation.name));
  const fields = new Map<string, { readonly form: string; readonly field: Field }>(
    flow.forms.flatMap((form) => form.fields.map((field) => [`${form.name}.${field.name}`, { form: form.name, field }] as const)),
  );
  const behind = (path: readonly string[]): readonly KnownFact[] => {
    const found = new Set<KnownFact>();
    const seen = new Set<Field>();
    const open = [path];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const means = names.find(next)?.means ?? next;
      const [head = ''] = means;
      const field = fields.get(means.join('.'));
      if (field === undefined) {
        // The questions of 情形 are asked together with the first form.
        const fact = means.length === 1 && situations.has(head) ? 'form' : heads.get(head);
        if (fact !== undefined) found.add(fact);
      } else if (!seen.has(field.field)) {
        seen.add(field.field);
        if (field.field.source.kind === 'asked') found.add(`form ${field.form}`);
        open.push(...pathsBehind(field.field));
      }
    }
    return [...found];
  };
  return { behind };
}

/** What becomes known when a case takes an edge. */
export function factsGivenBy(node: Node, edge: Edge, nodes: ReadonlyMap<NodeId, Node>): readonly KnownFact[] {
  const { work, name } = node;
  const step = name === undefined ? [] : [`step ${name}`];
  if (edge.cause.kind === 'timer' || edge.cause.kind === 'opens') return [];
  switch (work.kind) {
    case 'work': {
      const supplied = work.supplies === undefined ? [] : [`data ${work.supplies.data.name}`];
      if (work.work.for !== 'step') return [...supplied, ...step];
      const task = work.work.step;
      const isFirst = edge.cause.kind === 'outcome' && edge.cause.outcome === work.outcomes[0];
      const form = task.form === undefined || task.verb !== 'fill' ? [] : ['form', `form ${task.form}`];
      return [...supplied, ...step, ...form, ...(isFirst && name !== undefined ? [`consent ${name}`] : [])];
    }
    case 'ask':
      return edge.cause.kind === 'outcome' && edge.cause.outcome === 'found' ? [`data ${work.data.name}`] : [];
    case 'ensure':
      return work.data.map((data) => `data ${data}`);
    case 'await':
      return [...step, `message ${work.step.message}`];
    case 'act':
      return work.step.kind === 'define' ? [...step, `value ${work.step.value}`] : step;
    case 'deem': {
      const host = nodes.get(work.of);
      return host === undefined || host.work.kind === 'deem'
        ? []
        : factsGivenBy(host, { ...edge, cause: { kind: 'outcome', outcome: work.step.outcome } }, nodes);
    }
    case 'effect':
    case 'block':
      return step;
    default:
      return [];
  }
}

/** What the first part of a name stands for, where that is not a field. */
function headsOf(flow: Flow, index: FlowIndex): ReadonlyMap<string, KnownFact> {
  const heads = new Map<string, KnownFact>();
  for (const [name, [one]] of index.named) {
    // Marks and joins have no value; a form or query that gives its step a name is looked up as itself.
    if (one !== undefined && one.step.kind !== 'mark' && one.step.kind !== 'join' && one.step.kind !== 'query')
      heads.set(name, `step ${name}`);
  }
  for (const { step } of index.of('define')) heads.set(step.value, `value ${step.value}`);
  for (const { step } of index.of('await')) heads.set(step.as ?? step.name ?? step.message, `message ${step.message}`);
  for (const data of flow.data) heads.set(data.name, `data ${data.name}`);
  for (const { step } of index.of('query')) if (step.as !== undefined) heads.set(step.as, `data ${step.data}`);
  for (const data of flow.data) if (data.gives !== undefined) heads.set(data.gives, `data ${data.name}`);
  // A form's field is looked up before its head; the start's values and items' states are there from the beginning.
  for (const name of [...index.forms.keys(), ...index.items.keys()]) heads.delete(name);
  if (flow.start.kind === 'message') heads.delete(flow.start.as ?? flow.start.name);
  return heads;
}

function pathsBehind(field: Field): readonly (readonly string[])[] {
  switch (field.source.kind) {
    case 'asked':
      return [];
    case 'value':
      return [field.source.path];
    case 'formula':
      return namesIn(field.source.formula).map((name) => name.path);
  }
}
