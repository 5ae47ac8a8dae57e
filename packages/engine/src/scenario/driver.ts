import type { CaseId, Instant } from '../base/id.ts';
import { instant } from '../base/id.ts';
import type { OpenTask } from '../host/host.ts';
import type { MemoryHost } from '../host/memory.ts';
import type { Values } from '../model/value.ts';
import type { Arrival } from './outside.ts';

/** What somebody does about a task, and when. */
export interface Work {
  /** The instant at which it is done; not before the task was opened. */
  readonly at: Instant;
  readonly outcome: string;
  readonly form: Values;
  readonly reason?: string;
}

/** Decides what is done about an open task; null means nobody does it. */
export type Worker = (open: OpenTask) => Work | null;

/** Why driving stopped. */
export type Stopped = 'reached' | 'idle' | 'tooLong' | 'notTaken';

/** How far a case is driven. */
export interface Drive {
  readonly host: MemoryHost;
  readonly caseId: CaseId;
  readonly worker: Worker;
  /** What the case waits for from outside; without it nothing comes. */
  readonly arrivals?: () => readonly Arrival[];
  /** Stops before the next piece of work once this holds. */
  readonly until?: () => boolean;
  /** Nothing later than this happens. */
  readonly before?: Instant;
}

/** Moves of one drive. A case that needs more goes round in circles. */
const MOVES_MAX = 5_000;

/** Does open tasks and lets messages and money come, earliest first, and lets due instants come, until nothing is left to do. */
export function drive({ host, caseId, worker, arrivals, until, before }: Drive): Stopped {
  for (let move = 0; move < MOVES_MAX; move += 1) {
    if (until?.() === true) return 'reached';
    const next = earliest([...worksOf(host, caseId, worker), ...arrivalsOf(host, caseId, arrivals?.() ?? [])]);
    const due = host.nextDue();
    // Work done at the very end of a limit is in time: it happens before what the limit sets off.
    const isWork = next !== null && (due === null || next.at <= due);
    const at = isWork ? next.at : due;
    if (at === null || (before !== undefined && at > before)) return 'idle';
    if (isWork && !next.happen()) return 'notTaken';
    if (!isWork) host.advanceTo(at);
  }
  return 'tooLong';
}

/** Hands in a piece of work; false when the case refuses it. */
export function finish(host: MemoryHost, open: OpenTask, { at, outcome, form, reason }: Work): boolean {
  if (at > host.now()) host.advanceTo(instant(at - 1));
  const because = reason === undefined ? {} : { reason };
  const by = { actor: { kind: 'person' as const, id: `demo-${open.task.party}`, party: open.task.party } };
  const submitted = host.send(open.caseId, { kind: 'complete', to: open.to, outcome, form, ...because }, by);
  return submitted.outcome.kind === 'applied' || submitted.outcome.kind === 'stale';
}

/** Brings a case what it waits for from outside; false when the case refuses it. */
export function bring(host: MemoryHost, caseId: CaseId, { at, event, from }: Arrival): boolean {
  if (at > host.now()) host.advanceTo(instant(at - 1));
  const submitted = host.send(caseId, event, { actor: { kind: 'system', id: from } });
  return submitted.outcome.kind === 'applied' || submitted.outcome.kind === 'stale';
}

/** Something that could happen next. */
interface Move {
  readonly at: Instant;
  readonly happen: () => boolean;
}

function worksOf(host: MemoryHost, caseId: CaseId, worker: Worker): readonly Move[] {
  return host.tasks({ caseId }).flatMap((open) => {
    const work = worker(open);
    return work === null ? [] : [{ at: work.at, happen: () => finish(host, open, work) }];
  });
}

const arrivalsOf = (host: MemoryHost, caseId: CaseId, arrivals: readonly Arrival[]): readonly Move[] =>
  arrivals.map((arrival) => ({ at: arrival.at, happen: () => bring(host, caseId, arrival) }));

/** Of several at one instant the one that was there first. */
function earliest(moves: readonly Move[]): Move | null {
  let first: Move | null = null;
  for (const move of moves) if (first === null || move.at < first.at) first = move;
  return first;
}
