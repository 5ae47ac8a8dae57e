/** How much a bench does: `quick` proves that it works, `full` gives figures to quote. */
export type Size = 'quick' | 'full';

/** One row of a bench's table. */
export interface Row {
  readonly what: string;
  readonly figure: string;
}

/** A figure that was promised, and whether it was reached. */
export interface Target {
  readonly what: string;
  readonly wanted: string;
  readonly got: string;
  readonly reached: boolean;
}

/** What a bench found. */
export interface Findings {
  readonly rows: readonly Row[];
  readonly targets: readonly Target[];
  /** What each side does, and what the figures leave out. */
  readonly notes: readonly string[];
}

/** One head-to-head comparison. */
export interface Bench {
  readonly name: string;
  readonly title: string;
  readonly run: (size: Size) => Promise<Findings>;
}

/** A target of at least so many times, or at least so many. */
export const atLeast = (what: string, wanted: number, got: number, unit: string): Target => ({
  what,
  wanted: `≥ ${shown(wanted)} ${unit}`,
  got: `${shown(got)} ${unit}`,
  reached: got >= wanted,
});

/** A target of at most so many. */
export const atMost = (what: string, wanted: number, got: number, unit: string): Target => ({
  what,
  wanted: `≤ ${shown(wanted)} ${unit}`,
  got: `${shown(got)} ${unit}`,
  reached: got <= wanted,
});

/** A figure with three digits that count. */
export function shown(figure: number): string {
  if (!Number.isFinite(figure)) return String(figure);
  if (Math.abs(figure) >= 100) return Math.round(figure).toLocaleString('en');
  return Number(figure.toPrecision(3)).toString();
}
