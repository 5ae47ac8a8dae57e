import type { StepKind } from '../model/step.ts';

/** Statements that are kept but not run, so that a flow with them is refused: what an import brought that has no meaning here. */
export const statementsNotRun: ReadonlySet<StepKind> = new Set<StepKind>(['foreign']);
