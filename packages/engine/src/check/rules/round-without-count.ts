import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** A way back has a count, else a case may go round as long as people like. */
export const roundWithoutCount: Rule = {
  code: 'round-without-count',
  *check({ index }): Generator<Problem> {
    const order = new Map(index.steps.map((one, at) => [one.step, at]));
    for (const { step } of [...index.of('return'), ...index.of('jump')]) {
      const target = index.named.get(step.target)?.[0]?.step;
      if (step.timesMax !== undefined || target === undefined) continue;
      if (step.kind === 'jump' && (order.get(target) ?? 0) > (order.get(step) ?? 0)) continue;
      yield found('round-without-count', { place: step.place, facts: { name: step.target, from: step.kind } });
    }
  },
};
