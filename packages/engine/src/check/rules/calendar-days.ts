import type { Place } from '../../base/place.ts';
import type { Problem } from '../../base/problem.ts';
import type { Duration } from '../../model/value.ts';
import { found } from '../codes.ts';
import type { Context, Rule } from '../rule.ts';

interface Authority {
  readonly name: string;
  readonly limit: Duration | undefined;
  readonly place: Place | undefined;
}

/** Offers 工作日 where an authority's limit is written in 天: the law counts working days. */
export const calendarDays: Rule = {
  code: 'calendar-days',
  *check(context): Generator<Problem> {
    for (const { name, limit, place } of limits(context)) {
      if (limit?.unit === 'day' && limit.amount > 0) yield found('calendar-days', { place, facts: { name, amount: limit.amount } });
    }
  },
};

function* limits({ flow, index }: Context): Generator<Authority> {
  yield { name: flow.name, limit: flow.meta.promised, place: flow.place };
  for (const item of flow.items) yield { name: item.name, limit: item.promised, place: item.place };
  for (const { step } of index.of('task')) {
    const role = index.parties.get(step.party)?.role;
    const isOurs = role === 'department' || role === 'post' || role === 'unit';
    if (isOurs && step.limit?.kind === 'within') yield { name: step.name ?? '', limit: step.limit.duration, place: step.place };
  }
}
