import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import { jointDays } from '../joint-days.ts';
import type { Rule } from '../rule.ts';

/** Working days of joint handling that the Administrative Licensing Law (article 42) allows with its one extension: 45 and 15. */
const EXTENDED_DAYS_MAX = 60;

/** The longest chain of items stays within what the law allows for joint handling even with the extension. */
export const jointOver60: Rule = {
  code: 'joint-over-60',
  *check(context): Generator<Problem> {
    const { plan, index } = context;
    const [joint] = index.of('joint');
    const days = jointDays(plan);
    if (joint === undefined || days <= EXTENDED_DAYS_MAX) return;
    const facts = { items: plan.criticalPath, days };
    yield found('joint-over-60', { place: joint.step.place, facts, trace: plan.criticalPath });
  },
};
