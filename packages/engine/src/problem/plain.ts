import type { Problem, Severity } from '../base/problem.ts';
import { type Rendered, type RenderedFix, renderAll, type Telling } from './render.ts';

/** A problem as `--json` gives it. */
export interface PlainProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly trace?: readonly string[];
  readonly fixes?: readonly RenderedFix[];
}

/** All problems of one file as plain data for other programs. */
export function plain(problems: readonly Problem[], telling: Telling): readonly PlainProblem[] {
  return renderAll(problems, telling).map(plainOf);
}

function plainOf(told: Rendered): PlainProblem {
  const { code, severity, message, hint, line, column, endLine, endColumn, trace, fixes } = told;
  return {
    code,
    severity,
    message,
    ...(hint === undefined ? {} : { hint }),
    line,
    column,
    endLine,
    endColumn,
    ...(trace === undefined ? {} : { trace }),
    ...(fixes === undefined ? {} : { fixes }),
  };
}
