import type { Plan } from '../model/plan.ts';
import { inWorkingDays } from '../model/working-days.ts';

/** Working days of the longest chain of items, as they are promised one after the other. */
export function jointDays({ criticalTime }: Plan): number {
  return Math.ceil(criticalTime.reduce((sum, one) => sum + inWorkingDays(one), 0));
}
