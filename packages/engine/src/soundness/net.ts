/** How a step takes what comes to it: each arrival by itself, one of every way at once, or all that can still come. */
export type Gather = 'each' | 'all' | 'awaited';

/** How a step goes on: along one way, along all of them, or along some, at least one. */
export type Spread = 'one' | 'all' | 'some';

/** What coming to an end means: this runner is done, the whole is closed with nothing else expected, or whatever runs is stopped. */
export type Ending = 'drain' | 'close' | 'stop';

/** One step of the normal form. An ending takes each arrival at once and leads nowhere. */
export interface NetStep {
  readonly gather: Gather;
  readonly spread: Spread;
  readonly ending?: Ending;
}

/** A way between steps, by their numbers. A way from `START` is where the whole may begin. */
export interface NetWay {
  readonly from: number;
  readonly to: number;
  /** Whatever else runs is cancelled when this way is taken. */
  readonly clears?: true;
}

/** One scope in normal form: what runs stands on ways, and moves when the step ahead of it is done. */
export interface Net {
  readonly steps: readonly NetStep[];
  readonly ways: readonly NetWay[];
}

/** Where ways begin that lead in from nowhere: a run begins on one of them. */
export const START = -1;

/** The ways into and out of each step. */
export interface Wiring {
  readonly ins: readonly (readonly number[])[];
  readonly outs: readonly (readonly number[])[];
  readonly starts: readonly number[];
}

/** Looks up the ways of every step once. */
export function wiringOf({ steps, ways }: Net): Wiring {
  const ins: number[][] = steps.map(() => []);
  const outs: number[][] = steps.map(() => []);
  const starts: number[] = [];
  for (const [way, { from, to }] of ways.entries()) {
    ins[to]?.push(way);
    if (from === START) starts.push(way);
    else outs[from]?.push(way);
  }
  return { ins, outs, starts };
}

/** The steps that can be come to at all, however conditions fall. */
export function reachableSteps(net: Net, { outs, starts }: Wiring): ReadonlySet<number> {
  const found = new Set<number>();
  const follow = (way: number): void => {
    const to = net.ways[way]?.to;
    if (to !== undefined) found.add(to);
  };
  for (const way of starts) follow(way);
  // A set yields what is added while it is walked.
  for (const step of found) for (const way of outs[step] ?? []) follow(way);
  return found;
}
