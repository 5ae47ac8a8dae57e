import type { Problem } from '../../base/problem.ts';
import { found } from '../codes.ts';
import { jointDays } from '../joint-days.ts';
import type { Rule } from '../rule.ts';

/** Working days of joint handling that the Administrative Licensing Law (articles 26 and 42) allows before an extension. */
const JOINT_DAYS_MAX = 45;
/** Beyond these no extension helps, which another rule tells. */
const EXTENDED_DAYS_MAX = 60;

/** The longest chain of items stays within the law's limit for joint handling. */
export const jointOver45: Rule = {
  code: 'joint-over-45',
  *check({ plan, index }): Generator<Problem> {
    const [joint] = index.of('joint');
    const days = jointDays(plan);
    if (joint === undefined || days <= JOINT_DAYS_MAX || days > EXTENDED_DAYS_MAX) return;
    const facts = { items: plan.criticalPath, days };
    yield found('joint-over-45', { place: joint.step.place, facts, trace: plan.criticalPath });
  },
};
