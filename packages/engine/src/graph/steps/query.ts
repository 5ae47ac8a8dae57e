import { type NodeId, nodeId } from '../../base/id.ts';
import { GRAPH_NODES_MAX } from '../../base/limits.ts';
import { queryOutcomes } from '../../model/outcome.ts';
import type { Data } from '../../model/query.ts';
import type { Handler, Push, Query } from '../../model/step.ts';
import { drawEdge, drawNode, onOutcome, type Pen } from '../drawing.ts';
import { idOf } from '../node-ids.ts';

/** 查询「d」，得到 v. */
export function drawQuery(pen: Pen, step: Query, next: NodeId): void {
  const id = idOf(pen, step);
  const data = pen.drawing.flow.data.find(({ name }) => name === step.data);
  if (data === undefined) {
    // A query of something undeclared is reported; the drawing goes on without it.
    drawNode(pen, { id, work: { kind: 'pass' }, name: step.name ?? step.data, place: step.place });
    drawEdge(pen, id, { to: next, cause: { kind: 'next' } });
    return;
  }
  drawAsking(pen, { id, data, as: step.as ?? data.name, step }, next);
}

/** 推送「d」: values are handed over, and the register says whether they arrived. */
export function drawPush(pen: Pen, step: Push, next: NodeId): void {
  const data = pen.drawing.flow.data.find(({ name }) => name === step.data);
  if (data !== undefined) return drawAsking(pen, { id: idOf(pen, step), data, as: data.name }, next);
  drawNode(pen, { id: idOf(pen, step), work: { kind: 'pass' }, name: step.name ?? step.data, place: step.place });
  drawEdge(pen, idOf(pen, step), { to: next, cause: { kind: 'next' } });
}

/** What is asked, and by which node. */
export interface Asking {
  readonly id: NodeId;
  readonly data: Data;
  readonly as: string;
  readonly step?: Query;
}

/** A call to a register and what each of its five outcomes leads to: the step's own lines first, then those of the data. */
export function drawAsking(pen: Pen, { id, data, as, step }: Asking, next: NodeId): void {
  drawNode(pen, {
    id,
    work: { kind: 'ask', data, as, ...(step === undefined ? {} : { step }) },
    name: step?.name ?? data.name,
    place: step?.place ?? data.place,
  });
  const within = pen.asking ?? [];
  const inside: Pen = { ...pen, supplies: { data, as }, asking: [...within, data.name] };
  const own = linesOf(inside, step?.handlers ?? [], next);
  // Lines that ask the same again, or that lead too deep into other queries, are not drawn inside themselves.
  const isDrawn = !within.includes(data.name) && pen.drawing.nodes.size < GRAPH_NODES_MAX;
  const declared = linesOf({ ...inside, prefix: `${id}~` }, isDrawn ? data.handlers : [], next);
  for (const outcome of queryOutcomes) {
    const to =
      outcome === 'found' ? (own(outcome) ?? next) : (own(outcome) ?? declared(outcome) ?? own('otherwise') ?? declared('otherwise'));
    if (to !== null) drawEdge(pen, id, { to, cause: onOutcome(outcome) });
  }
}

/** How often a query is tried before it counts as unavailable, where its lines say so. */
export function retryOf(data: Data, step?: Query): { readonly times: number; readonly every: Data['freshness'] } | null {
  for (const handler of [...(step?.handlers ?? []), ...data.handlers]) {
    for (const line of handler.body) if (line.kind === 'retry') return { times: line.times, every: line.every };
  }
  return null;
}

/** Finds where an outcome's line begins; each line is drawn once, when first asked for. */
function linesOf(pen: Pen, handlers: readonly Handler[], next: NodeId): (outcome: string) => NodeId | null {
  const drawn = new Map<Handler, NodeId>();
  const begin = (handler: Handler): NodeId | null => {
    const body = handler.body.flatMap((line) => (line.kind === 'retry' ? exhausted(line.handlers) : [line]));
    // A line that only says how often to try again leaves the rest to 拿不到时.
    if (body.length === 0 && handler.body.length > 0) return null;
    const entry = drawn.get(handler) ?? pen.drawing.block(pen, body, next);
    drawn.set(handler, entry);
    return entry;
  };
  return (outcome) => {
    const handler = handlers.find(({ on }) => on.kind === 'outcome' && on.outcome === outcome);
    return handler === undefined ? null : begin(handler);
  };
}

function exhausted(handlers: readonly Handler[]): readonly Handler['body'][number][] {
  return handlers.flatMap(({ on, body }) => (on.kind === 'exhausted' ? body : []));
}

/** The scope of a query that the plan makes, by its place among the declared data. */
export const plannedAsk = (index: number): NodeId => nodeId(`data:${index}`);
