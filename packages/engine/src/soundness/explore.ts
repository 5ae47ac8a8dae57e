import { beginnings, doubledAt, type Game, type Moment, type Move, movesAt } from './game.ts';

/** What can go wrong in a net. */
export type Fault = 'stuck' | 'endless' | 'leaves' | 'doubled' | 'piles';

/** A shortest way to a fault: the moves that lead there, and where the runners stand then. */
export interface Trail {
  readonly fault: Fault;
  /** The steps concerned, by number: who waits, who goes round, who runs twice. */
  readonly steps: readonly number[];
  readonly moves: readonly Pick<Move, 'step' | 'way'>[];
}

/** How much may still be looked at; shared by all that is proved in one go. */
export interface Budget {
  states: number;
  moves: number;
}

/** What was found by looking at every moment there can be, or at as many as the budget allowed. */
export interface Explored {
  readonly isWhole: boolean;
  /** At most one of each fault, nearest first. */
  readonly trails: readonly Trail[];
  /** The steps that were done at some moment. */
  readonly done: ReadonlySet<number>;
}

interface Seen {
  readonly moments: Moment[];
  readonly numbers: Map<Moment, number>;
  /** The moment and move before, by number. */
  readonly cameFrom: { readonly from: number; readonly move: Move }[];
  /** The moments a moment can follow on. */
  readonly before: number[][];
}

/** Plays every run of a net, nearest moments first, and then asks from which moments no end can be reached. */
export function explore(game: Game, budget: Budget): Explored {
  const seen: Seen = { moments: [], numbers: new Map(), cameFrom: [], before: [] };
  const faults = new Map<Fault, Trail>();
  const done = new Set<number>();
  const open: number[] = [];
  const note = (fault: Fault, at: number, steps: readonly number[]): void => {
    if (!faults.has(fault)) faults.set(fault, { fault, steps, moves: movesTo(seen, at) });
  };
  for (const moment of beginnings(game)) find(seen, moment, null);
  for (let at = 0; at < seen.moments.length; at += 1) {
    if (budget.states <= 0 || budget.moves <= 0) return { isWhole: false, trails: [...faults.values()], done };
    budget.states -= 1;
    const moment = seen.moments[at] ?? '';
    if (moment === '') continue;
    const doubled = doubledAt(game, moment);
    if (doubled !== null) {
      note('doubled', at, [doubled]);
      if (isGrowing(game, seen, at)) note('piles', at, [doubled]);
      // Each runner alone goes where one of them went before; together they are not followed.
      open.push(at);
      continue;
    }
    const moves = movesAt(game, moment);
    budget.moves -= moves.length + moment.length;
    if (moves.length === 0) {
      open.push(at);
      note('stuck', at, standing(game, moment));
    }
    for (const move of moves) {
      done.add(move.step);
      if (move.leaves) note('leaves', at, [move.step, ...standing(game, moment).filter((step) => step !== move.step)]);
      find(seen, move.next, { from: at, move });
    }
  }
  noteEndless(game, { seen, open, note });
  return { isWhole: true, trails: [...faults.values()], done };
}

/** Whether a moment holds all that an earlier one held and more, by moves that wait for nobody: they can be made again and again. */
function isGrowing(game: Game, { moments, cameFrom }: Seen, to: number): boolean {
  const moment = moments[to] ?? '';
  for (let came = cameFrom[to]; came !== undefined; came = cameFrom[came.from]) {
    const { step } = came.move;
    if (game.net.steps[step]?.gather !== 'each' && (game.ins[step]?.length ?? 0) > 1) return false;
    const before = moments[came.from] ?? '';
    if (before.length < moment.length && holdsAll(moment, before)) return true;
  }
  return false;
}

function holdsAll(moment: Moment, part: Moment): boolean {
  let at = 0;
  for (const sign of moment) if (sign === part[at]) at += 1;
  return at === part.length;
}

interface Exploring {
  readonly seen: Seen;
  /** Moments that are not followed: nothing moves, or runners stand in each other's place. */
  readonly open: readonly number[];
  readonly note: (fault: Fault, at: number, steps: readonly number[]) => void;
}

/** The nearest moment from which neither an end nor a stop can be reached any more. */
function noteEndless(game: Game, { seen, open: ends, note }: Exploring): void {
  const end = seen.numbers.get('');
  const ending = new Set<number>(end === undefined ? ends : [end, ...ends]);
  for (const at of ending) for (const from of seen.before[at] ?? []) ending.add(from);
  const lost = seen.moments.findIndex((_, at) => !ending.has(at));
  if (lost < 0) return;
  const round = new Set<number>();
  const open = [lost];
  const known = new Set(open);
  for (let at = open.pop(); at !== undefined && round.size < 64; at = open.pop()) {
    for (const step of standing(game, seen.moments[at] ?? '')) round.add(step);
    for (const move of movesAt(game, seen.moments[at] ?? '')) {
      const next = seen.numbers.get(move.next);
      if (next === undefined || known.has(next)) continue;
      known.add(next);
      open.push(next);
    }
  }
  note('endless', lost, [...round]);
}

function find({ moments, numbers, cameFrom, before }: Seen, moment: Moment, came: Seen['cameFrom'][number] | null): void {
  let at = numbers.get(moment);
  if (at === undefined) {
    at = moments.length;
    moments.push(moment);
    numbers.set(moment, at);
    before.push([]);
    if (came !== null) cameFrom[at] = came;
  }
  if (came !== null) before[at]?.push(came.from);
}

function movesTo({ cameFrom }: Seen, to: number): readonly Pick<Move, 'step' | 'way'>[] {
  const moves: Pick<Move, 'step' | 'way'>[] = [];
  for (let came = cameFrom[to]; came !== undefined; came = cameFrom[came.from]) moves.push({ step: came.move.step, way: came.move.way });
  return moves.reverse();
}

function standing({ net }: Game, moment: Moment): readonly number[] {
  return [...new Set([...moment].map((sign) => net.ways[sign.charCodeAt(0)]?.to ?? 0))];
}
