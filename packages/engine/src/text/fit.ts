import { readLiteral } from '../formula/literal.ts';
import type { Capture, Stretch, Surroundings } from './match.ts';
import { matchElements } from './match.ts';
import type { Element, Pattern, SlotType } from './statements/pattern.ts';
import { type ExtraWording, extraCandidates, type Wording } from './statements/patterns.ts';
import { wordAt } from './statements/tables.ts';
import { clauses, type Range, trimmed, type View } from './view.ts';

/** An extra found after a comma. */
export interface FittedExtra {
  readonly wording: ExtraWording;
  readonly captures: readonly Capture[];
  readonly range: Range;
}

/** A line that fits a wording: what stands in its slots, its extras, what is left over and the action after its colon. */
export interface Fitted {
  readonly wording: Wording;
  readonly captures: readonly Capture[];
  readonly extras: readonly FittedExtra[];
  /** Clauses that are none of the statement's extras. */
  readonly unknown: readonly Range[];
  /** An action on the same line, after the colon. */
  readonly action: Range | null;
}

/** A line cut at its commas and its first colon. */
export interface Cut {
  readonly view: View;
  readonly range: Range;
  readonly parts: readonly Range[];
  /** What stands after the colon; null without a colon. */
  readonly tail: Range | null;
}

/** Cuts a line once, for all wordings that are tried on it. */
export function cut(view: View, range: Range): Cut {
  const { parts, colon } = clauses(view, range, true);
  return { view, range, parts, tail: colon < 0 ? null : trimmed(view, { from: colon + 1, to: range.to }) };
}

/** Fits a wording to a line; null when its pattern as a whole does not stand there. */
export function fit(line: Cut, wording: Wording, around: Surroundings): Fitted | null {
  const { pattern, statement } = wording;
  const [first] = line.parts;
  if (first === undefined || !wordsMayFit(line.view, pattern, first) || !tailMayFit(line, pattern, statement.form === 'block')) return null;
  const short = matchElements(line.view, pattern.head, { range: first, around });
  const long = short === null && pattern.listsBeforeText ? fitLongHead(line, wording, around) : null;
  const head = short ?? long?.captures ?? null;
  if (head === null) return null;
  const said = line.parts.slice(long?.parts ?? 1);
  if (!Array.isArray(pattern.tail)) {
    const found = fitExtras(line, { wording, clauses: said, before: null }, around);
    return { wording, captures: head, ...found, action: line.tail !== null && line.tail.from < line.tail.to ? line.tail : null };
  }
  return fitValue(line, { wording, head, said, elements: pattern.tail }, around);
}

/** A list of names before a text may have commas: the head then goes on to the clause that ends with the text. */
function fitLongHead(
  { view, parts }: Cut,
  wording: Wording,
  around: Surroundings,
): { readonly captures: readonly Capture[]; readonly parts: number } | null {
  const [first] = parts;
  const end = parts.findIndex((part, index) => index > 0 && view.quoted.some(({ from, to }) => from > part.from && to === part.to));
  const last = parts[end];
  if (first === undefined || last === undefined) return null;
  if (parts.slice(1, end + 1).some((part) => fitExtra(view, wording, { range: part, around }) !== null)) return null;
  const captures = matchElements(view, wording.pattern.head, { range: { from: first.from, to: last.to }, around });
  return captures === null ? null : { captures, parts: end + 1 };
}

/** Whether the words at the ends of a pattern stand at the ends of the stretch, and marks somewhere on its line. */
function wordsMayFit({ text, quoted }: View, { opening, closing, asksMarks }: Pattern, { from, to }: Range): boolean {
  if (asksMarks && quoted.length === 0) return false;
  return (opening === null || text.startsWith(opening, from)) && (closing === null || text.endsWith(closing, to));
}

/** A colon at the end is free; something behind it needs a wording that takes it. */
function tailMayFit({ tail }: Cut, pattern: Pattern, isBlock: boolean): boolean {
  const isEmpty = tail === null || tail.from === tail.to;
  if (Array.isArray(pattern.tail)) return pattern.tail.length === 0 || !isEmpty;
  return isEmpty || (isBlock && pattern.tail === 'block');
}

interface ValueFit {
  readonly wording: Wording;
  readonly head: readonly Capture[];
  readonly said: readonly Range[];
  readonly elements: readonly Element[];
}

/** Fits what stands after the colon as the line's value, with extras behind it. */
function fitValue(line: Cut, { wording, head, said, elements }: ValueFit, around: Surroundings): Fitted | null {
  const before = fitExtras(line, { wording, clauses: said, before: null }, around);
  const tail = line.tail ?? { from: line.range.to, to: line.range.to };
  if (elements.length === 0) {
    const parts = tail.from < tail.to ? clauses(line.view, tail, false).parts : [];
    const after = fitExtras(line, { wording, clauses: parts, before: null }, around);
    return {
      wording,
      captures: head,
      extras: [...before.extras, ...after.extras],
      unknown: [...before.unknown, ...after.unknown],
      action: null,
    };
  }
  const isWhole = elements.some((element) => element.kind === 'slot' && toLineEnd.has(element.type));
  const parts = isWhole ? [tail] : clauses(line.view, tail, false).parts;
  const last = lastSlot(elements);
  const after = fitExtras(line, { wording, clauses: parts.slice(1), before: last !== null && lists.has(last) ? 'value' : null }, around);
  const value = matchElements(line.view, elements, { range: { from: tail.from, to: after.grownTo ?? parts[0]?.to ?? tail.to }, around });
  if (value === null) return null;
  return {
    wording,
    captures: [...head, ...value],
    extras: [...before.extras, ...after.extras],
    unknown: [...before.unknown, ...after.unknown],
    action: null,
  };
}

