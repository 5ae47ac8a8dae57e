import { readLiteral } from '../formula/literal.ts';
import { isLatinAt } from '../formula/match.ts';
import type { Element, SlotType } from './statements/pattern.ts';
import { idsOf, type TableName, verbBefore, wordAt } from './statements/tables.ts';
import { inside, quotedAt, type Range, trimmed, unquoted, type View, wholeQuoted } from './view.ts';

type SlotElement = Extract<Element, { readonly kind: 'slot' }>;

/** What stood in a slot: the stretch of the source, marks left out, and the id where the slot is a word of a table. */
export interface Capture extends Range {
  readonly name: string;
  readonly type: SlotType;
  /** The stretch with its marks. */
  readonly whole: Range;
  readonly id?: string;
  /** Where the word is one that the file declares: the table's word it stands for. */
  readonly means?: string;
}

/** What the match depends on besides the text. */
export interface Surroundings {
  /** Outcomes of the enclosing statement. */
  readonly isOutcome: (word: string) => boolean;
  /** Called where everything fitted but a word of a table. */
  readonly missed: (table: TableName | 'outcome', range: Range) => void;
}

/** Where a pattern is to fit, and what stands around it. */
export interface Stretch {
  readonly range: Range;
  readonly around: Surroundings;
}

/** Fits the elements of a pattern to a stretch, all of it; null when they do not fit. */
export function matchElements(view: View, elements: readonly Element[], { range, around }: Stretch): readonly Capture[] | null {
  const captures: Capture[] = [];
  const match: Stage = { view, elements, index: 0, range, around, captures };
  let at = range.from;
  for (let index = 0; index < elements.length; index++) {
    const element = elements[index];
    if (element === undefined) break;
    at = skipBlanks(view.text, at, range.to);
    match.index = index;
    const end = element.kind === 'words' ? wordsEnd(view.text, element.parts, at) : slotEnd(match, element, at);
    if (end < 0 || end > range.to) return null;
    at = end;
  }
  return skipBlanks(view.text, at, range.to) === range.to ? captures : null;
}

interface Match {
  readonly view: View;
  readonly elements: readonly Element[];
  readonly index: number;
  readonly range: Range;
  readonly around: Surroundings;
  readonly captures: Capture[];
}

/** One match while it goes on from element to element. */
interface Stage extends Match {
  index: number;
}

function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) === 32) at++;
  return at;
}

/** Where the words end that begin at an offset, or -1; blanks between them are free where no Latin words would join. */
function wordsEnd(text: string, parts: readonly string[], from: number): number {
  let at = from;
  for (const part of parts) {
    const before = at;
    at = skipBlanks(text, at, text.length);
    if (!text.startsWith(part, at)) return -1;
    if (at > 0 && (at === from || before === at) && isLatinAt(part, 0) && /[a-z]/.test(text.charAt(at - 1))) return -1;
    at += part.length;
    if (isLatinAt(part, part.length - 1) && isLatinAt(text, at)) return -1;
  }
  return at;
}

function slotEnd(match: Match, slot: SlotElement, at: number): number {
  if (slot.quoted) return quotedSlot(match, slot, at);
  const table = tableOf(slot.type);
  const next = pieceAfter(match.elements, match.index);
  if (slot.type === 'verb') return verbSlot(match, slot, at);
  if (table !== null && next?.kind === 'slot') return wordSlot(match, slot, { table, at });
  if (slot.type === 'number' && next?.kind === 'slot') return numberSlot(match, slot, at);
  const to = bareEnd(match, slot, at);
  if (to < 0) return -1;
  return capture(match, slot, { from: at, to }) ? to : -1;
}

function quotedSlot({ view, range, captures }: Match, slot: SlotElement, at: number): number {
  const token = quotedAt(view, at);
  if (token === undefined || token.to > range.to) return -1;
  captures.push({ name: slot.name, type: slot.type, whole: { from: token.from, to: token.to }, ...inside(token) });
  return token.to;
}

