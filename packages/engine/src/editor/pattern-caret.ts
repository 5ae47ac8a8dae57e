import { isLatinAt } from '../formula/match.ts';
import type { Element } from '../text/statements/pattern.ts';
import { type TableName, verbBefore, wordAt } from '../text/statements/tables.ts';
import { quotedAt, type Range, trimmed, type View } from '../text/view.ts';

/** How far the words before the caret have come in a pattern: the element they stop in, and where what is written of it begins. */
export interface PatternCaret {
  readonly index: number;
  readonly from: number;
  /** Whether the caret stands between the marks of a quoted slot. */
  readonly inQuote: boolean;
}

/** What is written of a pattern before the caret. */
export interface Written {
  readonly view: View;
  readonly range: Range;
  /** Where a mark stands that opens a quotation with the caret in it. */
  readonly quoteAt: number | null;
  /** Names that a slot before a verb may be, so that `公安办` is known for 公安 and the beginning of a verb. */
  readonly parties: ReadonlySet<string>;
}

/** Follows a pattern along what is written; where it may have come to. More than one where a name may go on. */
export function patternCarets(elements: readonly Element[], written: Written): readonly PatternCaret[] {
  const found: PatternCaret[] = [];
  let at = written.range.from;
  for (let index = 0; index < elements.length; index++) {
    const element = elements[index];
    if (element === undefined) break;
    at = skipBlanks(written, at);
    const step = element.kind === 'words' ? alongWords(written, element.parts, at) : alongSlot(written, { elements, index }, at);
    if (step.stops) found.push({ index, from: at, inQuote: false });
    if (step.quote) found.push({ index, from: at + 1, inQuote: true });
    if (step.next === null) return found;
    at = step.next;
  }
  return found;
}

/** Whether the caret may be here, and where the element ends if it may be past it. */
interface Step {
  readonly stops: boolean;
  readonly quote?: true;
  readonly next: number | null;
}

const no: Step = { stops: false, next: null };
const stop: Step = { stops: true, next: null };
const past = (next: number): Step => ({ stops: false, next });

function skipBlanks({ view, range }: Written, from: number): number {
  let at = from;
  while (at < range.to && view.text.charCodeAt(at) === 32) at++;
  return at;
}

function alongWords(written: Written, parts: readonly string[], from: number): Step {
  const { view, range, quoteAt } = written;
  let at = from;
  for (const part of parts) {
    at = skipBlanks(written, at);
    const left = view.text.slice(at, range.to);
    if (left.length < part.length) return part.startsWith(left) && quoteAt === null ? stop : no;
    if (!left.startsWith(part)) return no;
    at += part.length;
    if (at < range.to && isLatinAt(part, part.length - 1) && isLatinAt(view.text, at)) return no;
  }
  // A word that is whole may still be the beginning of a longer one.
  return { stops: skipBlanks(written, at) === range.to && parts.length > 0 && quoteAt === null, next: at };
}

interface At {
  readonly elements: readonly Element[];
  readonly index: number;
}

function alongSlot(written: Written, { elements, index }: At, at: number): Step {
  const { view, range, quoteAt } = written;
  const slot = elements[index];
  if (slot?.kind !== 'slot') return no;
  if (quoteAt === at && at === range.to) return slot.quoted || !tables.has(slot.type) ? { stops: false, quote: true, next: null } : no;
  if (slot.quoted) {
    if (at === range.to) return stop;
    const token = quotedAt(view, at);
    return token === undefined || token.to > range.to ? no : past(token.to);
  }
  if (at === range.to) return quoteAt === null ? stop : no;
  const next = pieceAfter(elements, index);
  if (slot.type === 'verb') return alongWord(written, 'verb', at);
  if (next === undefined) return stop;
  if (next.kind === 'words') return beforeWords(written, next.parts, at);
  if (next.type === 'verb') return beforeVerb(written, at);
  if (tables.has(slot.type)) return alongWord(written, asTable(slot.type), at);
  if (next.quoted || quoteAt !== null) return beforeQuote(written, at);
  const end = view.text.slice(at, range.to).search(/ [^ ]*$/);
  return end < 0 ? stop : { stops: true, next: at + end };
}

