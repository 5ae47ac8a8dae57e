import type { Problem } from '../base/problem.ts';
import type { Context } from './rule.ts';

/** What is wrong inside the flow's formulas. The codes are those of the formula room. */
export function* formulaProblems(context: Context): Generator<Problem> {
  for (const { problems, place } of context.formulas()) {
    for (const problem of problems) yield problem.place === null && place !== undefined ? { ...problem, place } : problem;
  }
}
