import { error } from '../base/problem.ts';
import type { Duration } from '../model/value.ts';
import { exchangesIn } from './exchanges.ts';
import { placeOf } from './holes.ts';
import { literalIn } from './literal-said.ts';
import { type Capture, matchElements, type Surroundings } from './match.ts';
import { entriesOf } from './mends/list-mark.ts';
import { durationExpected } from './mends/mend-duration.ts';
import { piecesIn } from './message.ts';
import { outcomeNamed } from './outcomes.ts';
import type { Slot, Slots } from './sentence.ts';
import { type SlotScope, said, saidIn } from './slot-scope.ts';
import type { SlotType } from './statements/pattern.ts';
import { type ExtraWording, extraWordings } from './statements/patterns.ts';
import { idsOf } from './statements/tables.ts';
import { readValue } from './value-said.ts';
import { readValueType } from './value-type.ts';
import { listed, type Range, unquoted, type View, wholeQuoted } from './view.ts';

/** Reads what stood in the slots of a pattern. */
export function readSlots(captures: readonly Capture[], scope: SlotScope): Slots {
  const slots = new Map<string, Slot>();
  for (const capture of captures) slots.set(capture.name, readSlot(capture, scope));
  return slots;
}

function readSlot(capture: Capture, scope: SlotScope): Slot {
  if (capture.id !== undefined) return { kind: 'word', id: capture.id, ...(capture.means === undefined ? {} : { means: capture.means }) };
  const token = wholeQuoted(scope.view, capture.whole);
  const isBare = token === undefined || capture.whole.from === capture.from;
  const text = isBare ? scope.view.source.slice(capture.from, capture.to) : unquoted(scope.view, token);
  return readers[capture.type]({ capture, text }, scope);
}

interface Captured {
  readonly capture: Capture;
  /** What was written, its marks left out. */
  readonly text: string;
}

type Read = (captured: Captured, scope: SlotScope) => Slot;

const asText: Read = ({ capture, text }, scope) => ({ kind: 'text', said: said(scope, capture, text) });
const asName: Read = (captured, scope) => {
  const { capture, text } = captured;
  if (text === '' && wholeQuoted(scope.view, capture.whole) !== undefined) reportEmpty(scope, capture.whole);
  return asText(captured, scope);
};
const asTextOrWord =
  (table: 'calendar' | 'document'): Read =>
  (captured, scope) =>
    ownWord(table, captured.text) ?? asText(captured, scope);
const asNames: Read = ({ capture }, scope) => {
  const entries = listed(scope.view, capture);
  return {
    kind: 'texts',
    said: (severalNames.has(capture.name) ? entriesOf(scope, entries) : entries).map((range) => saidIn(scope, range)),
  };
};
const asQuoted: Read = ({ capture }, scope) => {
  const tokens = scope.view.quoted.filter(({ from, to }) => from >= capture.from && to <= capture.to);
  return { kind: 'texts', said: tokens.map((token) => saidIn(scope, token)) };
};
const asNumber: Read = ({ capture, text }, scope) => ({ kind: 'number', number: numberIn(scope, capture, text) });
const asEarlyFormula: Read = ({ capture }, { holes }) => ({ kind: 'formula', formula: holes.formula(capture, true) });
const asMessage: Read = ({ capture }, scope) => {
  const { source } = scope.view;
  reportBrace(scope, capture);
  const around = { offset: capture.from, mark: source.charAt(capture.to) };
  return { kind: 'message', pieces: piecesIn(source.slice(capture.from, capture.to), around, scope.holes) };
};
const asPaths: Read = ({ capture }, { view, holes }) => {
  const ranges = listed(view, capture);
  return { kind: 'paths', paths: ranges.map((range) => ({ path: holes.path(range), place: placeOf(range) })) };
};
const asOutcome: Read = ({ text }, { outcomes }) => ({
  kind: 'outcome',
  ...(outcomeNamed(text, outcomes) ?? { outcome: text, standard: false }),
});
const asWord: Read = ({ text }) => ({ kind: 'word', id: text });

