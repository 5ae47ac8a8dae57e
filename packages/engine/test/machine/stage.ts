import { readFileSync } from 'node:fs';
import { caseId, eventId, instant } from '../../src/base/id.ts';
import { graphOf } from '../../src/graph/graph-of.ts';
import { buildMachines } from '../../src/machine/build.ts';
import { decide } from '../../src/machine/decide.ts';
import type { Decision } from '../../src/machine/decision.ts';
import type { Effect } from '../../src/machine/effect.ts';
import type { Event } from '../../src/machine/event.ts';
import type { CompiledFlow } from '../../src/machine/flow.ts';
import { openTasks } from '../../src/machine/open-tasks.ts';
import type { CaseState, OpenTask } from '../../src/machine/state.ts';
import type { Flow } from '../../src/model/flow.ts';
import type { QueryOutcome } from '../../src/model/query.ts';
import type { Values } from '../../src/model/value.ts';
import { planOf } from '../../src/plan/plan-of.ts';
import { readText } from '../../src/text/read.ts';
import { type Bare, monday } from './bare.ts';

type OfKind<One, Kind> = One extends { readonly kind: infer Own } ? ([Extract<Own, Kind>] extends [never] ? never : One) : never;

/** An effect of one kind. */
export type EffectOf<Kind extends Effect['kind']> = OfKind<Effect, Kind>;

/** A sample flow's text. */
export function sample(name: string): string {
  return readFileSync(new URL(`../fixtures/flows/${name}.flow`, import.meta.url), 'utf8');
}

/** A flow made ready to run, straight from its text. */
export function compiled(text: string, learns = true): CompiledFlow {
  const { flow, problems } = readText(text);
  if (flow === null || problems.some(({ severity }) => severity === 'error')) throw new Error(JSON.stringify(problems));
  return compiledModel(flow, learns);
}

/** A flow made ready to run from its model. */
export function compiledModel(flow: Flow, learns = true): CompiledFlow {
  const plan = planOf(flow);
  return buildMachines({ flow, plan, graph: graphOf(flow, plan), hash: `hash of ${flow.name}`, learns });
}

/** One case on a bare core: no host, a clock that tests move. */
export interface Stage {
  readonly compiled: CompiledFlow;
  readonly log: { readonly event: Event; readonly decision: Decision }[];
  readonly state: () => CaseState;
  readonly send: (event: Bare) => Decision;
  readonly effects: <Kind extends Effect['kind']>(kind: Kind) => readonly EffectOf<Kind>[];
  readonly tasks: () => readonly OpenTask[];
  readonly task: (step: string, party?: string) => OpenTask;
  /** Completes the open task of that name as its party, with the first outcome when none is given. */
  readonly complete: (step: string, answer?: Answer) => Decision;
  readonly answer: (data: string, outcome: QueryOutcome, record?: Values) => Decision;
  readonly fire: (timer: string) => Decision;
  readonly at: (epochMs: number) => void;
}

/** How a task is completed. */
export interface Answer {
  readonly outcome?: string;
  readonly form?: Values;
  readonly reason?: string;
  readonly party?: string;
}

/** Starts a case of a flow. */
export function stage(flow: CompiledFlow, start: { readonly login?: Values; readonly message?: Values } = {}): Stage {
  const log: { event: Event; decision: Decision }[] = [];
  let stored: CaseState | null = null;
  let now: number = monday;
  const send = (bare: Bare): Decision => {
    const base = { id: eventId(`e${log.length + 1}`), at: instant(now), actor: bare.actor ?? { kind: 'system', id: 'test' } };
    const event: Event = { ...bare, ...base } as Event;
    const decision = decide(flow, stored, { caseId: caseId('case-1'), event });
    log.push({ event, decision });
    stored = decision.next;
    return decision;
  };
  const state = (): CaseState => {
    if (stored === null) throw new Error('no case');
    return stored;
  };
  const tasks = (): readonly OpenTask[] => openTasks(flow, state());
  const task = (step: string, party?: string): OpenTask => {
    const found = tasks().find((one) => one.task.step === step && (party === undefined || one.task.party === party));
    if (found === undefined)
      throw new Error(
        `no task ${step} among ${tasks()
          .map((one) => `${one.task.step} (${one.task.party})`)
          .join(', ')}`,
      );
    return found;
  };
  const effects = <Kind extends Effect['kind']>(kind: Kind): readonly EffectOf<Kind>[] =>
    log.flatMap(({ decision }) => decision.effects.filter((effect): effect is Effect & EffectOf<Kind> => effect.kind === kind));
  send({ kind: 'start', login: start.login ?? {}, ...(start.message === undefined ? {} : { message: start.message }) });
  return {
    compiled: flow,
    log,
    state,
    send,
    tasks,
    task,
    effects,
    at: (epochMs) => {
      now = epochMs;
    },
    complete: (step, { outcome, form, reason, party } = {}) => {
      const { from, task: view } = task(step, party);
      const chosen = outcome ?? view.outcomes[0] ?? '';
      const why = reason ?? (view.reasonFor.includes(chosen) ? '理由' : undefined);
      return send({
        kind: 'complete',
        to: from,
        outcome: chosen,
        ...(form === undefined ? {} : { form }),
        ...(why === undefined ? {} : { reason: why }),
        actor: { kind: 'person', id: `${view.party}一`, party: view.party },
      });
    },
    answer: (data, outcome, record) => {
      const call = effects('call').findLast((one) => one.data === data);
      if (call === undefined) throw new Error(`no call of ${data}`);
      return send({ kind: 'answer', to: call.from, outcome, ...(record === undefined ? {} : { record }) });
    },
    fire: (name) => {
      const timer = state().timers.find((one) => one.timer === name || one.timer.startsWith(name));
      if (timer === undefined)
        throw new Error(
          `no timer ${name} among ${state()
            .timers.map((one) => one.timer)
            .join(', ')}`,
        );
      now = Math.max(now, timer.clock.dueAt);
      return send({ kind: 'timer', to: { scope: timer.scope, node: timer.node, visit: timer.visit }, timer: timer.timer });
    },
  };
}