function alongWord({ view, range }: Written, table: TableName | null, at: number): Step {
  const own = table === 'verb' ? ownVerbAt(view, at) : null;
  const found = own ?? (table === null ? null : wordAt(table, view.text, at));
  if (found === null || found.to > range.to) return stop;
  return { stops: found.to === range.to, next: found.to };
}

/** A word for work of the file's own that stands at an offset. */
function ownVerbAt({ text, own }: View, at: number): { readonly to: number } | null {
  const words = [...(own?.keys() ?? [])].filter((word) => text.startsWith(word, at));
  return words.length === 0 ? null : { to: at + Math.max(...words.map((word) => word.length)) };
}

/** A word for work of the file's own that ends a stretch. */
function ownVerbBefore({ text, own }: View, from: number, to: number): { readonly from: number } | null {
  const words = [...(own?.keys() ?? [])].filter((word) => to - word.length > from && text.endsWith(word, to));
  return words.length === 0 ? null : { from: to - Math.max(...words.map((word) => word.length)) };
}

/** A slot before words: they may stand there already, else the caret is in the slot. */
function beforeWords({ view, range, quoteAt }: Written, parts: readonly string[], at: number): Step {
  const first = parts[0] ?? '';
  const text = view.text.slice(at, range.to);
  for (let found = text.lastIndexOf(first); found > 0; found = text.lastIndexOf(first, found - 1)) {
    const start = at + found;
    const isCovered = view.quoted.some(({ from, to }) => from < start && start < to);
    if (!isCovered) return { stops: start + first.length === range.to && quoteAt === null, next: start };
  }
  // The words may have begun: their first characters end what is written.
  for (let length = Math.min(first.length - 1, text.length - 1); length > 0; length--)
    if (text.endsWith(first.slice(0, length))) return { stops: quoteAt === null, next: range.to - length };
  return quoteAt === null ? stop : { stops: false, quote: true, next: null };
}

/** A party before its verb: the verb nearest the bracket ends it; without one a declared party may end it. */
function beforeVerb({ view, range, quoteAt, parties }: Written, at: number): Step {
  const token = view.quoted.findLast(({ from, to }) => from > at && to <= range.to);
  const bracket = token?.from ?? quoteAt;
  if (bracket !== null) {
    const end = trimmed(view, { from: at, to: bracket }).to;
    const verb = ownVerbBefore(view, at, end) ?? verbBefore(view.text, at, end);
    return verb === null || verb.from === at ? no : past(verb.from);
  }
  for (let to = range.to; to > at; to--) {
    const name = view.source.slice(at, to);
    if (parties.has(unmarked(name.trim()))) return { stops: to === range.to, next: to };
  }
  return stop;
}

const unmarked = (name: string): string => (/^[「『【“"].*[」』】”"]$/.test(name) ? name.slice(1, -1) : name);

function beforeQuote({ view, range, quoteAt }: Written, at: number): Step {
  const token = view.quoted.findLast(({ from, to }) => from > at && to <= range.to);
  if (token !== undefined) return past(token.from);
  return quoteAt === null ? stop : past(quoteAt);
}

function pieceAfter(elements: readonly Element[], index: number): Element | undefined {
  const next = elements[index + 1];
  return next?.kind === 'words' && next.parts.length === 0 ? elements[index + 2] : next;
}

const tableNames = [
  'result',
  'role',
  'level',
  'medium',
  'queryMode',
  'queryOutcome',
  'milestone',
  'handling',
  'courier',
  'order',
  'every',
  'measure',
  'measureUnit',
  'grade',
  'comparison',
  'verb',
] as const;
const tables: ReadonlySet<string> = new Set(tableNames);
const asTable = (type: string): TableName | null => tableNames.find((name) => name === type) ?? null;
