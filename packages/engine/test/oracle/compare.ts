import { caseId } from '../../src/base/id.ts';
import { applicantOf } from '../../src/graph/applicant.ts';

import type { Effect } from '../../src/machine/effect.ts';
import type { Event } from '../../src/machine/event.ts';
import type { CompiledFlow } from '../../src/machine/flow.ts';

import { randomRun } from '../machine/random-run.ts';
import { createOracle, type Said } from './oracle.ts';

/** Where the machines and the oracle disagree: the event, and what each of them says. */
export interface Disagreement {
  readonly index: number;
  readonly event: Event;
  readonly machines: string;
  readonly oracle: string;
}

/** Runs a case by a random script and lets the oracle read the same events; null when both write the same log, byte for byte. */
export function compare(
  flow: CompiledFlow,
  seed: number,
  lengthMax: number,
): { readonly events: number; readonly disagreement: Disagreement | null } {
  const oracle = createOracle(flow.flow, applicantOf(flow.flow));
  const steps = randomRun(flow, seed, lengthMax);
  for (const [index, { event, decision }] of steps.entries()) {
    if (event.kind === 'suspend') return { events: index, disagreement: null };
    const machines = written({ outcome: decision.outcome, effects: decision.effects.map(withoutFields) });
    const said = written(oracle({ caseId: caseId('c'), event }));
    if (machines !== said) return { events: index + 1, disagreement: { index, event, machines, oracle: said } };
  }
  return { events: steps.length, disagreement: null };
}

/** A log as text, a line an entry, the names of each in one order. */
const written = ({ outcome, effects }: Said): string => [outcome, ...effects].map((entry) => JSON.stringify(sorted(entry))).join('\n');

/** What a person sees in the fields of a task is no matter of control flow, and the oracle does not read it. */
function withoutFields(effect: Effect): object {
  if (effect.kind !== 'openTask') return effect;
  const { fields: _fields, ...task } = effect.task;
  return { ...effect, task };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
