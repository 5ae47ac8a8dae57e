import type { Problem } from '../../base/problem.ts';
import type { Step } from '../../model/step.ts';
import { found } from '../codes.ts';
import { outcomesOfTask } from '../outcomes-of.ts';
import type { Rule } from '../rule.ts';

/** When a count is used up and nothing is said, its outcome is no longer offered; with two outcomes one is left, which is no choice. */
export const exceededUnsaid: Rule = {
  code: 'exceeded-unsaid',
  *check({ index }): Generator<Problem> {
    for (const { step } of index.of('task')) {
      const outcomes = outcomesOfTask(step);
      if (outcomes.length !== 2) continue;
      for (const { on, body } of step.handlers) {
        const counted = on.kind === 'outcome' ? body.find(endsSilently) : undefined;
        if (counted === undefined || on.kind !== 'outcome') continue;
        const times = counted.kind === 'return' || counted.kind === 'jump' ? (counted.timesMax ?? 0) : 0;
        yield found('exceeded-unsaid', { place: counted.place, facts: { step: step.name ?? '', outcome: on.outcome, times } });
      }
    }
  },
};

function endsSilently(step: Step): boolean {
  return (
    (step.kind === 'return' || step.kind === 'jump') &&
    step.timesMax !== undefined &&
    !step.handlers.some((handler) => handler.on.kind === 'exceeded')
  );
}
