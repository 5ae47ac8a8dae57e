import { COMPLETIONS_MAX } from '../base/limits.ts';
import type { Opened } from '../edit/opened.ts';

import { matchElements } from '../text/match.ts';
import { outcomeNamed } from '../text/outcomes.ts';
import type { Standing } from '../text/print-sentences.ts';
import type { StatementId } from '../text/statements/ids.ts';
import type { Pattern } from '../text/statements/pattern.ts';
import { candidates, statementOf, statementPatterns, type Wording, wordsOf } from '../text/statements/patterns.ts';
import type { Statement } from '../text/statements/table.ts';
import type { Language } from '../text/statements/words.ts';
import { clauses, type Range, type View } from '../text/view.ts';
import { type CaretLine, caretLine, lineOf } from './caret-line.ts';
import { clauseOffers } from './clause-offers.ts';
import { type Completion, type InsertPiece, textOfInsert, words } from './completion.ts';
import { declaredIn, namesOfKind } from './declared.ts';
import { closedChoices, type Offering } from './hole.ts';
import { meaningOf } from './meaning.ts';
import { type PatternCaret, patternCarets } from './pattern-caret.ts';
import { sentencePieces } from './pieces.ts';
import { answersTo, isHandler, type LinePlace, outcomesLeft, statementsHere } from './sentence-offers.ts';
import { slotOffers } from './slot-offers.ts';
import { usualExtras } from './usual.ts';

/** What a host may know besides the text. */
export interface CompletionOptions {
  /** Resources of data that may stand behind 来源. */
  readonly resources?: readonly string[];
}

/** What can be written at the caret: whole sentences first, then names that fit, then words. Never throws, whatever the text and the offset. */
export function completionsAt(text: Opened, offset: number, { resources = [] }: CompletionOptions = {}): readonly Completion[] {
  const at = Math.max(0, Math.min(Math.trunc(offset) || 0, text.source.length));
  const caret = caretLine(text, at);
  const line = lineOf(text, at);
  if (caret === null) return [];
  const { holder, standing, siblings } = caret;
  const offering: Offering = { text, declared: declaredIn(text), language: text.reading.language, resources };
  const isLast = text.source.slice(at, Math.max(at, line.to)).trim() === '';
  const region: Region = {
    ...caret,
    from: caret.from,
    place: { text, holder, standing, siblings, line: line.number, isAction: false, isAnswer: answersTo(holder) },
    caret,
    at,
    isLast,
    prefix: '',
  };
  return distinct(offersIn(region, offering)).slice(0, COMPLETIONS_MAX);
}

/** A stretch of the line that is read as a line of its own: the line, or the action behind a colon. */
interface Region {
  readonly view: View;
  readonly from: number;
  readonly to: number;
  readonly quoteAt: number | null;
  readonly place: LinePlace;
  readonly caret: CaretLine;
  readonly at: number;
  /** Whether nothing stands behind the caret, so that a whole sentence has room. */
  readonly isLast: boolean;
  readonly prefix: string;
}

function offersIn(region: Region, offering: Offering): readonly Completion[] {
  const { view, from, to } = region;
  const { parts, colon } = clauses(view, { from, to }, true);
  const [head = { from, to }] = parts;
  if (colon < 0 && parts.length <= 1) return atHead(region, offering);
  const heads = headsOf(region, head);
  if (colon < 0) return clauseOffers({ ...region, clause: lastOf(parts, to), before: parts }, heads, offering);
  return heads.flatMap((wording) => behindColon(region, { wording, colon }, offering));
}

const lastOf = (parts: readonly Range[], to: number): Range => ({ from: parts.at(-1)?.from ?? to, to });

/** The wordings whose head is what stands before the first comma or colon: those of the first that fits. */
function headsOf({ view, place: { standing }, caret }: Region, head: Range): readonly Wording[] {
  const around = { isOutcome: (word: string) => outcomeNamed(word, standing.outcomes) !== null, missed: () => {} };
  for (const context of standing.contexts) {
    if (entries.has(context) !== caret.hasDash) continue;
    const fitting = candidates(context, view.text.charAt(head.from)).filter(
      ({ pattern }) => matchElements(view, pattern.head, { range: head, around }) !== null,
    );
    const [first] = fitting;
    if (first !== undefined) return fitting.filter(({ pattern }) => headSource(pattern) === headSource(first.pattern));
  }
  return [];
}