/** The verb nearest the bracket; what stands before it is the party. */
function verbSlot(match: Match, slot: SlotElement, at: number): number {
  const token = quotedAt(match.view, at) ?? match.view.quoted.find(({ from }) => from >= at);
  // Behind 动词：x = it stands alone.
  if (token === undefined && slot !== match.elements.at(-1)) return -1;
  const own = ownVerbAt(match.view, at);
  const found = wordAt('verb', match.view.text, at);
  if (own !== null && own.to > (found?.to ?? at)) {
    match.captures.push({
      name: slot.name,
      type: slot.type,
      from: at,
      to: own.to,
      whole: { from: at, to: own.to },
      id: match.view.source.slice(at, own.to),
      means: own.means,
    });
    return own.to;
  }
  if (found === null) return -1;
  match.captures.push({ name: slot.name, type: slot.type, from: at, to: found.to, whole: { from: at, to: found.to }, id: found.meaning });
  return found.to;
}

function wordSlot({ view, captures, around, index }: Match, slot: SlotElement, { table, at }: { table: TableName; at: number }): number {
  const found = wordAt(table, view.text, at);
  if (found === null) {
    // Where nothing before it fitted, the line is another statement and not this one with a wrong word.
    if (index > 0) around.missed(table, { from: at, to: at + 1 });
    return -1;
  }
  captures.push({ name: slot.name, type: slot.type, from: at, to: found.to, whole: { from: at, to: found.to }, id: found.meaning });
  return found.to;
}

function numberSlot({ view, captures }: Match, slot: SlotElement, at: number): number {
  const found = readLiteral(view.source, view.text, at);
  if (found?.kind !== 'literal' || found.formula.kind !== 'literal') return -1;
  captures.push({ name: slot.name, type: slot.type, from: at, to: found.to, whole: { from: at, to: found.to } });
  return found.to;
}

/** Where a slot without marks ends: at the next piece of the pattern. */
function bareEnd({ view, elements, index, range }: Match, slot: SlotElement, at: number): number {
  const following = pieceAfter(elements, index);
  if (following === undefined) return range.to;
  if (following.kind === 'words')
    return wordsStart({ view, range, slot, parts: following.parts, isLast: following === elements.at(-1), at });
  if (following.type === 'verb') return verbStart(view, range, at);
  const token = view.quoted.findLast(({ from, to }) => from > at && to <= range.to);
  return token === undefined ? -1 : token.from;
}

/** The next piece of a pattern that asks for something: a blank between slots does not. */
function pieceAfter(elements: readonly Element[], index: number): Element | undefined {
  const next = elements[index + 1];
  return next?.kind === 'words' && next.parts.length === 0 ? elements[index + 2] : next;
}

function verbStart(view: View, range: Range, at: number): number {
  const token = view.quoted.findLast(({ from, to }) => from > at && to <= range.to);
  if (token === undefined) return -1;
  const end = trimmed(view, { from: at, to: token.from }).to;
  const starts = [verbBefore(view.text, at, end)?.from, ownVerbBefore(view, at, end)].filter((from) => from !== undefined);
  return starts.length === 0 ? -1 : Math.min(...starts);
}

/** The longest declared word for work at an offset. */
function ownVerbAt({ text, own }: View, at: number): { readonly to: number; readonly means: string } | null {
  let best: { to: number; means: string } | null = null;
  for (const [word, means] of own ?? []) {
    const to = at + word.length;
    if (to > (best?.to ?? at) && text.startsWith(word, at) && !(isLatinAt(word, word.length - 1) && isLatinAt(text, to)))
      best = { to, means };
  }
  return best;
}

/** Where the longest declared word for work begins that ends a stretch. */
function ownVerbBefore({ text, own }: View, from: number, to: number): number | undefined {
  const starts = [...(own?.keys() ?? [])].filter(
    (word) => text.endsWith(word, to) && to - word.length >= from && !(isLatinAt(word, 0) && isLatinAt(text, to - word.length - 1)),
  );
  return starts.length === 0 ? undefined : to - Math.max(...starts.map((word) => word.length));
}

interface WordsSought {
  readonly view: View;
  readonly range: Range;
  readonly slot: SlotElement;
  readonly parts: readonly string[];
  readonly isLast: boolean;
  readonly at: number;
}

