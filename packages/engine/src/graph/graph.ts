import type { EdgeId, NodeId, ScopeDefId } from '../base/id.ts';
import type { Place } from '../base/place.ts';
import type { Trigger } from '../model/trigger.ts';
import type { NodeWork } from './node-work.ts';

/** Why a token goes along an edge. */
export type Cause =
  /** The work is done and nothing else is said. */
  | { readonly kind: 'next' }
  /** A task, query, signing block, payment or delivery ended so. */
  | { readonly kind: 'outcome'; readonly outcome: string }
  /** A row of a choice, in the order written; the node holds its condition. The last row may have none. */
  | { readonly kind: 'row'; readonly row: number }
  /** A due instant: `timer` names it within the node. `keeps`: the work stays open, and the way ends at a `stay` node. */
  | { readonly kind: 'timer'; readonly timer: string; readonly trigger: Trigger; readonly keeps: boolean }
  /** A counted jump or return that may still be made. */
  | { readonly kind: 'within' }
  /** A counted jump or return that was made too often. */
  | { readonly kind: 'exceeded' }
  /** An arm of a free fork. */
  | { readonly kind: 'arm'; readonly arm: number }
  /** A block's node to the first node of a scope it opens. */
  | { readonly kind: 'opens'; readonly child: number };

/** A way from one node to another. Only `opens` edges cross scopes; every other edge that does is a leave. */
export interface Edge {
  readonly id: EdgeId;
  readonly from: NodeId;
  readonly to: NodeId;
  readonly cause: Cause;
}

/** A timer that a node starts on entry. */
export interface TimerDef {
  readonly name: string;
  readonly trigger: Trigger;
  readonly keeps: boolean;
  /** The return whose limit this is; the timer runs only while that return is being answered here. */
  readonly of?: NodeId;
}

/** One point of the flow where a token can be, or pass. */
export interface Node {
  readonly id: NodeId;
  readonly scope: ScopeDefId;
  readonly work: NodeWork;
  readonly timers: readonly TimerDef[];
  /** Name of the step, item or data it stands for, as people know it. */
  readonly name?: string;
  readonly place?: Place;
}

/** What a scope is for. `undo` is opened by whichever 撤销 comes first; `data` and `material` are opened by whoever needs them first, one at a time a case. */
export type ScopeKind = 'root' | 'branch' | 'member' | 'each' | 'item' | 'handler' | 'data' | 'material' | 'detached' | 'undo';

/** One machine's worth of the graph. */
export interface ScopeDef {
  readonly id: ScopeDefId;
  readonly kind: ScopeKind;
  /** The scope that holds its host; null for the root. */
  readonly parent: ScopeDefId | null;
  /** The block's node that opens it; null where any node may (`data`, `material`, `detached`) and for the root. */
  readonly host: NodeId | null;
  readonly entry: NodeId;
  /** Where its tokens end. */
  readonly end: NodeId;
  /** Name of the item, data or material it is for. */
  readonly name?: string;
}

/** The graph derived from the tree; checks, machines, layout and exchange read only this. */
export interface Graph {
  readonly kind: 'graph';
  readonly root: ScopeDefId;
  /** In the order written, inner scopes after the node that opens them. */
  readonly scopes: readonly ScopeDef[];
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}
