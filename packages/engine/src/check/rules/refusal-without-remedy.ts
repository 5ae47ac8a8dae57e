import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** Whoever is refused is told why, and where to turn. */
export const refusalWithoutRemedy: Rule = {
  code: 'refusal-without-remedy',
  *check({ index }): Generator<Problem> {
    for (const { step } of [...index.of('end'), ...index.of('stop')]) {
      if (step.result !== 'denied' && step.result !== 'refused') continue;
      const lacksReason = step.reason === undefined && step.reasonRequired === undefined;
      const lacksRemedy = step.remedy === undefined;
      if (lacksReason || lacksRemedy)
        yield found('refusal-without-remedy', { place: step.place, facts: { end: step.name ?? '', lacksReason, lacksRemedy } });
    }
  },
};
