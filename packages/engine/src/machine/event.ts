import type { CaseId, EventId, Instant, NodeId, ScopeId } from '../base/id.ts';
import type { QueryOutcome } from '../model/query.ts';
import type { Values } from '../model/value.ts';

/** One visit of one node in one running scope: what answers and timers are addressed to. */
export interface Address {
  readonly scope: ScopeId;
  readonly node: NodeId;
  readonly visit: number;
}

/** Who did it. A person acts for a party; the host, a register and the clock act as themselves. */
export type Actor =
  | { readonly kind: 'person'; readonly id: string; readonly party: string }
  | { readonly kind: 'system'; readonly id: string };

/** What every event carries. `effectiveAt` differs from `at` for deemed decisions and late entry. */
export interface EventBase {
  readonly id: EventId;
  readonly at: Instant;
  readonly effectiveAt?: Instant;
  readonly actor: Actor;
}

/** The place of a case that called another flow, and waits for its end. */
export interface Caller {
  readonly caseId: CaseId;
  readonly to: Address;
}

/** Everything that can happen to a case, as data. */
export type Event = EventBase &
  /** The first event of a case. `login` holds what signing in tells ($citizenId, $name, …), `message` the values of a starting message. */
  (
    | {
        readonly kind: 'start';
        readonly login: Values;
        readonly message?: Values;
        readonly seed?: string;
        /** 传入: what a calling flow hands over, by the names of the called flow's fields. */
        readonly inputs?: Values;
        readonly caller?: Caller;
      }
    /** A person finished a task: its outcome (a standard id or the author's word) and what was filled in. */
    | { readonly kind: 'complete'; readonly to: Address; readonly outcome: string; readonly form?: Values; readonly reason?: string }
    /** A register answered a call, or could not. */
    | { readonly kind: 'answer'; readonly to: Address; readonly outcome: QueryOutcome; readonly record?: Values }
    /** An effect other than a query came back: paid, delivered, signed for, sent back … */
    | { readonly kind: 'result'; readonly to: Address; readonly outcome: string; readonly record?: Values }
    /** A due instant was reached. `timer` names the timer within its visit. */
    | { readonly kind: 'timer'; readonly to: Address; readonly timer: string }
    | { readonly kind: 'message'; readonly message: string; readonly key?: string; readonly values: Values }
    | { readonly kind: 'claim' | 'release'; readonly to: Address }
    | { readonly kind: 'nudge' | 'supervise'; readonly to: Address }
    /** 转办: the task is that person's, in another party where one is named. `delegate`: that person may do it in the holder's stead. */
    | { readonly kind: 'transfer' | 'delegate'; readonly to: Address; readonly person: string; readonly party?: string }
    | { readonly kind: 'addSigner' | 'dropSigner'; readonly to: Address; readonly party: string }
    | { readonly kind: 'jump'; readonly from?: Address; readonly target: NodeId; readonly reason: string }
    | { readonly kind: 'withdraw' | 'recall' | 'suspend' | 'resume'; readonly reason: string }
    | { readonly kind: 'extend'; readonly to: Address; readonly byDays: number; readonly reason: string }
    /** A call or send gave up after its retries: a person will mend it. */
    | { readonly kind: 'gaveUp'; readonly to: Address; readonly failure: string }
    /** A person mended an incident: try the same call again, or give the outcome by hand. */
    | {
        readonly kind: 'incidentResolved';
        readonly to: Address;
        readonly how: 'again' | 'asNew' | { readonly outcome: string; readonly record?: Values };
      }
    | { readonly kind: 'rating'; readonly stars: 1 | 2 | 3 | 4 | 5; readonly words?: string }
    | { readonly kind: 'calendarRevised'; readonly calendar: string }
  );

type OfKind<One, Kind> = One extends { readonly kind: infer Own } ? ([Extract<Own, Kind>] extends [never] ? never : One) : never;

/** The events of one kind. */
export type EventOf<Kind extends Event['kind']> = OfKind<Event, Kind>;

/** An event on its way to a case. */
export interface Envelope {
  readonly caseId: CaseId;
  readonly event: Event;
}
