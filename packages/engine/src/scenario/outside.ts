import { type CaseId, type Instant, instant } from '../base/id.ts';
import type { NewEvent } from '../host/host.ts';
import type { MemoryHost } from '../host/memory.ts';
import type { Effect } from '../machine/effect.ts';
import type { Address } from '../machine/event.ts';
import type { CaseState } from '../machine/state.ts';
import type { Flow } from '../model/flow.ts';
import type { Value, Values } from '../model/value.ts';
import { stepsOf } from '../model/walk.ts';
import { givenFor } from './given-for.ts';
import { syntheticFor } from './synthetic-field.ts';

/** Something a case waits for that is nobody's task: a message, money, a signature on delivery. */
export interface Arrival {
  /** When the usual is that it comes: at the end of the limit, at once where there is none. */
  readonly at: Instant;
  /** The message's or step's name. */
  readonly name: string;
  readonly event: NewEvent;
  /** Who sends it. */
  readonly from: string;
}

/** What the outside world does where nobody says otherwise. */
export interface Outside {
  readonly host: MemoryHost;
  readonly flow: Flow;
  /** Values that are given, by name; the others are synthetic. */
  readonly values: ReadonlyMap<string, Value>;
  /** Outcomes that are given, by the name of the payment, document or notice; the others are paid, signed for, and not objected to. */
  readonly outcomes: ReadonlyMap<string, string>;
}

/** Everything a case waits for from outside, in the order in which it began to wait. */
export function awaited(outside: Outside, caseId: CaseId): readonly Arrival[] {
  const state = outside.host.state(caseId);
  if (state === null || state.status !== 'open') return [];
  return outside.host.log(caseId).flatMap(({ event, effects }) =>
    effects.flatMap((effect) => {
      const arrival = arrivalFor(outside, effect);
      if (arrival === null || !isWaiting(state, effect.from)) return [];
      const at = Math.max(limitAt(state, effect.from) ?? event.at, outside.host.now());
      return [{ ...arrival, at: instant(at) }];
    }),
  );
}

function arrivalFor({ flow, values, outcomes }: Outside, effect: Effect): Omit<Arrival, 'at'> | null {
  switch (effect.kind) {
    case 'subscribe': {
      const { message, correlation: key } = effect;
      return {
        name: message,
        from: senderOf(flow, message),
        event: { kind: 'message', message, key, values: messageValues(flow, message, values) },
      };
    }
    case 'requestPayment':
      return {
        name: effect.step,
        from: effect.payer,
        event: { kind: 'result', to: effect.from, outcome: outcomes.get(effect.step) ?? 'paid' },
      };
    case 'deliver': {
      const names = [writtenName(flow, effect.from), ...effect.documents];
      const said = names.find((name) => outcomes.has(name));
      const outcome = outcomes.get(said ?? '') ?? 'received';
      return { name: said ?? effect.documents[0] ?? '', from: effect.to, event: { kind: 'result', to: effect.from, outcome } };
    }
    case 'publish': {
      // A public notice runs its time by itself; only an objection has to come.
      const outcome = effect.to === '$public' ? outcomes.get(effect.message) : undefined;
      return outcome === undefined ? null : { name: effect.message, from: 'demo', event: { kind: 'result', to: effect.from, outcome } };
    }
    default:
      return null;
  }
}

/** What the line of a step calls it: 送达「责令改正通知书」, or its 步骤. */
function writtenName(flow: Flow, { node }: Address): string {
  for (const { step } of stepsOf(flow)) if (String(step.id) === String(node)) return step.name ?? '';
  return '';
}

function senderOf(flow: Flow, message: string): string {
  for (const { step } of stepsOf(flow)) if (step.kind === 'await' && step.message === message && step.from !== undefined) return step.from;
  return 'demo';
}

/** What a message brings: given values, else synthetic ones. */
function messageValues(flow: Flow, message: string, given: ReadonlyMap<string, Value>): Values {
  const values: Record<string, Value> = Object.create(null);
  for (const { step } of stepsOf(flow)) {
    if (step.kind !== 'await' || step.message !== message) continue;
    for (const field of step.fields) values[field.name] = givenFor(given, [step.as ?? message, message], field.name) ?? syntheticFor(field);
  }
  return values;
}

function isWaiting({ scopes }: CaseState, { scope, node, visit }: Address): boolean {
  const tokens = scopes.find(({ id }) => id === scope)?.tokens ?? [];
  return tokens.some((token) => token.node === node && token.visit === visit && token.incident === undefined);
}

function limitAt({ timers }: CaseState, { scope, node, visit }: Address): Instant | undefined {
  return timers.find((one) => one.timer === 'limit' && one.scope === scope && one.node === node && one.visit === visit)?.clock.dueAt;
}
