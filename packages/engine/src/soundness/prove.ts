import { NET_WAYS_MAX } from '../base/limits.ts';
import { type Budget, explore, type Trail } from './explore.ts';
import { gameOf } from './game.ts';
import { type Net, reachableSteps, START, type Wiring, wiringOf } from './net.ts';
import { type Mismatch, reduce } from './reduce.ts';

/** What is known about one net. `unproved`: the budget ended before every run was looked at; what was found until then is true. */
export interface Proof {
  readonly verdict: 'sound' | 'unsound' | 'unproved';
  readonly trails: readonly Trail[];
  /** The steps that can be done in some run. */
  readonly live: ReadonlySet<number>;
}

/** Proves a net: by following ways where nothing runs side by side, else by reduction, and by playing what that leaves. */
export function prove(net: Net, budget: Budget): Proof {
  const wiring = wiringOf(net);
  const live = reachableSteps(net, wiring);
  if (isSequential(net, wiring)) return proveSequence(net, wiring, live);
  const { reached, kept } = pruned(net, live);
  const { net: rest, isNothing, mismatches } = reduce(reached);
  if (isNothing) return { verdict: 'sound', trails: [], live };
  if (net.ways.length > NET_WAYS_MAX) return { verdict: 'unproved', trails: diagnosed(mismatches), live };
  const reduced = explore(gameOf(rest), budget);
  if (reduced.isWhole && reduced.trails.length === 0) return { verdict: 'sound', trails: [], live };
  // Something is wrong or undecided: the whole net shows where, and the shortest way there.
  const whole = explore(gameOf(reached), budget);
  const trails = whole.trails.map((trail) => ({
    ...trail,
    moves: trail.moves.map(({ step, way }) => ({ step, way: way === null ? null : (kept[way] ?? null) })),
  }));
  const found = whole.isWhole ? trails : merged([...diagnosed(mismatches), ...reduced.trails.map(withoutMoves), ...trails]);
  if (whole.isWhole && found.length === 0) return { verdict: 'sound', trails: [], live };
  // Behind runners in each other's place, who comes to a join with whom was not looked at.
  const isOpen = found.some(({ fault }) => fault === 'doubled') && net.steps.some(({ gather }, at) => gather !== 'each' && live.has(at));
  const isDecided = !isOpen && (whole.isWhole || reduced.isWhole);
  return {
    verdict: isDecided ? 'unsound' : 'unproved',
    trails: found,
    live: isDecided && whole.isWhole ? withEnds(net, whole.done) : live,
  };
}

/** Splits and joins that do not fit are faults in themselves, found without playing. */
function diagnosed(mismatches: readonly Mismatch[]): readonly Trail[] {
  return mismatches.map(({ fault, join }) => ({ fault, steps: [join], moves: [] }));
}

/** The reduced net has ways of its own: what is told of it names steps only. */
function withoutMoves({ fault, steps }: Trail): Trail {
  return { fault, steps, moves: [] };
}

/** One trail of each fault, the last that is known. */
function merged(trails: readonly Trail[]): readonly Trail[] {
  return [...new Map(trails.map((trail) => [trail.fault, trail])).values()];
}

/** Nothing ever runs side by side: a moment is a step, and following the ways is looking at every moment. */
function isSequential({ steps }: Net, { ins, outs }: Wiring): boolean {
  return steps.every(
    ({ spread, gather }, at) => (spread === 'one' || (outs[at]?.length ?? 0) < 2) && (gather !== 'all' || (ins[at]?.length ?? 0) < 2),
  );
}

function proveSequence(net: Net, wiring: Wiring, live: ReadonlySet<number>): Proof {
  const { ins, outs } = wiring;
  const stuck = [...live].filter((step) => (outs[step]?.length ?? 0) === 0 && net.steps[step]?.ending === undefined);
  const ends = [...live].filter((step) => net.steps[step]?.ending !== undefined);
  const ending = new Set([...ends, ...stuck]);
  for (const step of ending)
    for (const way of ins[step] ?? []) {
      const from = net.ways[way]?.from ?? START;
      if (live.has(from)) ending.add(from);
    }
  const lost = [...live].filter((step) => !ending.has(step));
  const trails: Trail[] = [];
  const [dead] = stuck;
  if (dead !== undefined) trails.push({ fault: 'stuck', steps: [dead], moves: movesTo(net, wiring, dead) });
  const [first] = lost;
  if (first !== undefined) trails.push({ fault: 'endless', steps: lost, moves: movesTo(net, wiring, first) });
  return { verdict: trails.length === 0 ? 'sound' : 'unsound', trails, live };
}

/** The moves of a shortest run to a step. */
function movesTo(net: Net, { outs, starts }: Wiring, to: number): Trail['moves'] {
  const cameBy = new Map<number, number>();
  for (const way of starts) cameBy.set(net.ways[way]?.to ?? START, START);
  // A map yields what is added while it is walked, so this is a search in breadth.
  for (const step of cameBy.keys()) {
    if (step === to) break;
    for (const way of outs[step] ?? []) {
      const next = net.ways[way]?.to ?? START;
      if (!cameBy.has(next)) cameBy.set(next, way);
    }
  }
  const moves: { readonly step: number; readonly way: number }[] = [];
  for (let way = cameBy.get(to); way !== undefined && way !== START; ) {
    const step: number = net.ways[way]?.from ?? START;
    moves.unshift({ step, way });
    way = cameBy.get(step);
  }
  return moves;
}

/** The net without what nobody comes to, and the numbers its ways had. A join that wants every way keeps them all: what never comes is what it waits for. */
function pruned(net: Net, live: ReadonlySet<number>): { readonly reached: Net; readonly kept: readonly number[] } {
  const kept = [...net.ways.keys()].filter((way) => {
    const { from, to } = net.ways[way] ?? { from: START, to: START };
    return from === START || live.has(from) || (live.has(to) && net.steps[to]?.gather === 'all');
  });
  return { reached: { steps: net.steps, ways: kept.flatMap((way) => net.ways[way] ?? []) }, kept };
}

function withEnds(net: Net, done: ReadonlySet<number>): ReadonlySet<number> {
  const live = new Set(done);
  for (const { from, to } of net.ways) if (net.steps[to]?.ending !== undefined && (from === START || done.has(from))) live.add(to);
  return live;
}
