import type { Problem } from '../../base/problem.ts';
import type { Jump, Return, Step } from '../../model/step.ts';
import { inWorkingDays } from '../../model/working-days.ts';
import { found } from '../codes.ts';
import { lengthFact } from '../lengths.ts';
import { longestOf } from '../longest.ts';
import type { Context, Rule } from '../rule.ts';

/** Says when the promise holds only as long as little is sent back: the longest way with every return made. */
export const promiseWithReturns: Rule = {
  code: 'promise-with-returns',
  *check(context): Generator<Problem> {
    const { flow } = context;
    const { promised } = flow.meta;
    if (promised === undefined) return;
    const once = longestOf(flow.body, context).days;
    const days = inWorkingDays(promised);
    if (once > days) return;
    const rounds = roundsOf(context);
    const needed = rounds.reduce((sum, round) => sum + round.days, once);
    if (needed <= days) return;
    const steps = [...new Set(rounds.filter((round) => round.days > 0).map(({ target }) => target))];
    yield found('promise-with-returns', {
      place: flow.place,
      facts: { promised: lengthFact(promised), needed: lengthFact({ amount: Math.ceil(needed * 10) / 10, unit: 'workingDay' }), steps },
      trace: steps,
    });
  },
};

interface Round {
  readonly target: string;
  readonly days: number;
}

/** What each counted way back costs when it is made as often as it may: the lines from its target to itself, again and again. */
function roundsOf(context: Context): readonly Round[] {
  const { flow, index } = context;
  const order = new Map(flow.body.map((line, at) => [line, at]));
  const outermost = new Map<Step, Step>(index.steps.map(({ step, within }) => [step, within[0] ?? step]));
  const lineOf = (step: Step): number => order.get(outermost.get(step) ?? step) ?? -1;
  const ways: readonly (Jump | Return)[] = [...index.of('return'), ...index.of('jump')].flatMap(({ step, home }) =>
    home.kind === 'body' ? [step] : [],
  );
  return ways.flatMap((step) => {
    const target = index.named.get(step.target)?.[0]?.step;
    if (target === undefined || step.timesMax === undefined) return [];
    const from = lineOf(target);
    const to = lineOf(step);
    if (from < 0 || to < from) return [];
    return [{ target: step.target, days: step.timesMax * longestOf(flow.body.slice(from, to + 1), context).days }];
  });
}
