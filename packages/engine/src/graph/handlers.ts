import type { NodeId } from '../base/id.ts';
import type { Handler, Step, StepBase } from '../model/step.ts';
import type { Trigger } from '../model/trigger.ts';
import { drawEdge, drawNode, drawTimer, onOutcome, type Pen } from './drawing.ts';
import { beside } from './node-ids.ts';

/** Where a piece of work stands: its lines, where its outcomes may lead, and what comes after it. */
export interface Wiring {
  readonly node: NodeId;
  readonly handlers: readonly Handler[];
  readonly outcomes: readonly string[];
  readonly next: NodeId;
  /** Where an outcome without a line leads, besides the first; null leaves it unanswered. */
  readonly unanswered?: (outcome: string) => NodeId | null;
}

/** Draws what follows a piece of work: an edge for every outcome, a timer for every line about its limit. */
export function drawHandlers(pen: Pen, wiring: Wiring): void {
  const { node, handlers, outcomes, next } = wiring;
  const ways = new Map<string, NodeId>();
  const own: Pen = { ...pen, on: { node, outcomes: ways } };
  for (const [index, outcome] of outcomes.entries()) {
    const handler = handlers.find(({ on }) => on.kind === 'outcome' && on.outcome === outcome);
    const to = handler === undefined ? wayOf(pen, wiring, { outcome, isFirst: index === 0 }) : pen.drawing.block(own, handler.body, next);
    if (to === null) continue;
    ways.set(outcome, to);
    drawEdge(pen, node, { to, cause: onOutcome(outcome) });
  }
  for (const [index, handler] of handlers.entries()) drawTimed(own, wiring, { handler, index });
}

/** Names the timer of a line. */
export const timerName = (trigger: Trigger, index: number): string => `${trigger.kind}${index}`;

/** Lines that only tell people something leave the work open. */
export function isQuiet(body: readonly Step[]): boolean {
  return body.every(({ kind }) => kind === 'remind' || kind === 'escalate' || kind === 'notify');
}

/** Whether a step has a line that makes it wait. */
export function hasLines(step: StepBase): boolean {
  return step.handlers.length > 0;
}

function wayOf(pen: Pen, wiring: Wiring, { outcome, isFirst }: { readonly outcome: string; readonly isFirst: boolean }): NodeId | null {
  if (isFirst || pen.votes === true) return wiring.next;
  return pen.outer.get(outcome) ?? wiring.unanswered?.(outcome) ?? null;
}

function drawTimed(pen: Pen, wiring: Wiring, line: { readonly handler: Handler; readonly index: number }): void {
  const { on: trigger, body } = line.handler;
  if (trigger.kind !== 'beforeDue' && trigger.kind !== 'timeout' && trigger.kind !== 'elapsed') return;
  const node = wiring.node;
  const keeps = isQuiet(body) || isDeemedBySigners(pen, node, body);
  const timer = timerName(trigger, line.index);
  const to = keeps ? drawKeeping(pen, node, body) : pen.drawing.block(pen, body, wiring.next);
  drawTimer(pen, node, { name: timer, trigger, keeps });
  drawEdge(pen, node, { to, cause: { kind: 'timer', timer, trigger, keeps } });
}

/** 视为同意 on a signing block speaks for the silent; the block itself then decides. */
function isDeemedBySigners(pen: Pen, node: NodeId, body: readonly Step[]): boolean {
  const work = pen.drawing.nodes.get(node)?.work;
  return work?.kind === 'block' && work.block.of === 'sign' && body.every(({ kind }) => kind === 'deem');
}

/** Draws lines after which the work goes on as it stands. */
export function drawKeeping(pen: Pen, node: NodeId, body: readonly Step[]): NodeId {
  const stay = drawNode(pen, { id: beside(node, 'stay'), work: { kind: 'stay' } });
  return pen.drawing.block({ ...pen, on: { node, outcomes: new Map() } }, body, stay);
}
