import type { NodeId, ScopeDefId } from '../../base/id.ts';
import type { Limit } from '../../model/limit.ts';
import type { Compensate, ForEach, Include, Race, Special, Step, StepBase, Together } from '../../model/step.ts';
import { drawEdge, drawNode, type Pen } from '../drawing.ts';
import type { ScopeKind } from '../graph.ts';
import { drawHandlers } from '../handlers.ts';
import { idOf, scopeUnder } from '../node-ids.ts';
import type { Block } from '../node-work.ts';
import { drawScope } from '../scopes.ts';

/** 同时办理, and 分头 without a join of its own. */
export function drawTogether(pen: Pen, step: Together, next: NodeId): void {
  if (step.mode.kind === 'free') return drawFork(pen, step, next);
  drawBlock(pen, { step, block: { of: 'together', step }, bodies: step.branches.map(({ body }) => body), kind: 'branch' }, next);
}

/** 按条件同时办理: every row that holds. */
export function drawInclude(pen: Pen, step: Include, next: NodeId): void {
  drawBlock(pen, { step, block: { of: 'include', step }, bodies: step.rows.map(({ body }) => body), kind: 'branch' }, next);
}

/** 对每个: one scope an entry. */
export function drawForEach(pen: Pen, step: ForEach, next: NodeId): void {
  drawBlock(pen, { step, block: { of: 'each', step }, bodies: [step.body], kind: 'each' }, next);
}

/** 哪个先来: the first branch whose first step is done goes on, the others are cancelled. */
export function drawRace(pen: Pen, step: Race, next: NodeId): void {
  drawBlock(pen, { step, block: { of: 'race', step }, bodies: step.branches.map(({ body }) => body), kind: 'branch' }, next);
}

/** 特别程序: the clocks stand while its lines run. */
export function drawSpecial(pen: Pen, step: Special, next: NodeId): void {
  drawBlock(pen, { step, block: { of: 'special', step }, bodies: [step.body], kind: 'branch' }, next);
}

/** 撤销办法 is remembered when it is passed; 撤销 runs what was remembered, last first. */
export function drawUndo(pen: Pen, step: Compensate, next: NodeId): void {
  const id = idOf(pen, step);
  if (step.body === undefined) {
    drawNode(pen, { id, work: { kind: 'block', block: { of: 'undo', step }, children: [] }, name: step.name, place: step.place });
    drawHandlers(pen, { node: id, handlers: step.handlers, outcomes: ['done'], next });
    return;
  }
  const { body } = step;
  const scope = scopeUnder(id, 'undo');
  drawNode(pen, { id, work: { kind: 'remember', scope }, place: step.place });
  const entry = drawScope(pen, { id: scope, kind: 'undo', parent: pen.scope, host: null, place: step.place }, (inner, end) =>
    inner.drawing.block(inner, body, end),
  );
  drawEdge(pen, id, { to: entry, cause: { kind: 'opens', child: 0 } });
  drawEdge(pen, id, { to: next, cause: { kind: 'next' } });
}

/** A block and the bodies of its scopes. */
interface NewBlock {
  readonly step: Step & StepBase & { readonly limit?: Limit };
  readonly block: Block;
  readonly bodies: readonly (readonly Step[])[];
  readonly kind: ScopeKind;
}

function drawBlock(pen: Pen, { step, block, bodies, kind }: NewBlock, next: NodeId): void {
  const id = idOf(pen, step);
  const children: ScopeDefId[] = bodies.map((_, child) => scopeUnder(id, child));
  drawNode(pen, {
    id,
    work: { kind: 'block', block, children, ...(step.limit === undefined ? {} : { limit: step.limit }) },
    name: step.name,
    place: step.place,
  });
  drawHandlers(pen, { node: id, handlers: step.handlers.filter(({ on }) => on.kind !== 'outcome'), outcomes: ['done'], next });
  const outer = outerOf(pen, step, next);
  for (const [child, body] of bodies.entries()) {
    const entry = drawScope(
      { ...pen, outer },
      { id: scopeUnder(id, child), kind, parent: pen.scope, host: id, place: step.place },
      (inner, end) => inner.drawing.block(inner, body, end),
    );
    drawEdge(pen, id, { to: entry, cause: { kind: 'opens', child } });
  }
}

/** Lines of a block answer the outcomes that its steps leave open; they stand outside it and leave it. */
function outerOf(pen: Pen, step: StepBase, next: NodeId): ReadonlyMap<string, NodeId> {
  const outer = new Map(pen.outer);
  for (const { on, body } of step.handlers) if (on.kind === 'outcome') outer.set(on.outcome, pen.drawing.block(pen, body, next));
  return outer;
}

function drawFork(pen: Pen, step: Together, next: NodeId): void {
  const id = idOf(pen, step);
  drawNode(pen, { id, work: { kind: 'fork' }, name: step.name, place: step.place });
  for (const [arm, { body }] of step.branches.entries()) {
    drawEdge(pen, id, { to: pen.drawing.block(pen, body, next), cause: { kind: 'arm', arm } });
  }
}
