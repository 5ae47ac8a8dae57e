import type { QueryMode, QueryOutcome, Values } from '@lianban/engine';
import { type Answer, answer, type Failure, failure, type Request, verdict } from '../request.ts';

/** One row of a synthetic register: the inputs it answers to, and what it says. */
export interface MockRow {
  /** Values that must be sent for this row to answer; an empty one answers everybody. */
  readonly when: Values;
  /** What comes back; absent with an outcome that brings nothing. */
  readonly record?: Values;
  /** What a verification answers. */
  readonly verdict?: boolean;
  /** Absent means found. */
  readonly outcome?: QueryOutcome;
  /** The fault stands for the first n tries of each question, then the next fitting row answers. */
  readonly firstTries?: number;
}

/** A synthetic register. */
export interface MockRegister {
  readonly provider: string;
  readonly modes?: readonly QueryMode[];
  /** Absent means any purpose: a mock agrees to everything. */
  readonly purposes?: readonly string[];
  readonly rows: readonly MockRow[];
  /** What it says when no row fits. */
  readonly otherwise?: QueryOutcome;
}

/** `mock.json`: registers by the catalogue path that flows name. Synthetic people only. */
export interface MockFile {
  readonly registers: Readonly<Record<string, MockRegister>>;
}

/** Answers one question from synthetic registers, at once: for the browser, simulations and tests. */
export function answerFromMock(file: MockFile, request: Request): Answer | Failure {
  const register = Object.hasOwn(file.registers, request.source) ? file.registers[request.source] : undefined;
  if (register === undefined) return failure('source-not-bound', 'never', `the mock has no register ${request.source}`);
  const row = register.rows.find((candidate) => fits(candidate, request));
  return row === undefined ? answer(register.otherwise ?? 'notFound') : answerOf(row, request);
}

function fits(row: MockRow, request: Request): boolean {
  if (row.firstTries !== undefined && request.attempt > row.firstTries) return false;
  return Object.entries(row.when).every(([name, value]) => Object.hasOwn(request.inputs, name) && request.inputs[name] === value);
}

function answerOf(row: MockRow, request: Request): Answer | Failure {
  const outcome = row.outcome ?? 'found';
  // A register that is down says nothing at all; the host retries before the flow hears of it.
  if (outcome === 'unavailable') return failure('unavailable', 'later', `${request.source} is down`);
  if (outcome !== 'found') return answer(outcome);
  return request.mode === 'verify' ? verdict(row.verdict ?? true) : answer('found', row.record ?? {});
}
