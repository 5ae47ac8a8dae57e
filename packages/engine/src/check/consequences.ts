import type { Place, TextEdit } from '../base/place.ts';
import type { Fix, Problem } from '../base/problem.ts';

/** Fixes tried together; a file with more slips is read again by its author first. */
const FIXES_MAX = 50;
/** Fixes tried alone where all together make things worse. */
const TRIES_MAX = 8;
/** Times a mended text is mended again: a slip may hide another. */
const ROUNDS_MAX = 3;
/** Characters of a source that is read again mended; longer ones are told as they are, in the time of one reading. */
const CHARS_MAX = 200_000;

/** How a source reads: its problems. */
export type Read = (source: string) => readonly Problem[];

/**
 * The problems of a source without those that only follow from others: a step whose line has a slip is missed by every
 * line that names it. What has a certain fix is mended, the text is read again, and what is gone then is not told.
 */
export function withoutConsequences(source: string, found: readonly Problem[], read: Read): readonly Problem[] {
  return source.length > CHARS_MAX ? found : told(source, found, { read, rounds: ROUNDS_MAX });
}

interface Rest {
  readonly read: Read;
  readonly rounds: number;
}

function told(source: string, found: readonly Problem[], { read, rounds }: Rest): readonly Problem[] {
  const certain = certainOf(found);
  if (certain.size === 0 || rounds === 0 || found.length === 1) return found;
  const all = mendedBy(source, found, { fixes: certain, read });
  // Fixes may stand against each other; the way that leaves least to tell is the slip.
  const mended = certain.size === 1 ? all : least(all, oneByOne(source, found, { fixes: certain, read }));
  if (mended === null) return found;
  const left = told(mended.text, mended.problems, { read, rounds: rounds - 1 });
  const moved = left.map((problem) => movedBack(problem, mended.edits));
  return [...mended.fixes.keys(), ...moved].sort((one, other) => (one.place?.from ?? -1) - (other.place?.from ?? -1));
}

interface Fixing {
  readonly fixes: ReadonlyMap<Problem, Fix>;
  readonly read: Read;
}

interface Mended {
  readonly text: string;
  readonly edits: readonly TextEdit[];
  readonly fixes: ReadonlyMap<Problem, Fix>;
  readonly problems: readonly Problem[];
}

/** Of two ways to mend a source the one after which there is less to tell, mended slips included. */
function least(one: Mended | null, other: Mended | null): Mended | null {
  if (one === null || other === null) return one ?? other;
  const told = ({ fixes, problems }: Mended): number => fixes.size + errorsIn(problems);
  return told(other) < told(one) ? other : one;
}

/** The source with fixes made; null when they make things worse, which hides something. */
function mendedBy(source: string, found: readonly Problem[], { fixes, read }: Fixing): Mended | null {
  const edits = [...fixes.values()].flatMap((fix) => fix.edits).sort((one, other) => one.from - other.from);
  const text = applied(source, edits);
  const problems = read(text);
  return errorsIn(problems) > errorsIn(found) - fixes.size ? null : { text, edits, fixes, problems };
}

/** Of fixes that do not go together the one that leaves the fewest errors: 填写「申请书」 with a 表单「申请表」 has a wrong name once, not five times. */
function oneByOne(source: string, found: readonly Problem[], { fixes, read }: Fixing): Mended | null {
  let best: Mended | null = null;
  for (const [problem, fix] of [...fixes].slice(0, TRIES_MAX)) {
    const mended = mendedBy(source, found, { fixes: new Map([[problem, fix]]), read });
    if (mended !== null && (best === null || errorsIn(mended.problems) < errorsIn(best.problems))) best = mended;
  }
  return best;
}

const errorsIn = (problems: readonly Problem[]): number => problems.filter(({ severity }) => severity === 'error').length;

/** The errors with a fix, as many as do not touch each other. */
function certainOf(found: readonly Problem[]): ReadonlyMap<Problem, Fix> {
  const mended = new Map<Problem, Fix>();
  const taken: TextEdit[] = [];
  for (const problem of found) {
    const [fix] = problem.fixes ?? [];
    if (problem.severity !== 'error' || fix === undefined || mended.size >= FIXES_MAX) continue;
    if (fix.edits.some((edit) => taken.some((other) => edit.from <= other.to && other.from <= edit.to))) continue;
    taken.push(...fix.edits);
    mended.set(problem, fix);
  }
  return mended;
}

/** A text with edits made in it that do not touch each other, sorted by place. */
function applied(source: string, edits: readonly TextEdit[]): string {
  let text = '';
  let at = 0;
  for (const { from, to, insert } of edits) {
    text += source.slice(at, from) + insert;
    at = to;
  }
  return text + source.slice(at);
}

/** A problem of the mended text at its place in the text as it was written. */
function movedBack(problem: Problem, edits: readonly TextEdit[]): Problem {
  const { place, fixes, ...rest } = problem;
  const kept = fixes?.filter((fix) => fix.edits.every((edit) => isWhole(edit, edits)));
  return {
    ...rest,
    place: place === null ? null : { ...place, ...rangeBack(place, edits) },
    ...(kept === undefined || kept.length === 0
      ? {}
      : { fixes: kept.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, ...rangeBack(edit, edits) })) })) }),
  };
}

const rangeBack = ({ from, to }: Pick<Place, 'from' | 'to'>, edits: readonly TextEdit[]): Pick<Place, 'from' | 'to'> => ({
  from: offsetBack(from, edits).first,
  to: offsetBack(to, edits).last,
});

/** Whether a stretch of the mended text stood in the source as it is. */
function isWhole({ from, to }: Pick<Place, 'from' | 'to'>, edits: readonly TextEdit[]): boolean {
  const [first, last] = [offsetBack(from, edits), offsetBack(to, edits)];
  return first.first === first.last && last.first === last.last && last.first - first.first === to - from;
}

/** Where an offset of the mended text stood; two offsets where it lies in what an edit put in. */
function offsetBack(offset: number, edits: readonly TextEdit[]): { readonly first: number; readonly last: number } {
  let shift = 0;
  for (const { from, to, insert } of edits) {
    const start = from + shift;
    if (offset <= start) break;
    if (offset < start + insert.length) return { first: from, last: to };
    shift += insert.length - (to - from);
  }
  return { first: offset - shift, last: offset - shift };
}
