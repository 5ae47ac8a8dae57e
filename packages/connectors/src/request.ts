import type { QueryMode, QueryOutcome, Values, ValueType } from '@lianban/engine';

/** A field that may come back, with its type. */
export interface AllowedField {
  readonly name: string;
  readonly type: ValueType;
}

/** One question to a register, with everything its keeper has a right to know. */
export interface Request {
  /** Deterministic: every retry of the same question repeats it. Receivers de-duplicate by it. */
  readonly key: string;
  readonly caseId: string;
  /** On whose behalf: the party or system whose step asks. */
  readonly actor: string;
  /** 1 for the first try. */
  readonly attempt: number;
  /** The data's name in the flow, for people. */
  readonly data: string;
  /** Catalogue path of the resource, as the flow names it. */
  readonly source: string;
  readonly mode: QueryMode;
  readonly purpose: string;
  readonly basis?: string;
  readonly inputs: Values;
  /** All other fields are dropped before the answer reaches the case. */
  readonly only: readonly AllowedField[];
}

/** What a register says. With mode verify the answer is `verdict` and no field. */
export interface Answer {
  readonly kind: 'answer';
  readonly outcome: QueryOutcome;
  readonly record?: Values;
  readonly verdict?: boolean;
}

/** The world said no: the host tries again later, or makes an incident that a person can mend. */
export interface Failure {
  readonly kind: 'failure';
  /** Kebab-case: `source-not-bound`, `timeout`, `answer-not-valid` … */
  readonly code: string;
  readonly retry: 'later' | 'never';
  /** One line for the operator's log; never shown to citizens. */
  readonly cause: string;
}

/** Makes an answer. */
export const answer = (outcome: QueryOutcome, record?: Values): Answer =>
  Object.freeze({ kind: 'answer', outcome, ...(record === undefined ? {} : { record }) });

/** Makes a yes/no answer. */
export const verdict = (holds: boolean): Answer => Object.freeze({ kind: 'answer', outcome: 'found', verdict: holds });

/** Makes a failure. */
export const failure = (code: string, retry: Failure['retry'], cause: string): Failure =>
  Object.freeze({ kind: 'failure', code, retry, cause });
