import type { Problem } from '../../base/problem.ts';
import { queryOutcomes } from '../../model/outcome.ts';
import { found } from '../codes.ts';
import { answers } from '../outcomes-of.ts';
import type { Rule } from '../rule.ts';

/** A register may know nothing, or say no: each answer but the good one has a line, or 拿不到时 has one for all. */
export const answerUnhandled: Rule = {
  code: 'answer-unhandled',
  *check({ flow, index }): Generator<Problem> {
    const atSteps = new Map(index.of('query').map(({ step }) => [step.data, step.handlers]));
    for (const data of flow.data) {
      if (data.mode === 'push') continue;
      const lines = [...data.handlers, ...(atSteps.get(data.name) ?? [])];
      // 不可用 is tried again and then shown to a person even where nothing is said.
      const needed = queryOutcomes.filter((outcome) => outcome !== 'found' && outcome !== 'unavailable');
      const outcomes = answers(lines, 'otherwise') ? [] : needed.filter((outcome) => !answers(lines, outcome));
      if (outcomes.length > 0) yield found('answer-unhandled', { place: data.place, facts: { data: data.name, outcomes } });
    }
  },
};
