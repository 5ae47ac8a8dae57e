import type { Problem } from '../../base/problem.ts';
import { inWorkingDays } from '../../model/working-days.ts';
import { found } from '../codes.ts';
import { lengthFact } from '../lengths.ts';
import { longestOf } from '../longest.ts';
import type { Rule } from '../rule.ts';

/** Limits that add up to more than the promise by less than this are left to the calendar. */
const ROUNDING_DAYS = 1e-6;

/** The promise covers the limits of every way that sends nothing back. Waiting for people and companies does not count. */
export const promiseTooShort: Rule = {
  code: 'promise-too-short',
  *check(context): Generator<Problem> {
    const { promised } = context.flow.meta;
    if (promised === undefined) return;
    const longest = longestOf(context.flow.body, context);
    if (longest.days <= inWorkingDays(promised) + ROUNDING_DAYS) return;
    const needed = lengthFact({ amount: Math.ceil(longest.days * 10) / 10, unit: 'workingDay' });
    yield found('promise-too-short', {
      place: context.flow.place,
      facts: { promised: lengthFact(promised), needed, steps: longest.steps },
      trace: longest.steps,
    });
  },
};