const headSource = ({ source }: Pattern): string => source.replace(/[：:].*$/, '').trim();
const entries: ReadonlySet<string> = new Set(['parties', 'fields']);

/** Behind the colon: an action, the line's value, or clauses. */
function behindColon(
  region: Region,
  { wording, colon }: { readonly wording: Wording; readonly colon: number },
  offering: Offering,
): readonly Completion[] {
  const { view, to, place } = region;
  const { pattern, statement } = wording;
  if (pattern.tail === null) return [];
  if (pattern.tail === 'block') {
    if (!statement.inside.includes('steps')) return [];
    const standing: Standing = { ...place.standing, contexts: ['steps'] };
    return offersIn(
      {
        ...region,
        ...startOf(region, colon + 1),
        place: { ...place, standing, siblings: [], holder: null, isAction: true, isAnswer: isHandler(statement.id) },
      },
      offering,
    );
  }
  const { parts } = clauses(view, { from: colon + 1, to }, false);
  const clause = lastOf(parts, to);
  if (pattern.tail.length === 0) return clauseOffers({ ...region, clause, before: parts }, [wording], offering);
  const value = patternCarets(pattern.tail, { view, range: { from: colon + 1, to }, quoteAt: region.quoteAt, parties: new Set() });
  const offers = value.flatMap((caret) => {
    const element = pattern.tail !== null && pattern.tail !== 'block' ? pattern.tail[caret.index] : undefined;
    if (element?.kind !== 'slot') return [];
    return slotOffers(
      {
        slot: element,
        statement: statement.id,
        standing: place.standing,
        from: skip(view, caret.from, to),
        to: region.at,
        quoteAt: region.quoteAt,
      },
      offering,
    );
  });
  const hasMore = usualExtras.has(statement.id);
  const whole = offers.length === 0 || hasMore ? valueOf(region, { wording, colon }, offering) : [];
  return parts.length > 1 ? [...offers, ...clauseOffers({ ...region, clause, before: parts }, [wording], offering)] : [...whole, ...offers];
}

/** The whole value of a line, where nothing is written behind its colon yet. */
function valueOf(
  region: Region,
  { wording, colon }: { readonly wording: Wording; readonly colon: number },
  offering: Offering,
): readonly Completion[] {
  const from = skip(region.view, colon + 1, region.to);
  if (from < region.to || region.quoteAt !== null || !region.isLast || wording.words.language !== offering.language) return [];
  const caret: PatternCaret = { index: wording.pattern.head.length, from: region.to, inQuote: false };
  const made = completionOf(wording.statement.id, { pattern: wording.pattern, caret, region }, offering);
  const blank = from === colon + 1 && /\s$/.test(wordsOf(offering.language).colon) ? [words(' ')] : [];
  return made === null ? [] : [{ ...made, label: textOfInsert(made.insert), insert: [...blank, ...made.insert] }];
}

function startOf({ view, to }: Region, from: number): { readonly from: number } {
  return { from: skip(view, from, to) };
}

function skip(view: View, from: number, to: number): number {
  let at = from;
  while (at < to && view.text.charCodeAt(at) === 32) at++;
  return at;
}

/** At the head of a line: sentences that go on from what is written, and names in their slots. */
function atHead(region: Region, offering: Offering): readonly Completion[] {
  const { place, caret } = region;
  const here = statementsHere(place).filter(({ form }) => !caret.hasDash || form === 'entry');
  const found = here.flatMap((statement) =>
    facesOf(place, offering.language).flatMap((language) => headOffers(statement, region, { ...offering, language })),
  );
  return [...found.filter(({ kind }) => kind === 'sentence'), ...found.filter(({ kind }) => kind !== 'sentence')];
}

/** An empty file may become one in either language. */
const facesOf = ({ text }: LinePlace, language: Language): readonly Language[] =>
  text.reading.sentences.some(({ id }) => id !== 'lost') ? [language] : ['zh', 'en'];

