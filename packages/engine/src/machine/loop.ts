import { MOVES_PER_EVENT_MAX } from '../base/limits.ts';
import { namesIn } from '../model/reads.ts';
import { doJob } from './advance.ts';
import { growLists } from './blocks.ts';
import { finishCase } from './ends.ts';
import { holds } from './lookup.ts';
import { findToken, type Job, knownAt, mainScope, origin, type Run, raiseIncident } from './run.ts';
import { settleWaits } from './waits.ts';

/** Runs a case until nothing more goes on by itself: jobs first in, first out, then what waits is looked at again. */
export function runToRest(run: Run): void {
  let moves = 0;
  for (;;) {
    settleNotFor(run);
    const job = run.jobs[run.next];
    if (job === undefined) {
      if (run.status === 'finished' || !looksAgain(run)) return;
      continue;
    }
    run.next += 1;
    moves += 1;
    if (moves > MOVES_PER_EVENT_MAX) return stopEndless(run, job);
    doJob(run, job);
  }
}

/** Looks again at what waits to become known, and at lists that may have grown; whether anything goes on. */
function looksAgain(run: Run): boolean {
  const { hasLists, hasWaits } = run.program;
  if (hasLists && run.data !== run.listsSeen) {
    run.listsSeen = run.data;
    if (growLists(run)) return true;
  }
  return hasWaits && settleWaits(run);
}

/** 不适用: once a condition is known and holds, the case ends with where to go instead. */
function settleNotFor(run: Run): void {
  const { notFor } = run.program;
  if (notFor.length === 0 || run.written.length === 0) return;
  if (run.status !== 'finished') {
    for (const { name, when, advice } of notFor) {
      if (!namesIn(when).some(({ path }) => path.some((part) => run.written.includes(part)) || isTaken(run, path))) continue;
      if (holds(knownAt(run, mainScope), when) !== true) continue;
      finishCase(run, { result: 'notAdmitted', end: name, reason: advice, everything: true });
      break;
    }
  }
  run.written.length = 0;
}

/** A bare field is read by its name, but may be taken from a value that was written under another. */
function isTaken(run: Run, path: readonly string[]): boolean {
  const means = run.program.names.find(path)?.means ?? path;
  const field = run.program.forms.get(means[0] ?? '')?.find((one) => one.field.name === means[1]);
  return field?.field.source.kind === 'value' && field.field.source.path.some((part) => run.written.includes(part));
}

/** A loop without a wait: the token that would have gone on stays where it is, for a person to look at. */
function stopEndless(run: Run, job: Job): void {
  run.jobs.length = 0;
  run.next = 0;
  if (job.kind === 'step' && findToken(run, job.at) !== null) return raiseIncident(run, job.at, { reason: 'loop-without-wait' });
  const at = { scope: mainScope, node: run.program.root.scope.entry, visit: 0 };
  run.effects.push({ ...origin(run, at, 'endless'), kind: 'incident', reason: 'loop-without-wait', facts: {} });
}
