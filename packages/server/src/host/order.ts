import type { CaseId, Event, Instant, Outcome } from '@lianban/engine';
import type { FlowRef } from '../store/flow-version.ts';
import type { Settles } from '../store/store.ts';

/** An event that the host has not given its time yet. */
export type UndatedEvent = Event extends infer One ? (One extends Event ? Omit<One, 'at'> : never) : never;

/** An event on its way to a case of this host. */
export interface Order {
  readonly caseId: CaseId;
  readonly event: UndatedEvent;
  /** The version a new case follows; for `start` alone. */
  readonly opens?: FlowRef;
  readonly settles: Settles;
}

/** What became of it, told when it is on the disk. */
export interface Submitted {
  readonly caseId: CaseId;
  readonly rev: number;
  readonly at: Instant | null;
  readonly outcome:
    | Outcome
    | { readonly kind: 'duplicate'; readonly first: Outcome }
    /** The id was used for another event. */
    | { readonly kind: 'reused' }
    | { readonly kind: 'unknownCase' };
}
