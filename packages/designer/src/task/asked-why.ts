import type { Case, FlowDetail, Task } from '../app/wire.ts';

/** What was written when this piece of work was asked for again: the reason of a correction, or of the return that led here. */
export function askedWhy(one: Case, flow: FlowDetail, task: Pick<Task, 'work' | 'item' | 'step'>): string {
  if (task.work === 'correct') return one.items.find((item) => item.name === task.item)?.reason ?? '';
  const back = one.history.findLast((entry) => {
    const lead = entry.outcome === undefined ? undefined : flow.leads.get(entry.step ?? '')?.get(entry.outcome);
    return lead?.kind === 'return' && lead.target === task.step;
  });
  return back?.reason ?? '';
}
