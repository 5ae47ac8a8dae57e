import type { NodeId, ScopeDefId } from '../base/id.ts';
import type { Edge, Node } from '../graph/graph.ts';
import type { Block } from '../graph/node-work.ts';
import type { Atlas, FurtherWay } from './atlas.ts';
import { type Net, type NetStep, type NetWay, START } from './net.ts';

/** How a scope that is proved may be over. */
export interface Ways {
  /** Its last runner may come to its end. */
  readonly isDone: boolean;
  /** 办结 may be reached in it, which closes the whole case. */
  readonly closes: boolean;
  /** 终止 may be reached in it. */
  readonly stops: boolean;
  readonly live: ReadonlySet<NodeId>;
}

/** A scope in normal form, with what its numbers stand for. */
export interface ScopeNet {
  readonly net: Net;
  /** The node of each step; the endings that stand for ways out have none. */
  readonly nodes: readonly (Node | null)[];
  /** What is passed on each way: the edge it begins with and the nodes without a stop. */
  readonly passed: readonly Passed[];
  /** The step that stands for going on outside, where some way does. */
  readonly leave: number | null;
}

/** One way of a scope, as the graph has it. */
export interface Passed {
  readonly edge: Edge | null;
  readonly nodes: readonly Node[];
}

/** The normal form of one scope. Blocks are steps; what they open was proved before. */
export function netOf(atlas: Atlas, scope: ScopeDefId, proved: ReadonlyMap<ScopeDefId, Ways>): ScopeNet {
  const drawing = openDrawing(atlas, scope);
  const def = atlas.scopes.get(scope);
  if (def !== undefined)
    for (const entry of [def.entry, ...(atlas.entries.get(scope) ?? [])]) drawWay(drawing, START, { to: entry, edge: null });
  for (const node of drawing.nodes.slice()) {
    if (node === null || endingOf(node) !== undefined) continue;
    const from = drawing.numbers.get(node.id) ?? START;
    const isDone = mayBeDone(atlas, node, proved);
    for (const edge of atlas.outs.get(node.id) ?? []) {
      if (edge.cause.kind === 'opens' || (edge.cause.kind === 'timer' && edge.cause.keeps)) continue;
      const wantsDone = edge.cause.kind === 'next' || edge.cause.kind === 'outcome';
      if (!isDone && wantsDone) continue;
      if (atlas.nodes.get(edge.to)?.scope === scope) drawWay(drawing, from, { to: edge.to, edge });
    }
    for (const child of atlas.opened.get(node.id) ?? []) {
      const ways = proved.get(child);
      if (ways?.closes === true) drawOut(drawing, from, { ending: 'close', edge: null });
      if (ways?.stops === true) drawOut(drawing, from, { ending: 'stop', edge: null });
    }
  }
  for (const way of atlas.further.get(scope) ?? []) drawFurther(drawing, way, proved);
  return {
    net: { steps: drawing.steps, ways: drawing.ways },
    nodes: drawing.nodes,
    passed: drawing.passed,
    leave: drawing.outs.get('leave') ?? null,
  };
}

interface Drawing {
  readonly atlas: Atlas;
  readonly scope: ScopeDefId;
  readonly steps: NetStep[];
  readonly ways: NetWay[];
  readonly nodes: (Node | null)[];
  readonly passed: Passed[];
  readonly numbers: Map<NodeId, number>;
  readonly outs: Map<'close' | 'stop' | 'leave', number>;
}

function openDrawing(atlas: Atlas, scope: ScopeDefId): Drawing {
  const drawing: Drawing = { atlas, scope, steps: [], ways: [], nodes: [], passed: [], numbers: new Map(), outs: new Map() };
  for (const node of atlas.nodesOf.get(scope) ?? []) {
    if (isPassed(atlas, node)) continue;
    drawing.numbers.set(node.id, drawing.steps.length);
    drawing.steps.push(stepOf(node));
    drawing.nodes.push(node);
  }
  return drawing;
}

function stepOf(node: Node): NetStep {
  const ending = endingOf(node);
  return {
    gather: node.work.kind === 'join' ? 'awaited' : 'each',
    spread: node.work.kind === 'fork' ? 'all' : 'one',
    ...(ending === undefined ? {} : { ending }),
  };
}

/** How a node ends what comes to it; nothing where it goes on. */
export function endingOf({ work }: Node): NetStep['ending'] {
  if (work.kind === 'end') return 'drain';
  if (work.kind !== 'finish') return undefined;
  return work.step.kind === 'end' && work.item === undefined ? 'close' : 'stop';
}

