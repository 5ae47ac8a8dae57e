import type { Gather, Net, NetStep, NetWay, Spread } from './net.ts';
import { START } from './net.ts';

/** A split and a join that do not fit: what leaves one side by side, or one at a time, is met the other way. */
export interface Mismatch {
  readonly split: number;
  readonly join: number;
  readonly fault: 'stuck' | 'doubled';
}

/** What is left of a net when nothing more can be taken away, and what was found on the way. Steps keep their numbers. */
export interface Reduced {
  readonly net: Net;
  /** Nothing is left but ways from the beginning to an end: the net is sound. */
  readonly isNothing: boolean;
  readonly mismatches: readonly Mismatch[];
}

/** Takes steps and ways away, to a fixed point, whose absence changes no answer. Wants a net whose steps can all be come to. */
export function reduce(net: Net): Reduced {
  const work = openWork(net);
  for (let at = work.open.pop(); at !== undefined; at = work.open.pop()) {
    work.queued.delete(at);
    // A rule that applies touches its neighbours, which are looked at again.
    if (work.alive.has(at)) reductions.some((applies) => applies(work, at));
  }
  const ways = [...work.ways.values()];
  return {
    net: { steps: net.steps.map((step, at) => work.steps[at] ?? step), ways },
    isNothing: ways.every(({ from, to }) => from === START && work.steps[to]?.ending !== undefined),
    mismatches: [...work.mismatches.values()],
  };
}

/** Tried in this order; the first that applies is enough. */
const reductions: readonly ((work: Work, at: number) => boolean)[] = [dropParallel, dropStop, dropLoop, joinOnto, splitInto];

interface Work {
  readonly steps: NetStep[];
  readonly ways: Map<number, NetWay>;
  readonly ins: Set<number>[];
  readonly outs: Map<number, Set<number>>;
  readonly alive: Set<number>;
  readonly open: number[];
  readonly queued: Set<number>;
  readonly mismatches: Map<string, Mismatch>;
  /** Somewhere somebody is awaited: then it matters that a runner has turned to its end, where nobody awaits it any more. */
  readonly isAwaiting: boolean;
}

function openWork({ steps, ways }: Net): Work {
  const outs = new Map<number, Set<number>>([[START, new Set()]]);
  const ins = steps.map(() => new Set<number>());
  for (const at of steps.keys()) outs.set(at, new Set());
  for (const [way, { from, to }] of ways.entries()) {
    outs.get(from)?.add(way);
    ins[to]?.add(way);
  }
  const numbers = [...steps.keys()];
  return {
    steps: [...steps],
    ways: new Map(ways.entries()),
    ins,
    outs,
    alive: new Set(numbers),
    open: numbers.reverse(),
    queued: new Set(numbers),
    mismatches: new Map(),
    isAwaiting: steps.some(({ gather }) => gather === 'awaited'),
  };
}

/** How ways from one step to another in the same number of hands fit: `null` where they are as good as one. */
const collapse: Readonly<Record<Spread, Readonly<Record<Gather, Mismatch['fault'] | null>>>> = {
  one: { each: null, all: 'stuck', awaited: null },
  all: { each: 'doubled', all: null, awaited: null },
  some: { each: 'doubled', all: 'stuck', awaited: null },
};

/** Several ways from here to one step are as good as one where split and join fit; where they do not, that is the diagnosis. */
function dropParallel(work: Work, at: number): boolean {
  const from = work.steps[at];
  if (from === undefined || outsOf(work, at).size < 2) return false;
  const kept = new Map<number, number>();
  let changed = false;
  for (const way of [...outsOf(work, at)]) {
    const { to, clears } = work.ways.get(way) ?? noWay;
    const target = work.steps[to];
    if (target === undefined || clears === true) continue;
    // A runner that ends alone the moment it begins is as good as none, as long as others begin with it.
    if (from.spread === 'all' && target.ending === 'drain' && outsOf(work, at).size > 1) {
      dropWay(work, way);
      changed = true;
      continue;
    }
    if (!kept.has(to)) {
      kept.set(to, way);
      continue;
    }
    const fault = target.ending === undefined ? collapse[from.spread][target.gather] : null;
    if (fault !== null) {
      work.mismatches.set(`${at} ${to}`, { split: at, join: to, fault });
      continue;
    }
    dropWay(work, way);
    changed = true;
  }
  return changed && touch(work, at);
}

/**
 * A choice that may also stop everything is as good without it: stopping is always well, and every other moment stays as it was.
 * Where stopping was the only way out, what is left is faulty, and the whole net is looked at.
 */
function dropStop(work: Work, at: number): boolean {
  if (work.steps[at]?.spread !== 'one' || outsOf(work, at).size < 2) return false;
  const outs = [...outsOf(work, at)];
  const stops = outs.filter((way) => work.steps[work.ways.get(way)?.to ?? START]?.ending === 'stop');
  if (stops.length === 0 || stops.length === outs.length) return false;
  for (const way of stops) dropWay(work, way);
  return touch(work, at);
}

