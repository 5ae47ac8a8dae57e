import type { Store } from '../store/store.ts';
import type { Order, Submitted, UndatedEvent } from './order.ts';

/** The first answer, when the event was there before; `reused` when its id was another event's; else the answer given now. */
export async function repeatedAnswer(store: Store, { caseId, event }: Order, answer: Submitted): Promise<Submitted> {
  const first = await store.firstAnswer(caseId, event.id);
  if (first === null) return answer;
  if (!isSame(event, first.event)) return { ...answer, outcome: { kind: 'reused' } };
  return { ...answer, rev: first.rev, outcome: { kind: 'duplicate', first: first.outcome } };
}

/** The same but for the time and the chance, which the host gives anew at every sending. */
function isSame(event: UndatedEvent, stored: string): boolean {
  const { at: _at, seed: _seed, ...first }: Record<string, unknown> = Object(JSON.parse(stored));
  const { seed: _own, ...again }: Record<string, unknown> = { ...event };
  return canonical(again) === canonical(first);
}

/** JSON with its names in order, so that two clients' ways of writing one event are one text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}
