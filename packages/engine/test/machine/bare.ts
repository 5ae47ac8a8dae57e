import { instant } from '../../src/base/id.ts';
import type { Actor, Event } from '../../src/machine/event.ts';

/** 2026-03-02 09:00 in Beijing, a Monday. */
export const monday = instant(Date.UTC(2026, 2, 2, 1));

/** An event without what the stage adds. */
export type Bare = Event extends infer One
  ? One extends Event
    ? Omit<One, 'id' | 'at' | 'actor'> & { readonly actor?: Actor }
    : never
  : never;
