import type { NameTable } from '../formula/name-table.ts';
import type { Comparison, Formula } from '../model/formula.ts';
import type { ValueType } from '../model/value.ts';

/** A stretch of numbers, dates or amounts; an end that is closed belongs to it. */
export interface Stretch {
  readonly from: number;
  readonly fromClosed: boolean;
  readonly to: number;
  readonly toClosed: boolean;
}

/** The values for which a condition holds: words of a list, or stretches in order, apart from each other. */
export type ValueSet =
  | { readonly kind: 'words'; readonly words: ReadonlySet<string>; readonly all: readonly string[] }
  | { readonly kind: 'stretches'; readonly stretches: readonly Stretch[] };

/** A condition about one value, as the set of values for which it holds. */
export interface Test {
  readonly path: readonly string[];
  readonly set: ValueSet;
}

/** Reads a condition as a test of one value; null where it is about several, about none, or computes. */
export function testOf(formula: Formula, names: NameTable): Test | null {
  switch (formula.kind) {
    case 'name':
      return ofWords(formula.path, names, ['true']);
    case 'not':
      return complementOf(testOf(formula.of, names));
    case 'compare':
      return ofComparison(formula, names);
    case 'in': {
      const values = formula.among.map(wordOf);
      return formula.of.kind === 'name' && !values.includes(null)
        ? ofWords(
            formula.of.path,
            names,
            values.filter((value) => value !== null),
          )
        : null;
    }
    case 'and':
      return joined(
        formula.parts.map((part) => testOf(part, names)),
        intersection,
      );
    case 'or':
      return joined(
        formula.parts.map((part) => testOf(part, names)),
        union,
      );
    default:
      return null;
  }
}

/** Whether no value is in the set. */
export function isEmpty(set: ValueSet): boolean {
  return set.kind === 'words' ? set.words.size === 0 : set.stretches.length === 0;
}

/** What is in one set and in none of the others. */
export function without(set: ValueSet, others: readonly ValueSet[]): ValueSet {
  return others.reduce((left, other) => intersection(left, complement(other)) ?? left, set);
}

/** What two sets share; null where they are of different kinds. */
export function overlapOf(one: ValueSet, other: ValueSet): ValueSet | null {
  return intersection(one, other);
}

/** The parts of a set that lie between others, not out towards the ends: words, or stretches with an end on both sides. */
export function inside(set: ValueSet): readonly Gap[] {
  if (set.kind === 'words') return [...set.words];
  return set.stretches.filter(({ from, to }) => Number.isFinite(from) && Number.isFinite(to));
}

/** A word, or a stretch of numbers or dates. */
export type Gap = string | Stretch;

/** Gaps as they are told: a word as it is, a stretch by its ends. */
export function wordsIn(gaps: readonly Gap[]): readonly string[] {
  return gaps.map((gap) => {
    if (typeof gap === 'string') return gap;
    return gap.from === gap.to ? String(gap.from) : `${gap.from}–${gap.to}`;
  });
}

/** Every value there is, as far as the set's kind tells. */
export function everything(set: ValueSet): ValueSet {
  return set.kind === 'words' ? { ...set, words: new Set(set.all) } : { kind: 'stretches', stretches: [line] };
}

const line: Stretch = { from: Number.NEGATIVE_INFINITY, fromClosed: false, to: Number.POSITIVE_INFINITY, toClosed: false };

function ofComparison({ op, left, right }: Extract<Formula, { readonly kind: 'compare' }>, names: NameTable): Test | null {
  if (left.kind !== 'name')
    return right.kind === 'name' ? ofComparison({ kind: 'compare', op: flipped[op], left: right, right: left }, names) : null;
  const word = wordOf(right);
  if (word !== null) {
    const test = ofWords(left.path, names, [word]);
    return op === 'eq' ? test : op === 'ne' ? complementOf(test) : null;
  }
  const amount = amountOf(right);
  return amount === null ? null : { path: left.path, set: { kind: 'stretches', stretches: stretchesOf(op, amount) } };
}

const flipped: Readonly<Record<Comparison, Comparison>> = { eq: 'eq', ne: 'ne', lt: 'gt', le: 'ge', gt: 'lt', ge: 'le' };

