import { addressOf, type Branch, type Case, correlation, from, isAside, keyOf, type Stand } from './case.ts';
import { stopClocks } from './limits.ts';

/** Leaves a line for good. */
export function leave(one: Case, stand: Stand, because: string): void {
  closeWork(one, stand, because);
  drop(stand);
}

/** Ends the work at a line: its clocks, its task, its subscription, and all that its block has open. */
export function closeWork(one: Case, stand: Stand, because: string): void {
  stopClocks(one, stand);
  const { does } = stand.line;
  if (stand.incident !== undefined) return;
  if (does.kind === 'task' && !isAside(one, stand.branch.id)) closeTask(one, stand, because);
  if (does.kind === 'block') for (const branch of [...one.branches]) if (branch.opener?.stand === stand) cancel(one, branch);
  const message = does.kind === 'await' ? does.step.message : does.kind === 'turn' ? does.step.untilEvent : undefined;
  if (message === undefined) return;
  one.log.push({ ...from(one, addressOf(stand), 'unsubscribe'), kind: 'unsubscribe', message, correlation: correlation(one, stand) });
}

/** Takes a task out of its party's inbox. */
export function closeTask(one: Case, stand: Stand, because: string): void {
  const at = addressOf(stand);
  one.log.push({ ...from(one, at, 'close'), kind: 'closeTask', task: keyOf(one, at, 'task'), because });
}

/** Takes somebody away from where they stand. */
export function drop(stand: Stand): void {
  const { stands } = stand.branch;
  if (stands.includes(stand)) stands.splice(stands.indexOf(stand), 1);
}

/** Cancels a branch and all that was opened in it, last opened first; what lives on by itself stays. */
export function cancel(one: Case, branch: Branch): void {
  if (!one.branches.includes(branch)) return;
  for (const inner of one.branches.toReversed()) {
    if (!isWithin(inner, branch) || (inner.stretch.kind === 'later' && inner !== branch)) continue;
    for (const stand of [...inner.stands]) closeWork(one, stand, 'cancelled');
    inner.stands.length = 0;
    one.branches.splice(one.branches.indexOf(inner), 1);
  }
}

const isWithin = (inner: Branch, outer: Branch): boolean =>
  inner === outer || (inner.opener !== null && isWithin(inner.opener.branch, outer));
