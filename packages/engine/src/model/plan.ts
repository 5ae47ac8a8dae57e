import type { Duration } from './value.ts';

/** How one field of a form gets its value. */
export interface PlannedField {
  readonly form: string;
  readonly field: string;
  /** ask: typed by the person; login: known from signing in; query: brought by `data`; formula: computed. */
  readonly from: 'ask' | 'login' | 'query' | 'formula';
  readonly data?: string;
}

/** When one query is made, and for whom. */
export interface PlannedQuery {
  readonly data: string;
  /** step: written in the flow; form: before the form opens, its keys being known from the login; item: just before the items that use it. */
  readonly when: 'step' | 'form' | 'item';
  /** Names of the items that need it, where `when` is `item`. */
  readonly items: readonly string[];
  /** Why it is made: names of the forms, items and materials that use it. */
  readonly usedBy: readonly string[];
}

/** How one material is obtained. */
export interface PlannedMaterial {
  readonly material: string;
  readonly from: 'waived' | 'asked' | 'tolerated';
  /** The query that waives it. */
  readonly data?: string;
}

/** One item in the derived order. */
export interface PlannedItem {
  readonly item: string;
  /** Items whose outputs it needs, by name, in the order written. */
  readonly after: readonly string[];
  /** 0 for items that need nothing of others. */
  readonly rank: number;
}

/** What the tool derives from needs and outputs; plain data, computed by `plan/`, read by the graph and the machines. */
export interface Plan {
  readonly kind: 'plan';
  /** Items in an order that respects every need, ties as written; items in a circle of needs are left out (a check reports them). */
  readonly items: readonly PlannedItem[];
  /** Names of the items of the longest chain of promised limits. */
  readonly criticalPath: readonly string[];
  /** The chain's promised limits added up, where they share a unit. */
  readonly criticalTime: readonly Duration[];
  readonly fields: readonly PlannedField[];
  readonly queries: readonly PlannedQuery[];
  readonly materials: readonly PlannedMaterial[];
}