interface Clauses {
  readonly wording: Wording;
  readonly clauses: readonly Range[];
  /** `value` when a list stands before the first clause, which clauses that are no extras prolong. */
  readonly before: 'value' | null;
}

interface FittedExtras {
  readonly extras: readonly FittedExtra[];
  readonly unknown: readonly Range[];
  /** Where the value before the extras ends, if clauses prolong it. */
  readonly grownTo: number | null;
}

function fitExtras(line: Cut, { wording, clauses: given, before }: Clauses, around: Surroundings): FittedExtras {
  const extras: FittedExtra[] = [];
  const unknown: Range[] = [];
  let grownTo: number | null = null;
  for (const clause of given) {
    if (clause.from === clause.to) continue;
    const isListOpen = (): boolean => before === 'value' && extras.length === 0 && unknown.length === 0;
    const found = fitExtra(line.view, wording, { range: clause, around });
    const last = extras.at(-1);
    const longer =
      last !== undefined && (found === null || !holdsAmounts(line.view, found)) ? prolonged(line.view, last, clause, around) : null;
    if (found !== null && ((longer === null && !isListOpen()) || holdsAmounts(line.view, found))) extras.push(found);
    else if (longer !== null) extras[extras.length - 1] = longer;
    else if (isListOpen()) grownTo = clause.to;
    else unknown.push(clause);
  }
  return { extras, unknown, grownTo };
}

/** The addition that a clause is, one whose amounts are amounts first; null when the statement takes none like it. */
export function fitExtra(view: View, wording: Wording, { range: clause, around }: Stretch): FittedExtra | null {
  let other: FittedExtra | null = null;
  for (const extra of extraCandidates(wording.statement.id, view.text.charAt(clause.from))) {
    const { pattern } = extra;
    if (!wordsMayFit(view, pattern, clause)) continue;
    if (pattern.first === null && !mayBegin(view, pattern, clause)) continue;
    const captures = matchElements(view, pattern.head, { range: clause, around });
    if (captures === null || (pattern.weight === 0 && !captures.every((one) => isLiteralSlot(view, one)))) continue;
    const found = { wording: extra, captures, range: clause };
    if (holdsAmounts(view, found)) return found;
    other ??= found;
  }
  return other;
}

/** Patterns that begin with a number fit only where one stands. */
function mayBegin(view: View, pattern: Pattern, clause: Range): boolean {
  const [start] = pattern.head;
  if (start?.kind !== 'slot') return true;
  if (start.type === 'count' || start.type === 'number' || start.type === 'duration')
    return readLiteral(view.source, view.text, clause.from) !== null;
  return start.type !== 'constraint' || wordAt('comparison', view.text, clause.from) !== null || view.text.startsWith('在', clause.from);
}

/** A pattern without words fits only what can be nothing else. */
function isLiteralSlot(view: View, { type, from, to, id }: Capture): boolean {
  if (id !== undefined || type === 'constraint' || type === 'anyOutcome') return true;
  const literal = type === 'duration' ? readLiteral(view.source, view.text, from) : null;
  return literal?.kind === 'literal' && literal.formula.kind === 'duration' && literal.to <= to;
}

/** Whether every amount of an extra is one: 限额 in a list is a name, not a limit of 额. */
export function holdsAmounts(view: View, { captures }: FittedExtra): boolean {
  return captures.every(
    ({ type, from, to }) => !amounts.has(type) || readLiteral(view.source.slice(from, to), view.text.slice(from, to), 0) !== null,
  );
}

const amounts: ReadonlySet<SlotType> = new Set<SlotType>(['duration', 'count', 'number']);

function prolonged(view: View, extra: FittedExtra, clause: Range, around: Surroundings): FittedExtra | null {
  const last = lastSlot(extra.wording.pattern.head);
  if (last === null || !lists.has(last)) return null;
  const range = { from: extra.range.from, to: clause.to };
  const captures = matchElements(view, extra.wording.pattern.head, { range, around });
  return captures === null ? null : { ...extra, captures, range };
}

function lastSlot(elements: readonly Element[]): SlotType | null {
  const last = elements.at(-1);
  return last?.kind === 'slot' && !last.quoted ? last.type : null;
}

const lists: ReadonlySet<SlotType> = new Set<SlotType>(['names', 'formulas', 'paths', 'exchanges', 'weights']);
const toLineEnd: ReadonlySet<SlotType> = new Set<SlotType>(['rest', 'said']);
