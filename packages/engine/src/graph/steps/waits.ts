import type { NodeId } from '../../base/id.ts';
import type { Await, Call, Charge, PublicNotice, Repeat, Serve } from '../../model/step.ts';
import { drawEdge, drawNode, drawTimer, next as goOn, onOutcome, type Pen } from '../drawing.ts';
import { drawHandlers, hasLines } from '../handlers.ts';
import { beside, idOf } from '../node-ids.ts';
import type { Act } from '../node-work.ts';

/** 等待「e」. */
export function drawAwait(pen: Pen, step: Await, next: NodeId): void {
  const id = idOf(pen, step);
  drawNode(pen, { id, work: { kind: 'await', step }, name: step.name ?? step.message, place: step.place });
  drawHandlers(pen, { node: id, handlers: step.handlers, outcomes: ['received'], next });
}

/** 收费: the payer's money is waited for; past the limit it is not paid. */
export function drawCharge(pen: Pen, step: Charge, next: NodeId): void {
  drawEffect(
    pen,
    {
      step,
      outcomes: step.handlers.some(({ on }) => on.kind === 'outcome' && on.outcome === 'refunded')
        ? ['paid', 'unpaid', 'refunded']
        : ['paid', 'unpaid'],
    },
    next,
  );
}

/** 调用: the called flow's end is waited for. */
export function drawCall(pen: Pen, step: Call, next: NodeId): void {
  drawEffect(pen, { step, outcomes: ['done'] }, next);
}

/** 送达: waits for a signature only when it has a line. */
export function drawServe(pen: Pen, step: Serve, next: NodeId): void {
  if (hasLines(step)) drawEffect(pen, { step, outcomes: ['received', 'returned'] }, next);
  else drawAct(pen, step, next);
}

/** 公示: waits for its time when it has a line. */
export function drawPublicNotice(pen: Pen, step: PublicNotice, next: NodeId): void {
  if (!hasLines(step)) return drawAct(pen, step, next);
  drawEffect(pen, { step, outcomes: ['done', 'objected'] }, next);
  const id = idOf(pen, step);
  const trigger = { kind: 'elapsed', after: step.for } as const;
  drawTimer(pen, id, { name: 'over', trigger, keeps: false });
  drawEdge(pen, id, { to: next, cause: { kind: 'timer', timer: 'over', trigger, keeps: false } });
}

/** 每隔 N：… 直到 …: its lines, then the question whether that was enough, then a wait. */
export function drawRepeat(pen: Pen, step: Repeat, next: NodeId): void {
  const id = idOf(pen, step);
  const turn = beside(id, 'turn');
  const until = step.until;
  const ask = until === undefined ? turn : beside(id, 'until');
  drawNode(pen, { id, work: { kind: 'pass' }, name: step.name, place: step.place });
  drawEdge(pen, id, { to: pen.drawing.block(pen, step.body, ask), cause: goOn });
  if (until !== undefined) {
    drawNode(pen, { id: ask, work: { kind: 'choose', rows: [until, null] }, place: step.place });
    drawEdge(pen, ask, { to: next, cause: { kind: 'row', row: 0 } });
    drawEdge(pen, ask, { to: turn, cause: { kind: 'row', row: 1 } });
  }
  const trigger = { kind: 'elapsed', after: step.every } as const;
  drawNode(pen, { id: turn, work: { kind: 'turn', step }, place: step.place });
  drawTimer(pen, turn, { name: 'turn', trigger, keeps: false });
  drawEdge(pen, turn, { to: id, cause: { kind: 'timer', timer: 'turn', trigger, keeps: false } });
  if (step.untilEvent !== undefined) drawEdge(pen, turn, { to: next, cause: onOutcome('received') });
}

/** Something done on the way. */
export function drawAct(pen: Pen, step: Act, next: NodeId): void {
  const id = idOf(pen, step);
  drawNode(pen, { id, work: { kind: 'act', step }, name: step.name, place: step.place });
  // 改由 p 办理 opens the same work anew.
  const to = step.kind === 'reassign' && pen.on !== undefined ? pen.on.node : next;
  drawEdge(pen, id, { to, cause: goOn });
}

interface NewEffect {
  readonly step: Charge | Serve | Call | PublicNotice;
  readonly outcomes: readonly string[];
}

function drawEffect(pen: Pen, { step, outcomes }: NewEffect, next: NodeId): void {
  const id = idOf(pen, step);
  drawNode(pen, { id, work: { kind: 'effect', step, outcomes }, name: step.name, place: step.place });
  drawHandlers(pen, { node: id, handlers: step.handlers, outcomes, next });
  const unpaid =
    step.kind === 'charge' && step.limit !== undefined
      ? step.handlers.find(({ on }) => on.kind === 'outcome' && on.outcome === 'unpaid')
      : undefined;
  const way =
    unpaid === undefined
      ? undefined
      : pen.drawing.edges.find(({ from, cause }) => from === id && cause.kind === 'outcome' && cause.outcome === 'unpaid');
  if (way === undefined) return;
  const trigger = { kind: 'timeout' } as const;
  drawTimer(pen, id, { name: 'unpaid', trigger, keeps: false });
  drawEdge(pen, id, { to: way.to, cause: { kind: 'timer', timer: 'unpaid', trigger, keeps: false } });
}
