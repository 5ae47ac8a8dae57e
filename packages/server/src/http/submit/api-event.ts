import { type Actor, eventId } from '@lianban/engine';
import type { UndatedEvent } from '../../host/order.ts';

/** Who acts, as a request says it. */
export interface ApiActor {
  readonly id: string;
  readonly party: string;
}

/** The kinds of events that come from outside; the others are the host's own. */
type ApiKind = Exclude<UndatedEvent['kind'], 'start' | 'complete' | 'answer' | 'timer' | 'gaveUp'>;

/** An event as a request says it: without an id, and with a person. */
export type ApiEvent = UndatedEvent extends infer One
  ? One extends { readonly kind: ApiKind }
    ? Omit<One, 'id' | 'actor'> & { readonly actor: ApiActor }
    : never
  : never;

/** The event, once the schema has passed the request. */
export function eventOf({ actor, ...event }: ApiEvent, id: string): UndatedEvent {
  return { ...event, id: eventId(id), actor: personOf(actor) };
}

/** The person. */
export const personOf = ({ id, party }: ApiActor): Actor => ({ kind: 'person', id, party });
