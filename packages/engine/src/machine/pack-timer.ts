import { nodeId } from '../base/id.ts';
import { type ClockRow, packClock, unpackClock } from './pack-clock.ts';
import { field, PART, unfield } from './pack-field.ts';
import { idAt, pathTo } from './pack-scope.ts';
import type { Timer } from './state.ts';

/** A timer as one field: where it belongs, its name, and its clock as JSON. */
export function packTimer({ scope, node, visit, timer, clock }: Timer, startedAt: number): string {
  return `${pathTo(scope)}${PART}${node}${PART}${visit}${PART}${field(timer)}${PART}${JSON.stringify(packClock(clock, startedAt))}`;
}

/** The timer of a field. */
export function unpackTimer(text: string, startedAt: number): Timer {
  const [path = '', node = '', visit = '', timer = '', clock = ''] = text.split(PART);
  const row: ClockRow = JSON.parse(clock);
  return { scope: idAt(path), node: nodeId(node), visit: Number(visit), timer: unfield(timer), clock: unpackClock(row, startedAt) };
}
