import { decide } from './decide.ts';
import type { Refusal } from './decision.ts';
import type { Address, Envelope } from './event.ts';
import type { CompiledFlow } from './flow.ts';
import { pointOf } from './program.ts';
import { isParked } from './scope-tree.ts';
import type { CaseResult, CaseState } from './state.ts';

/** Something that is going on in a case: a task, a wait, a query, a payment. */
export interface Going {
  readonly at: Address;
  /** The name people know it by; the place's own where it has none. */
  readonly step: string;
  /** Who has it, for a task. */
  readonly party?: string;
}

/** What an event would do to everything that is going on, were it to happen now. */
export interface Preview {
  /** Why it would be refused, or null. */
  readonly refusal: Refusal | null;
  readonly cancels: readonly Going[];
  /** Put aside by 直达, to come back as it stands. */
  readonly parks: readonly Going[];
  readonly keeps: readonly Going[];
  readonly starts: readonly Going[];
  /** How the case would end, where it would. */
  readonly ends: CaseResult | null;
}

/** Says what an event would cancel, park, keep and start. It is decided as it would be, and then thrown away: there is no second truth. */
export function preview(compiled: CompiledFlow, state: CaseState, envelope: Envelope): Preview {
  const { next, outcome } = decide(compiled, state, envelope);
  const before = goingOn(compiled, state);
  if (outcome.kind !== 'applied' || next === null)
    return {
      refusal: outcome.kind === 'refused' ? outcome.refusal : null,
      cancels: [],
      parks: [],
      keeps: [...before.active.values()],
      starts: [],
      ends: null,
    };
  const after = goingOn(compiled, next);
  const { event } = envelope;
  // What is finished by the event itself is not cancelled by it.
  const done = event.kind === 'complete' ? nameOf(event.to) : null;
  const was = [...before.active];
  return {
    refusal: null,
    // What 直达 put aside before may be cancelled as well.
    cancels: [...was, ...before.parked].flatMap(([name, going]) =>
      after.active.has(name) || after.parked.has(name) || name === done ? [] : [going],
    ),
    parks: was.flatMap(([name, going]) => (after.parked.has(name) ? [going] : [])),
    keeps: was.flatMap(([name, going]) => (after.active.has(name) ? [going] : [])),
    starts: [...after.active].flatMap(([name, going]) => (before.active.has(name) ? [] : [going])),
    ends: state.result === undefined ? (next.result ?? null) : null,
  };
}

interface GoingOn {
  readonly active: ReadonlyMap<string, Going>;
  readonly parked: ReadonlyMap<string, Going>;
}

function goingOn({ program }: CompiledFlow, state: CaseState): GoingOn {
  const active = new Map<string, Going>();
  const parked = new Map<string, Going>();
  for (const scope of state.scopes) {
    const found = isParked(state, scope.id) ? parked : active;
    for (const { node, visit, party } of scope.tokens) {
      const { work, name } = pointOf(program, node).node;
      if (work.kind !== 'work' && work.kind !== 'await' && work.kind !== 'ask' && work.kind !== 'effect' && work.kind !== 'turn') continue;
      const at = { scope: scope.id, node, visit };
      found.set(nameOf(at), { at, step: name ?? node, ...(work.kind === 'work' ? { party: party ?? work.party } : {}) });
    }
  }
  return { active, parked };
}

const nameOf = ({ scope, node, visit }: Address): string => `${scope}#${node}.${visit}`;
