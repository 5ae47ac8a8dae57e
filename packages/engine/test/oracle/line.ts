import type { Field } from '../../src/model/form.ts';
import type { Formula } from '../../src/model/formula.ts';
import type { Limit } from '../../src/model/limit.ts';
import type {
  Await,
  Call,
  Charge,
  Compensate,
  Extend,
  ForEach,
  Handler,
  Include,
  Jump,
  PublicNotice,
  Race,
  Repeat,
  Return,
  Serve,
  Sign,
  Special,
  Step,
  Together,
} from '../../src/model/step.ts';
import type { Trigger } from '../../src/model/trigger.ts';

/** A stretch of the tree whose lines are one after the other: the whole flow, a branch, a signer, work that nobody waits for. */
export interface Stretch {
  readonly id: string;
  readonly outer: Stretch | null;
  readonly kind: 'main' | 'branch' | 'member' | 'later' | 'undo';
  /** The block whose branch it is. */
  readonly block: Line | null;
  readonly ordinal: number;
  readonly end: Line;
  first: Line;
}

/** A line of the tree, or a part of one that is waited at, and what follows it. */
export interface Line {
  readonly id: string;
  readonly name: string | undefined;
  readonly does: Does;
  /** Null while it stands nowhere a case can come to. */
  stretch: Stretch | null;
  /** Where each outcome leads; `go` is what comes next. */
  readonly ways: Map<string, Line>;
  readonly timed: Timed[];
}

/** A line about a limit. */
export interface Timed {
  readonly name: string;
  readonly trigger: Trigger;
  readonly keeps: boolean;
  readonly to: Line;
  /** The return whose limit it is about. */
  readonly of?: Line;
}

/** A block and who is in it. */
export type Block =
  | { readonly of: 'together'; readonly step: Together }
  | { readonly of: 'include'; readonly step: Include }
  | { readonly of: 'each'; readonly step: ForEach }
  | { readonly of: 'race'; readonly step: Race }
  | { readonly of: 'special'; readonly step: Special }
  | { readonly of: 'undo'; readonly step: Compensate }
  | { readonly of: 'sign'; readonly step: Sign; readonly members: readonly Member[] };

/** A signer's lines, and the rows that must or must not hold for it to be asked. */
export interface Member {
  readonly body: readonly Step[];
  readonly party: string;
  readonly when: readonly { readonly formula: Formula; readonly holds: boolean }[];
}

/** What is done at a line. */
export type Does =
  | {
      readonly kind: 'task';
      readonly party: string;
      readonly outcomes: readonly string[];
      readonly limit: Limit | undefined;
      readonly shown: object;
      readonly of: Step;
      readonly keeps: boolean;
      readonly papers: readonly Field[];
    }
  | { readonly kind: 'block'; readonly block: Block; readonly limit: Limit | undefined; readonly inside: Stretch[] }
  | { readonly kind: 'choose'; readonly rows: readonly (Formula | null)[] }
  | { readonly kind: 'counted'; readonly step: Jump | Return; readonly target: Line; readonly on: Line | undefined }
  | { readonly kind: 'fork'; readonly arms: Line[] }
  | { readonly kind: 'join' }
  | { readonly kind: 'await'; readonly step: Await }
  | { readonly kind: 'turn'; readonly step: Repeat }
  | { readonly kind: 'effect'; readonly step: Charge | Serve | Call | PublicNotice }
  | { readonly kind: 'act'; readonly step: Step }
  | { readonly kind: 'deem'; readonly outcome: string; readonly from: 'receipt' | 'due' | undefined }
  | { readonly kind: 'lengthen'; readonly step: Extend }
  | { readonly kind: 'later'; readonly opens: Stretch }
  | { readonly kind: 'remember'; readonly opens: Stretch }
  | { readonly kind: 'finish'; readonly step: Extract<Step, { readonly kind: 'end' | 'stop' }> }
  | { readonly kind: 'pass' | 'stay' | 'end' };

/** The lines of a step that say what follows an outcome. */
export const outcomeLine = (handlers: readonly Handler[], outcome: string): Handler | undefined =>
  handlers.find(({ on }) => on.kind === 'outcome' && on.outcome === outcome);

/** Lines that are done on the way. */
export const isPassed = ({ kind }: Does): boolean =>
  kind === 'pass' || kind === 'act' || kind === 'deem' || kind === 'later' || kind === 'remember' || kind === 'lengthen';

/** Lines that speak about the work they hang on, which is therefore still open when they are done. */
export const speaksOfWork = ({ does }: Line): boolean =>
  does.kind === 'deem' || (does.kind === 'act' && (does.step.kind === 'remind' || does.step.kind === 'escalate'));
