import { actingFor } from '../app/acting.ts';
import type { Api } from '../app/api.ts';
import { type Trouble, troubleOf } from '../app/trouble.ts';
import type { Task, Values } from '../app/wire.ts';
import type { Decided } from './lianban-decide.ts';

/** What came of sending a decision in. */
export type Sent = { readonly kind: 'done' } | { readonly kind: 'trouble'; readonly trouble: Trouble };

/** Sends a decision in, as whoever acts for the task's party in this tab. */
export async function submit(api: Api, task: Task, what: Decided & { readonly form: Values }): Promise<Sent> {
  const id = actingFor(task.caseId, task.party)?.citizenId ?? task.party;
  try {
    await api.complete(task.key, {
      outcome: what.outcome,
      form: what.form,
      ...(what.reason === '' ? {} : { reason: what.reason }),
      actor: { id, party: task.party },
    });
    return { kind: 'done' };
  } catch (caught) {
    return { kind: 'trouble', trouble: troubleOf(caught) };
  }
}
