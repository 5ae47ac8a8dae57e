import { LINE_CHARS_MAX } from '../base/limits.ts';
import type { Problem } from '../base/problem.ts';
import type { Constraint } from '../model/form.ts';
import type { Arithmetic, Comparison, Formula } from '../model/formula.ts';
import { fitFormula } from './fit.ts';
import { folded } from './folded.ts';
import { skipSpaces } from './literal.ts';
import type { NameTable } from './name-table.ts';
import { readList, readPrimary } from './primary.ts';
import { prefixAt } from './read-name.ts';
import type { Reading } from './reading.ts';
import { countNode, enter, fail, infixAt, isTrail, peek, placeOf, ranges } from './reading.ts';
import { unitProblems } from './unit.ts';
import type { Infix } from './words.ts';

/** A formula as far as it could be read, and what is wrong with it. */
export interface FormulaReading {
  /** Null when the text cannot be understood; then at least one problem is an error. */
  readonly formula: Formula | null;
  readonly problems: readonly Problem[];
}

/** A constraint as far as it could be read, and what is wrong with it. */
export interface ConstraintReading {
  readonly constraint: Constraint | null;
  readonly problems: readonly Problem[];
}

/** Reads a formula: `source` is its text, `from` the offset of that text in its file. Unknown names are left to the typer. */
export function parseFormula(source: string, from: number, names: NameTable): FormulaReading {
  const reading = begin(source, from, names);
  if (reading.problems.length > 0) return { formula: null, problems: reading.problems };
  const formula = readWhole(reading, () => readOr(reading));
  if (formula === null) return { formula, problems: reading.problems };
  if (reading.units.size > 0) reading.problems.push(...unitProblems(formula, reading.units, names));
  return { formula: fitFormula(formula, names), problems: reading.problems };
}

/** Reads what a field must satisfy, a comparison without its left side: `大于 0`. */
export function parseConstraint(source: string, from: number, names: NameTable): ConstraintReading {
  const reading = begin(source, from, names);
  if (reading.problems.length > 0) return { constraint: null, problems: reading.problems };
  peek(reading);
  const infix = infixAt(reading, reading.at);
  const range = infix?.meaning.kind === 'range';
  let op: Comparison | null = infix?.meaning.kind === 'compare' ? infix.meaning.op : null;
  if (infix === null || (op === null && !range)) {
    fail(reading, 'operand-missing', { from: 0, to: source.length, facts: { after: '' } });
    return { constraint: null, problems: reading.problems };
  }
  reading.at = infix.to;
  const value = readWhole(reading, () => {
    const right = readSum(reading);
    if (right !== null && range) op = readRangeEnd(reading);
    return op === null ? null : right;
  });
  return { constraint: value === null || op === null ? null : { kind: 'compare', op, value }, problems: reading.problems };
}

function begin(source: string, from: number, names: NameTable): Reading {
  const reading: Reading = {
    source,
    text: source.length > LINE_CHARS_MAX ? '' : folded(source),
    from,
    names,
    scopes: [names.root],
    problems: [],
    loose: false,
    at: 0,
    nodes: 0,
    nesting: 0,
    quantifiers: 0,
    units: new Map(),
    expression: () => readOr(reading),
  };
  if (source.length > LINE_CHARS_MAX) fail(reading, 'formula-too-large', { from: 0, to: source.length, facts: { max: LINE_CHARS_MAX } });
  else if (skipSpaces(reading.text, 0) === source.length) fail(reading, 'formula-empty', { from: 0, to: source.length });
  return reading;
}

function readWhole(reading: Reading, read: () => Formula | null): Formula | null {
  const formula = read();
  if (formula === null) return null;
  const next = peek(reading);
  if (next === '' || isTrail(reading, reading.at)) return formula;
  return failAfter(reading, next);
}

/** Says what is wrong with what stands behind a whole operand. */
function failAfter(reading: Reading, next: string): null {
  const { at } = reading;
  if (next === ')' || next === ']')
    return fail(reading, 'bracket-stray', { from: at, to: at + 1, facts: { bracket: reading.source.charAt(at) } });
  const infix = infixAt(reading, at);
  if (infix?.meaning.kind === 'compare') return fail(reading, 'comparison-chained', { from: at, to: infix.to });
  const found = reading.source.slice(at).trim();
  return fail(reading, 'operator-missing', { from: at, to: at + found.length, facts: { found } });
}

interface Span {
  readonly formula: Formula;
  readonly from: number;
  readonly to: number;
  /** Whether 且 joined it here, without brackets. */
  readonly joined: boolean;
}

function readOr(reading: Reading): Formula | null {
  const spans = readSpans(reading, 'or', readAnd);
  const [first] = spans ?? [];
  if (spans === null || first === undefined) return null;
  if (spans.length === 1) return first.formula;
  const mixed = spans.filter((span) => span.joined);
  if (mixed.length > 0) warnMixed(reading, mixed);
  return joined(reading, 'or', spans);
}

function readAnd(reading: Reading): Span | null {
  const spans = readSpans(reading, 'and', readNegation);
  const [first] = spans ?? [];
  if (spans === null || first === undefined) return null;
  if (spans.length === 1) return first;
  const formula = joined(reading, 'and', spans);
  return formula === null ? null : { formula, from: first.from, to: reading.at, joined: true };
}

