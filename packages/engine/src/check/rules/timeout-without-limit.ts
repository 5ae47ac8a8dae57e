import type { Problem } from '../../base/problem.ts';
import type { Handler, Step } from '../../model/step.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** A line about the end of a limit stands under a statement that has one. */
export const timeoutWithoutLimit: Rule = {
  code: 'timeout-without-limit',
  *check({ flow, index }): Generator<Problem> {
    for (const item of flow.items) if (item.promised === undefined && item.legal === undefined) yield* late(item.name, item.handlers);
    for (const { step } of index.steps) if (!hasLimit(step)) yield* late(step.name ?? '', step.handlers);
  },
};

function* late(step: string, handlers: readonly Handler[]): Generator<Problem> {
  const line = handlers.find((handler) => handler.on.kind === 'timeout' || handler.on.kind === 'beforeDue');
  if (line !== undefined) yield found('timeout-without-limit', { place: line.place, facts: { step } });
}

function hasLimit(step: Step): boolean {
  return (
    step.limit !== undefined ||
    step.kind === 'publicNotice' ||
    (step.kind === 'pledge' && step.checkWithin !== undefined) ||
    (step.kind === 'tolerate' && step.supplyWithin !== undefined)
  );
}
