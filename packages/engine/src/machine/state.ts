import type { CaseId, EffectKey, FlowId, Instant, NodeId, ScopeDefId, ScopeId } from '../base/id.ts';
import type { Result } from '../model/outcome.ts';
import type { QueryOutcome } from '../model/query.ts';
import type { Value, Values } from '../model/value.ts';
import type { Clock } from '../time/clock.ts';
import type { TaskView } from './effect.ts';
import type { Address, Caller, Event } from './event.ts';

/** A place where something is going on in a scope: its node, which visit of it, and what a block has counted so far. */
export interface Token {
  readonly node: NodeId;
  readonly visit: number;
  /** When the visit began. */
  readonly since: Instant;
  /** The party it was given to, where that is no longer the one written. */
  readonly party?: string;
  /** The person who has taken the task, and the one who may do it in that person's stead. */
  readonly holder?: string;
  readonly delegate?: string;
  /** What a block's host has counted; stored, never recounted. */
  readonly count?: Count;
  /** The return that is being answered here: its node, and for 直达 where to go when it is done. */
  readonly answers?: Answers;
  /** Stopped for a person: why. */
  readonly incident?: string;
  /** Edges of an explicit join that arrivals came along. */
  readonly came?: readonly string[];
}

/** A return being answered: the node that made it, and what 直达 put aside until then. */
export interface Answers {
  readonly of: NodeId;
  readonly parked?: number;
}

/** How far a block has come. */
export interface Count {
  readonly opened: number;
  readonly done: number;
  /** Signers for and against, with their weights. */
  readonly yes?: number;
  readonly no?: number;
  readonly yesWeight?: number;
  /** The weights of everybody asked, where a share of them decides. */
  readonly allWeight?: number;
  readonly vetoed?: true;
  /** The line about items that are not granted was followed. */
  readonly told?: true;
  /** Parties that were added to the signers while they signed. */
  readonly added?: readonly string[];
  /** Members and entries that come one after the other and are still to be opened, by ordinal. */
  readonly left?: readonly number[];
}

/** One running machine of the forest. Its id spells its host's node and visit; the root's is `main`. */
export interface Scope {
  readonly id: ScopeId;
  readonly def: ScopeDefId;
  /** In the order they came to be; a block's branch has one, free forks may have several. */
  readonly tokens: readonly Token[];
  /** How often each node was entered, leaving out visits that a token is still on; answers and timers are fenced by it. */
  readonly visits: Readonly<Record<string, number>>;
  /** How often each counted jump or return to a step of this scope was made. */
  readonly counts?: Readonly<Record<string, number>>;
  /** Values only this scope sees: the entry of 对每个. */
  readonly vars?: Values;
  /** What a signer said last. */
  readonly vote?: string;
  /** Put aside by 直达 with all that is under it: the block's token, and where its return came from. */
  readonly parked?: readonly Parked[];
}

/** A block's token that 直达 put aside, or none where the return came from the same scope. */
export interface Parked {
  readonly id: number;
  readonly token?: Token;
  /** The work that sent it back, in the scope it stands in: it is asked again first. */
  readonly back: NodeId;
  readonly scope: ScopeId;
}

/** A due instant the host watches; `limit` is the step's own end, which colours and counts. While the case is suspended its clock stands. */
export interface Timer extends Address {
  readonly timer: string;
  readonly clock: Clock;
}

/** Where one item stands in its life-cycle. */
export type ItemStatus =
  | 'waiting'
  | 'received'
  | 'correcting'
  | 'handling'
  | 'granted'
  | 'grantedWithGap'
  | 'denied'
  | 'refused'
  | 'declined'
  | 'done'
  | 'withdrawn'
  | 'notApplicable'
  | 'notProceeded';

/** One department's matter within the case. */
export interface ItemCase {
  readonly status: ItemStatus;
  /** Why it was refused, denied or could not proceed. */
  readonly reason?: string;
  readonly clock?: Clock;
}

/** What came of one finished step. */
export interface StepResult {
  readonly result: string;
  readonly reason?: string;
  /** Who did it. */
  readonly by: string;
  /** From when it is in force. */
  readonly time: Instant;
  /** Set by the passing of time, not by a person. */
  readonly deemed?: true;
}

/** Everything the case knows, by kind of name; each kind has its own names. */
export interface CaseData {
  readonly login: Values;
  readonly coApplicant: Values;
  readonly message: Values;
  /** Fields by form. */
  readonly forms: Readonly<Record<string, Values>>;
  /** Answers to 情形. */
  readonly answers: Values;
  /** Values of queries and awaited messages, by what they are called. */
  readonly records: Readonly<Record<string, Values>>;
  /** Bare values: 得到 of a verifying query, 认定, what an item gives. */
  readonly values: Values;
  readonly steps: Readonly<Record<string, StepResult>>;
  /** How each planned or written query ended. */
  readonly asked: Readonly<Record<string, QueryOutcome | 'supplied'>>;
  /** Papers handed in, by material. */
  readonly papers: Readonly<Record<string, Value>>;
  /** Numbers of certificates and documents made, by name. */
  readonly certificates: Readonly<Record<string, string>>;
}

/** How the case ended. */
export interface CaseResult {
  readonly result: Result;
  /** Name of the 办结 or 终止 reached. */
  readonly end: string;
  readonly reason?: string;
  readonly at: Instant;
}

/** The whole of a case, plain JSON: what is stored, and all that `decide` needs besides the flow. */
export interface CaseState {
  readonly schema: 1;
  /** Version of the core whose fold made it. */
  readonly core: string;
  readonly caseId: CaseId;
  readonly flow: { readonly id: FlowId; readonly version: string; readonly hash: string };
  readonly rev: number;
  readonly status: 'open' | 'suspended' | 'finished' | 'archived';
  /** When the case began, and the latest event; never decreases. */
  readonly startedAt: Instant;
  readonly at: Instant;
  readonly calendar: string;
  readonly seed?: string;
  /** The case that called this one, and waits for its end. */
  readonly caller?: Caller;
  /** In the order they were opened. */
  readonly scopes: readonly Scope[];
  readonly data: CaseData;
  readonly items: Readonly<Record<string, ItemCase>>;
  /** The promise's clock: it counts only the time of departments, units and posts. */
  readonly clock?: Clock;
  /** What can be undone: the scopes that would do it, in the order of what was done. */
  readonly undo?: readonly ScopeDefId[];
  readonly timers: readonly Timer[];
  /** Events that came while the case was suspended, in order. */
  readonly held: readonly Event[];
  readonly result?: CaseResult;
}

/** An open task, rebuilt from the state. */
export interface OpenTask {
  readonly key: EffectKey;
  readonly from: Address;
  readonly task: TaskView;
}
