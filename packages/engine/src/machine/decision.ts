import type { Effect } from './effect.ts';
import type { CaseState } from './state.ts';

/** Why an event was refused: nobody waits for it, or what it brings is not right. */
export interface Refusal {
  readonly code: string;
  /** The field that is wrong, where one is. */
  readonly field?: string;
  readonly facts: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** What became of an event. */
export type Outcome =
  | { readonly kind: 'applied' }
  /** An answer or timer of an earlier visit: state unchanged, kept in the audit. */
  | { readonly kind: 'stale' }
  /** For a suspended or parked scope: applied in order on resume. */
  | { readonly kind: 'held' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * The answer of the pure core: the next state, what to do, and what became of the event.
 * `next` is the stored state itself when stale or refused; a held event is kept in it. Null only when there was no case and there still is none.
 */
export interface Decision {
  readonly next: CaseState | null;
  readonly effects: readonly Effect[];
  readonly outcome: Outcome;
}
