import type { TextEdit } from '../base/place.ts';
import type { Fix, Problem } from '../base/problem.ts';
import { checkCodes } from './codes.ts';
import type { Read } from './consequences.ts';

/** Fixes of one file that are tried; whoever has more mends the first ones and looks again. */
const FIXES_MAX = 40;
/** Characters read again for all fixes of one file together: the time of some twenty readings of a long flow. */
const CHARS_READ_MAX = 1_000_000;

/** What was told about a source, and all that was found in it, consequences included. */
export interface Told {
  readonly told: readonly Problem[];
  readonly found: readonly Problem[];
}

/** Problems with those fixes only that were tried: made in a copy, each takes its problem away and brings no error. */
export function provedFixes(source: string, { told, found }: Told, read: Read): readonly Problem[] {
  let left = Math.min(FIXES_MAX, Math.floor(CHARS_READ_MAX / Math.max(1, source.length)));
  return told.map((problem) => {
    const { fixes, ...rest } = problem;
    if (fixes === undefined) return problem;
    const proved = fixes.filter((fix) => {
      left -= 1;
      return left >= 0 && isProved(source, { problem, fix, found, read });
    });
    if (proved.length === fixes.length) return problem;
    return proved.length === 0 ? rest : { ...rest, fixes: proved };
  });
}

interface Trial {
  readonly problem: Problem;
  readonly fix: Fix;
  readonly found: readonly Problem[];
  readonly read: Read;
}

function isProved(source: string, { problem, fix, found, read }: Trial): boolean {
  const after = read(mendedBy(source, fix.edits));
  const isSame = ({ code }: Problem): boolean => code === problem.code;
  if (count(after, isSame) >= count(found, isSame)) return false;
  // A line that was not understood hid what is wrong behind it; whatever shows then was there before.
  if (!Object.hasOwn(checkCodes, problem.code)) return true;
  const isError = ({ severity }: Problem): boolean => severity === 'error';
  return count(after, isError) <= count(found, isError);
}

function count(problems: readonly Problem[], is: (problem: Problem) => boolean): number {
  return problems.filter(is).length;
}

function mendedBy(source: string, edits: readonly TextEdit[]): string {
  return edits
    .toSorted((one, other) => other.from - one.from)
    .reduce((text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to), source);
}
