import { type CaseId, type CaseState, unpack } from '@lianban/engine';
import type { Shelf, Shelved } from '../flows/shelf.ts';
import { CASES_CACHED_MAX } from '../limits.ts';
import type { Store } from '../store/store.ts';
import type { Order } from './order.ts';
import { createRecent } from './recent.ts';

/** A case as its next event finds it; no state yet when that is the first. */
export interface HeldCase {
  readonly shelved: Shelved;
  readonly state: CaseState | null;
}

/** The cases used last, ready in memory, and all others from the store. */
export interface HeldCases {
  /** Null when there is no such case, and the order opens none. */
  readonly find: (order: Order) => Promise<HeldCase | null>;
  readonly keep: (caseId: CaseId, held: HeldCase) => void;
  /** Forgets what the store may know better. */
  readonly drop: (caseId: CaseId) => void;
}

/** Sets up the memory. */
export function createHeldCases(store: Store, shelf: Shelf): HeldCases {
  const recent = createRecent<CaseId, HeldCase>(CASES_CACHED_MAX);
  return {
    find: async ({ caseId, opens }) => {
      const known = recent.get(caseId);
      if (known !== undefined) return known;
      const stored = await store.load(caseId);
      const ref = stored?.flow ?? opens;
      const shelved = ref === undefined ? null : await shelf.find(ref.id, ref.version);
      return shelved === null ? null : { shelved, state: stored === null ? null : unpack(stored.packed) };
    },
    keep: recent.set,
    drop: recent.drop,
  };
}