/** Where the words after a slot begin: the last ones after a formula, else the first; those between blanks are preferred. */
function wordsStart({ view, range, slot, parts, isLast, at }: WordsSought): number {
  const first = parts[0] ?? '';
  const isLate = isLast || slot.type === 'formula' || slot.type === 'list';
  let best = -1;
  let bestIsSpaced = false;
  // Cut first, because a search in the whole file would go on to its end.
  const text = view.text.slice(at, range.to);
  for (let found = text.indexOf(first, 1); found >= 0; found = text.indexOf(first, found + 1)) {
    const start = at + found;
    const covering = view.quoted.find(({ from, to }) => from < start && start < to);
    if (covering !== undefined) continue;
    const end = wordsEnd(view.text, parts, start);
    if (end < 0 || (isLast && skipBlanks(view.text, end, range.to) !== range.to)) continue;
    const isSpaced = view.text.charAt(start - 1) === ' ' && view.text.charAt(end) === ' ';
    if (best < 0 || (isSpaced && !bestIsSpaced) || (isLate && isSpaced === bestIsSpaced)) {
      best = start;
      bestIsSpaced = isSpaced;
    }
  }
  return best;
}

function capture({ view, captures, around }: Match, slot: SlotElement, range: Range): boolean {
  const whole = trimmed(view, range);
  if (whole.from >= whole.to) return false;
  const token = wholeQuoted(view, whole);
  const table = tableOf(slot.type);
  const text = view.source.slice(whole.from, whole.to);
  if (table !== null && table !== 'comparison') {
    const [id] = token === undefined ? idsOf(table, text) : [];
    if (id !== undefined) captures.push({ name: slot.name, type: slot.type, ...whole, whole, id });
    else if (!openTables.has(table)) {
      around.missed(table, whole);
      return false;
    } else captures.push({ name: slot.name, type: slot.type, ...(token === undefined ? whole : inside(token)), whole });
    return true;
  }
  if (slot.type === 'outcome' && !around.isOutcome(token === undefined ? text : unquoted(view, token))) {
    around.missed('outcome', whole);
    return false;
  }
  if (slot.type === 'date' && !isDate(text, view.text.slice(whole.from, whole.to))) return false;
  if (
    token === undefined &&
    nameLike.has(slot.type) &&
    view.tokens.some(({ kind, from, to }) => marks.has(kind) && from < whole.to && to > whole.from)
  )
    return false;
  const bare = token !== undefined && unwrapped.has(slot.type) ? inside(token) : whole;
  captures.push({ name: slot.name, type: slot.type, ...bare, whole });
  return true;
}

function isDate(text: string, foldedText: string): boolean {
  const literal = readLiteral(text, foldedText, 0);
  return literal?.kind === 'literal' && literal.formula.kind === 'date' && literal.to === text.length;
}

const marks: ReadonlySet<string> = new Set(['quoted', 'open', 'close']);
/** Slots whose words may be the author's own. */
const openTables: ReadonlySet<TableName> = new Set<TableName>(['calendar', 'document']);
const nameLike: ReadonlySet<SlotType> = new Set<SlotType>(['name', 'count', 'duration', 'outcome']);
const unwrapped: ReadonlySet<SlotType> = new Set<SlotType>(['name', 'rest', 'said', 'outcome', 'anyOutcome']);

const tables: ReadonlyMap<SlotType, TableName> = new Map<SlotType, TableName>([
  ['verb', 'verb'],
  ['result', 'result'],
  ['role', 'role'],
  ['level', 'level'],
  ['medium', 'medium'],
  ['queryMode', 'queryMode'],
  ['queryOutcome', 'queryOutcome'],
  ['milestone', 'milestone'],
  ['handling', 'handling'],
  ['courier', 'courier'],
  ['order', 'order'],
  ['every', 'every'],
  ['measure', 'measure'],
  ['measureUnit', 'measureUnit'],
  ['grade', 'grade'],
  ['calendar', 'calendar'],
  ['document', 'document'],
  ['comparison', 'comparison'],
]);

const tableOf = (type: SlotType): TableName | null => tables.get(type) ?? null;
