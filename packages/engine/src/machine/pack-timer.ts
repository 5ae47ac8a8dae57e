import { nodeId } from '../base/id.ts';
import type { Clock } from '../time/clock.ts';
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
  return { scope: idAt(path), node: nodeId(node), visit: Number(visit), timer: unfield(timer), clock: clockIn(clock, startedAt) };
}

let last: { readonly text: string; readonly startedAt: number; readonly clock: Clock } | null = null;

/** The entries of a list mostly have one clock, so that it is enough to read it once. */
function clockIn(text: string, startedAt: number): Clock {
  if (last !== null && last.text === text && last.startedAt === startedAt) return last.clock;
  const row: ClockRow = JSON.parse(text);
  last = { text, startedAt, clock: Object.freeze(unpackClock(row, startedAt)) };
  return last.clock;
}
