import type { AnyStateMachine } from 'xstate';
import type { ScopeDefId } from '../base/id.ts';
import type { Graph } from '../graph/graph.ts';
import type { Flow } from '../model/flow.ts';
import type { Plan } from '../model/plan.ts';
import type { Calendar } from '../time/calendar.ts';

/** What the machines are built from. `hash` is the SHA-256 of the flow's canonical form; calendars in the order of preference. */
export interface FlowSource {
  readonly flow: Flow;
  readonly plan: Plan;
  readonly hash: string;
  readonly calendars: readonly Calendar[];
}

/** A flow ready to run: built once a version, shared by all its cases. */
export interface CompiledFlow extends FlowSource {
  readonly graph: Graph;
  /** Real XState machines, one a scope; the root's first. */
  readonly machines: readonly { readonly id: ScopeDefId; readonly machine: AnyStateMachine }[];
}
