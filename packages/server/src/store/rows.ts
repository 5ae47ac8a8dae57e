import type { Address, Effect, EffectKey, Instant, TaskView, Values } from '@lianban/engine';

/** The effect that asks a register. */
export type CallEffect = Extract<Effect, { readonly kind: 'call' }>;
/** The effects that speak to the outside and bring no answer by themselves. */
export type SendEffect = Extract<
  Effect,
  {
    readonly kind:
      | 'publish'
      | 'notify'
      | 'issueCertificate'
      | 'deliver'
      | 'requestPayment'
      | 'invite'
      | 'startCase'
      | 'remind'
      | 'escalate';
  }
>;

/** A task that opens. */
export interface TaskRow {
  readonly key: EffectKey;
  readonly to: Address;
  readonly view: TaskView;
}

/** A task that closes; `done` says how, when somebody finished it. */
export interface TaskEnd {
  readonly key: EffectKey;
  readonly because: string;
  readonly done: { readonly outcome: string; readonly by: string } | null;
}

/** One arming of a timer, found again by its address and name. */
export interface TimerName {
  readonly to: Address;
  readonly timer: string;
}

/** Somebody waits for a message. */
export interface SubscriptionRow {
  readonly to: Address;
  readonly message: string;
  readonly correlation: string;
}

/** Something went wrong that a person must mend. */
export interface IncidentRow {
  readonly key: EffectKey;
  readonly to: Address;
  readonly reason: string;
  readonly facts: Values;
}

/** Everything one decision changes besides the state: the rows of the read model, jobs and timers, in the order decided. */
export interface Rows {
  readonly tasksOpened: readonly TaskRow[];
  readonly tasksClosed: readonly TaskEnd[];
  readonly calls: readonly CallEffect[];
  /** On whose behalf the calls are made: the party that acted, or the system that did. */
  readonly actor: string;
  readonly timersArmed: readonly (TimerName & { readonly due: Instant })[];
  readonly timersCancelled: readonly TimerName[];
  readonly subscribed: readonly SubscriptionRow[];
  readonly unsubscribed: readonly SubscriptionRow[];
  readonly sends: readonly SendEffect[];
  readonly incidents: readonly IncidentRow[];
  /** The address whose open incidents this event mends. */
  readonly mends: Address | null;
}
