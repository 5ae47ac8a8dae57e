import type { Problem } from '../../base/problem.ts';
import { statementsNotRun } from '../../graph/not-run.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** What an import kept without a meaning, or left to be written, would be passed over in silence: it is refused instead. */
export const statementNotRun: Rule = {
  code: 'statement-not-run',
  *check({ index }): Generator<Problem> {
    for (const { step } of index.steps) {
      if (statementsNotRun.has(step.kind)) yield found('statement-not-run', { place: step.place, facts: { statement: step.kind } });
      if (step.kind !== 'choose' && step.kind !== 'include') continue;
      for (const { label, place } of step.rows)
        if (label !== undefined) yield found('statement-not-run', { place: place ?? step.place, facts: { statement: 'toBeWritten' } });
    }
  },
};
