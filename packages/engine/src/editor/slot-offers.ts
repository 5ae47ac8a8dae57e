import type { SymbolKind } from '../edit/symbol.ts';
import { folded } from '../formula/folded.ts';
import { unitWords } from '../formula/words.ts';
import { standardOutcomes } from '../model/outcome.ts';
import type { DurationUnit } from '../model/value.ts';
import { stepsOf } from '../model/walk.ts';
import { wordFor } from '../text/statements/tables.ts';
import { type Completion, type CompletionKind, words } from './completion.ts';
import { bareName, namesOfKind, readableValues } from './declared.ts';
import { formulaOffers } from './formula-offers.ts';
import { closedChoices, kindsOf, type Offering, type SlotAt } from './hole.ts';
import { symbolWord } from './symbol-words.ts';

/** The caret in a slot: what is written there begins at `from`, behind the mark where one is open. */
export interface SlotCaret extends SlotAt {
  readonly from: number;
  readonly to: number;
  /** Where a mark stands that opens a quotation with the caret in it. */
  readonly quoteAt: number | null;
  /** The step that the line is about, in a scenario. */
  readonly step?: string;
}

/** What may be written in a slot: names that fit it, words of its list, values for conditions. */
export function slotOffers(caret: SlotCaret, offering: Offering): readonly Completion[] {
  const { slot } = caret;
  switch (slot.type) {
    case 'formula':
    case 'condition':
    case 'list':
    case 'defined':
      return formulaOffers({ from: caret.from, to: caret.to }, offering);
    case 'formulas':
    case 'path':
    case 'paths':
      return formulaOffers({ from: lastEntry(caret, offering), to: caret.to }, offering);
    case 'message':
      return messageOffers(caret, offering);
    case 'exchanges':
      return exchangeOffers(caret, offering);
    case 'duration':
      return durationOffers(caret, offering);
    case 'rest':
      return restOffers(caret, offering);
    case 'anyOutcome':
      return fitting(stepOutcomes(caret, offering), caret, { kind: 'word', offering });
    default:
      return nameOrWordOffers(caret, offering);
  }
}

function nameOrWordOffers(caret: SlotCaret, offering: Offering): readonly Completion[] {
  const listed = { ...caret, from: lists.has(caret.slot.type) ? lastEntry(caret, offering) : caret.from };
  const kinds = kindsOf(caret);
  if (kinds.length === 0)
    return fitting(closedChoices(caret.slot.type, caret.standing, offering.language) ?? [], listed, { kind: 'word', offering });
  return [...new Set(kinds)].flatMap((kind) => nameOffers(kind, listed, offering));
}

function nameOffers(kind: SymbolKind, caret: SlotCaret, offering: Offering): readonly Completion[] {
  const { language } = offering;
  const isMarked = caret.quoteAt !== null || caret.slot.quoted;
  const names = namesOfKind(offering.declared, kind).map((name) => (isMarked ? name : bareName(name, language)));
  return fitting(names, caret, { kind: 'name', symbol: kind, offering });
}

interface Fitting {
  readonly kind: CompletionKind;
  readonly symbol?: SymbolKind;
  readonly offering: Offering;
}

/** Those that begin with what is written, else those that have it inside; a mark that is open is closed. */
function fitting(texts: readonly string[], caret: SlotCaret, { kind, symbol, offering }: Fitting): readonly Completion[] {
  const { source } = offering.text;
  const from = caret.quoteAt === null ? skipBlank(source, caret.from, caret.to) : Math.max(caret.from, caret.quoteAt + 1);
  const partial = folded(source.slice(from, caret.to));
  const begin = texts.filter((text) => folded(text).startsWith(partial));
  const found = begin.length > 0 ? begin : texts.filter((text) => folded(text).includes(partial));
  const closer = caret.quoteAt === null ? '' : closerOf(source.charAt(caret.quoteAt));
  const close = source.charAt(caret.to) === closer ? '' : closer;
  return found.map((text) => ({
    kind,
    label: text,
    detail: symbol === undefined ? '' : symbolWord(symbol, offering.language),
    from,
    to: caret.to,
    insert: [words(closer === '' ? text : text.replaceAll(closer, closer + closer) + close)],
    ...(symbol === undefined ? {} : { symbol }),
  }));
}

const closerOf = (mark: string): string => ({ '「': '」', '『': '』', '【': '】', '“': '”', '"': '"' })[mark] ?? '';

