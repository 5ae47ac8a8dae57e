import type { Problem } from '../../base/problem.ts';
import type { Handler } from '../../model/step.ts';
import type { Trigger } from '../../model/trigger.ts';
import type { Duration } from '../../model/value.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** One statement answers one outcome, or one moment, once. */
export const handlerTwice: Rule = {
  code: 'handler-twice',
  *check({ flow, index }): Generator<Problem> {
    for (const data of flow.data) yield* twice(data.name, data.handlers);
    for (const item of flow.items) yield* twice(item.name, item.handlers);
    for (const { step } of index.steps) yield* twice(step.name ?? '', step.handlers);
  },
};

function* twice(step: string, handlers: readonly Handler[]): Generator<Problem> {
  if (handlers.length < 2) return;
  const seen = new Set<string>();
  for (const { on, place } of handlers) {
    const key = keyOf(on);
    if (seen.has(key)) yield found('handler-twice', { place, facts: { step, trigger: on.kind === 'outcome' ? on.outcome : on.kind } });
    seen.add(key);
  }
}

function keyOf(on: Trigger): string {
  const length = (duration: Duration | undefined): string => (duration === undefined ? '' : `${duration.amount} ${duration.unit}`);
  switch (on.kind) {
    case 'outcome':
      return `outcome ${on.outcome}`;
    case 'beforeDue':
      return `beforeDue ${length(on.before)}`;
    case 'timeout':
    case 'elapsed':
      return `${on.kind} ${length(on.after)}`;
    case 'exceeded':
    case 'exhausted':
    case 'itemDenied':
      return on.kind;
  }
}
