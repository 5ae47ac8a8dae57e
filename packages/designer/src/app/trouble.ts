import type { Wrong } from '../form/field-check.ts';

/** Why something asked of the server did not come about, as the page tells it. */
export type TroubleKind = 'unreachable' | 'gone' | 'wrong' | 'failed';

/** The server said no, or could not be reached. */
export class Trouble extends Error {
  readonly kind: TroubleKind;
  /** What was wrong, by field. */
  readonly fields: ReadonlyMap<string, Wrong>;

  constructor(kind: TroubleKind, message: string, fields: ReadonlyMap<string, Wrong> = new Map()) {
    super(message);
    this.kind = kind;
    this.fields = fields;
  }
}

/** What was caught, as trouble; anything else is a mistake of ours and stays visible as one. */
export function troubleOf(caught: unknown): Trouble {
  if (caught instanceof Trouble) return caught;
  throw caught;
}
