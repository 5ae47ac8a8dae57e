import { certain, ranked } from '../base/nearest.ts';
import { type Cut, cut, type Fitted, fit } from './fit.ts';
import type { Surroundings } from './match.ts';
import { type OutcomeSet, outcomeNamed, outcomesOf, outcomeWords } from './outcomes.ts';
import type { Context } from './statements/ids.ts';
import { commonlyMeant } from './statements/near-words.ts';
import { candidates, isConditional } from './statements/patterns.ts';
import { allOf, type TableName } from './statements/tables.ts';
import type { Range, View } from './view.ts';

/** A word of a closed list that was not found where everything else fitted. */
export interface Miss {
  readonly table: TableName | 'outcome';
  readonly range: Range;
}

/** A line as it fits a statement, or why it does not. */
export type LineReading = { readonly kind: 'fits'; readonly fitted: Fitted } | { readonly kind: 'unread'; readonly miss: Miss | null };

/** What lines may stand here, and the outcomes that `o时：` may name. */
export interface Spot {
  readonly contexts: readonly Context[];
  readonly outcomes: OutcomeSet;
  /** Names of declared parties: what begins with one and a verb is work, whatever word the name begins with. */
  readonly parties?: ReadonlySet<string>;
}

/** Finds the statement a line is, by the order of "How a line is read". */
export function readLine(view: View, range: Range, spot: Spot): LineReading {
  const line = cut(view, range);
  let miss: Miss | null = null;
  const around: Surroundings = {
    isOutcome: (word) => outcomeNamed(word, spot.outcomes) !== null,
    missed: (table, at) => {
      if (table !== 'verb') miss ??= { table, range: at };
    },
  };
  const first = view.text.charAt(range.from);
  for (const context of spot.contexts) {
    for (const wording of candidates(context, first)) {
      if (isConditional(wording) && mayBeWork(line, spot, around)) continue;
      const fitted = fit(line, wording, around);
      if (fitted !== null && !splitsParty(line, fitted, spot)) return { kind: 'fits', fitted };
    }
  }
  return { kind: 'unread', miss };
}

/** Whether what was taken for 由 before a party is the first character of a declared one's name. */
function splitsParty({ view, range }: Cut, { captures }: Fitted, { parties }: Spot): boolean {
  const [party] = captures;
  return party?.name === 'party' && party.from > range.from && parties?.has(view.source.slice(range.from, party.to)) === true;
}

/** Whether a line that begins like a condition is work: of a declared party, or without the colon a condition has. */
function mayBeWork(line: Cut, { contexts, parties }: Spot, around: Surroundings): boolean {
  if (!contexts.includes('steps') || line.view.quoted.length === 0) return false;
  for (const wording of candidates('steps', line.view.text.charAt(line.range.from))) {
    if (wording.statement.id !== 'task') continue;
    const party = fit(line, wording, around)?.captures.find(({ name }) => name === 'party');
    if (party !== undefined && (line.tail === null || parties?.has(line.view.source.slice(party.from, party.to)) === true)) return true;
  }
  return false;
}

/** The outcomes of a statement that fits, its own or those around it. `own` are the words under its 结果. */
export function outcomesInside(fitted: Fitted, around: OutcomeSet, own: readonly string[] | null): OutcomeSet {
  const said = fitted.captures.find(({ type }) => type === 'verb');
  const verb = said?.means ?? said?.id ?? null;
  return outcomesOf(fitted.wording.statement.id, verb, own) ?? around;
}

/** A pattern as people are shown it, its gaps as dots. */
export const withDots = (source: string): string => source.replaceAll(/\{[^}]*\}/g, '…').replaceAll('……', '…');

/** Words that might have been meant, best first, and the one that certainly was. */
export interface Meant {
  readonly words: readonly string[];
  readonly sure: string | null;
}

/** What might have been meant where a word of a closed list was not found. */
export function meant({ table }: Miss, found: string, outcomes: OutcomeSet): Meant {
  if (table === 'comparison') return { words: [], sure: null };
  const words = table === 'outcome' ? [...outcomeWords(outcomes, 'zh'), ...outcomeWords(outcomes, 'en')] : allOf(table);
  const usual = table === 'outcome' ? commonlyMeant('outcome', found).filter((word) => words.includes(word)) : [];
  const near = ranked(found, words);
  const [only, ...more] = usual;
  return {
    words: [...new Set([...usual, ...near.map(({ name }) => name)])].slice(0, 3),
    sure: only === undefined ? certain(near) : more.length === 0 ? only : null,
  };
}
