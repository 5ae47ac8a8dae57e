/** A stretch of a source file: UTF-16 offsets, `to` exclusive. Lines and columns are made at the edge. */
export interface Place {
  readonly from: number;
  readonly to: number;
  /** The file, where more than one is involved (imports). */
  readonly file?: string;
}

/** Makes a place. */
export const place = (from: number, to: number): Place => Object.freeze({ from, to });

/** Replaces the text between `from` and `to` (UTF-16 offsets of the old text) by `insert`. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}
