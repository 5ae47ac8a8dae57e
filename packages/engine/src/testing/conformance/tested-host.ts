import type { CaseId, EffectKey, Instant } from '../../base/id.ts';
import type { LogEntry, NewEvent, Reply, Sender, StartCase, Submitted } from '../../host/host.ts';
import type { CompiledFlow } from '../../machine/flow.ts';
import type { Values } from '../../model/value.ts';

/** A flow a host is to run: as its author wrote it, and ready to run. */
export interface TestedFlow {
  readonly source: string;
  readonly compiled: CompiledFlow;
}

/** What a host under test is opened with. */
export interface HostSetting {
  readonly flows: readonly TestedFlow[];
  /** The first instant of its clock, which moves only when told to. */
  readonly startAt: Instant;
  /** The registers. */
  readonly ask: (data: string) => Reply;
  /** Chance for a new case's draws. */
  readonly seed: (caseId: CaseId) => string;
  /** To be told of every event, in the order they were decided; refused ones may be left out. */
  readonly onDecided: (decided: Decided) => void;
}

/** An event that was decided, and the case it was for. */
export interface Decided extends LogEntry {
  readonly caseId: CaseId;
  /** The version it follows. */
  readonly flow: { readonly id: string; readonly version: string };
}

/** An open task as the host's own inbox lists it. */
export interface ListedTask {
  readonly key: EffectKey;
  readonly caseId: CaseId;
  readonly party: string;
  readonly step: string;
}

/** A message as it comes from outside, to no case in particular. */
export interface PostedMessage {
  readonly message: string;
  readonly key?: string;
  readonly values: Values;
  readonly by: Sender;
}

/** What the suite asks of a host. Every promise resolves when nothing is under way any more. */
export interface TestedHost {
  readonly start: (start: StartCase) => Promise<Submitted>;
  readonly send: (caseId: CaseId, event: NewEvent, by: Sender) => Promise<Submitted>;
  /** What became of a message: the cases it reached or began, `kept` for who will wait for it, or `unwanted`. */
  readonly post: (message: PostedMessage) => Promise<readonly CaseId[] | 'kept' | 'unwanted'>;
  /** Moves the clock; everything due on the way happens in order. */
  readonly advanceTo: (at: Instant) => Promise<void>;
  readonly tasks: () => Promise<readonly ListedTask[]>;
  readonly close: () => Promise<void>;
}

/** Opens a host for one script. */
export type OpenHost = (setting: HostSetting) => Promise<TestedHost>;
