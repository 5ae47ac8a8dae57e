import type { AnyStateMachine } from 'xstate';
import type { ScopeDefId } from '../base/id.ts';
import { knownCalendars } from '../time/calendars/known.ts';
import type { CompiledFlow, FlowSource } from './flow.ts';
import { programOf } from './program.ts';

/** Makes a flow ready to run. A machine is made when it is first asked for, and then kept. */
export function buildMachines(source: FlowSource): CompiledFlow {
  const { flow, plan, graph, hash } = source;
  const program = programOf({ flow, plan, graph, learns: source.learns ?? true });
  const machines = graph.scopes.map(({ id }) => ({
    id,
    get machine(): AnyStateMachine {
      return machineOf(id);
    },
  }));
  const machineOf = (id: ScopeDefId): AnyStateMachine => (program.defs.get(id) ?? program.root).stepper.machine;
  return { flow, plan, graph, hash, calendars: source.calendars ?? knownCalendars, machines, program };
}
