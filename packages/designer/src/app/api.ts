import type { Case, CaseLine, FlowCard, FlowDetail, Incident, Task, Values } from './wire.ts';

/** Somebody who applies; invented, until identity is connected. */
export interface Person {
  readonly name: string;
  readonly citizenId: string;
}

/** A part of a long list, and where the next begins. */
export interface Part<Entry> {
  readonly entries: readonly Entry[];
  readonly next: string | null;
}

/** What a person decided at a task. */
export interface Decision {
  readonly outcome: string;
  readonly form: Values;
  readonly reason?: string;
  /** Who acts: the person's id and the party acted for. */
  readonly actor: { readonly id: string; readonly party: string };
}

/** Something said to a case from outside its tasks. */
export type CaseWord =
  | { readonly kind: 'withdraw'; readonly reason: string }
  | { readonly kind: 'rating'; readonly stars: 1 | 2 | 3 | 4 | 5 }
  | { readonly kind: 'incidentResolved'; readonly incident: Incident };

/** Everything the page asks of a host. All of it fails with `Trouble` only. */
export interface Api {
  readonly flows: () => Promise<readonly FlowCard[]>;
  readonly flow: (id: string) => Promise<FlowDetail>;
  /** Starts a case and answers with its id. */
  readonly start: (flow: string, person: Person, party: string) => Promise<string>;
  readonly cases: (filter: { readonly flow?: string; readonly after?: string }) => Promise<Part<CaseLine>>;
  readonly case: (id: string) => Promise<Case>;
  readonly tasks: (filter: { readonly flow: string; readonly party?: string }) => Promise<readonly Task[]>;
  readonly task: (key: string) => Promise<Task>;
  readonly complete: (key: string, decision: Decision) => Promise<void>;
  readonly say: (caseId: string, word: CaseWord, actor: { readonly id: string; readonly party: string }) => Promise<void>;
}
