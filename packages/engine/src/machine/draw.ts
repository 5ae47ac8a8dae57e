import type { Draw } from '../model/step.ts';
import type { Value } from '../model/value.ts';
import { evaluate, type Known } from './lookup.ts';

/** What a draw came to, and all that is needed to repeat it by hand. */
export interface Drawn {
  readonly seed: string;
  readonly among: readonly Value[];
  readonly drawn: readonly Value[];
}

/** 抽取: the seed came with the start event and the place in the case, so that anybody can draw again and find the same. */
export function drawLots(known: Known, step: Draw, seed: string): Drawn | null {
  const list = evaluate(known, step.from);
  if (!Array.isArray(list)) return null;
  const entries: readonly Value[] = list;
  const among = entries.filter((entry) => step.avoid === undefined || evaluate(within(known, entry), step.avoid) !== true);
  const left = among.map((entry) => ({ entry, weight: weightOf(known, step, entry) }));
  const drawn: Value[] = [];
  const next = randomOf(seed);
  while (drawn.length < step.count && left.length > 0) {
    const total = left.reduce((sum, { weight }) => sum + weight, 0);
    const [taken] = left.splice(placeOf(left, next() * total), 1);
    if (taken !== undefined) drawn.push(taken.entry);
  }
  return { seed, among, drawn };
}

/** Which entry a number falls on, each being as wide as its weight. */
function placeOf(entries: readonly { readonly weight: number }[], number: number): number {
  let passed = 0;
  for (const [index, { weight }] of entries.entries()) {
    passed += weight;
    if (number < passed) return index;
  }
  return entries.length - 1;
}

function weightOf(known: Known, step: Draw, entry: Value): number {
  if (step.weight === undefined) return 1;
  const weight = evaluate(within(known, entry), step.weight);
  return typeof weight === 'number' && weight > 0 ? weight : 0;
}

/** An entry's own fields are names while it is looked at. */
function within(known: Known, entry: Value): Known {
  if (entry === null || typeof entry !== 'object' || isList(entry)) return known;
  return { ...known, vars: [entry, ...(known.vars ?? [])] };
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** Numbers from 0 to below 1 out of a text: FNV-1a into xorshift, 32 bits, the same everywhere. */
function randomOf(seed: string): () => number {
  let state = 0x811c9dc5;
  for (let index = 0; index < seed.length; index += 1) state = Math.imul(state ^ seed.charCodeAt(index), 0x01000193);
  if (state === 0) state = 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x1_0000_0000;
  };
}
