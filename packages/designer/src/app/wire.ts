import type { Flow } from '@lianban/engine';

/** A value inside a case, as JSON holds it. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [name: string]: Value };

/** Values by name. */
export type Values = Readonly<Record<string, Value>>;

/** A length of time as an official writes it. */
export interface Duration {
  readonly amount: number;
  readonly unit: 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'workingDay' | 'workingHour';
}

/** What kind of value a field holds; the server's JSON carries the engine's value types unchanged. */
export type ValueType =
  | { readonly kind: 'text'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'number'; readonly unit?: string }
  | { readonly kind: 'choice'; readonly options: readonly string[]; readonly standard?: true }
  | { readonly kind: 'duration'; readonly working: boolean }
  | { readonly kind: 'file'; readonly many: boolean }
  | { readonly kind: 'certificate'; readonly certificate?: string }
  | { readonly kind: 'record'; readonly fields: readonly { readonly name: string; readonly type: ValueType }[] }
  | { readonly kind: 'list'; readonly of: ValueType }
  | {
      readonly kind: 'money' | 'boolean' | 'date' | 'time' | 'instant' | 'citizenId' | 'creditCode' | 'region' | 'address' | 'phone';
    };

/** One field as the person at a task meets it. */
export interface TaskField {
  readonly name: string;
  readonly type: ValueType;
  readonly required: boolean;
  /** ask: to be filled in; waived: comes (or will come) from `data`; shown: read only. */
  readonly entry: 'ask' | 'waived' | 'shown';
  readonly data?: string;
  readonly value?: Value;
}

/** A piece of work for a party. */
export interface Task {
  readonly key: string;
  readonly caseId: string;
  readonly flow: string;
  readonly step: string;
  readonly work: string;
  readonly word?: string;
  readonly party: string;
  readonly item?: string;
  readonly outcomes: readonly string[];
  readonly fields: readonly TaskField[];
  readonly material?: { readonly name: string; readonly grade?: string };
  readonly reasonFor: readonly string[];
  readonly due?: number;
  readonly openedAt?: number;
  readonly applicant?: string;
}

/** Somebody who takes part, as a flow declares them. */
export interface Party {
  readonly name: string;
  readonly role: 'citizen' | 'company' | 'unit' | 'department' | 'post' | 'system';
}

/** One line of the list of services. */
export interface FlowCard {
  readonly id: string;
  readonly name: string;
  readonly version?: string;
  readonly lead?: string;
  readonly parties: readonly Party[];
  readonly promised?: Duration;
  readonly documents?: { readonly before?: number; readonly after?: number };
  readonly departments?: { readonly before?: number; readonly after?: number };
}

/** One item of a flow. */
export interface FlowItem {
  readonly name: string;
  readonly authority: string;
  readonly promised?: Duration;
  readonly legal?: Duration;
  /** Items whose outputs it needs. */
  readonly after: readonly string[];
  readonly gives: readonly string[];
}

/** One step of a flow's body, as a row of a progress list shows it. */
export interface FlowStep {
  readonly name: string;
  readonly kind: string;
  readonly party?: string;
  readonly verb?: string;
  readonly word?: string;
}

/** What an outcome leads to: the first line under its `o时：`. */
export type Lead =
  | { readonly kind: 'return'; readonly target: string }
  | { readonly kind: 'jump'; readonly target: string }
  | { readonly kind: 'stop'; readonly name: string; readonly result?: string }
  | { readonly kind: 'goesOn' };

/** One query a flow may make. */
export interface FlowData {
  readonly name: string;
  /** What its values are called inside a case, besides its own name. */
  readonly called: readonly string[];
  readonly source: string;
  readonly mode: string;
  readonly purpose?: string;
  readonly basis?: string;
  readonly only: readonly string[];
  readonly gives?: string;
  /** The confirmation that must be given first. */
  readonly consent?: string;
}

/** A service as the page needs it to explain itself. */
export interface FlowDetail extends FlowCard {
  /** The party that applies. */
  readonly applicant: string;
  /** True when somebody may withdraw a case of it. */
  readonly withdrawable: boolean;
  readonly items: readonly FlowItem[];
  readonly steps: readonly FlowStep[];
  readonly data: readonly FlowData[];
  readonly basis: readonly string[];
  readonly notFor: readonly { readonly name: string; readonly advice: string }[];
  /** Comparisons with fixed values, by field. */
  readonly limits: ReadonlyMap<string, readonly FieldLimit[]>;
  /** What each outcome of each step leads to, by the step's name. */
  readonly leads: ReadonlyMap<string, ReadonlyMap<string, Lead>>;
}

/** A comparison that a field's value must satisfy; the engine's own form of it. */
export type FieldLimit = Flow['forms'][number]['fields'][number]['constraints'][number];

/** Where one item of a case stands. */
export interface CaseItem {
  readonly name: string;
  readonly status: string;
  readonly reason?: string;
  readonly since?: number;
}

/** A step of a case that was begun. */
export interface CaseStep {
  readonly name: string;
  /** left: no longer needed before anybody did it. */
  readonly state: 'running' | 'done' | 'left';
  readonly party: string;
  readonly item?: string;
  readonly at: number;
  readonly endedAt?: number;
  readonly by?: string;
  readonly outcome?: string;
}

/** A query that was made, and what came of it: a line of the data-use log. */
export interface CaseQuery {
  readonly data: string;
  readonly at: number;
  readonly endedAt?: number;
  readonly outcome?: string;
  readonly purpose?: string;
  readonly actor?: string;
}

/** Something that happened in a case. */
export interface HistoryEntry {
  readonly id: string;
  readonly at: number;
  readonly kind: string;
  readonly who?: string;
  readonly party?: string;
  readonly step?: string;
  readonly outcome?: string;
  readonly reason?: string;
}

/** Something that stopped and waits for a person to mend it. */
export interface Incident {
  readonly id: string;
  readonly reason: string;
  readonly facts: Values;
  /** The visit of the step that stopped; what mends it is addressed there. */
  readonly to: Readonly<Record<string, string | number>>;
  readonly mendedAt?: number;
}

/** A certificate or document that came out. */
export interface Certificate {
  readonly name: string;
  readonly number?: string;
  readonly item?: string;
  readonly at?: number;
}

/** One case, as its own page shows it. */
export interface Case {
  readonly id: string;
  readonly flow: string;
  readonly flowName: string;
  readonly version?: string;
  readonly status: string;
  readonly result?: string;
  readonly ending?: string;
  readonly reason?: string;
  readonly applicant?: string;
  readonly startedAt: number;
  readonly finishedAt?: number;
  /** True when a rating was asked for and has not come. */
  readonly rateable: boolean;
  readonly steps: readonly CaseStep[];
  readonly items: readonly CaseItem[];
  readonly tasks: readonly Task[];
  readonly queries: readonly CaseQuery[];
  readonly certificates: readonly Certificate[];
  /** What was said to the outside: notices, deliveries, invitations. */
  readonly sent: readonly { readonly kind: string; readonly at: number; readonly state: string }[];
  readonly incidents: readonly Incident[];
  readonly history: readonly HistoryEntry[];
}

/** A line of the list of cases. */
export interface CaseLine {
  readonly id: string;
  readonly flow: string;
  readonly flowName: string;
  readonly status: string;
  readonly result?: string;
  readonly applicant?: string;
  readonly startedAt: number;
}
