import type { NodeId } from '../base/id.ts';
import type { Return, Jump } from '../model/step.ts';
import { outcomeEvent } from './config.ts';
import { own } from './own.ts';
import { type Point, type Program, pointOf } from './program.ts';
import type { Scope } from './state.ts';

/** What lies behind an outcome: a counted jump or return, and whether a reason must be written. */
interface Behind {
  readonly counted: { readonly step: Jump | Return; readonly target: NodeId; readonly answersTooMany: boolean } | null;
  readonly wantsReason: boolean;
}

const behind = new WeakMap<Point, Map<string, Behind | null>>();

/** The outcomes a person may choose: those with a way on, unless that way may not be gone again. */
export function offeredOutcomes(program: Program, point: Point, countOf: (step: Jump | Return, target: NodeId) => number): readonly string[] {
  return outcomesOf(point).filter((outcome) => {
    const found = behindOf(program, point, outcome);
    // A paper may always be found untrue; where no line says what then, a person is called.
    if (found === null) return outcome === 'untrue' && isCheck(point);
    const { counted } = found;
    if (counted === null || counted.answersTooMany || counted.step.timesMax === undefined) return true;
    return countOf(counted.step, counted.target) < counted.step.timesMax;
  });
}

/** The outcomes that want a written reason. */
export function reasonOutcomes(program: Program, point: Point): readonly string[] {
  const { work } = point.node;
  if (work.kind !== 'work') return [];
  const outcomes = outcomesOf(point);
  // What is refused or sent back in an item is told in writing, once and completely.
  if (work.work.for === 'item') return outcomes.slice(1);
  if (work.work.for === 'step' && work.work.step.reasonRequired === true) return outcomes.slice(1);
  return outcomes.filter((outcome) => behindOf(program, point, outcome)?.wantsReason === true);
}

/** How often a counted jump or return was made, as the scope that holds its target knows. */
export function countIn(scope: Scope | null, step: Jump | Return): number {
  return scope === null ? 0 : (own(scope.counts ?? {}, step.id) ?? 0);
}

function isCheck({ node: { work } }: Point): boolean {
  return work.kind === 'work' && (work.supplies !== undefined || work.work.for === 'check');
}

function outcomesOf({ node: { work } }: Point): readonly string[] {
  return work.kind === 'work' ? work.outcomes : [];
}

function behindOf(program: Program, point: Point, outcome: string): Behind | null {
  const cache = behind.get(point) ?? new Map<string, Behind | null>();
  behind.set(point, cache);
  const cached = cache.get(outcome);
  if (cached !== undefined) return cached;
  const found = findBehind(program, point, outcome);
  cache.set(outcome, found);
  return found;
}

function findBehind(program: Program, point: Point, outcome: string): Behind | null {
  const way = point.ways.get(outcomeEvent(outcome));
  if (way === undefined) return null;
  let at = pointOf(program, way.to);
  for (let onward = at.ways.get('go'); !at.rests && onward !== undefined; onward = at.ways.get('go')) at = pointOf(program, onward.to);
  const { work } = at.node;
  if (work.kind === 'finish') return { counted: null, wantsReason: work.step.reasonRequired === true };
  if (work.kind !== 'counted') return { counted: null, wantsReason: false };
  const { step, target } = work;
  const answersTooMany = step.handlers.some(({ on }) => on.kind === 'exceeded');
  return { counted: { step, target, answersTooMany }, wantsReason: step.kind === 'return' && step.reasonRequired === true };
}
