import { FORMULA_NESTING_MAX, FORMULA_NODES_MAX } from '../base/limits.ts';
import type { Place } from '../base/place.ts';
import { place } from '../base/place.ts';
import type { Facts, Fix, Problem } from '../base/problem.ts';
import type { Arithmetic, Comparison, Formula, FunctionName } from '../model/formula.ts';
import { standardRows } from './bare-name.ts';
import type { FormulaCode } from './codes.ts';
import { formulaProblem } from './codes.ts';
import { skipSpaces } from './literal.ts';
import type { Match, Matcher } from './match.ts';
import { matcher, rowsOf } from './match.ts';
import type { NameNode, NameTable } from './name-table.ts';
import type { Infix, Prefix, Row } from './words.ts';
import {
  arithmeticWords,
  comparisonWords,
  functionWords,
  infixWords,
  prefixWords,
  rangeWords,
  satisfiesWords,
  trailingWords,
  truthWords,
} from './words.ts';

/** The state of reading one formula. */
export interface Reading {
  /** The formula as written. */
  readonly source: string;
  /** The formula folded: what words are looked for in. */
  readonly text: string;
  /** Offset of the formula in its file. */
  readonly from: number;
  /** Where names are looked up, innermost list first. */
  scopes: readonly NameNode[];
  readonly names: NameTable;
  readonly problems: Problem[];
  /** Whether a name may also end at a space: only to find out what is missing. */
  readonly loose: boolean;
  at: number;
  nodes: number;
  nesting: number;
  quantifiers: number;
  /** Units written after numbers, for the numbers to be compared with. */
  readonly units: Map<Formula, string>;
  /** Reads a whole formula from here on: what stands in brackets. */
  readonly expression: () => Formula | null;
}

const infixRows: readonly Row<Infix>[] = [
  ...rowsOf<Comparison>(comparisonWords, ['eq', 'ne', 'gt', 'lt', 'ge', 'le']).map(
    (row): Row<Infix> => ({ ...row, meaning: { kind: 'compare', op: row.meaning } }),
  ),
  ...rowsOf<Arithmetic>(arithmeticWords, ['add', 'subtract', 'multiply', 'divide']).map(
    (row): Row<Infix> => ({ ...row, meaning: { kind: 'arithmetic', op: row.meaning } }),
  ),
  ...infixWords,
];

/** The matchers of the tables of words. */
export const infixes: Matcher<Infix> = matcher(infixRows);
/** 非, 任一, 每个. */
export const prefixes: Matcher<Prefix> = matcher(prefixWords);
/** 以上, 以下. */
export const ranges: Matcher<Comparison> = matcher(rangeWords);
/** 满足. */
export const satisfies: Matcher<string> = matcher([{ ...satisfiesWords, meaning: 'satisfies' }]);
/** Names of functions. */
export const functions: Matcher<FunctionName> = matcher(
  rowsOf<FunctionName>(functionWords, ['count', 'sum', 'max', 'min', 'today', 'age', 'round', 'difference']),
);
/** 是 and 否 as values. */
export const truths: Matcher<'yes' | 'no'> = matcher(rowsOf<'yes' | 'no'>(truthWords, ['yes', 'no']));
/** Words of standard outcomes, results and states. */
export const standards: Matcher<string> = matcher(standardRows);
const trailing = matcher([{ ...trailingWords, meaning: 'trailing' }]);

/** Moves over spaces and gives the character there, folded; empty at the end. */
export function peek(reading: Reading): string {
  reading.at = skipSpaces(reading.text, reading.at);
  return reading.text.charAt(reading.at);
}

/** A stretch of the formula as a place in its file. */
export const placeOf = (reading: Reading, from: number, to: number): Place => place(reading.from + from, reading.from + to);

/** Records a problem and gives null, which every reading function answers when it cannot go on. */
export function fail(
  reading: Reading,
  code: FormulaCode,
  detail: { from: number; to: number; facts?: Facts; fixes?: readonly Fix[] },
): null {
  const { from, to, facts = {}, fixes } = detail;
  reading.problems.push(formulaProblem(code, { place: placeOf(reading, from, to), facts, ...(fixes === undefined ? {} : { fixes }) }));
  return null;
}

/** Counts one more node; false, with a problem, when there are too many. */
export function countNode(reading: Reading): boolean {
  reading.nodes++;
  if (reading.nodes <= FORMULA_NODES_MAX) return true;
  fail(reading, 'formula-too-large', { from: 0, to: reading.source.length, facts: { max: FORMULA_NODES_MAX } });
  return false;
}

/** Goes one level deeper; false, with a problem, when that is too deep. Who enters leaves again by `nesting--`. */
export function enter(reading: Reading, at: number): boolean {
  reading.nesting++;
  if (reading.nesting <= FORMULA_NESTING_MAX) return true;
  fail(reading, 'formula-too-deep', { from: at, to: at + 1, facts: { max: FORMULA_NESTING_MAX } });
  return false;
}

/** The operator at `at`, the longest that makes sense there: 为空 only where the operand ends, 在 only where 以上 or 以下 follows. */
export function infixAt(reading: Reading, at: number): Match<Infix> | null {
  return infixes.longest(reading.text, at, ({ meaning, to }) => {
    if (meaning.kind === 'empty') return endsOperand(reading, to);
    return meaning.kind !== 'range' || hasRangeEnd(reading, to);
  });
}

/** How far 以上 may stand from its 在. */
const RANGE_CHARS_MAX = 80;

function hasRangeEnd({ text }: Reading, from: number): boolean {
  const rest = text.slice(from, from + RANGE_CHARS_MAX);
  return rangeWords.some(({ zh }) => zh.some((word) => rest.includes(word)));
}

/** Whether the formula, a bracket, an entry of a list, 且 or 或 ends here: nothing of an operand follows. */
function endsOperand(reading: Reading, from: number): boolean {
  const at = skipSpaces(reading.text, from);
  if (isClosed(reading, at)) return true;
  const next = infixes.longest(reading.text, at);
  return next !== null && (next.meaning.kind === 'and' || next.meaning.kind === 'or');
}

/** Whether a name or word that ends at `from` may end there: an operator, a closing bracket, a separator or the end follows. */
export function endsName(reading: Reading, from: number): boolean {
  const at = skipSpaces(reading.text, from);
  if (isClosed(reading, at)) return true;
  // Latin words want a space between them.
  if (infixAt(reading, at) !== null || ranges.longest(reading.text, at) !== null) return true;
  return satisfies.longest(reading.text, at) !== null;
}

function isClosed(reading: Reading, at: number): boolean {
  if (at >= reading.text.length || ')],、;'.includes(reading.text.charAt(at))) return true;
  return isTrail(reading, at);
}

/** Whether only a trailing 的 or a full stop is left. */
export function isTrail(reading: Reading, from: number): boolean {
  const word = trailing.longest(reading.text, from);
  const at = skipSpaces(reading.text, word?.to ?? from);
  const stop = '。.'.includes(reading.text.charAt(at)) && at < reading.text.length ? at + 1 : at;
  return stop > from && skipSpaces(reading.text, stop) >= reading.text.length;
}
