import type { NodeId } from '../../base/id.ts';
import type { Choose } from '../../model/step.ts';
import { drawEdge, drawNode, type Pen } from '../drawing.ts';
import { idOf } from '../node-ids.ts';

/** 如果 and 分情况: the first row that holds; 如果 without 否则 goes on. */
export function drawChoose(pen: Pen, step: Choose, next: NodeId): void {
  const id = idOf(pen, step);
  const hasElse = step.rows.some(({ when, label }) => when === undefined && label === undefined);
  const rows = step.rows.map(({ when }) => when ?? null);
  const goesOn = step.form === 'if' && !hasElse;
  drawNode(pen, { id, work: { kind: 'choose', rows: goesOn ? [...rows, null] : rows }, name: step.name, place: step.place });
  for (const [row, { body }] of step.rows.entries()) {
    drawEdge(pen, id, { to: pen.drawing.block(pen, body, next), cause: { kind: 'row', row } });
  }
  if (goesOn) drawEdge(pen, id, { to: next, cause: { kind: 'row', row: rows.length } });
}