function headOffers(statement: Statement, region: Region, offering: Offering): readonly Completion[] {
  const { view, from, to, quoteAt, place } = region;
  const parties = new Set(namesOfKind(offering.declared, 'party'));
  const found: Completion[] = [];
  for (const { pattern } of statementPatterns(statement.id, offering.language)) {
    for (const caret of patternCarets(pattern.head, { view, range: { from, to }, quoteAt, parties })) {
      const element = pattern.head[caret.index];
      const isEmpty = from === to && quoteAt === null;
      const beginsWith =
        element?.kind === 'words' || (element?.kind === 'slot' && element.quoted && !caret.inQuote) || (caret.index === 0 && isEmpty);
      if (beginsWith && region.isLast && !found.some(({ kind }) => kind === 'sentence'))
        found.push(...sentencesFrom(statement, { pattern, caret, region }, offering));
      if (element?.kind !== 'slot' || (element.quoted && !caret.inQuote)) continue;
      if (element.type === 'verb' || element.type === 'outcome') {
        if (region.isLast && !found.some(({ kind }) => kind === 'sentence'))
          found.push(...wordSentences(statement, { pattern, caret, region }, offering));
        continue;
      }
      const fills = writtenVerb(view, { from, to }, offering.language);
      found.push(
        ...slotOffers(
          { slot: element, statement: statement.id, standing: place.standing, from: caret.from, to: region.at, quoteAt, fills },
          offering,
        ),
      );
    }
  }
  return found;
}

/** Whether the verb before a bracket is that of filling a form. */
function writtenVerb(view: View, { from, to }: Range, language: Language): boolean {
  return view.source
    .slice(from, to)
    .trimEnd()
    .endsWith(wordsOf(language).tables.verb['fill']?.[0] ?? '\n');
}

interface At {
  readonly pattern: Pattern;
  readonly caret: PatternCaret;
  readonly region: Region;
}

function sentencesFrom(statement: Statement, at: At, offering: Offering): readonly Completion[] {
  const first = at.pattern.head[at.caret.index];
  if (first?.kind === 'slot' && first.type === 'outcome') return wordSentences(statement, at, offering);
  const made = completionOf(statement.id, at, offering);
  return made === null ? [] : [made];
}

/** One sentence for each word that may stand in a slot: each verb, each outcome that has no line yet. */
function wordSentences(statement: Statement, at: At, offering: Offering): readonly Completion[] {
  const slot = at.pattern.head[at.caret.index];
  if (slot?.kind !== 'slot') return [];
  const { place, view, to } = at.region;
  const choices =
    slot.type === 'outcome' && statement.id === 'onOutcome'
      ? outcomesLeft(place)
      : [...ownVerbs(slot.type, place.text), ...(closedChoices(slot.type, place.standing, offering.language) ?? [])];
  const partial = view.text.slice(at.caret.from, to);
  return choices
    .filter((word) => word.toLowerCase().startsWith(partial))
    .flatMap((word) => completionOf(statement.id, at, offering, new Map([[slot.name, word]])) ?? []);
}

/** Words for work that the file declares come before the language's. */
const ownVerbs = (type: string, { reading }: Opened): readonly string[] =>
  type === 'verb' ? (reading.flow?.meta.verbs ?? []).map(({ word }) => word) : [];

function completionOf(
  id: StatementId,
  { pattern, caret, region }: At,
  offering: Offering,
  decided?: ReadonlyMap<string, string>,
): Completion | null {
  const standing: Standing = { ...region.place.standing, language: offering.language };
  const written = sentencePieces(
    { statement: id, pattern, index: caret.index, standing, indent: region.caret.indent, ...(decided === undefined ? {} : { decided }) },
    offering,
  );
  if (written === null) return null;
  const dash: readonly InsertPiece[] = statementOf(id).form === 'entry' && caret.index === 0 ? [words(dashBefore(region, caret.from))] : [];
  const { askewAt, indent } = region.caret;
  const isAskew = askewAt !== null && caret.index === 0 && !region.place.isAction;
  return {
    kind: 'sentence',
    label: written.label,
    detail: meaningOf(id, offering.language),
    from: isAskew ? askewAt : caret.from,
    to: region.at,
    insert: [...(isAskew ? [words(indent + (region.caret.hasDash ? '- ' : ''))] : []), ...dash, ...written.insert],
  };
}

/** The dash of an entry, as far as it is not written yet. */
function dashBefore({ caret: { hasDash }, view }: Region, from: number): string {
  if (!hasDash) return '- ';
  return /\s/.test(view.source.charAt(from - 1)) ? '' : ' ';
}

/** The same thing is offered once. */
function distinct(completions: readonly Completion[]): readonly Completion[] {
  const seen = new Set<string>();
  return completions.filter(({ kind, label, from }) => {
    const key = `${kind} ${from} ${label}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
