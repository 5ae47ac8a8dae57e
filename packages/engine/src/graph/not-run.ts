import type { StepKind } from '../model/step.ts';

/** Statements that are kept but not run: what an import brought that has no meaning here. */
export const statementsNotRun: ReadonlySet<StepKind> = new Set<StepKind>(['foreign']);
