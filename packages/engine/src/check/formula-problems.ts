import type { Problem } from '../base/problem.ts';
import { typeOf } from '../formula/type.ts';
import { formulasIn } from './formulas-in.ts';
import type { Context } from './rule.ts';

/** What is wrong inside the flow's formulas: names, types, values outside their lists. The codes are the formula room's. */
export function* formulaProblems(context: Pick<Context, 'flow' | 'index' | 'names'>): Generator<Problem> {
  for (const { formula, place } of formulasIn(context)) {
    for (const problem of typeOf(formula, context.names).problems)
      yield problem.place === null && place !== undefined ? { ...problem, place } : problem;
  }
}
