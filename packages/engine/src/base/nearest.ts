/** Names compared with one wrong name. Flows have dozens; the bound keeps a file of thousands of slips quick. */
const CANDIDATES_MAX = 400;
const SUGGESTIONS_MAX = 3;
const SLIPS_MAX = 2;
/** Share of characters two names must have in common to be called alike when more than two slips lie between them. */
const ALIKE_MIN = 0.6;
/** How much further than another a name counts that is the opposite of the wrong one. */
const OPPOSITE = 4;
/** How far apart two names count where one stands inside the other. */
const LEFT_OUT = 3;

/** A name and how far it is from the wrong one: 1 is one slip. */
export interface Likeness {
  readonly name: string;
  readonly distance: number;
}

/**
 * The names most like a wrong one, best first: at most two slips away, or one inside the other (公安局 for 公安),
 * or made of the same characters. Ties stay in the order given.
 */
export const nearest = (wrong: string, candidates: Iterable<string>): readonly string[] =>
  ranked(wrong, candidates).map(({ name }) => name);

/** The same names with how far each is from the wrong one. */
export function ranked(wrong: string, candidates: Iterable<string>): readonly Likeness[] {
  const likely: Likeness[] = [];
  let looked = 0;
  for (const name of candidates) {
    if (looked >= CANDIDATES_MAX) break;
    looked += 1;
    const distance = name === wrong ? null : unlikeness(wrong, name);
    if (distance !== null && !likely.some((one) => one.name === name)) likely.push({ name, distance });
  }
  return likely.sort((one, other) => one.distance - other.distance).slice(0, SUGGESTIONS_MAX);
}

/** The one name that is certainly meant: a single slip away, and nearer than any other. */
export function certain(likely: readonly Likeness[]): string | null {
  const [first, second] = likely;
  if (first === undefined || first.distance > 1) return null;
  // As near to the opposite: 末签发 may be 已签发 or 未签发.
  if (likely.some(({ distance }) => distance === OPPOSITE + first.distance)) return null;
  return second === undefined || second.distance > first.distance ? first.name : null;
}

/** The name that is clearly meant among those suggested: the only one that is nearest, and no further than two slips or a part left out. */
export function likeliest(wrong: string, suggested: readonly string[]): string | null {
  const [first, second] = ranked(wrong, suggested);
  if (first === undefined || first.distance > LEFT_OUT) return null;
  return second === undefined || second.distance > first.distance ? first.name : null;
}

/** How far apart two names are, 0 for equal but for case and width; null when they have too little in common. */
function unlikeness(wrong: string, name: string): number | null {
  const one = [...wrong.normalize('NFKC').toLowerCase()];
  const other = [...name.normalize('NFKC').toLowerCase()];
  const shorter = Math.min(one.length, other.length);
  if (shorter === 0) return null;
  const slips = slipsBetween(one, other);
  // A name and its opposite look alike and are never meant for each other: 不受理 is no slip of 受理.
  if (isNegated(one) !== isNegated(other)) return slips === null || slips > shorter / 2 ? null : OPPOSITE + slips;
  // Of a name of two characters one may be wrong, of one with a single character none.
  if (slips !== null && slips <= Math.min(SLIPS_MAX, Math.floor(shorter / 2))) return slips;
  if (shorter >= 2 && (one.join('').includes(other.join('')) || other.join('').includes(one.join('')))) return LEFT_OUT;
  const alike = inCommon(one, other) / Math.max(one.length, other.length);
  return shorter >= 2 && alike >= ALIKE_MIN ? 5 - alike : null;
}

const isNegated = (name: readonly string[]): boolean => /^(?:[不未无非没]|not |no |dis|non)/.test(name.join(''));

/** Characters to change, add, leave out or swap with their neighbour to get from one to the other; null beyond two. */
function slipsBetween(one: readonly string[], other: readonly string[]): number | null {
  if (Math.abs(one.length - other.length) > SLIPS_MAX) return null;
  let before: number[] = [];
  let above = other.map((_, at) => at);
  above.push(other.length);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current.push(
        Math.min(
          (above[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (above[column - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    if (Math.min(...current) > SLIPS_MAX) return null;
    before = above;
    above = current;
  }
  const slips = above[other.length] ?? 0;
  return slips <= SLIPS_MAX ? slips : null;
}

function inCommon(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const character of one) left.set(character, (left.get(character) ?? 0) + 1);
  let common = 0;
  for (const character of other) {
    const count = left.get(character) ?? 0;
    if (count > 0) {
      left.set(character, count - 1);
      common += 1;
    }
  }
  return common;
}
