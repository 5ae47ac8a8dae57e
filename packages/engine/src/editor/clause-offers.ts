import { sentencesIn } from '../edit/opened.ts';
import type { ExtraId } from '../text/statements/ids.ts';
import type { Element } from '../text/statements/pattern.ts';
import { type ExtraWording, extraPatterns, type Wording } from '../text/statements/patterns.ts';
import { type Range, unquoted, type View } from '../text/view.ts';
import type { Completion } from './completion.ts';
import { extraMeaning } from './extra-meanings.ts';
import { closedChoices, type Offering } from './hole.ts';
import { type PatternCaret, patternCarets } from './pattern-caret.ts';
import { clauseFrom } from './pieces.ts';
import type { LinePlace } from './sentence-offers.ts';
import { slotOffers } from './slot-offers.ts';
import { exclusive } from './usual.ts';

/** The caret in a clause behind a comma. */
export interface ClauseCaret {
  readonly view: View;
  readonly from: number;
  readonly quoteAt: number | null;
  readonly place: LinePlace;
  readonly at: number;
  readonly isLast: boolean;
  readonly clause: Range;
  /** The clauses of the line so far, the caret's own last. */
  readonly before: readonly Range[];
}

/** Clauses that a statement may take and has not taken yet, and names that fit in the one that is begun. */
export function clauseOffers(caret: ClauseCaret, heads: readonly Wording[], offering: Offering): readonly Completion[] {
  const [head] = heads;
  if (head === undefined) return [];
  const ids = [...new Set(heads.flatMap(({ statement }) => statement.extras))].sort(
    (one, other) => Number(late.has(one)) - Number(late.has(other)),
  );
  const taken = takenOn(caret, head);
  const step = scenarioStep(caret);
  const made = ids
    .filter((id) => !taken.has(id))
    .flatMap((id) => extraOffers({ ...caret, id, head, ...(step === undefined ? {} : { step }) }, offering));
  return [...made.filter(({ kind }) => kind === 'clause'), ...made.filter(({ kind }) => kind !== 'clause')];
}

/** Names and ids of steps are seldom written. */
const late: ReadonlySet<ExtraId> = new Set<ExtraId>(['stepName', 'stepCode', 'itemCode']);

/** The clauses that stand on the line besides the caret's, and those that they leave no room for. */
function takenOn({ place, clause, at }: ClauseCaret, { statement }: Wording): ReadonlySet<ExtraId> {
  const taken = new Set<ExtraId>();
  for (const { sentence } of sentencesIn(place.text.reading.sentences)) {
    if (sentence.line !== place.line || sentence.id !== statement.id) continue;
    for (const { id, place: where } of sentence.extras) if (where === undefined || where.to < clause.from || where.from > at) taken.add(id);
  }
  for (const group of exclusive) if (group.some((id) => taken.has(id))) for (const id of group) taken.add(id);
  return taken;
}

/** The step whose outcome a scenario's line tells: the name in its brackets. */
function scenarioStep({ view, from, clause }: ClauseCaret): string | undefined {
  const token = view.quoted.findLast((one) => one.from >= from && one.to <= clause.from);
  return token === undefined ? undefined : unquoted(view, token);
}

interface ExtraCaret extends ClauseCaret {
  readonly id: ExtraId;
  readonly head: Wording;
  readonly step?: string;
}

function extraOffers(caret: ExtraCaret, offering: Offering): readonly Completion[] {
  const { view, clause, quoteAt, place, head, id } = caret;
  const found: Completion[] = [];
  for (const { pattern } of extraPatterns(id, offering.language)) {
    for (const at of patternCarets(pattern.head, { view, range: clause, quoteAt, parties: new Set() })) {
      const element = pattern.head[at.index];
      const isEmpty = clause.from === clause.to && quoteAt === null;
      const begins =
        element?.kind === 'words' || (element?.kind === 'slot' && element.quoted && !at.inQuote) || (at.index === 0 && isEmpty);
      if (begins && caret.isLast && !found.some(({ kind }) => kind === 'clause'))
        found.push(...clausesFrom(caret, { pattern, at }, offering));
      if (element?.kind !== 'slot' || (element.quoted && !at.inQuote)) continue;
      if (closed.has(element.type) && at.index === 0) found.push(...clausesFrom(caret, { pattern, at }, offering));
      else
        found.push(
          ...slotOffers(
            {
              slot: element,
              statement: head.statement.id,
              extra: id,
              standing: place.standing,
              from: at.from,
              to: caret.at,
              quoteAt,
              ...(caret.step === undefined ? {} : { step: caret.step }),
            },
            offering,
          ),
        );
    }
  }
  return found;
}

const closed: ReadonlySet<string> = new Set(['medium', 'handling', 'order']);

interface At {
  readonly pattern: ExtraWording['pattern'];
  readonly at: PatternCaret;
}

/** A clause from one of its elements on; one for each word where it is a word of a closed list. */
function clausesFrom(caret: ExtraCaret, { pattern, at }: At, offering: Offering): readonly Completion[] {
  const { head, id, place, view, clause } = caret;
  const element: Element | undefined = pattern.head[at.index];
  if (element?.kind === 'slot' && element.type === 'anyOutcome') return [];
  const partial = view.text.slice(at.from, clause.to);
  const choices =
    element?.kind === 'slot' && closed.has(element.type) ? (closedChoices(element.type, place.standing, offering.language) ?? []) : [null];
  return choices.flatMap((word) => {
    if (word !== null && !word.toLowerCase().startsWith(partial)) return [];
    const decided = word === null || element?.kind !== 'slot' ? {} : { decided: new Map([[element.name, word]]) };
    const made = clauseFrom({ pattern, index: at.index, id, statement: head.statement.id, standing: place.standing, ...decided }, offering);
    return made === null
      ? []
      : [
          {
            kind: 'clause' as const,
            label: made.label,
            detail: extraMeaning(id, offering.language),
            from: at.from,
            to: caret.at,
            insert: made.insert,
          },
        ];
  });
}
