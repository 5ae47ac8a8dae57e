import { instant } from '../base/id.ts';
import type { Calendar } from '../time/calendar.ts';
import { startClock } from '../time/clock.ts';
import { calendarFor, calendarKey } from './calendar-of.ts';
import { handedOver } from './called.ts';
import { CORE } from './core.ts';
import type { Envelope, Event } from './event.ts';
import type { CompiledFlow } from './flow.ts';
import { nothing } from './own.ts';
import type { CaseState } from './state.ts';

/** The state of a case that has just been asked for: nothing has happened in it yet. */
export function startState(compiled: CompiledFlow, { caseId }: Envelope, event: Extract<Event, { readonly kind: 'start' }>): CaseState {
  const { flow } = compiled;
  const { shared, calendar, key } = headOf(compiled);
  const since = instant(event.effectiveAt ?? event.at);
  const { promised } = flow.meta;
  return {
    schema: 1,
    core: CORE,
    caseId,
    flow: shared,
    rev: 0,
    status: 'open',
    startedAt: event.at,
    at: event.at,
    calendar: key,
    ...(event.seed === undefined ? {} : { seed: event.seed }),
    ...(event.caller === undefined ? {} : { caller: event.caller }),
    scopes: [],
    data: {
      login: event.login,
      coApplicant: nothing,
      message: event.message ?? nothing,
      forms: nothing,
      answers: nothing,
      records: nothing,
      values: nothing,
      ...(event.inputs === undefined ? {} : handedOver(compiled.program, event)),
      steps: nothing,
      asked: nothing,
      papers: nothing,
      certificates: nothing,
    },
    items: nothing,
    ...(promised === undefined ? {} : { clock: startClock(calendar, { kind: 'within', duration: promised }, since) }),
    timers: [],
    held: [],
  };
}

/** What the first states of all cases of a flow share. */
interface Head {
  readonly shared: CaseState['flow'];
  readonly calendar: Calendar;
  readonly key: string;
}

const heads = new WeakMap<CompiledFlow, Head>();

function headOf(compiled: CompiledFlow): Head {
  const known = heads.get(compiled);
  if (known !== undefined) return known;
  const { flow, hash } = compiled;
  const calendar = calendarFor(compiled);
  const shared = Object.freeze({ id: flow.id, version: flow.version ?? '', hash });
  const head: Head = { shared, calendar, key: calendarKey(calendar) };
  heads.set(compiled, head);
  return head;
}
