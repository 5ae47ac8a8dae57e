import { instant } from '../base/id.ts';
import { startClock } from '../time/clock.ts';
import { calendarFor, calendarKey } from './calendar-of.ts';
import { CORE } from './core.ts';
import type { Envelope, Event } from './event.ts';
import type { CompiledFlow } from './flow.ts';
import { nothing } from './own.ts';
import type { CaseState } from './state.ts';

/** The state of a case that has just been asked for: nothing has happened in it yet. */
export function startState(compiled: CompiledFlow, { caseId }: Envelope, event: Extract<Event, { readonly kind: 'start' }>): CaseState {
  const { flow, hash } = compiled;
  const calendar = calendarFor(compiled);
  const since = instant(event.effectiveAt ?? event.at);
  const { promised } = flow.meta;
  return {
    schema: 1,
    core: CORE,
    caseId,
    flow: { id: flow.id, version: flow.version ?? '', hash },
    rev: 0,
    status: 'open',
    startedAt: event.at,
    at: event.at,
    calendar: calendarKey(calendar),
    ...(event.seed === undefined ? {} : { seed: event.seed }),
    scopes: [],
    data: {
      login: event.login,
      coApplicant: nothing,
      message: event.message ?? nothing,
      forms: nothing,
      answers: nothing,
      records: nothing,
      values: nothing,
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