function readSpans(reading: Reading, kind: 'and' | 'or', read: (reading: Reading) => Span | null): readonly Span[] | null {
  const spans: Span[] = [];
  for (;;) {
    const span = read(reading);
    if (span === null) return null;
    spans.push(span);
    peek(reading);
    const infix = infixAt(reading, reading.at);
    if (infix?.meaning.kind !== kind) {
      reading.at = span.to;
      return spans;
    }
    reading.at = infix.to;
  }
}

function joined(reading: Reading, kind: 'and' | 'or', spans: readonly Span[]): Formula | null {
  if (!countNode(reading)) return null;
  const parts = spans.map((span) => span.formula);
  return { kind, parts, place: placeOf(reading, spans[0]?.from ?? 0, spans.at(-1)?.to ?? 0) };
}

function warnMixed(reading: Reading, mixed: readonly Span[]): void {
  const [open, close] = /[\u3400-\u9fff]/.test(reading.source) ? ['（', '）'] : ['(', ')'];
  const edits = mixed.flatMap(({ from, to }) => [
    { from: reading.from + from, to: reading.from + from, insert: open },
    { from: reading.from + to, to: reading.from + to, insert: close },
  ]);
  const [first, last] = [mixed[0]?.from ?? 0, mixed.at(-1)?.to ?? 0];
  fail(reading, 'and-or-mixed', { from: first, to: last, fixes: [{ code: 'add-brackets', facts: {}, edits }] });
}

/** 非 holds for the whole comparison behind it. */
function readNegation(reading: Reading): Span | null {
  peek(reading);
  const from = reading.at;
  const formula = readNot(reading);
  return formula === null ? null : { formula, from, to: reading.at, joined: false };
}

function readNot(reading: Reading): Formula | null {
  peek(reading);
  const from = reading.at;
  const prefix = prefixAt(reading);
  if (prefix?.meaning.kind !== 'not') return readComparison(reading);
  if (!enter(reading, from)) return null;
  reading.at = prefix.to;
  const of = readNot(reading);
  reading.nesting--;
  if (of === null || !countNode(reading)) return null;
  return { kind: 'not', of, place: placeOf(reading, from, reading.at) };
}

function readComparison(reading: Reading): Formula | null {
  peek(reading);
  const from = reading.at;
  const left = readSum(reading);
  if (left === null) return null;
  const end = reading.at;
  peek(reading);
  const infix = infixAt(reading, reading.at);
  if (infix === null || infix.meaning.kind === 'and' || infix.meaning.kind === 'or' || infix.meaning.kind === 'arithmetic') {
    reading.at = end;
    return left;
  }
  const wordAt = reading.at;
  reading.at = infix.to;
  if (!countNode(reading)) return null;
  return readRight(reading, { left, from, infix: infix.meaning, word: reading.source.slice(wordAt, infix.to) });
}

type Relation = Exclude<
  Infix,
  { readonly kind: 'and' } | { readonly kind: 'or' } | { readonly kind: 'arithmetic'; readonly op: Arithmetic }
>;

interface Comparing {
  readonly left: Formula;
  readonly from: number;
  readonly infix: Relation;
  readonly word: string;
}

function readRight(reading: Reading, { left, from, infix, word }: Comparing): Formula | null {
  const made = (formula: Formula, negated = false): Formula | null => {
    const place = placeOf(reading, from, reading.at);
    if (!negated) return { place, ...formula };
    return countNode(reading) ? { kind: 'not', of: { place, ...formula }, place } : null;
  };
  switch (infix.kind) {
    case 'empty':
      return made({ kind: 'empty', of: left }, infix.negated);
    case 'contains': {
      const item = readSum(reading);
      return item === null ? null : made({ kind: 'contains', of: left, item }, infix.negated);
    }
    case 'in': {
      const among = readAmong(reading, word);
      return among === null ? null : made({ kind: 'in', of: left, among }, infix.negated);
    }
    case 'compare': {
      const right = readSum(reading);
      return right === null ? null : made({ kind: 'compare', op: infix.op, left, right });
    }
    case 'range': {
      const right = readSum(reading);
      const op = right === null ? null : readRangeEnd(reading);
      return right === null || op === null ? null : made({ kind: 'compare', op, left, right });
    }
  }
}

function readAmong(reading: Reading, word: string): readonly Formula[] | null {
  if (peek(reading) === '(') return readList(reading, word);
  const single = readSum(reading);
  return single === null ? null : [single];
}

function readRangeEnd(reading: Reading): Comparison | null {
  peek(reading);
  const range = ranges.longest(reading.text, reading.at);
  if (range === null) return fail(reading, 'range-unfinished', { from: reading.at, to: reading.at });
  reading.at = range.to;
  return range.meaning;
}

function readSum(reading: Reading): Formula | null {
  return readOperations(reading, ['add', 'subtract'], readProduct);
}

function readProduct(reading: Reading): Formula | null {
  return readOperations(reading, ['multiply', 'divide'], readPrimary);
}

function readOperations(reading: Reading, ops: readonly Arithmetic[], read: (reading: Reading) => Formula | null): Formula | null {
  peek(reading);
  const from = reading.at;
  let left = read(reading);
  while (left !== null) {
    const end = reading.at;
    peek(reading);
    const infix = infixAt(reading, reading.at);
    if (infix?.meaning.kind !== 'arithmetic' || !ops.includes(infix.meaning.op)) {
      reading.at = end;
      return left;
    }
    reading.at = infix.to;
    const right = read(reading);
    if (right === null || !countNode(reading)) return null;
    left = { kind: 'arithmetic', op: infix.meaning.op, left, right, place: placeOf(reading, from, reading.at) };
  }
  return null;
}