function stretchesOf(op: Comparison, at: number): readonly Stretch[] {
  const below: Stretch = { ...line, to: at };
  const above: Stretch = { ...line, from: at };
  switch (op) {
    case 'eq':
      return [{ from: at, fromClosed: true, to: at, toClosed: true }];
    case 'ne':
      return [below, above];
    case 'lt':
      return [below];
    case 'le':
      return [{ ...below, toClosed: true }];
    case 'gt':
      return [above];
    case 'ge':
      return [{ ...above, fromClosed: true }];
  }
}

function ofWords(path: readonly string[], names: NameTable, words: readonly string[]): Test | null {
  const all = allWords(names.find(path)?.type ?? null);
  return all === null ? null : { path, set: { kind: 'words', words: new Set(words), all } };
}

function allWords(type: ValueType | null): readonly string[] | null {
  if (type?.kind === 'boolean') return ['true', 'false'];
  return type?.kind === 'choice' ? type.options : null;
}

function wordOf(formula: Formula): string | null {
  if (formula.kind === 'standard') return formula.id;
  return formula.kind === 'literal' && typeof formula.value !== 'number' ? String(formula.value) : null;
}

/** A fixed number, amount or date; dates by their order alone. */
function amountOf(formula: Formula): number | null {
  switch (formula.kind) {
    case 'literal':
      return typeof formula.value === 'number' ? formula.value : null;
    case 'money':
      return formula.yuan;
    case 'date':
      return Number(formula.date.replaceAll('-', ''));
    case 'negate': {
      const amount = amountOf(formula.of);
      return amount === null ? null : -amount;
    }
    default:
      return null;
  }
}

function joined(tests: readonly (Test | null)[], join: (one: ValueSet, other: ValueSet) => ValueSet | null): Test | null {
  const [first, ...others] = tests;
  if (first === undefined || first === null) return null;
  let { set } = first;
  for (const other of others) {
    const both = other !== null && other.path.join('.') === first.path.join('.') ? join(set, other.set) : null;
    if (both === null) return null;
    set = both;
  }
  return { path: first.path, set };
}

function complementOf(test: Test | null): Test | null {
  return test === null ? null : { path: test.path, set: complement(test.set) };
}

function complement(set: ValueSet): ValueSet {
  if (set.kind === 'words') return { ...set, words: new Set(set.all.filter((word) => !set.words.has(word))) };
  const gaps: Stretch[] = [];
  let from = line.from;
  let fromClosed = false;
  for (const stretch of set.stretches) {
    const gap: Stretch = { from, fromClosed, to: stretch.from, toClosed: !stretch.fromClosed && Number.isFinite(stretch.from) };
    if (holdsAny(gap)) gaps.push(gap);
    from = stretch.to;
    fromClosed = !stretch.toClosed && Number.isFinite(stretch.to);
  }
  const last: Stretch = { ...line, from, fromClosed };
  return { kind: 'stretches', stretches: holdsAny(last) ? [...gaps, last] : gaps };
}

function intersection(one: ValueSet, other: ValueSet): ValueSet | null {
  if (one.kind === 'words')
    return other.kind === 'words' ? { ...one, words: new Set([...one.words].filter((word) => other.words.has(word))) } : null;
  if (other.kind === 'words') return null;
  const stretches = one.stretches.flatMap((a) => other.stretches.map((b) => overlap(a, b)).filter(holdsAny));
  return { kind: 'stretches', stretches };
}

/** By De Morgan: what is in one or the other is not outside both. */
function union(one: ValueSet, other: ValueSet): ValueSet | null {
  const outside = intersection(complement(one), complement(other));
  return outside === null ? null : complement(outside);
}

function overlap(a: Stretch, b: Stretch): Stretch {
  const start = a.from > b.from || (a.from === b.from && !a.fromClosed) ? a : b;
  const end = a.to < b.to || (a.to === b.to && !a.toClosed) ? a : b;
  return { from: start.from, fromClosed: start.fromClosed, to: end.to, toClosed: end.toClosed };
}

function holdsAny({ from, fromClosed, to, toClosed }: Stretch): boolean {
  return from < to || (from === to && fromClosed && toClosed);
}
