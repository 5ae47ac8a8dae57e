import type { CaseId, Instant } from '../base/id.ts';
import { instant } from '../base/id.ts';
import type { OpenTask } from '../host/host.ts';
import type { MemoryHost } from '../host/memory.ts';
import type { Values } from '../model/value.ts';

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
  /** Stops before the next piece of work once this holds. */
  readonly until?: () => boolean;
  /** Nothing later than this happens. */
  readonly before?: Instant;
}

/** Moves of one drive. A case that needs more goes round in circles. */
const MOVES_MAX = 5_000;

/** Does open tasks, earliest first, and lets due instants come, until nothing is left to do. */
export function drive({ host, caseId, worker, until, before }: Drive): Stopped {
  for (let move = 0; move < MOVES_MAX; move += 1) {
    if (until?.() === true) return 'reached';
    const next = earliest(host, caseId, worker);
    const due = host.nextDue();
    const nextAt = next?.work.at ?? null;
    if (nextAt === null && due === null) return 'idle';
    // Work done at the very end of a limit is in time: it happens before what the limit sets off.
    const isWork = next !== null && (due === null || next.work.at <= due);
    const at = isWork ? next.work.at : due;
    if (at === null || (before !== undefined && at > before)) return 'idle';
    if (isWork && !finish(host, next.open, next.work)) return 'notTaken';
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

function earliest(host: MemoryHost, caseId: CaseId, worker: Worker): { readonly open: OpenTask; readonly work: Work } | null {
  let first: { readonly open: OpenTask; readonly work: Work } | null = null;
  for (const open of host.tasks({ caseId })) {
    const work = worker(open);
    if (work !== null && (first === null || work.at < first.work.at)) first = { open, work };
  }
  return first;
}
