import { pauseClock, resumeClock } from '../time/clock.ts';
import { pointAt, type Run } from './run.ts';

/** The promise counts only the time of departments, units and posts: while everybody waits for others, its clock stands. */
export function settlePromise(run: Run): void {
  if (run.clock === null) return;
  const runs = run.status === 'open' && run.standing === 0 && isOfficeAtWork(run);
  run.clock = runs ? resumeClock(run.clock, run.calendar, run.at) : pauseClock(run.clock, run.calendar, run.at);
}

function isOfficeAtWork(run: Run): boolean {
  let waits = false;
  for (const { tokens } of run.scopes) {
    for (const token of tokens) {
      const { work } = pointAt(run, token).node;
      if (work.kind === 'ask') return true;
      if (work.kind === 'await' || work.kind === 'effect') waits = true;
      if (work.kind !== 'work') continue;
      const role = run.program.roles.get(token.party ?? work.party);
      if (role !== 'citizen' && role !== 'company' && role !== 'system') return true;
      waits = true;
    }
  }
  return !waits;
}
