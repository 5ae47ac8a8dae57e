import type { Address, CaseId, EffectKey, Instant, TaskView, Value } from '@lianban/engine';
import type { FlowRef, FlowVersion } from './flow-version.ts';

/** A part of a long list, and where the next part begins. */
export interface Page<Entry> {
  readonly entries: readonly Entry[];
  readonly next: number | null;
}

/** Which part of a list is asked for. */
export interface PageOf {
  readonly after: number;
  readonly limit: number;
}

/** One line of the list of cases. */
export interface CaseLine {
  readonly caseId: CaseId;
  readonly flow: FlowRef & { readonly name: string };
  readonly rev: number;
  readonly status: string;
  readonly result: string | null;
  readonly openedAt: Instant;
  readonly changedAt: Instant;
}

/** A task as inboxes and case pages show it. */
export interface TaskLine {
  readonly key: EffectKey;
  readonly caseId: CaseId;
  readonly flow: FlowRef & { readonly name: string };
  readonly to: Address;
  readonly task: TaskView;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  readonly closed: string | null;
  readonly done: Value;
}

/** A question that was put to a register. */
export interface InquiryLine {
  readonly data: string;
  readonly purpose: string;
  readonly basis: string | null;
  readonly actor: string;
  readonly askedAt: Instant;
  readonly outcome: string | null;
  readonly endedAt: Instant | null;
}

/** What was said to the outside. */
export interface OutboxLine {
  readonly kind: string;
  readonly at: Instant;
  readonly state: string;
  readonly effect: Value;
}

/** Trouble that a person must mend. */
export interface IncidentLine {
  readonly no: number;
  readonly caseId: CaseId;
  readonly reason: string;
  readonly facts: Value;
  readonly to: Address;
  readonly openedAt: Instant;
  readonly mendedAt: Instant | null;
}

/** One event of a case, as written. */
export interface EventLine {
  readonly seq: number;
  readonly rev: number;
  readonly at: Instant;
  readonly outcome: Value;
  readonly event: Value;
}

/** What pages ask for. Written in the same commit as the state, so it is never behind. */
export interface ReadModel {
  readonly flows: () => Promise<readonly Omit<FlowVersion, 'source'>[]>;
  readonly cases: (filter: { readonly flow?: string; readonly status?: string }, page: PageOf) => Promise<Page<CaseLine>>;
  readonly case: (caseId: CaseId) => Promise<CaseLine | null>;
  readonly openTasks: (
    filter: { readonly party?: string; readonly flow?: string; readonly caseId?: string },
    page: PageOf,
  ) => Promise<Page<TaskLine>>;
  readonly task: (key: string) => Promise<TaskLine | null>;
  readonly tasksOf: (caseId: CaseId) => Promise<readonly TaskLine[]>;
  readonly inquiriesOf: (caseId: CaseId) => Promise<readonly InquiryLine[]>;
  readonly receiptsOf: (caseId: CaseId) => Promise<readonly Value[]>;
  readonly outboxOf: (caseId: CaseId) => Promise<readonly OutboxLine[]>;
  readonly incidents: (filter: { readonly caseId?: string; readonly open?: boolean }, page: PageOf) => Promise<Page<IncidentLine>>;
  readonly history: (caseId: CaseId, page: PageOf) => Promise<Page<EventLine>>;
}
