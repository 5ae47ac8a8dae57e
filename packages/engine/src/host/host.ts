import type { CaseId, EffectKey, Instant } from '../base/id.ts';
import type { Outcome } from '../machine/decision.ts';
import type { Effect, TaskView } from '../machine/effect.ts';
import type { Actor, Address, Event } from '../machine/event.ts';
import type { CaseState } from '../machine/state.ts';
import type { QueryOutcome } from '../model/query.ts';
import type { Values } from '../model/value.ts';

/** An effect of one kind. */
export type EffectOf<Kind extends Effect['kind']> = Extract<Effect, { readonly kind: Kind }>;

/** An event before the host has given it an id and a time. */
export type NewEvent = WithoutStamp<Event>;

/** Member by member, because leaving names out of a union as a whole keeps only what all have in common. */
type WithoutStamp<One> = One extends Event ? Omit<One, 'id' | 'at' | 'actor'> : never;

/** What a register says to a host: an answer, or a failure that is tried again or given up. */
export type Reply =
  | { readonly kind: 'answer'; readonly outcome: QueryOutcome; readonly record?: Values }
  | { readonly kind: 'failure'; readonly code: string; readonly retry: 'later' | 'never' };

/** How a call is put to a register. */
export interface CallContext {
  readonly caseId: CaseId;
  /** 1 for the first try; the key stays the same. */
  readonly attempt: number;
  readonly now: Instant;
}

/** Work that waits for somebody. */
export interface OpenTask {
  readonly key: EffectKey;
  readonly caseId: CaseId;
  readonly flow: string;
  readonly to: Address;
  readonly task: TaskView;
  readonly openedAt: Instant;
}

/** One thing that happened to a case, with what it led to. */
export interface LogEntry {
  readonly event: Event;
  readonly outcome: Outcome;
  readonly effects: readonly Effect[];
}

/** A message as it comes from outside, to no case in particular. */
export interface NewMessage {
  readonly message: string;
  /** What it is matched by; a starting message without one is matched by the value its flow names. */
  readonly key?: string;
  readonly values: Values;
  readonly by: Sender;
}

/** What became of a message: what the cases it reached or began said, or that it is kept for who will wait, or unwanted. */
export type Posted =
  | { readonly kind: 'reached'; readonly cases: readonly Submitted[] }
  | { readonly kind: 'kept' }
  | { readonly kind: 'unwanted' };

/** What every host gives to the outside; the conformance suite of `@lianban/engine/testing` speaks to this alone. */
export interface CaseHost {
  readonly now: () => Instant;
  /** Begins a case. */
  readonly start: (start: StartCase) => Submitted;
  /** Hands an event to a case; an event id seen before is answered with the first answer. */
  readonly send: (caseId: CaseId, event: NewEvent, by: Sender) => Submitted;
  /** Brings a message to whoever waits for it, begins a case with it, or keeps it for who will wait. */
  readonly post: (message: NewMessage) => Posted;
  readonly tasks: (filter?: TaskFilter) => readonly OpenTask[];
  readonly state: (caseId: CaseId) => CaseState | null;
  readonly log: (caseId: CaseId) => readonly LogEntry[];
}

/** What begins a case. */
export interface StartCase {
  /** The flow's id. */
  readonly flow: string;
  readonly caseId?: CaseId;
  /** What signing in tells: `$citizenId`, `$name` … */
  readonly login?: Values;
  /** The values of a starting message. */
  readonly message?: Values;
  readonly by?: Sender;
}

/** Who sends an event, and under which id; the host makes one up where none is given. */
export interface Sender {
  readonly actor: Actor;
  readonly eventId?: string;
}

/** What became of an event. */
export interface Submitted {
  readonly caseId: CaseId;
  readonly rev: number;
  readonly outcome: Outcome | { readonly kind: 'duplicate'; readonly first: Outcome };
}

/** Which open tasks to list. */
export interface TaskFilter {
  readonly party?: string;
  readonly caseId?: CaseId;
}
