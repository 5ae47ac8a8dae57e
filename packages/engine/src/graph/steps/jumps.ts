import type { NodeId } from '../../base/id.ts';
import type { Deem, Detached, End, Jump, Return, Step, Stop } from '../../model/step.ts';
import { drawEdge, drawNode, drawTimer, next as goOn, type OpenReturn, type Pen } from '../drawing.ts';
import { drawKeeping, isQuiet, timerName } from '../handlers.ts';
import { idOf, targetOf } from '../node-ids.ts';

/** 转到「x」. Counted only when it may be made so many times. */
export function drawJump(pen: Pen, step: Jump, next: NodeId): void {
  const id = idOf(pen, step);
  const target = targetOf(pen, step.target) ?? next;
  if (step.timesMax !== undefined) return drawCounted(pen, { step, target }, next);
  drawNode(pen, { id, work: { kind: 'pass' }, place: step.place });
  drawEdge(pen, id, { to: target, cause: goOn });
}

/** 退回「x」. Its limit and the lines about it belong to the step returned to. */
export function drawReturn(pen: Pen, step: Return, next: NodeId): void {
  const target = targetOf(pen, step.target) ?? next;
  drawCounted(pen, { step, target }, next);
  if (step.limit !== undefined) pen.drawing.returns.push({ pen, step, node: idOf(pen, step), target, next });
}

/** Draws the lines about a return's limit where the step returned to stands. */
export function drawReturnLines({ pen, step, node, target, next }: OpenReturn): void {
  const at = pen.drawing.nodes.get(target);
  if (at === undefined) return;
  const { on: _line, ...rest } = pen;
  const there: Pen = { ...rest, scope: at.scope };
  const onward = at.scope === pen.scope ? next : target;
  for (const [index, { on: trigger, body }] of step.handlers.entries()) {
    if (trigger.kind !== 'timeout' && trigger.kind !== 'beforeDue') continue;
    const timer = `${node}/${timerName(trigger, index)}`;
    const keeps = isQuiet(body);
    const to = keeps ? drawKeeping(there, target, body) : there.drawing.block(there, body, onward);
    drawTimer(there, target, { name: timer, trigger, keeps, of: node });
    drawEdge(there, target, { to, cause: { kind: 'timer', timer, trigger, keeps } });
  }
}

/** 视为 …: the work whose line this is ends with that outcome. */
export function drawDeem(pen: Pen, step: Deem, next: NodeId): void {
  const id = idOf(pen, step);
  const to = pen.on?.outcomes.get(step.outcome) ?? next;
  if (pen.on === undefined) drawNode(pen, { id, work: { kind: 'pass' }, place: step.place });
  else drawNode(pen, { id, work: { kind: 'deem', step, of: pen.on.node }, place: step.place });
  drawEdge(pen, id, { to, cause: goOn });
}

/** 办结 and 终止. */
export function drawFinish(pen: Pen, step: End | Stop): void {
  const item = pen.item;
  drawNode(pen, {
    id: idOf(pen, step),
    work: { kind: 'finish', step, ...(item === undefined ? {} : { item }) },
    name: step.name,
    place: step.place,
  });
}

/** 另起: passed by; only jumps reach its lines. */
export function drawApart(pen: Pen, step: Detached, next: NodeId): void {
  drawPass(pen, step, next);
  pen.drawing.block(pen, step.body, next);
}

/** A point that is only passed. */
export function drawPass(pen: Pen, step: Step, next: NodeId): void {
  drawNode(pen, { id: idOf(pen, step), work: { kind: 'pass' }, name: step.name, place: step.place });
  drawEdge(pen, idOf(pen, step), { to: next, cause: goOn });
}

function drawCounted(pen: Pen, { step, target }: { readonly step: Jump | Return; readonly target: NodeId }, next: NodeId): void {
  const id = idOf(pen, step);
  drawNode(pen, { id, work: { kind: 'counted', step, target, ...(pen.on === undefined ? {} : { on: pen.on.node }) }, place: step.place });
  drawEdge(pen, id, { to: target, cause: { kind: 'within' } });
  const exceeded = step.handlers.find(({ on }) => on.kind === 'exceeded');
  if (exceeded !== undefined) drawEdge(pen, id, { to: pen.drawing.block(pen, exceeded.body, next), cause: { kind: 'exceeded' } });
}
