import type { NodeId, ScopeDefId } from '../base/id.ts';
import type { Material } from '../model/form.ts';
import type { Formula } from '../model/formula.ts';
import type { Item } from '../model/item.ts';
import type { Limit } from '../model/limit.ts';
import type { Data } from '../model/query.ts';
import type {
  Archive,
  Await,
  Call,
  Charge,
  Compensate,
  Deem,
  Define,
  Draw,
  End,
  Escalate,
  Extend,
  ForEach,
  Include,
  IssueCertificate,
  IssueDocument,
  Joint,
  Jump,
  Notify,
  Pledge,
  PublicNotice,
  Query,
  Race,
  Rate,
  Reassign,
  Remind,
  Repeat,
  Return,
  Send,
  Serve,
  Sign,
  Special,
  Stop,
  Task,
  Together,
  Tolerate,
  Upload,
} from '../model/step.ts';

/** A piece of work for one party. */
export type Work =
  | { readonly for: 'step'; readonly step: Task }
  | { readonly for: 'upload'; readonly step: Upload }
  | { readonly for: 'check'; readonly step: Upload }
  /** An item without steps of its own: granted, toCorrect, refused, denied. */
  | { readonly for: 'item'; readonly item: Item }
  /** The applicant mends what an item's department found wrong. */
  | { readonly for: 'correct'; readonly item: Item }
  /** A material that no query waived is handed in. */
  | { readonly for: 'material'; readonly material: Material }
  /** 可退回 inside a branch: the form is filled again while the other branches run on. */
  | { readonly for: 'refill'; readonly task: Task; readonly form: Task }
  | { readonly for: 'extend'; readonly step: Extend }
  | { readonly for: 'pledge'; readonly step: Pledge }
  /** What was pledged is checked, what was tolerated is supplied, after the decision. */
  | { readonly for: 'pledgeCheck'; readonly step: Pledge }
  | { readonly for: 'supply'; readonly step: Tolerate };

/** Something done on the way, without waiting. */
export type Act =
  | Archive
  | Define
  | Deem
  | Draw
  | Escalate
  | IssueCertificate
  | IssueDocument
  | Notify
  | PublicNotice
  | Rate
  | Reassign
  | Remind
  | Send
  | Serve
  | Tolerate;

/** A block that opens scopes and waits for them. `members` name the scopes by the place of their statement. */
export type Block =
  | { readonly of: 'together'; readonly step: Together }
  | { readonly of: 'include'; readonly step: Include }
  | { readonly of: 'each'; readonly step: ForEach }
  | { readonly of: 'sign'; readonly step: Sign; readonly members: readonly SignMember[] }
  | { readonly of: 'race'; readonly step: Race }
  | { readonly of: 'joint'; readonly step: Joint; readonly items: readonly Item[]; readonly denied: ScopeDefId | null }
  /** 撤销: what was done and can be undone is undone, last first. */
  | { readonly of: 'undo'; readonly step: Compensate }
  /** A special procedure: the clocks stand while its lines run. */
  | { readonly of: 'special'; readonly step: Special };

/** One signer: asked when every row on the way to it is the one that holds. */
export interface SignMember {
  readonly scope: ScopeDefId;
  readonly party: string;
  /** Rows before it that must not hold, and the one that must. */
  readonly when: readonly { readonly formula: Formula; readonly holds: boolean }[];
}

/** What happens at a node. */
export type NodeWork =
  | {
      readonly kind: 'work';
      readonly work: Work;
      readonly party: string;
      readonly outcomes: readonly string[];
      readonly limit?: Limit;
      readonly supplies?: Supplies;
    }
  /** A register is asked; `as` is what its values are called. */
  | { readonly kind: 'ask'; readonly data: Data; readonly as: string; readonly step?: Query }
  | { readonly kind: 'block'; readonly block: Block; readonly children: readonly ScopeDefId[]; readonly limit?: Limit }
  /** Waits until an item's condition is known and its needs are there, or can no longer come. */
  | { readonly kind: 'need'; readonly item: Item }
  /** Waits until the named queries were made and the materials are there; opens their scopes when nobody has. */
  | { readonly kind: 'ensure'; readonly data: readonly string[]; readonly materials: readonly string[] }
  | { readonly kind: 'choose'; readonly rows: readonly (Formula | null)[] }
  /** A jump or return that is counted in the scope that holds its target; a return always is. `on` is the work it answers. */
  | { readonly kind: 'counted'; readonly step: Jump | Return; readonly target: NodeId; readonly on?: NodeId }
  | { readonly kind: 'fork' }
  | { readonly kind: 'join' }
  | { readonly kind: 'await'; readonly step: Await }
  /** 每隔: waits until the next turn. */
  | { readonly kind: 'turn'; readonly step: Repeat }
  /** Waits for what came of an effect: paid, delivered, called flow ended, notice time over. */
  | { readonly kind: 'effect'; readonly step: Charge | Serve | Call | PublicNotice; readonly outcomes: readonly string[] }
  | { readonly kind: 'act'; readonly step: Act }
  /** 视为: the open work ends with that outcome. */
  | { readonly kind: 'deem'; readonly step: Deem; readonly of: NodeId }
  /** Opens a scope that nobody waits for. */
  | { readonly kind: 'detach'; readonly scope: ScopeDefId }
  /** 撤销办法: from here on the step before can be undone, by that scope. */
  | { readonly kind: 'remember'; readonly scope: ScopeDefId }
  /** The item's state becomes this. */
  | { readonly kind: 'status'; readonly item: Item; readonly status: string }
  /** The item gives its certificates and documents. */
  | { readonly kind: 'produce'; readonly item: Item }
  /** Clocks are lengthened after 延期 was approved. */
  | { readonly kind: 'lengthen'; readonly step: Extend }
  /** Arrivals meet, or a mark is passed. */
  | { readonly kind: 'pass' }
  /** The work that a non-interrupting line belongs to goes on. */
  | { readonly kind: 'stay' }
  /** 办结, 终止. Inside an item's own steps they end the item. */
  | { readonly kind: 'finish'; readonly step: End | Stop; readonly item?: Item }
  /** The scope's tokens end here. */
  | { readonly kind: 'end' };

/** The query whose values a checker enters. */
export interface Supplies {
  readonly data: Data;
  readonly as: string;
}
