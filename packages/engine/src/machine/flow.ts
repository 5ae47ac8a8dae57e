import type { AnyStateMachine } from 'xstate';
import type { ScopeDefId } from '../base/id.ts';
import type { Graph } from '../graph/graph.ts';
import type { Flow } from '../model/flow.ts';
import type { Plan } from '../model/plan.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Program } from './program.ts';

/** What the machines are built from. `hash` is the SHA-256 of the flow's canonical form. */
export interface FlowSource {
  readonly flow: Flow;
  readonly plan: Plan;
  readonly graph: Graph;
  readonly hash: string;
  /** Calendars a case may pin; those that come with the product when absent. */
  readonly calendars?: readonly Calendar[];
  /** Whether steps once taken by a machine are remembered (default) or taken anew each time. */
  readonly learns?: boolean;
}

/** A flow ready to run: built once a version, shared by all its cases. */
export interface CompiledFlow {
  readonly flow: Flow;
  readonly plan: Plan;
  readonly graph: Graph;
  readonly hash: string;
  readonly calendars: readonly Calendar[];
  readonly calendarsByKey: ReadonlyMap<string, Calendar>;
  /** What the core looks up while it decides. */
  readonly program: Program;
  /** Real XState machines, one a scope; the root's first. */
  readonly machines: readonly { readonly id: ScopeDefId; readonly machine: AnyStateMachine }[];
}
