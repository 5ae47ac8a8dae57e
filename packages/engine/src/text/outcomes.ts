import { itemOutcomes, queryOutcomes, signOutcomes, standardOutcomes, type TaskVerb } from '../model/outcome.ts';
import type { StatementId } from './statements/ids.ts';
import { idsOf, wordFor } from './statements/tables.ts';
import type { Language } from './statements/words.ts';

/** The verb that a word for work stands for: 初审 and 复核 are reviews. */
export function verbOf(word: string): TaskVerb {
  return verbs.get(word) ?? 'handle';
}

const verbs: ReadonlyMap<string, TaskVerb> = new Map<string, TaskVerb>([
  ['fill', 'fill'],
  ['confirm', 'confirm'],
  ['acknowledge', 'acknowledge'],
  ['accept', 'accept'],
  ['handle', 'handle'],
  ['review', 'review'],
  ['approve', 'approve'],
  ['verify', 'verify'],
  ['survey', 'survey'],
  ['firstReview', 'review'],
  ['recheck', 'review'],
  ['endorse', 'approve'],
  ['sign', 'approve'],
  ['register', 'handle'],
  ['dispose', 'handle'],
  ['inspect', 'verify'],
]);

const paperOutcomes: readonly string[] = ['true', 'untrue'];
const deliveryOutcomes: readonly string[] = ['received', 'returned'];

const byStatement: ReadonlyMap<StatementId, readonly string[]> = new Map<StatementId, readonly string[]>([
  ['data', [...queryOutcomes, 'otherwise']],
  ['query', [...queryOutcomes, 'otherwise']],
  ['item', itemOutcomes],
  ['upload', paperOutcomes],
  ['pledge', paperOutcomes],
  ['sign', signOutcomes],
  ['signAny', signOutcomes],
  ['signInOrder', signOutcomes],
  ['signVotes', signOutcomes],
  ['extend', signOutcomes],
  ['serve', deliveryOutcomes],
  ['issueDocument', deliveryOutcomes],
  ['issueCertificate', deliveryOutcomes],
  ['charge', ['paid', 'unpaid', 'refunded']],
  ['publicNotice', ['objected']],
]);

/** An outcome as a statement's lines may name it. */
export interface OutcomeWord {
  readonly outcome: string;
  /** Whether it is the language's own word, which translates. */
  readonly standard: boolean;
}

/** The outcomes of a statement: the standard ones of its kind, or the author's. */
export interface OutcomeSet {
  readonly standard: readonly string[];
  /** From 结果; null without it. */
  readonly own: readonly string[] | null;
  /** Under a line that was not understood any word may be an outcome. */
  readonly isOpen?: true;
}

/** No outcomes: outside any statement that has some. */
export const noOutcomes: OutcomeSet = { standard: [], own: null };

/** Any outcome: under a line that was not understood. */
export const anyOutcomes: OutcomeSet = { standard: ['disagreed', ...queryOutcomes, 'otherwise', ...itemOutcomes], own: null, isOpen: true };

/** The outcomes that a statement of this kind has; null where it has none and those around it hold. */
export function outcomesOf(id: StatementId | 'lost', verb: string | null, own: readonly string[] | null): OutcomeSet | null {
  if (id === 'lost') return anyOutcomes;
  const standard = id === 'task' && verb !== null ? standardOutcomes[verbOf(verb)] : byStatement.get(id);
  return standard === undefined ? null : { standard, own };
}

/** What a word means among the outcomes of a statement; null when it is none of them. */
export function outcomeNamed(word: string, set: OutcomeSet): OutcomeWord | null {
  if (set.own !== null) return set.own.includes(word) ? { outcome: word, standard: false } : null;
  const id = idsOf('outcome', word).find((one) => set.standard.includes(one));
  if (id !== undefined) return { outcome: id, standard: true };
  return set.isOpen === true ? { outcome: word, standard: false } : null;
}

/** The outcomes of a statement as they are written in a language, for suggestions. */
export const outcomeWords = (set: OutcomeSet, language: Language): readonly string[] =>
  set.own ?? set.standard.map((id) => wordFor('outcome', id, language));
