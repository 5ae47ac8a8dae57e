/** A stretch of a source file: UTF-16 offsets, `to` exclusive. Lines and columns are made at the edge. */
export interface Place {
  readonly from: number;
  readonly to: number;
  /** The file, where more than one is involved (imports). */
  readonly file?: string;
}

/** Makes a place. */
export const place = (from: number, to: number): Place => Object.freeze({ from, to });

/** The smallest place that holds both. */
export const spanning = (first: Place, last: Place): Place => place(Math.min(first.from, last.from), Math.max(first.to, last.to));

/** Replaces the text between `from` and `to` (UTF-16 offsets of the old text) by `insert`. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}
