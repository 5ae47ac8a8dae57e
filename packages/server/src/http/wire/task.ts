import type { TaskLine } from '../../store/read-model.ts';

/** A task as pages read it: what its party may see, and nothing of how it is stored. */
export function taskWire({ key, caseId, flow, task, openedAt, closedAt }: TaskLine): Readonly<Record<string, unknown>> {
  return { key, caseId, flow: flow.id, flowName: flow.name, ...task, openedAt, state: closedAt === null ? 'open' : 'closed' };
}
