import { present } from '../base/assert.ts';
import type { Instant } from '../base/id.ts';
import type { CallContext, EffectOf, LogEntry, OpenTask, Reply } from '../host/host.ts';
import { createHost } from '../host/memory.ts';
import type { CompiledFlow } from '../machine/flow.ts';
import type { CaseState } from '../machine/state.ts';
import type { Value, Values } from '../model/value.ts';
import { dayAt } from '../time/calendar.ts';
import { dateText } from '../time/civil.ts';
import { syntheticRegisters } from './answers.ts';
import { drive, type Stopped } from './driver.ts';
import { type CaseMeasures, measureCase } from './measures.ts';
import { awaited } from './outside.ts';
import { startingMessage, syntheticLogin } from './starting.ts';
import { usualWorker } from './worker.ts';

/** One case to be run from its start to its end. What is not given is synthetic and usual. */
export interface CaseToRun {
  readonly compiled: CompiledFlow;
  readonly startAt: Instant;
  readonly login?: Values;
  /** Values of forms, by field or question. */
  readonly values?: ReadonlyMap<string, Value>;
  /** Outcomes, by step or item. */
  readonly outcomes?: ReadonlyMap<string, string>;
  /** The registers; without them every query finds a fitting synthetic record. */
  readonly ask?: (call: EffectOf<'call'>, context: CallContext) => Reply;
}

/** What a run came to. */
export interface CaseRun {
  readonly log: readonly LogEntry[];
  readonly state: CaseState;
  readonly measures: CaseMeasures;
  /** Work still open, when the case did not end. */
  readonly open: readonly OpenTask[];
  readonly stopped: Stopped;
}

/** Runs one case in virtual time: everybody does the usual, on the last day of their limit. */
export function runCase({ compiled, startAt, login, values = new Map(), outcomes = new Map(), ask }: CaseToRun): CaseRun {
  const calendar = present(compiled.calendars[0], 'a calendar');
  const today = dateText(dayAt(calendar, startAt));
  const registers = ask ?? syntheticRegisters(compiled.flow, { outcomes: new Map(), fields: new Map() }, today);
  const host = createHost({ flows: [compiled], startAt, ask: registers });
  const { caseId } = host.start({
    flow: compiled.flow.id,
    login: { ...syntheticLogin(), ...login },
    ...startingMessage(compiled.flow, values),
  });
  const habits = { host, flow: compiled.flow, calendar, values, outcomes };
  const stopped = drive({ host, caseId, worker: usualWorker(habits), arrivals: () => awaited(habits, caseId) });
  const log = host.log(caseId);
  const state = present(host.state(caseId), 'the state of a started case');
  return { log, state, measures: measureCase(compiled.flow, calendar, log), open: host.tasks({ caseId }), stopped };
}
