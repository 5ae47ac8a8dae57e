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
  const { view, holes } = scope;
  const token = wholeQuoted(view, capture.whole);
  const isBare = token === undefined || capture.whole.from === capture.from;
  const text = isBare ? view.source.slice(capture.from, capture.to) : unquoted(view, token);
  if (capture.id !== undefined) return { kind: 'word', id: capture.id };
  switch (capture.type) {
    case 'name':
      if (text === '' && token !== undefined) reportEmpty(scope, capture.whole);
      return { kind: 'text', said: said(scope, capture, text) };
    case 'rest':
    case 'said':
    case 'text':
    case 'clock':
    case 'anyOutcome':
      return { kind: 'text', said: said(scope, capture, text) };
    case 'calendar':
    case 'document':
      return ownWord(capture.type, text) ?? { kind: 'text', said: said(scope, capture, text) };
    case 'names':
      return {
        kind: 'texts',
        said: (severalNames.has(capture.name) ? entriesOf(scope, listed(view, capture)) : listed(view, capture)).map((range) =>
          saidIn(scope, range),
        ),
      };
    case 'quoted':
      return {
        kind: 'texts',
        said: view.quoted.filter(({ from, to }) => from >= capture.from && to <= capture.to).map((token) => saidIn(scope, token)),
      };
    case 'duration':
      return { kind: 'duration', duration: durationIn(scope, capture, text) };
    case 'count':
    case 'number':
      return { kind: 'number', number: numberIn(scope, capture, text) };
    case 'date':
      return { kind: 'text', said: { text: dateIn(scope, capture, text), place: placeOf(capture) } };
    case 'formula':
      return { kind: 'formula', formula: holes.formula(capture) };
    case 'list':
    case 'defined':
      return { kind: 'formula', formula: holes.formula(capture, true) };
    case 'condition':
      return conditionIn(scope, capture);
    case 'formulas':
      return { kind: 'formulas', formulas: listed(view, capture).map((range) => holes.formula(range)) };
    case 'constraint':
      return { kind: 'constraint', constraint: holes.constraint(capture) };
    case 'path':
      return { kind: 'path', path: holes.path(capture), place: placeOf(capture) };
    case 'paths':
      return { kind: 'paths', paths: listed(view, capture).map((range) => ({ path: holes.path(range), place: placeOf(range) })) };
    case 'message':
      reportBrace(scope, capture);
      return {
        kind: 'message',
        pieces: piecesIn(
          view.source.slice(capture.from, capture.to),
          { offset: capture.from, mark: view.source.charAt(capture.to) },
          holes,
        ),
      };
    case 'exchanges':
      return { kind: 'exchanges', exchanges: exchangesIn(scope, capture, capture.name === 'gives') };
    case 'valueType':
      return { kind: 'type', type: readValueType(scope, capture) };
    case 'value':
      return { kind: 'value', value: readValue(scope, capture) };
    case 'weights':
      return { kind: 'weights', weights: listed(view, capture).map((range) => weightIn(scope, range)) };
    case 'outcome':
      return { kind: 'outcome', ...(outcomeNamed(text, scope.outcomes) ?? { outcome: text, standard: false }) };
    case 'itemOutcome':
      return { kind: 'outcome', outcome: idsOf('outcome', text)[0] ?? text, standard: true };
    case 'comparison':
    case 'verb':
    case 'result':
    case 'role':
    case 'level':
    case 'medium':
    case 'queryMode':
    case 'queryOutcome':
    case 'milestone':
    case 'handling':
    case 'courier':
    case 'order':
    case 'every':
    case 'measure':
    case 'measureUnit':
    case 'grade':
      return { kind: 'word', id: text };
  }
}

function reportEmpty({ view, report }: SlotScope, range: Range): void {
  const [open, close] = [view.source.charAt(range.from), view.source.charAt(range.to - 1)];
  report(error('name-empty', { place: placeOf(range), facts: { open, close } }));
}

/** A brace in what is said to people that nothing closes: a value was meant. */
function reportBrace({ view, report }: SlotScope, range: Range): void {
  const text = view.source
    .slice(range.from, range.to)
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

/** Whether a stretch is a length of time. */
export const isDuration = (scope: SlotScope, range: Range): boolean => literalIn(scope, range)?.kind === 'duration';

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