const readers: Readonly<Record<SlotType, Read>> = {
  name: asName,
  rest: asText,
  said: asText,
  text: asText,
  clock: asText,
  anyOutcome: asText,
  calendar: asTextOrWord('calendar'),
  document: asTextOrWord('document'),
  names: asNames,
  quoted: asQuoted,
  duration: ({ capture, text }, scope) => ({ kind: 'duration', duration: durationIn(scope, capture, text) }),
  count: asNumber,
  number: asNumber,
  date: ({ capture, text }, scope) => ({ kind: 'text', said: { text: dateIn(scope, capture, text), place: placeOf(capture) } }),
  formula: ({ capture }, { holes }) => ({ kind: 'formula', formula: holes.formula(capture) }),
  list: asEarlyFormula,
  defined: asEarlyFormula,
  condition: ({ capture }, scope) => conditionIn(scope, capture),
  formulas: ({ capture }, { view, holes }) => ({ kind: 'formulas', formulas: listed(view, capture).map((range) => holes.formula(range)) }),
  constraint: ({ capture }, { holes }) => ({ kind: 'constraint', constraint: holes.constraint(capture) }),
  path: ({ capture }, { holes }) => ({ kind: 'path', path: holes.path(capture), place: placeOf(capture) }),
  paths: asPaths,
  message: asMessage,
  exchanges: ({ capture }, scope) => ({ kind: 'exchanges', exchanges: exchangesIn(scope, capture, capture.name === 'gives') }),
  valueType: ({ capture }, scope) => ({ kind: 'type', type: readValueType(scope, capture) }),
  value: ({ capture }, scope) => ({ kind: 'value', value: readValue(scope, capture) }),
  weights: ({ capture }, scope) => ({ kind: 'weights', weights: listed(scope.view, capture).map((range) => weightIn(scope, range)) }),
  outcome: asOutcome,
  itemOutcome: ({ text }) => ({ kind: 'outcome', outcome: idsOf('outcome', text)[0] ?? text, standard: true }),
  comparison: asWord,
  verb: asWord,
  result: asWord,
  role: asWord,
  level: asWord,
  medium: asWord,
  queryMode: asWord,
  queryOutcome: asWord,
  milestone: asWord,
  handling: asWord,
  courier: asWord,
  order: asWord,
  every: asWord,
  measure: asWord,
  measureUnit: asWord,
  grade: asWord,
};

function reportEmpty({ view, report }: SlotScope, range: Range): void {
  const [open, close] = [view.source.charAt(range.from), view.source.charAt(range.to - 1)];
  report(error('name-empty', { place: placeOf(range), facts: { open, close } }));
}

/** A brace in what is said to people that nothing closes: a value was meant. */
function reportBrace({ view, report }: SlotScope, range: Range): void {
  const text = view.source
    .slice(range.from, range.to)
    // Names in marks may hold anything.
    .replace(/[「『【][^」』】]*[」』】]/gu, (name) => ' '.repeat(name.length))
    .replace(/\{\{|\}\}/gu, '  ')
    .replace(/\{[^{}]+\}/gu, (value) => ' '.repeat(value.length));
  const at = text.search(/[{}]/u);
  if (at < 0) return;
  const bracket = text.charAt(at);
  report(
    error(bracket === '{' ? 'bracket-unclosed' : 'bracket-stray', {
      place: placeOf({ from: range.from + at, to: range.from + at + 1 }),
      facts: { bracket },
    }),
  );
}

/** Whether the line around a stretch is written in Chinese. */
function isChinese({ source }: View, { from, to }: Range): boolean {
  return /[\u3400-\u9fff]/u.test(source.slice(source.lastIndexOf('\n', from) + 1, to));
}

/** Lists that are never of one name. */
const severalNames: ReadonlySet<string> = new Set(['outcomes', 'answers']);

/** The language's own word where the author's may stand too: 全部证照, 中国大陆. */
function ownWord(table: 'calendar' | 'document', text: string): Slot | null {
  const [id] = idsOf(table, text);
  return id === undefined ? null : { kind: 'word', id };
}

function durationIn(scope: SlotScope, range: Range, found: string): Duration {
  const literal = literalIn(scope, range);
  if (literal?.kind === 'duration') return literal.duration;
  scope.report(durationExpected(found, range, isChinese(scope.view, range)));
  return { amount: 0, unit: 'day' };
}

function numberIn(scope: SlotScope, range: Range, found: string): number {
  const literal = literalIn(scope, range);
  if (literal?.kind === 'literal' && typeof literal.value === 'number') return literal.value;
  scope.report(error('number-expected', { place: placeOf(range), facts: { found } }));
  return 0;
}

function dateIn(scope: SlotScope, range: Range, found: string): string {
  const literal = literalIn(scope, range);
  if (literal?.kind === 'date') return literal.date;
  scope.report(error('date-expected', { place: placeOf(range), facts: { found } }));
  return '1970-01-01';
}

/** A condition: a formula, or what a diagram's label says while nobody has written one. */
function conditionIn(scope: SlotScope, range: Range): Slot {
  for (const { pattern } of labels) {
    const [label] = matchElements(scope.view, pattern.head, { range, around: nowhere }) ?? [];
    const token = label === undefined ? undefined : wholeQuoted(scope.view, label.whole);
    if (token !== undefined) return { kind: 'label', label: unquoted(scope.view, token) };
  }
  return { kind: 'formula', formula: scope.holes.formula(range) };
}

const labels: readonly ExtraWording[] = extraWordings.filter(({ id }) => id === 'toBeWritten');
const nowhere: Surroundings = { isOutcome: () => false, missed: () => {} };

function weightIn(scope: SlotScope, range: Range): { party: string; weight: number } {
  const { view } = scope;
  const cut = view.text.lastIndexOf(' ', range.to);
  const at = cut > range.from ? cut : range.to;
  const partyRange = { from: range.from, to: at };
  const weight = { from: Math.min(at + 1, range.to), to: range.to };
  return { party: saidIn(scope, partyRange).text, weight: numberIn(scope, weight, view.source.slice(weight.from, weight.to)) };
}
