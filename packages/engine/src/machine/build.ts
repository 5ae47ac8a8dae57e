import type { AnyStateMachine } from 'xstate';
import type { ScopeDefId } from '../base/id.ts';
import { knownCalendars } from '../time/calendars/known.ts';
import { calendarKey } from './calendar-of.ts';
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
  const calendars = source.calendars ?? knownCalendars;
  const calendarsByKey = new Map(calendars.map((calendar) => [calendarKey(calendar), calendar]));
  return { flow, plan, graph, hash, calendars, calendarsByKey, machines, program };
}
