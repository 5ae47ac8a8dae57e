import { type EdgeId, edgeId, type NodeId, type ScopeDefId } from '../base/id.ts';
import type { Place } from '../base/place.ts';
import type { Flow } from '../model/flow.ts';
import type { Item } from '../model/item.ts';
import type { Plan } from '../model/plan.ts';
import type { Return, Step } from '../model/step.ts';
import type { Cause, Edge, Graph, Node, ScopeDef, TimerDef } from './graph.ts';
import type { NodeWork, Supplies } from './node-work.ts';

/** A node to be drawn; scope and place come from the pen and the step. */
export interface NewNode {
  readonly id: NodeId;
  readonly work: NodeWork;
  readonly name?: string | undefined;
  readonly place?: Place | undefined;
}

/** A return whose limit is drawn last, because its lines belong to the step returned to. */
export interface OpenReturn {
  readonly pen: Pen;
  readonly step: Return;
  readonly node: NodeId;
  readonly target: NodeId;
  readonly next: NodeId;
}

/** A graph being drawn. */
export interface Drawing {
  readonly flow: Flow;
  readonly plan: Plan;
  readonly scopes: ScopeDef[];
  readonly nodes: Map<NodeId, Node>;
  readonly edges: Edge[];
  readonly returns: OpenReturn[];
  /** Steps by name, with whether they stand in a query's lines, which are drawn once for each use. */
  readonly named: ReadonlyMap<string, { readonly step: Step; readonly copied: boolean }>;
  /** Draws a block's steps one after the other; the node they begin with. */
  readonly block: (pen: Pen, steps: readonly Step[], next: NodeId) => NodeId;
}

/** Where the drawing hand is. */
export interface Pen {
  readonly drawing: Drawing;
  readonly scope: ScopeDefId;
  /** What goes before the ids of steps that are drawn more than once. */
  readonly prefix: string;
  readonly item?: Item;
  /** The items in whose own steps the hand is: none of them is handled inside itself. */
  readonly handling?: readonly Item[];
  /** The query whose lines these are. */
  readonly supplies?: Supplies;
  /** Names of the queries in whose lines the hand is, so that lines that ask again end somewhere. */
  readonly asking?: readonly string[];
  /** Inside a signing block: every outcome without a line is a vote. */
  readonly votes?: true;
  /** Where outcomes lead that an enclosing block answers. */
  readonly outer: ReadonlyMap<string, NodeId>;
  /** The work whose line is being drawn, and where its outcomes lead. */
  readonly on?: { readonly node: NodeId; readonly outcomes: ReadonlyMap<string, NodeId> };
}

/** Starts a drawing. */
export function createDrawing(parts: Pick<Drawing, 'flow' | 'plan' | 'named' | 'block'>): Drawing {
  return { ...parts, scopes: [], nodes: new Map(), edges: [], returns: [] };
}

/** Puts a node down where the pen is. The first of two with one id stays. */
export function drawNode(pen: Pen, { id, work, name, place }: NewNode): NodeId {
  const { nodes } = pen.drawing;
  const node: Node = {
    id,
    scope: pen.scope,
    work,
    timers: [],
    ...(name === undefined ? {} : { name }),
    ...(place === undefined ? {} : { place }),
  };
  if (!nodes.has(id)) nodes.set(id, node);
  return id;
}

/** Draws an edge. */
export function drawEdge(pen: Pen, from: NodeId, way: { readonly to: NodeId; readonly cause: Cause }): void {
  const { edges } = pen.drawing;
  edges.push({ id: newEdgeId(edges.length), from, to: way.to, cause: way.cause });
}

/** Gives a node a timer. */
export function drawTimer(pen: Pen, id: NodeId, timer: TimerDef): void {
  const node = pen.drawing.nodes.get(id);
  if (node !== undefined) pen.drawing.nodes.set(id, { ...node, timers: [...node.timers, timer] });
}

/** The finished graph. A way to a step that stands nowhere a case can come to leads to the end of its scope; checks report it. */
export function finishDrawing(drawing: Drawing, root: ScopeDefId): Graph {
  const { nodes, scopes } = drawing;
  const ends = new Map(scopes.map(({ id, end }) => [id, end]));
  const reached = (from: NodeId, to: NodeId): NodeId => (nodes.has(to) ? to : (ends.get(nodes.get(from)?.scope ?? root) ?? to));
  const undoing = scopes.filter(({ kind }) => kind === 'undo').map(({ id }) => id);
  const aimed = (node: Node): Node => {
    if (node.work.kind === 'counted') return { ...node, work: { ...node.work, target: reached(node.id, node.work.target) } };
    const undoes = node.work.kind === 'block' && node.work.block.of === 'undo';
    return undoes ? { ...node, work: { ...node.work, children: undoing } } : node;
  };
  return {
    kind: 'graph',
    root,
    scopes,
    nodes: [...nodes.values()].map(aimed),
    edges: drawing.edges.map((edge) => ({ ...edge, to: reached(edge.from, edge.to) })),
  };
}

/** The edge followed when nothing else is said. */
export const next: Cause = Object.freeze({ kind: 'next' });

/** The edge of an outcome. */
export const onOutcome = (outcome: string): Cause => ({ kind: 'outcome', outcome });

function newEdgeId(count: number): EdgeId {
  return edgeId(`e${count}`);
}
