import type { Receipt } from '@lianban/connectors';
import type { Actor, CaseId, Effect, EffectKey, Event, EventId, Instant, Outcome, Values } from '@lianban/engine';
import type { CallEffect, TimerName } from './effects.ts';
import type { FlowRef, FlowVersion } from './flow-version.ts';
import type { ReadModel } from './read-model.ts';

/** A case as the next event finds it. */
export interface StoredCase {
  readonly flow: FlowRef;
  readonly rev: number;
  readonly changedAt: Instant;
  /** As `pack` wrote it; no store looks inside. */
  readonly packed: string;
}

/** What an event was answered when it came the first time. */
export interface FirstAnswer {
  readonly rev: number;
  readonly outcome: Outcome;
  /** The event as written, to tell a repetition from another event under the same id. */
  readonly event: string;
}

/** What the event brings to its end, in the same commit. */
export type Settles =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'job'; readonly key: EffectKey; readonly armed: number; readonly receipt: Receipt | null }
  | { readonly kind: 'timer'; readonly name: TimerName; readonly armed: number };

/** An event that was decided: written whole or not at all. */
export interface EventWrite {
  readonly kind: 'event';
  readonly caseId: CaseId;
  /** The revision it was decided on; null for the first event of a case. */
  readonly expects: number | null;
  readonly flow: FlowRef;
  readonly event: Event;
  readonly outcome: Outcome;
  readonly rev: number;
  readonly status: string;
  readonly result: string | null;
  readonly packed: string;
  readonly effects: readonly Effect[];
  readonly settles: Settles;
  /** New jobs belong to this host from the start, so that the first try costs no second commit. */
  readonly lease: Lease;
}

/** Who tries a job now, and until when nobody else may. */
export interface Lease {
  readonly owner: string;
  readonly until: Instant;
}

/** A try that failed; the job waits for the next. */
export interface RetryWrite {
  readonly kind: 'retry';
  readonly key: EffectKey;
  readonly tries: number;
  readonly dueAt: Instant;
  readonly failure: string;
  readonly at: Instant;
  readonly receipt: Receipt | null;
}

/** This host takes the job up. */
export interface LeaseWrite {
  readonly kind: 'lease';
  readonly key: EffectKey;
  readonly lease: Lease;
  readonly at: Instant;
}

/** What one case does to another was done. */
export interface SentWrite {
  readonly kind: 'sent';
  readonly key: EffectKey;
}

/** A message nobody waits for yet. */
export interface KeepWrite {
  readonly kind: 'keep';
  readonly message: KeptMessage;
}

/** A kept message was brought to who waited for it, or nobody will. */
export interface DropWrite {
  readonly kind: 'drop';
  readonly id: string;
}

/** One thing to write. */
export type Write = EventWrite | RetryWrite | LeaseWrite | SentWrite | KeepWrite | DropWrite;

/** A message as it was taken in, and how long it is kept. */
export interface KeptMessage {
  readonly id: string;
  readonly message: string;
  readonly key: string;
  readonly values: Values;
  readonly actor: Actor;
  readonly until: Instant;
}

/** The effects by which one case begins, takes back or answers another. */
export type BetweenEffect = Extract<Effect, { readonly kind: 'startCase' | 'cancelCase' | 'answerCaller' }>;

/** Such an effect, and the case it comes from. */
export interface BetweenJob {
  readonly caseId: CaseId;
  readonly effect: BetweenEffect;
}

/** What became of a write: conflict = another came first, decide again; duplicate = the event is already there; gone = no such job for us. */
export type Written = 'written' | 'conflict' | 'duplicate' | 'gone';

/** A call that is still to be answered. */
export interface Job {
  readonly key: EffectKey;
  readonly caseId: CaseId;
  readonly armed: number;
  readonly actor: string;
  readonly effect: CallEffect;
  readonly tries: number;
  readonly dueAt: Instant;
}

/** A timer that runs. */
export interface RunningTimer extends TimerName {
  readonly caseId: CaseId;
  readonly armed: number;
  readonly due: Instant;
}

/**
 * What a host needs of a database. Asynchronous throughout, because another store speaks over a network;
 * one group is one transaction and one sync.
 */
export interface Store {
  /** Writes a group and answers for each, an Error where the database could not; resolves when it is on the disk. */
  readonly commit: (group: readonly Write[]) => Promise<readonly (Written | Error)[]>;
  readonly load: (caseId: CaseId) => Promise<StoredCase | null>;
  readonly firstAnswer: (caseId: CaseId, eventId: EventId) => Promise<FirstAnswer | null>;

  /** Keeps a version; `same` and `differs` leave what was there. */
  readonly publish: (version: FlowVersion) => Promise<'published' | 'same' | 'differs'>;
  /** A version, or the one published last. */
  readonly flow: (id: string, version?: string) => Promise<FlowVersion | null>;

  /** Jobs nobody holds and whose time has come, the longest overdue first. */
  readonly dueJobs: (now: Instant, limit: number) => Promise<readonly Job[]>;
  /** When the next job may be taken: its time has come and no lease runs. */
  readonly nextJobAt: () => Promise<Instant | null>;
  /** Ends every lease: for a host that knows the others are gone. */
  readonly endLeases: () => Promise<void>;
  /** Timers whose time has come, the longest overdue first. */
  readonly dueTimers: (now: Instant, limit: number) => Promise<readonly RunningTimer[]>;
  readonly nextTimerAt: () => Promise<Instant | null>;
  /** Cases that wait for a message under a key. */
  readonly waitingFor: (message: string, correlation: string) => Promise<readonly CaseId[]>;

  /** What cases still have to do to each other, in the order decided. */
  readonly waitingBetween: (limit: number) => Promise<readonly BetweenJob[]>;
  /** The first message kept under a name and key. */
  readonly keptMessage: (message: string, correlation: string, now: Instant) => Promise<KeptMessage | null>;
  /** Kept messages that some case waits for by now, with that case. */
  readonly keptAndAwaited: (now: Instant) => Promise<readonly { readonly caseId: CaseId; readonly kept: KeptMessage }[]>;

  readonly read: ReadModel;
  readonly close: () => Promise<void>;
}
