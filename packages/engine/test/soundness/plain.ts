import type { Fault } from '../../src/soundness/explore.ts';
import { type Net, START } from '../../src/soundness/net.ts';

// The yardstick: every run of the whole net, step by step, written to be read and not to be quick. It shares nothing with
// what it measures but the description of a net. A moment is a count for each way.

type Counts = readonly number[];

/** The faults of a net by looking at every moment; null where there are more than can be looked at. */
export function plainFaults(drawn: Net, momentsMax: number): ReadonlySet<Fault> | null {
  const net = boardOf(drawn);
  const faults = new Set<Fault>();
  const moments = new Map<string, { readonly counts: Counts; readonly next: string[] }>();
  const open: Counts[] = net.ways.flatMap(({ from }, way) => (from === START ? [arrive(net, nothing(net), [way]).counts] : []));
  while (open.length > 0) {
    const counts = open.pop() ?? [];
    if (moments.has(String(counts))) continue;
    if (moments.size >= momentsMax) return null;
    const next: string[] = [];
    moments.set(String(counts), { counts, next });
    if (net.steps.some((step, at) => isDoubled(net, counts, at) && step.ending === undefined)) faults.add('doubled');
    const moves = net.steps.flatMap((_, step) => (mayGo(net, counts, step) ? goOn(net, counts, step) : []));
    if (moves.length === 0 && counts.some((count) => count > 0)) faults.add('stuck');
    for (const move of moves) {
      if (move.leaves) faults.add('leaves');
      if (move.counts.some((count) => count > 8)) faults.add('piles');
      else {
        open.push(move.counts);
        next.push(String(move.counts));
      }
    }
  }
  if (!faults.has('piles') && [...moments.keys()].some((key) => !reachesRest(moments, key))) faults.add('endless');
  return faults;
}

/** A net with the ways into and out of each step looked up. */
interface Board extends Net {
  readonly ins: readonly (readonly number[])[];
  readonly outs: readonly (readonly number[])[];
}

function boardOf(net: Net): Board {
  const among = (is: (way: Net['ways'][number]) => number): readonly (readonly number[])[] =>
    net.steps.map((_, step) => net.ways.flatMap((one, way) => (is(one) === step ? [way] : [])));
  return { ...net, ins: among(({ to }) => to), outs: among(({ from }) => from) };
}

/** Whether some run from a moment on comes to rest, well or not. */
function reachesRest(moments: ReadonlyMap<string, { readonly next: readonly string[] }>, from: string): boolean {
  const found = new Set([from]);
  for (const key of found) {
    const next = moments.get(key)?.next ?? [];
    if (next.length === 0) return true;
    for (const one of next) found.add(one);
  }
  return false;
}

const nothing = (net: Board): Counts => net.ways.map(() => 0);
const into = ({ ins }: Board, step: number): readonly number[] => ins[step] ?? [];
const outOf = ({ outs }: Board, step: number): readonly number[] => outs[step] ?? [];
const at = (counts: Counts, way: number): number => counts[way] ?? 0;

function isDoubled(net: Board, counts: Counts, step: number): boolean {
  const ways = into(net, step).map((way) => at(counts, way));
  return net.steps[step]?.gather === 'each' ? ways.reduce((sum, one) => sum + one, 0) > 1 : ways.some((count) => count > 1);
}

function mayGo(net: Board, counts: Counts, step: number): boolean {
  const ways = into(net, step);
  const come = ways.filter((way) => at(counts, way) > 0);
  switch (net.steps[step]?.gather) {
    case 'all':
      return come.length > 0 && come.length === ways.length;
    case 'awaited':
      return come.length > 0 && !net.ways.some((_, way) => at(counts, way) > 0 && isWaitedFor(net, counts, { way, join: step }));
    default:
      return come.length > 0;
  }
}

/** Whether a join waits for the runner on a way: it can walk to an empty way of the join, not through it, and to no other. */
function isWaitedFor(net: Board, counts: Counts, { way, join }: { readonly way: number; readonly join: number }): boolean {
  const start = net.ways[way]?.to ?? START;
  if (start === join) return false;
  const steps = new Set([start]);
  for (const step of steps) for (const out of outOf(net, step)) if (net.ways[out]?.to !== join) steps.add(net.ways[out]?.to ?? START);
  const reached = into(net, join).filter((one) => steps.has(net.ways[one]?.from ?? Number.NaN));
  return reached.length > 0 && reached.every((one) => at(counts, one) === 0);
}

interface Gone {
  readonly counts: Counts;
  readonly leaves: boolean;
}

function goOn(net: Board, counts: Counts, step: number): readonly Gone[] {
  const { gather, spread } = net.steps[step] ?? {};
  const outs = outOf(net, step);
  const along = spread === 'one' ? outs.map((way) => [way]) : spread === 'all' ? (outs.length > 0 ? [outs] : []) : choicesOf(outs);
  return takings(net, counts, { step, gather }).flatMap((rest) => along.map((ways) => arrive(net, rest, ways)));
}

/** What may be left when a step has taken what it takes. */
function takings(
  net: Board,
  counts: Counts,
  { step, gather }: { readonly step: number; readonly gather: string | undefined },
): readonly Counts[] {
  const ways = into(net, step);
  if (gather === 'all') return [counts.map((count, way) => (ways.includes(way) ? count - 1 : count))];
  if (gather === 'awaited') return [counts.map((count, way) => (ways.includes(way) ? 0 : count))];
  return ways.filter((way) => at(counts, way) > 0).map((taken) => counts.map((count, way) => (way === taken ? count - 1 : count)));
}

function choicesOf(ways: readonly number[]): readonly (readonly number[])[] {
  const [first, ...rest] = ways;
  if (first === undefined) return [];
  const others = choicesOf(rest);
  return [[first], ...others, ...others.map((some) => [first, ...some])];
}

/** Puts runners on ways; what comes to an end is over at once. */
function arrive(net: Board, rest: Counts, ways: readonly number[]): Gone {
  const base = ways.some((way) => net.ways[way]?.clears === true) ? nothing(net) : rest;
  const endings = ways.map((way) => net.steps[net.ways[way]?.to ?? START]?.ending);
  if (endings.includes('stop')) return { counts: nothing(net), leaves: false };
  const after = base.map((count, way) => (ways.includes(way) && endings[ways.indexOf(way)] === undefined ? count + 1 : count));
  if (endings.includes('close')) return { counts: nothing(net), leaves: after.some((count) => count > 0) };
  return { counts: after, leaves: false };
}
