import type { Problem } from '../../base/problem.ts';
import { calendarNamed } from '../../time/calendars/known.ts';
import { mainlandChina } from '../../time/calendars/mainland-china.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** Says when a fixed day lies beyond the years whose holidays are published: until they are, deadlines there are provisional. */
export const calendarEnds: Rule = {
  code: 'calendar-ends',
  *check({ flow, index }): Generator<Problem> {
    const named = flow.meta.calendar === undefined ? mainlandChina : calendarNamed(flow.meta.calendar);
    // A calendar of the operator's own is not known here.
    if (named === null) return;
    for (const { step } of index.steps) {
      if (step.limit?.kind !== 'until' || step.limit.date <= named.knownUntil) continue;
      yield found('calendar-ends', {
        place: step.limit.place ?? step.place,
        facts: { step: step.name ?? step.kind, date: step.limit.date, until: named.knownUntil },
      });
    }
  },
};
