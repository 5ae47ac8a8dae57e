import { randomUUID } from 'node:crypto';
import type { Registry } from '@lianban/connectors';
import { type CaseId, type Instant, instant, type Preview, preview, unpack } from '@lianban/engine';
import type { Clock } from '../clock/clock.ts';
import { createShelf, type Shelf } from '../flows/shelf.ts';
import { createRunner } from '../jobs/runner.ts';
import type { CallEffect } from '../store/effects.ts';
import type { EventWrite, Job, Store } from '../store/store.ts';
import { createSchedules } from '../timers/schedules.ts';
import { createTimers } from '../timers/timers.ts';
import { createBetween } from './between.ts';
import { createDesk, type Desk } from './desk.ts';
import { createHeldCases } from './held-case.ts';
import type { UndatedEvent } from './order.ts';
import { createPost, type Post } from './post.ts';
import type { Report } from './report.ts';

/** What a durable host is made of. */
export interface CaseHostOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly registry: Registry;
  readonly report: Report;
  /** Chance for a new case's draws; a random one when absent. */
  readonly seed?: (caseId: CaseId) => string;
}

/** Runs cases on a store: decides events, asks registers, fires timers. */
export interface CaseHost {
  readonly submit: Desk['submit'];
  /** Brings a message to whoever waits for it, begins a case with it, or keeps it for who will wait. */
  readonly post: Post['post'];
  /** What an event would do, were it to happen now; null for an unknown case. Nothing is written. */
  readonly preview: (caseId: CaseId, event: UndatedEvent) => Promise<Preview | null>;
  /** Resolves when nothing is under way; more may become so meanwhile. */
  readonly settled: () => Promise<void>;
  readonly shelf: Shelf;
  /** Takes up what an earlier run left: calls without an answer, timers whose time has come. */
  readonly start: () => Promise<void>;
  /** Finishes what is under way, for as long as `signal` allows; the rest is taken up at the next start. */
  readonly drain: (signal: AbortSignal) => Promise<void>;
}

/** Sets up a host on a store that no other host uses. */
export function createCaseHost({ store, clock, registry, report, seed = () => randomUUID() }: CaseHostOptions): CaseHost {
  const owner = randomUUID();
  const shelf = createShelf(store);
  const desk = createDesk({ store, clock, owner, cases: createHeldCases(store, shelf), onWritten: carryOut });
  const runner = createRunner({ store, clock, shelf, registry, desk, owner, report });
  const timers = createTimers({ store, clock, desk, report });
  const between = createBetween({ store, clock, shelf, desk, report, seed });
  const post = createPost({ store, clock, shelf, desk, seed });
  const schedules = createSchedules({ store, clock, shelf, submit: post.submit, report });

  function carryOut(write: EventWrite): void {
    for (const effect of write.effects) {
      if (effect.kind === 'call') runner.take(jobOf(write, effect));
      else if (effect.kind === 'startTimer') timers.armed(effect.due);
    }
    between.written(write);
  }

  return Object.freeze({
    submit: post.submit,
    post: post.post,
    preview: async (caseId: CaseId, event: UndatedEvent) => {
      const stored = await store.load(caseId);
      const shelved = stored === null ? null : await shelf.find(stored.flow.id, stored.flow.version);
      if (stored === null || shelved === null) return null;
      const state = unpack(stored.packed);
      return preview(shelved.compiled, state, { caseId, event: { ...event, at: instant(Math.max(clock.now(), state.at)) } });
    },
    settled: async () => {
      await timers.idle();
      await schedules.idle();
      await runner.idle();
      await desk.idle();
      await between.idle();
    },
    shelf: {
      ...shelf,
      publish: async (source: string, at: Instant) => {
        const publication = await shelf.publish(source, at);
        await schedules.published();
        return publication;
      },
    },
    start: async () => {
      await store.endLeases();
      await timers.start();
      await runner.start();
      between.start();
      await schedules.start();
    },
    drain: async (signal: AbortSignal) => {
      await timers.stop();
      await schedules.stop();
      await runner.drain(signal);
      await between.stop();
      await desk.idle();
    },
  });
}

const jobOf = ({ caseId, rev, event }: EventWrite, effect: CallEffect): Job => {
  const actor = event.actor.kind === 'person' ? event.actor.party : event.actor.id;
  return { key: effect.key, caseId, armed: rev, actor, effect, tries: 0, dueAt: event.at };
};