/** Going straight back to itself changes nothing where there is another way on. */
function dropLoop(work: Work, at: number): boolean {
  const step = work.steps[at];
  const outs = outsOf(work, at);
  if (step?.gather !== 'each' || step.spread !== 'one' || outs.size < 2) return false;
  const loop = [...outs].find((way) => work.ways.get(way)?.to === at && work.ways.get(way)?.clears !== true);
  if (loop === undefined) return false;
  dropWay(work, loop);
  return touch(work, at);
}

/** A step with one way on that gathers as the next does is part of the next. */
function joinOnto(work: Work, at: number): boolean {
  const [way, ...more] = outsOf(work, at);
  const { to, clears } = (way === undefined ? undefined : work.ways.get(way)) ?? noWay;
  const step = work.steps[at];
  const next = work.steps[to];
  const ins = work.ins[at] ?? none;
  if (way === undefined || more.length > 0 || clears === true || to === at || step === undefined || next === undefined) return false;
  const single = ins.size === 1;
  // Two joins that await may await each other.
  if (!single && (step.gather !== next.gather || step.gather === 'awaited')) return false;
  if (ins.size === 0 || [...ins].some((into) => work.ways.get(into)?.clears === true || work.ways.get(into)?.from === at)) return false;
  if (next.ending !== undefined && !(single && [...ins].every((into) => holdsItself(work, work.ways.get(into)?.from ?? START))))
    return false;
  dropWay(work, way);
  for (const into of [...ins]) {
    const from = work.ways.get(into)?.from ?? START;
    dropWay(work, into);
    addWay(work, into, { from, to });
  }
  work.alive.delete(at);
  return touch(work, to);
}

/** A step come to one way only goes on together with the step before, where both go on alike. */
function splitInto(work: Work, at: number): boolean {
  const [into, ...more] = work.ins[at] ?? none;
  const { from, clears } = (into === undefined ? undefined : work.ways.get(into)) ?? noWay;
  const step = work.steps[at];
  const before = from === START ? source : work.steps[from];
  if (into === undefined || more.length > 0 || clears === true || from === at || step === undefined || before === undefined) return false;
  if (step.ending !== undefined || outsOf(work, at).size === 0) return false;
  const isOnly = from !== START && outsOf(work, from).size === 1;
  // A runner about to split may be expected on several ways; once it has split, each part on its own.
  if (!isOnly && (before.spread !== step.spread || (work.isAwaiting && step.spread !== 'one'))) return false;
  const outs = [...outsOf(work, at)];
  const isEnding = outs.some((way) => work.steps[work.ways.get(way)?.to ?? START]?.ending !== undefined);
  if (isEnding && !holdsItself(work, from)) return false;
  dropWay(work, into);
  for (const way of outs) {
    const { to, clears: cleared } = work.ways.get(way) ?? noWay;
    dropWay(work, way);
    addWay(work, way, { from, to, ...(cleared === true ? { clears: cleared } : {}) });
  }
  if (isOnly) work.steps[from] = { ...before, spread: step.spread };
  work.alive.delete(at);
  return touch(work, from);
}

/** Whether a runner that ends right behind a step still shows there: it waits at the step itself, alone, until it chooses. */
function holdsItself(work: Work, at: number): boolean {
  const step = at === START ? source : work.steps[at];
  if (work.isAwaiting && at !== START) return false;
  return step?.spread === 'one' && step.gather === 'each';
}

const source: NetStep = { gather: 'each', spread: 'one' };
const noWay: NetWay = { from: START, to: START };
const none: ReadonlySet<number> = new Set();

const outsOf = (work: Work, at: number): ReadonlySet<number> => work.outs.get(at) ?? none;

function dropWay(work: Work, way: number): void {
  const { from, to } = work.ways.get(way) ?? noWay;
  work.ways.delete(way);
  work.outs.get(from)?.delete(way);
  work.ins[to]?.delete(way);
}

function addWay(work: Work, way: number, added: NetWay): void {
  work.ways.set(way, added);
  work.outs.get(added.from)?.add(way);
  work.ins[added.to]?.add(way);
}

/** Everything around a change is looked at again. */
function touch(work: Work, at: number): true {
  queue(work, at);
  for (const way of outsOf(work, at)) queue(work, work.ways.get(way)?.to ?? START);
  for (const way of work.ins[at] ?? none) queue(work, work.ways.get(way)?.from ?? START);
  return true;
}

function queue(work: Work, step: number): void {
  if (!work.alive.has(step) || work.queued.has(step)) return;
  work.queued.add(step);
  work.open.push(step);
}
