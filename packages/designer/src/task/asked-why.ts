import type { Case, FlowDetail, Task } from '../app/wire.ts';

/** What was written when this piece of work was asked for again: the reason of a correction, or of the return that led here. */
export function askedWhy(one: Case, flow: FlowDetail, task: Pick<Task, 'work' | 'item' | 'step'>): string {
  const asked = one.history.findLast((entry) => {
    if (entry.outcome === undefined || entry.step === undefined) return false;
    if (task.work === 'correct') return entry.outcome === 'toCorrect' && entry.step === task.item;
    const lead = flow.leads.get(entry.step)?.get(entry.outcome);
    return lead?.kind === 'return' && lead.target === task.step;
  });
  return asked?.reason ?? '';
}
