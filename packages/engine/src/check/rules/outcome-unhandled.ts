import type { Problem } from '../../base/problem.ts';
import { signOutcomes } from '../../model/outcome.ts';
import type { Handler } from '../../model/step.ts';
import { found } from '../codes.ts';
import type { Located } from '../index-of.ts';
import { answers, outcomesOfTask } from '../outcomes-of.ts';
import type { Rule } from '../rule.ts';

/** Only the first outcome may go on by itself; every other one has a line that says what then. */
export const outcomeUnhandled: Rule = {
  code: 'outcome-unhandled',
  *check({ index }): Generator<Problem> {
    for (const one of [...index.of('task'), ...index.of('sign')]) {
      if (isChecker(one) || isMember(one)) continue;
      const { step } = one;
      const lines = linesFor(one);
      const [, ...others] = step.kind === 'task' ? outcomesOfTask(step) : signOutcomes;
      const outcomes = others.filter((outcome) => !answers(lines, outcome));
      if (outcomes.length > 0) yield found('outcome-unhandled', { place: step.place, facts: { step: step.name ?? '', outcomes } });
    }
  },
};

/** The step's own lines and those of every block around it. */
function linesFor({ step, within, home }: Located): readonly Handler[] {
  const around = home.kind === 'item' ? home.item.handlers : [];
  return [...step.handlers, ...within.flatMap((outer) => outer.handlers), ...around];
}

/** Who checks a paper in place of a register: 不属实 needs no line there, it is an incident that somebody mends. */
function isChecker({ step, within, home }: Located): boolean {
  return (
    step.kind === 'task' &&
    step.verb === 'verify' &&
    (home.kind === 'data' || within.some((outer) => outer.kind === 'query' || outer.kind === 'retry'))
  );
}

/** A signer's answer is counted; the block has the line. */
function isMember({ within }: Located): boolean {
  return within.some((outer) => outer.kind === 'sign');
}
