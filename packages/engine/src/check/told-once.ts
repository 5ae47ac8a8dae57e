import { PROBLEMS_MAX } from '../base/limits.ts';
import type { Place } from '../base/place.ts';
import type { Problem } from '../base/problem.ts';

/** What was found in one source: by reading it, and by the rules in what could be read. */
export interface Found {
  /** The text, for which lines belong to which; empty where the source was no text. */
  readonly source: string;
  readonly reading: readonly Problem[];
  readonly rules: readonly Problem[];
}

/**
 * What reading found and what the rules found, as one list without repeats. Where lines were left out because they were
 * not understood, much of what the rules say would speak of a flow that nobody wrote: then only those errors are told
 * that the lines left out cannot have caused.
 */
export function toldOnce({ source, reading, rules }: Found): readonly Problem[] {
  const lost = reading.filter((problem) => problem.severity === 'error');
  const seen = new Set<string>();
  return [...reading, ...rules.filter((problem) => lost.length === 0 || standsAlone(problem, { source, lost }))]
    .filter((problem) => {
      const key = `${problem.code} ${problem.place?.from ?? ''} ${problem.place?.to ?? ''} ${JSON.stringify(problem.facts)}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    })
    .slice(0, PROBLEMS_MAX);
}

/** Codes about the ways through the whole flow: a line left out changes them anywhere. */
const wholeCodes: ReadonlySet<string> = new Set([
  'flow-without-steps',
  'step-never-reached',
  'no-way-to-end',
  'waits-for-ever',
  'left-running',
  'arms-pile-up',
  'loop-without-pause',
  'exceeded-unanswered',
  'used-before-known',
  'key-not-known',
  'consent-not-given',
  'promise-too-short',
  'needs-in-a-circle',
]);

/** Codes about what is missing under a line: a line left out below it may have been that. */
const lackCodes: ReadonlySet<string> = new Set([
  'outcome-unhandled',
  'otherwise-missing',
  'outsider-limit-unanswered',
  'return-limit-unanswered',
  'timeout-without-limit',
  'purpose-missing',
]);

interface Lost {
  readonly source: string;
  readonly lost: readonly Problem[];
}

function standsAlone(problem: Problem, { source, lost }: Lost): boolean {
  if (problem.severity !== 'error' || wholeCodes.has(problem.code)) return false;
  const { name } = problem.facts;
  // What is not declared may have been declared by the line that was left out.
  if (
    typeof name === 'string' &&
    lost.some(
      ({ place }) =>
        place !== null &&
        source.slice(source.lastIndexOf('\n', place.from - 1) + 1, Math.max(place.to, endOfLine(source, place.from))).includes(name),
    )
  )
    return false;
  if (!lackCodes.has(problem.code) || problem.place === null) return true;
  const block = blockOf(source, problem.place);
  return !lost.some(({ place }) => place !== null && place.from >= block.from && place.from < block.to);
}

/** A line and all that is deeper below it. */
function blockOf(source: string, place: Place): Place {
  const depth = depthAt(source, place.from);
  let to = endOfLine(source, place.from);
  while (to < source.length) {
    const isBlank = source.slice(to, endOfLine(source, to)).trim() === '';
    if (!isBlank && depthAt(source, to) <= depth) break;
    to = endOfLine(source, to);
  }
  return { from: place.from, to };
}

function endOfLine(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end + 1;
}

function depthAt(source: string, at: number): number {
  const start = source.lastIndexOf('\n', at - 1) + 1;
  return (/^[ \t\u3000]*/u.exec(source.slice(start, start + 400))?.[0] ?? '').replaceAll(/[\t\u3000]/gu, '  ').length;
}