function skipBlank(source: string, from: number, to: number): number {
  let at = from;
  while (at < to && (source.charAt(at) === ' ' || source.charAt(at) === '\u3000')) at++;
  return at;
}

const lists: ReadonlySet<string> = new Set(['names', 'weights', 'quoted']);

/** Where the entry of a list begins that the caret is in. */
function lastEntry({ from, to, quoteAt }: SlotCaret, { text }: Offering): number {
  for (let at = (quoteAt ?? to) - 1; at >= from; at--)
    if ('、,，'.includes(text.source.charAt(at))) return skipBlank(text.source, at + 1, to);
  return from;
}

/** Inside braces a message names values. */
function messageOffers(caret: SlotCaret, offering: Offering): readonly Completion[] {
  const written = offering.text.source.slice(caret.from, caret.to);
  const open = Math.max(written.lastIndexOf('{'), written.lastIndexOf('｛'));
  if (open < 0 || /[}｝]/.test(written.slice(open))) return [];
  return formulaOffers({ from: caret.from + open + 1, to: caret.to }, offering);
}

const exchangeKinds: readonly (readonly [string, readonly SymbolKind[]])[] = [
  ['certificate', ['paper']],
  ['document', ['paper']],
  ['material', ['material']],
  ['item', ['item']],
];

/** 证照「x」, 材料「y」 by their names, and values. */
function exchangeOffers(caret: SlotCaret, offering: Offering): readonly Completion[] {
  const entry = { ...caret, from: lastEntry(caret, offering) };
  if (caret.quoteAt !== null) return (['paper', 'material', 'item'] as const).flatMap((kind) => nameOffers(kind, entry, offering));
  const papers = exchangeKinds.flatMap(([id, kinds]) => {
    const word = wordFor('exchange', id, offering.language);
    const names = kinds.flatMap((kind) => namesOfKind(offering.declared, kind));
    return names
      .filter((name) => !/[」"]/.test(name))
      .map((name) => (offering.language === 'zh' ? `${word}「${name}」` : `${word} "${name}"`));
  });
  const values = readableValues(offering.text, offering.language).map(({ written }) => written);
  return [...fitting(papers, entry, { kind: 'name', offering }), ...fitting(values, entry, { kind: 'name', offering })];
}

/** Without blanks and 个, which may be left out. */
const spare = (text: string): string => folded(text).replace(/[ 个]/g, '');

const units: readonly DurationUnit[] = ['workingDay', 'day', 'hour', 'minute', 'workingHour', 'week', 'month', 'year'];

/** The units of time behind the number that is written. */
function durationOffers(caret: SlotCaret, offering: Offering): readonly Completion[] {
  const { source } = offering.text;
  const from = skipBlank(source, caret.from, caret.to);
  const written = source.slice(from, caret.to);
  const number = /^[0-9０-９.]+/.exec(written)?.[0] ?? '';
  const amount = number === '' ? '3' : number;
  const isOne = amount === '1';
  const texts = units.map((unit) => `${amount} ${unitWords[unit][offering.language][isOne && offering.language === 'en' ? 1 : 0] ?? ''}`);
  return texts
    .filter((text) => spare(text).startsWith(spare(written)))
    .map((text) => ({ kind: 'word', label: text, detail: '', from, to: caret.to, insert: [words(text)] }));
}

/** What the host knows of registers, and the parties for who leads. */
function restOffers(caret: SlotCaret, offering: Offering): readonly Completion[] {
  if (caret.statement === 'lead') return nameOffers('party', caret, offering);
  if (caret.statement !== 'source') return [];
  const own = offering.text.reading.flow?.data.map(({ source }) => source) ?? [];
  const written = offering.text.source.slice(caret.from, caret.to).trim();
  const known = [...new Set([...offering.resources, ...own])].filter((source) => source !== '' && source !== written);
  return fitting(known, caret, { kind: 'word', offering });
}

/** The outcomes of the step that a scenario's line names. */
function stepOutcomes({ step: name }: SlotCaret, { text, language }: Offering): readonly string[] {
  if (name === undefined || text.reading.flow === null) return [];
  for (const { step } of stepsOf(text.reading.flow)) {
    if (step.kind !== 'task' || step.name !== name) continue;
    return step.outcomes ?? standardOutcomes[step.verb].map((id) => wordFor('outcome', id, language));
  }
  return [];
}
