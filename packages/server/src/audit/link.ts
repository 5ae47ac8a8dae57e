import { createHash } from 'node:crypto';

/** What stands before the first event. */
export const chainStart: Uint8Array = new Uint8Array(32);

/** What an event's link is made of, as it stands in its row. */
export interface Linked {
  readonly caseId: string;
  readonly rev: number;
  readonly at: number;
  readonly outcome: string;
  readonly body: string;
}

/**
 * The digest of an event and of the link before it: changing, removing or moving one row breaks every later link.
 * Lengths go in front of the texts, so that no two rows spell the same bytes.
 */
export function linkOf(before: Uint8Array, { caseId, rev, at, outcome, body }: Linked): Uint8Array {
  return createHash('sha256')
    .update(before)
    .update(`${caseId.length}:${caseId}${rev}:${at}:${outcome.length}:${outcome}${body.length}:${body}`)
    .digest();
}
