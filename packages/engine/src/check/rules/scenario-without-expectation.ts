import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** A scenario says what must come of it, else it proves nothing. */
export const scenarioWithoutExpectation: Rule = {
  code: 'scenario-without-expectation',
  *check({ flow }): Generator<Problem> {
    for (const scenario of flow.scenarios) {
      if (scenario.then.length === 0)
        yield found('scenario-without-expectation', { place: scenario.place, facts: { name: scenario.name } });
    }
  },
};
