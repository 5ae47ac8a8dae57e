/** What a task is, which fixes its default outcomes; the word written is kept beside it. */
export type TaskVerb = 'fill' | 'confirm' | 'acknowledge' | 'accept' | 'handle' | 'review' | 'approve' | 'verify' | 'survey';

/** The case's result: 通过 容缺通过 不通过 不受理 不予受理 撤件. */
export type Result = 'granted' | 'grantedWithGap' | 'denied' | 'notAdmitted' | 'refused' | 'withdrawn';

/** Every result a case can have. */
export const caseResults: readonly Result[] = Object.freeze(['granted', 'grantedWithGap', 'denied', 'notAdmitted', 'refused', 'withdrawn']);

/** The outcomes a task has when its author lists none: standard ids that translate. Only the first may go on by itself. */
export const standardOutcomes: Readonly<Record<TaskVerb, readonly string[]>> = Object.freeze({
  fill: ['submitted'],
  confirm: ['confirmed', 'disagreed'],
  acknowledge: ['received', 'sentBack'],
  accept: ['accepted', 'toCorrect', 'refused'],
  handle: ['done'],
  review: ['agreed', 'disagreed'],
  approve: ['agreed', 'disagreed'],
  verify: ['true', 'untrue'],
  survey: ['passed', 'failed'],
});

/** The outcomes of an item without steps of its own. The first grants it. */
export const itemOutcomes: readonly string[] = Object.freeze(['granted', 'toCorrect', 'refused', 'denied']);

/** The outcomes of a query, `found` first. */
export const queryOutcomes: readonly string[] = Object.freeze(['found', 'notFound', 'mismatch', 'declined', 'unavailable']);

/** The outcomes of a signing block as a whole. */
export const signOutcomes: readonly string[] = Object.freeze(['agreed', 'disagreed']);
