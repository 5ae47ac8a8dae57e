import type { Flow } from '../model/flow.ts';
import { stepsOf } from '../model/walk.ts';

/** Who applies: the party named at the start, else whoever fills the first form, else the first citizen or company. */
export function applicantOf(flow: Flow): string {
  if (flow.start.kind === 'apply' && flow.start.party !== undefined) return flow.start.party;
  for (const { step } of stepsOf(flow)) if (step.kind === 'task' && step.verb === 'fill') return step.party;
  const outsider = flow.parties.find(({ role }) => role === 'citizen' || role === 'company');
  return outsider?.name ?? flow.parties[0]?.name ?? '';
}
