import type { Request } from './request.ts';

/** What stays of a call: who asked which register for what, why, and what came back. Holds names of fields, never values. */
export interface Receipt {
  readonly kind: 'receipt';
  readonly key: string;
  readonly caseId: string;
  readonly actor: string;
  readonly data: string;
  readonly source: string;
  readonly provider: string | null;
  readonly mode: Request['mode'];
  readonly purpose: string;
  readonly basis: string | null;
  readonly attempt: number;
  /** An outcome of the query, or `failure: code`. */
  readonly outcome: string;
  /** Names of the values sent. */
  readonly sent: readonly string[];
  /** Names of the fields that reached the case. */
  readonly disclosed: readonly string[];
  /** Names of fields the register sent although nobody asked; they went no further. At most 50 are named. */
  readonly dropped: readonly string[];
}
