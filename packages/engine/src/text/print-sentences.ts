import { folded } from '../formula/folded.ts';
import { noOutcomes, type OutcomeSet, outcomesOf } from './outcomes.ts';
import { printSlot, type Style } from './print-slot.ts';
import { readLine } from './read-line.ts';
import type { Extra, Sentence, Slots } from './sentence.ts';
import type { Context, ExtraId, StatementId } from './statements/ids.ts';
import type { Element, Pattern } from './statements/pattern.ts';
import { extraPatterns, statementOf, statementPatterns, wordsOf } from './statements/patterns.ts';
import type { Language } from './statements/words.ts';
import { scanLine } from './tokens.ts';
import type { View } from './view.ts';

/** Where a sentence stands: what may stand there, and the outcomes its line may name. */
export interface Standing {
  readonly language: Language;
  readonly contexts: readonly Context[];
  readonly outcomes: OutcomeSet;
}

/** Where the sentences of a file stand. */
export const fileStanding = (language: Language): Standing => ({ language, contexts: ['file'], outcomes: noOutcomes });

/** Where what is deeper than a sentence stands. */
export function standingInside(sentence: Sentence, around: Standing): Standing {
  const verb = sentence.slots.get('verb');
  const own = sentence.children.find(({ id }) => id === 'outcomes')?.slots.get('outcomes');
  const words = own?.kind === 'texts' ? own.said.map(({ text }) => text) : null;
  const outcomes = outcomesOf(sentence.id, verb?.kind === 'word' ? (verb.means ?? verb.id) : null, words) ?? around.outcomes;
  const inside = statementOf(sentence.id).inside;
  return {
    language: around.language,
    contexts: [...inside].sort((one, other) => Number(other === 'under') - Number(one === 'under')),
    outcomes,
  };
}

/** One line of a sentence, its deeper lines left out: names bare where that reads back the same, else in brackets. */
export function printLine(sentence: Sentence, standing: Standing): string {
  if (sentence.id === 'lost') return '';
  const line = lineOf(sentence, { language: standing.language, isQuoting: false });
  if (readsBack(line, sentence, standing)) return line;
  return lineOf(sentence, { language: standing.language, isQuoting: true });
}

/** Whether a handler's only action stands on its own line. */
export function isInline(sentence: Sentence): boolean {
  const [only] = sentence.children;
  return handlers.has(sentence.id) && sentence.children.length === 1 && only !== undefined && statementOf(only.id).form === 'line';
}

const handlers: ReadonlySet<Sentence['id']> = new Set<Sentence['id']>([
  'onOutcome',
  'onItemDenied',
  'beforeDue',
  'onTimeout',
  'afterTimeout',
  'afterStart',
  'exceeded',
  'exhausted',
]);
/** Statements whose second wording says the same a little differently, and is kept. */
const keepsVariant: ReadonlySet<Sentence['id']> = new Set<Sentence['id']>(['onTimeout', 'afterTimeout', 'task']);

function lineOf(sentence: Sentence, style: Style): string {
  if (sentence.id === 'lost') return '';
  const statement = statementOf(sentence.id);
  const words = wordsOf(style.language);
  const pattern = choose(sentence, statementPatterns(sentence.id, style.language));
  const extras = inOrder(sentence, statement.extras).map((extra) => printExtra(extra, style));
  const head = said(pattern.head, sentence.slots, style);
  const dash = statement.form === 'entry' ? '- ' : '';
  if (pattern.tail === null) return dash + [head, ...extras].join(words.comma);
  if (pattern.tail === 'block') return dash + [head, ...extras].join(words.comma) + words.colon.trim();
  const value = said(pattern.tail, sentence.slots, style);
  const before = sentence.id === 'notFor' ? extras : [];
  const after = sentence.id === 'notFor' ? [] : extras;
  return `${dash}${[head, ...before].join(words.comma)}${words.colon}${[...(value === '' ? [] : [value]), ...after].join(words.comma)}`.trimEnd();
}

/** The wording that says all that the slots hold. */
function choose(sentence: Sentence, wordings: readonly { readonly pattern: Pattern; readonly variant: number }[]): Pattern {
  const fitting = wordings.filter(({ pattern }) => [...pattern.slots].every((slot) => sentence.slots.has(slot)));
  const most = Math.max(...fitting.map(({ pattern }) => pattern.slots.size));
  const best = fitting.filter(({ pattern }) => pattern.slots.size === most);
  const kept = keepsVariant.has(sentence.id) ? best.find(({ variant }) => variant === sentence.variant) : undefined;
  return kept?.pattern ?? best[0]?.pattern ?? emptyPattern;
}