/** What happens at such a node happens at once, and one way leads on: nobody ever stands there. */
function isPassed(atlas: Atlas, node: Node): boolean {
  switch (node.work.kind) {
    case 'act':
    case 'pass':
    case 'deem':
    case 'detach':
    case 'remember':
    case 'status':
    case 'produce':
    case 'lengthen': {
      const ways = (atlas.outs.get(node.id) ?? []).filter(({ cause }) => cause.kind !== 'opens');
      const [way] = ways;
      return ways.length === 1 && way !== undefined && way.to !== node.id && atlas.nodes.get(way.to)?.scope === node.scope;
    }
    case 'stay':
      return true;
    default:
      return false;
  }
}

interface NewWay {
  readonly to: NodeId;
  readonly edge: Edge | null;
  readonly clears?: boolean;
}

/** Draws a way, on through what is only passed. A round of such nodes leads nowhere. */
function drawWay(drawing: Drawing, from: number, { to, edge, clears = false }: NewWay): void {
  const nodes: Node[] = [];
  let at: NodeId | undefined = to;
  while (at !== undefined && !drawing.numbers.has(at)) {
    const node: Node | undefined = drawing.atlas.nodes.get(at);
    if (node === undefined || nodes.includes(node)) return;
    nodes.push(node);
    at = drawing.atlas.outs.get(at)?.find(({ cause }) => cause.kind !== 'opens')?.to;
  }
  const target = at === undefined ? undefined : drawing.numbers.get(at);
  if (target === undefined) return;
  drawing.ways.push({ from, to: target, ...(clears ? { clears } : {}) });
  drawing.passed.push({ edge, nodes });
}

/** Draws a way out of the scope: the case is closed or stopped, or goes on elsewhere. */
function drawOut(
  drawing: Drawing,
  from: number,
  { ending, edge }: { readonly ending: 'close' | 'stop' | 'leave'; readonly edge: Edge | null },
): void {
  let to = drawing.outs.get(ending);
  if (to === undefined) {
    to = drawing.steps.length;
    drawing.outs.set(ending, to);
    drawing.steps.push({ gather: 'each', spread: 'one', ending: ending === 'leave' ? 'stop' : ending });
    drawing.nodes.push(null);
  }
  drawing.ways.push({ from, to });
  drawing.passed.push({ edge, nodes: [] });
}

function drawFurther(drawing: Drawing, { from, to, clears, edge }: FurtherWay, proved: ReadonlyMap<ScopeDefId, Ways>): void {
  const number = drawing.numbers.get(from);
  const source = drawing.atlas.nodes.get(edge.from);
  // A way that begins in a scope below exists when somebody comes to its beginning.
  const isLive = source === undefined || source.scope === drawing.scope || proved.get(source.scope)?.live.has(source.id) !== false;
  if (!isLive) return;
  const starts = number === undefined ? startsBefore(drawing, from) : [number];
  for (const start of starts) {
    if (to === null) drawOut(drawing, start, { ending: 'leave', edge });
    else drawWay(drawing, start, { to, edge, clears });
  }
}

/** The steps from which a node that is only passed is come to. */
function startsBefore({ passed, ways }: Drawing, node: NodeId): readonly number[] {
  return [
    ...new Set(
      ways.flatMap(({ from }, way) => (from !== START && passed[way]?.nodes.some(({ id }) => id === node) === true ? [from] : [])),
    ),
  ];
}

/** Whether what a node waits for can come about. What is faulty itself is told where it stands, and taken as done. */
export function mayBeDone(atlas: Atlas, node: Node, proved: ReadonlyMap<ScopeDefId, Ways>): boolean {
  const children = atlas.opened.get(node.id);
  if (children === undefined) return true;
  const done = children.map((child) => proved.get(child)?.isDone !== false);
  if (node.work.kind === 'ensure') return !done.includes(false);
  return node.work.kind !== 'block' || isEnough(node.work.block, done);
}

function isEnough(block: Block, done: readonly boolean[]): boolean {
  switch (block.of) {
    case 'together': {
      const { mode } = block.step;
      const wanted = mode.kind === 'any' ? 1 : mode.kind === 'atLeast' ? mode.count : done.length;
      return done.filter((one) => one).length >= wanted;
    }
    case 'include':
      // Without a row for the rest, none may hold.
      return done.includes(true) || !block.step.rows.some(({ when }) => when === undefined);
    case 'race':
      return done.includes(true);
    case 'special':
    case 'joint':
      return !done.includes(false);
    case 'sign':
      return block.step.members.kind === 'each' || done.length === 0 || done.includes(true);
    case 'each':
    case 'undo':
      return true;
  }
}
