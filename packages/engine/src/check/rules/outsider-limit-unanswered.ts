import type { Problem } from '../../base/problem.ts';
import type { Step } from '../../model/step.ts';
import { found } from '../codes.ts';
import { answers, speaksOf } from '../outcomes-of.ts';
import type { Rule } from '../rule.ts';

/** A limit set to citizens or companies says what happens when it passes: nobody can be told to hurry them. */
export const outsiderLimitUnanswered: Rule = {
  code: 'outsider-limit-unanswered',
  *check({ index }): Generator<Problem> {
    for (const { step } of index.steps) {
      const party = whoMustAct(step);
      const role = party === undefined ? undefined : index.parties.get(party)?.role;
      if (step.limit === undefined || party === undefined || (role !== 'citizen' && role !== 'company')) continue;
      // A payment's 未缴 is its limit's line too.
      if (speaksOf(step.handlers, 'timeout') || (step.kind === 'charge' && answers(step.handlers, 'unpaid'))) continue;
      yield found('outsider-limit-unanswered', { place: step.place, facts: { step: step.name ?? '', party } });
    }
  },
};

function whoMustAct(step: Step): string | undefined {
  switch (step.kind) {
    case 'task':
    case 'upload':
      return step.party;
    case 'charge':
      return step.payer;
    case 'await':
      return step.from;
    default:
      return undefined;
  }
}