const emptyPattern: Pattern = {
  source: '',
  head: [],
  tail: null,
  weight: 0,
  first: null,
  opening: null,
  closing: null,
  asksMarks: false,
  listsBeforeText: false,
  slots: new Set(),
};

/** In the order of the table; equal ones as written. */
const inOrder = (sentence: Sentence, order: readonly ExtraId[]): readonly Extra[] =>
  order.flatMap((id) => sentence.extras.filter((extra) => extra.id === id));

/** An extra as it is printed, without the comma before it. */
export function printExtra(extra: Extra, style: Style): string {
  const wordings = extraPatterns(extra.id, style.language);
  const one = extra.slots.size === 1 ? [...extra.slots.values()][0] : undefined;
  const isSingular = (one?.kind === 'number' && one.number === 1) || (one?.kind === 'duration' && one.duration.amount === 1);
  // Only English has a word of its own for one thing.
  const wording = (isSingular && style.language === 'en' ? wordings[1] : undefined) ?? wordings[0];
  return wording === undefined ? '' : said(wording.pattern.head, extra.slots, style);
}

function said(elements: readonly Element[], slots: Slots, style: Style): string {
  let text = '';
  for (const element of elements) {
    if (element.kind === 'words') text += element.text;
    else {
      const slot = slots.get(element.name);
      if (slot !== undefined) text += printSlot(slot, element, style);
    }
  }
  return text.trim();
}

/** The word for work of the file's own that a sentence says. */
function ownVerb({ slots }: Sentence): Pick<View, 'own'> {
  const verb = slots.get('verb');
  return verb?.kind === 'word' && verb.means !== undefined ? { own: new Map([[folded(verb.id), verb.means]]) } : {};
}

/** Whether the line is read as the same statement with the same names. */
function readsBack(line: string, sentence: Sentence, { contexts, outcomes }: Standing): boolean {
  const statement = statementOf(sentence.id);
  const from = statement.form === 'entry' ? 2 : 0;
  const tokens = scanLine(line, 0, line.length);
  const view: View = {
    source: line,
    text: folded(line),
    tokens,
    quoted: tokens.filter(({ kind }) => kind === 'quoted'),
    ...ownVerb(sentence),
  };
  const reading = readLine(view, { from, to: line.length }, { contexts, outcomes });
  if (reading.kind === 'unread') return false;
  const { fitted } = reading;
  if (fitted.wording.statement.id !== sentence.id || fitted.unknown.length > 0 || fitted.extras.length !== sentence.extras.length)
    return false;
  if (!inOrder(sentence, statement.extras).every((extra, index) => fitted.extras[index]?.wording.id === extra.id)) return false;
  const captured = [...fitted.captures, ...fitted.extras.flatMap(({ captures }) => captures)];
  const texts = captured.filter(({ type }) => type === 'name').map(({ from: start, to }) => line.slice(start, to));
  return namesOf(sentence).every((name) => texts.includes(name) || name.includes('」') || name.includes('"'));
}

function namesOf(sentence: Sentence): readonly string[] {
  if (sentence.id === 'lost') return [];
  return [...ownNames(sentence.id, sentence.slots), ...sentence.extras.flatMap(namesOfExtra)];
}

/** Names that stand bare in an extra. */
function namesOfExtra({ id, slots }: Extra): readonly string[] {
  const elements = extraPatterns(id, 'zh')[0]?.pattern.head ?? [];
  return elements.flatMap((element) => {
    const slot = element.kind === 'slot' && element.type === 'name' && !element.quoted ? slots.get(element.name) : undefined;
    return slot?.kind === 'text' && !slot.said.text.includes('\n') ? [slot.said.text] : [];
  });
}

function ownNames(id: StatementId, slots: Slots): readonly string[] {
  const own = [...slots.values()].flatMap((slot) => (slot.kind === 'text' ? [slot.said.text] : []));
  return statementPatterns(id, 'zh').some(({ pattern }) =>
    [...pattern.head, ...(Array.isArray(pattern.tail) ? pattern.tail : [])].some(
      (element) => element.kind === 'slot' && element.type === 'name' && !element.quoted,
    ),
  )
    ? own.filter((text) => !text.includes('\n'))
    : [];
}
