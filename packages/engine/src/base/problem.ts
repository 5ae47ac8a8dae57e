import type { Place, TextEdit } from './place.ts';

/** How bad a problem is: an error stops publishing, a warning asks, a hint offers. */
export type Severity = 'error' | 'warning' | 'hint';

/** What a sentence about a problem is made from; never prose. */
export type Fact = string | number | boolean | readonly string[];

/** Facts by name, as the prose tables of `problem/` use them. */
export type Facts = Readonly<Record<string, Fact>>;

/** A mend that is certain: applied as a whole, it removes the problem. */
export interface Fix {
  /** Names the sentence that offers the fix, for example `replace-with`. */
  readonly code: string;
  readonly facts: Facts;
  readonly edits: readonly TextEdit[];
}

/** The author's flow is wrong somewhere. Collected, never thrown; its prose is made at the edge, per language. */
export interface Problem {
  /** Kebab-case, one page each in docs/checks. */
  readonly code: string;
  readonly severity: Severity;
  /** Where in the source; null when the trouble is the file as a whole. */
  readonly place: Place | null;
  readonly facts: Facts;
  /** Names of steps on a shortest way to the trouble, first to last. */
  readonly trace?: readonly string[];
  readonly fixes?: readonly Fix[];
}

/** Everything about a problem but its code and severity, which its maker fixes. */
export interface ProblemDetail {
  readonly place: Place | null | undefined;
  readonly facts?: Facts;
  readonly trace?: readonly string[];
  readonly fixes?: readonly Fix[];
}

const make = (severity: Severity, code: string, detail: ProblemDetail): Problem =>
  Object.freeze({
    code,
    severity,
    place: detail.place ?? null,
    facts: detail.facts ?? {},
    ...(detail.trace === undefined ? {} : { trace: detail.trace }),
    ...(detail.fixes === undefined ? {} : { fixes: detail.fixes }),
  });

/** A problem that stops publishing. */
export const error = (code: string, detail: ProblemDetail): Problem => make('error', code, detail);
/** A problem to look at before publishing. */
export const warning = (code: string, detail: ProblemDetail): Problem => make('warning', code, detail);
/** An offer to do better. */
export const hint = (code: string, detail: ProblemDetail): Problem => make('hint', code, detail);
