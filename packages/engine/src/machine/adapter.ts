import { type AnyActorScope, type AnyMachineSnapshot, type AnyStateMachine, createActor, createMachine } from 'xstate';
import { assert } from '../base/assert.ts';
import { LEARNED_STEPS_MAX, MICROSTEPS_MAX } from '../base/limits.ts';
import type { ActionConfig, MachineConfig } from './config.ts';

// The only file that calls XState. A change of its version is a change here.

/** Where a token came to, and what is to be done on the way and there. */
export interface Step {
  readonly to: string;
  readonly actions: readonly ActionConfig[];
}

/** One machine, run one token at a time. */
export interface Stepper {
  /** The real machine: usable with `createActor` and the inspector. */
  readonly machine: AnyStateMachine;
  /** Takes a token from a state by an event; `facts` are what guards may ask for. */
  readonly step: (from: string, type: string, facts: string) => Step;
}

/** Makes a machine's stepper; `learns` keeps the steps already taken, each a pure function of state, event and facts. */
export function createStepper(config: MachineConfig, { learns }: { readonly learns: boolean }): Stepper {
  const machine = machineOf(config);
  const performed: ActionConfig[] = [];
  const scope = inertScope(machine, performed);
  const resting = new Map<string, AnyMachineSnapshot>();
  const learned = new Map<string, Map<string, Map<string, Step>>>();
  let size = 0;

  function run(from: string, type: string, facts: string): Step {
    const snapshot = resting.get(from) ?? machine.resolveState({ value: from, context: {} });
    resting.set(from, snapshot);
    performed.length = 0;
    const next: AnyMachineSnapshot = machine.transition(snapshot, { type, facts }, scope);
    return { to: String(next.value), actions: performed.slice() };
  }

  /** Look-ups go from state to event to facts, so that no key has to be put together. */
  function keep(from: string, type: string): Map<string, Step> {
    const types = learned.get(from) ?? new Map<string, Map<string, Step>>();
    learned.set(from, types);
    const steps = types.get(type) ?? new Map<string, Step>();
    types.set(type, steps);
    return steps;
  }

  return {
    machine,
    step: (from, type, facts) => {
      if (!learns) return run(from, type, facts);
      const known = learned.get(from)?.get(type)?.get(facts);
      if (known !== undefined) return known;
      const step = run(from, type, facts);
      // Starting over keeps the bound without any book-keeping on the way.
      if (size >= LEARNED_STEPS_MAX) learned.clear();
      size = learned.size === 0 ? 1 : size + 1;
      keep(from, type).set(facts, step);
      return step;
    },
  };
}

/** The machine itself: guards are named, everything else is data. */
export function machineOf(config: MachineConfig): AnyStateMachine {
  const { id, initial, states } = config;
  return createMachine(
    { id, initial, states, options: { maxIterations: MICROSTEPS_MAX } },
    { guards: { holds: ({ event }, params) => factsOf(event)[factNumber(params)] === '1' } },
  );
}

function factsOf(event: object): string {
  return 'facts' in event && typeof event.facts === 'string' ? event.facts : '';
}

function factNumber(params: unknown): number {
  return typeof params === 'object' && params !== null && 'fact' in params ? Number(params.fact) : -1;
}

/** One scope for all steps: nothing in our machines ever starts, stops or sends. */
function inertScope(machine: AnyStateMachine, performed: ActionConfig[]): AnyActorScope {
  const self = createActor(machine);
  return {
    self,
    id: self.id,
    sessionId: self.sessionId,
    system: self.system,
    logger: () => {},
    defer: () => {},
    emit: () => {},
    stopChild: () => {},
    actionExecutor: ({ type, params }) => void performed.push(actionOf(type, params)),
  };
}

function actionOf(type: string, params: unknown): ActionConfig {
  assert(
    typeof params === 'object' && params !== null && 'node' in params && typeof params.node === 'string',
    `expected the node of ${type}`,
  );
  const edge = 'edge' in params && typeof params.edge === 'string' ? { edge: params.edge } : {};
  return { type, params: { node: params.node, ...edge } };
}
