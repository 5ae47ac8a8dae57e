import type { NodeId, ScopeId } from '../base/id.ts';
import type { Jump, Return } from '../model/step.ts';
import { outcomeEvent, passAction } from './config.ts';
import { own } from './own.ts';
import { type Offer, type Point, type Program, pointOf } from './program.ts';
import { scopeOwning } from './scope-tree.ts';
import type { Scope } from './state.ts';

/** Where a task stands, for what was counted around it. */
export interface Standing {
  readonly program: Program;
  readonly scopes: readonly Scope[];
  readonly scope: ScopeId;
}

/** Whether a person may choose an outcome: it has a way on, and that way may still be gone. */
export function isOffered(offer: Offer | undefined, { program, scopes, scope }: Standing): boolean {
  if (offer === undefined) return false;
  const { counted } = offer;
  return counted === null || countIn(scopeOwning({ scopes }, scope, pointOf(program, counted.target).def), counted.step) < counted.timesMax;
}

/** What is offered at a point, were nothing counted yet. */
export function offersAt(program: Program, point: Point): readonly Offer[] {
  point.offers ??= outcomesOf(point).flatMap((outcome, index) => offerOf(program, point, { outcome, index }) ?? []);
  return point.offers;
}

/** How often a counted jump or return was made, as the scope that holds its target knows. */
export function countIn(scope: Scope | null, step: Jump | Return): number {
  return scope === null ? 0 : (own(scope.counts ?? {}, step.id) ?? 0);
}

function outcomesOf({ node: { work } }: Point): readonly string[] {
  return work.kind === 'work' ? work.outcomes : [];
}

function offerOf(program: Program, point: Point, { outcome, index }: { readonly outcome: string; readonly index: number }): Offer | null {
  const way = point.ways.get(outcomeEvent(outcome));
  // A paper may always be found untrue; where no line says what then, a person is called.
  if (way === undefined) return outcome === 'untrue' && isCheck(point) ? { outcome, counted: null, wantsReason: false } : null;
  const { work } = restBehind(program, way.to).node;
  const wantsReason = isReasoned(point, index) || (work.kind === 'finish' && work.step.reasonRequired === true);
  if (work.kind !== 'counted') return { outcome, counted: null, wantsReason };
  const { step, target } = work;
  const asksWhy = wantsReason || (step.kind === 'return' && step.reasonRequired === true);
  const isAnswered = step.handlers.some(({ on }) => on.kind === 'exceeded');
  if (step.timesMax === undefined || isAnswered) return { outcome, counted: null, wantsReason: asksWhy };
  return { outcome, counted: { step, target, timesMax: step.timesMax }, wantsReason: asksWhy };
}

/** The next point along a way that is not only passed. */
function restBehind(program: Program, to: NodeId): Point {
  const seen = new Set<NodeId>();
  let at = pointOf(program, to);
  while (passAction(at.node.work) !== null && !seen.has(at.node.id)) {
    seen.add(at.node.id);
    at = pointOf(program, at.ways.get('go')?.to ?? at.node.id);
  }
  return at;
}

/** What is refused or sent back in an item is told in writing, once and completely; elsewhere where the line says so. */
function isReasoned({ node: { work } }: Point, index: number): boolean {
  if (work.kind !== 'work' || index === 0) return false;
  return work.work.for === 'item' || (work.work.for === 'step' && work.work.step.reasonRequired === true);
}

function isCheck({ node: { work } }: Point): boolean {
  return work.kind === 'work' && (work.supplies !== undefined || work.work.for === 'check');
}
