import { folded } from './folded.ts';

/** A candidate and how far it is from what was written; smaller is nearer. */
export interface Near {
  readonly word: string;
  readonly distance: number;
}

/** How many suggestions are made. */
const SUGGESTIONS_MAX = 3;
/** Longer words are not compared: the cost grows with the square. */
const COMPARED_CHARS_MAX = 60;

/** The candidates nearest to a word, nearest first, ties in the order given; none when none is near. */
export function nearest(word: string, candidates: Iterable<string>): readonly Near[] {
  const written = folded(word);
  const allowed = allowedDistance(written);
  const near: Near[] = [];
  for (const candidate of new Set(candidates)) {
    const distance = distanceTo(written, folded(candidate), allowed);
    if (distance !== null) near.push({ word: candidate, distance });
  }
  return near.sort((a, b) => a.distance - b.distance).slice(0, SUGGESTIONS_MAX);
}

/** The one candidate that is certainly meant: one slip away, and nearer than any other. */
export function certain(near: readonly Near[]): string | null {
  const [first, second] = near;
  if (first === undefined || first.distance > 1) return null;
  return second === undefined || second.distance > first.distance ? first.word : null;
}

/** One slip in a short word, two in a longer one. */
const allowedDistance = (word: string): number => (word.length <= 1 ? 0 : word.length <= 4 ? 1 : 2);

function distanceTo(written: string, candidate: string, allowed: number): number | null {
  if (written === candidate) return 0;
  if (written.length > COMPARED_CHARS_MAX || candidate.length > COMPARED_CHARS_MAX) return null;
  // One inside the other is near even when much is left out: 出生日期 and 新生儿出生日期.
  const inside = Math.min(written.length, candidate.length) >= 2 && (candidate.includes(written) || written.includes(candidate)) ? 3 : null;
  if (Math.abs(written.length - candidate.length) > allowed) return inside;
  const slips = slipsBetween(written, candidate);
  return slips <= allowed ? slips : inside;
}

/** Characters added, dropped, replaced or swapped with their neighbour. */
function slipsBetween(left: string, right: string): number {
  let before: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left.charAt(row - 1) === right.charAt(column - 1);
      let best = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
      const swapped =
        row > 1 && column > 1 && left.charAt(row - 1) === right.charAt(column - 2) && left.charAt(row - 2) === right.charAt(column - 1);
      if (swapped) best = Math.min(best, (before[column - 2] ?? 0) + 1);
      current.push(best);
    }
    before = last;
    last = current;
  }
  return last[right.length] ?? 0;
}
