import { around, type Stand } from './case.ts';
import { isPassed, type Line } from './line.ts';

/** An outcome that may be chosen, and whether it wants a written reason. */
export interface Offer {
  readonly outcome: string;
  readonly asksWhy: boolean;
}

/** What a task's party may choose: an outcome that leads somewhere, and not to a jump or return that was made as often as it may be. */
export function offers({ line, branch }: Stand): readonly Offer[] {
  const { does, ways } = line;
  if (does.kind !== 'task') return [];
  return does.outcomes.flatMap((outcome, index) => {
    const way = ways.get(outcome);
    if (way === undefined) return [];
    const { does: behind } = waitBehind(way);
    const asksWhy = index > 0 && does.keeps && does.of.kind === 'task' && does.of.reasonRequired === true;
    if (behind.kind === 'finish') return [{ outcome, asksWhy: asksWhy || behind.step.reasonRequired === true }];
    if (behind.kind !== 'counted') return [{ outcome, asksWhy }];
    const { step, target } = behind;
    const isSaid = step.handlers.some(({ on }) => on.kind === 'exceeded');
    const isOver = step.timesMax !== undefined && !isSaid && (around(branch, target)?.made.get(step.id) ?? 0) >= step.timesMax;
    return isOver ? [] : [{ outcome, asksWhy: asksWhy || (step.kind === 'return' && step.reasonRequired === true) }];
  });
}

/** The next line along a way where anything has to be decided or waited for. */
function waitBehind(way: Line): Line {
  const seen = new Set<Line>();
  let at = way;
  while (isPassed(at.does) && !seen.has(at)) {
    seen.add(at);
    at = at.ways.get('go') ?? at;
  }
  return at;
}
