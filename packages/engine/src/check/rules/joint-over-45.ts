import type { Problem } from '../../base/problem.ts';
import { inWorkingDays } from '../../model/working-days.ts';
import { found } from '../codes.ts';
import type { Rule } from '../rule.ts';

/** Days of joint handling that the Administrative Licensing Law (articles 26 and 42) allows before an extension. */
const JOINT_DAYS_MAX = 45;

/** The longest chain of items stays within the law's limit for joint handling. */
export const jointOver45: Rule = {
  code: 'joint-over-45',
  *check({ plan, index }): Generator<Problem> {
    const [joint] = index.of('joint');
    const days = plan.criticalTime.reduce((sum, one) => sum + inWorkingDays(one), 0);
    if (joint === undefined || days <= JOINT_DAYS_MAX) return;
    yield found('joint-over-45', {
      place: joint.step.place,
      facts: { items: plan.criticalPath, days: Math.ceil(days) },
      trace: plan.criticalPath,
    });
  },
};
