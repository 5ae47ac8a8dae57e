import { caseId } from '../../src/base/id.ts';
import { decide } from '../../src/machine/decide.ts';
import { pack, unpack } from '../../src/machine/pack.ts';
import type { Flow } from '../../src/model/flow.ts';
import { flowFrom } from '../../src/testing/arbitrary-flow.ts';
import { randomOf, randomRun } from '../machine/random-run.ts';
import { compiledModel } from '../machine/stage.ts';
import { compare, type Disagreement } from './compare.ts';
import { runnable } from './runnable.ts';

/** Which flows are run, and how often each. */
export interface Runs {
  readonly from: number;
  readonly flows: number;
  readonly scripts: number;
}

/** What came of many runs. */
export interface Report {
  readonly flows: readonly Flow[];
  readonly runs: number;
  readonly events: number;
  /** The first disagreements, with what is needed to see each again. */
  readonly disagreements: readonly (Disagreement & { readonly flow: number; readonly script: number })[];
}

const eventsMax = 40;

/** Random flows, each by several random scripts: the machines against the oracle. */
export function runAll({ from, flows, scripts }: Runs): Report {
  const made: Flow[] = [];
  const disagreements: Report['disagreements'][number][] = [];
  let runs = 0;
  let events = 0;
  for (let number = from; number < from + flows; number += 1) {
    const flow = flowOf(number);
    made.push(flow);
    const compiled = compiledModel(flow);
    for (let script = 1; script <= scripts; script += 1) {
      const { events: count, disagreement } = compare(compiled, number * 100 + script, eventsMax);
      runs += 1;
      events += count;
      if (disagreement !== null && disagreements.length < 5) disagreements.push({ flow: number, script, ...disagreement });
    }
  }
  return { flows: made, runs, events, disagreements };
}

/** The flow of a number. */
export function flowOf(number: number): Flow {
  const pick = randomOf(number * 7919);
  const numbers = Array.from({ length: 500 }, () => pick(10_000_000));
  return runnable(flowFrom(numbers, { isTricky: false, stepsMax: 14 }));
}

/** Replays a random run from what was stored at each event, with every step of the machines taken anew: where the bytes differ, or null. */
export function replay(number: number): number | null {
  const flow = flowOf(number);
  const plain = compiledModel(flow, false);
  let stored: string | null = null;
  for (const [index, { event, decision }] of randomRun(compiledModel(flow), number * 100, eventsMax).entries()) {
    const again = decide(plain, stored === null ? null : unpack(stored), { caseId: caseId('c'), event });
    const isSame = JSON.stringify(again.effects) === JSON.stringify(decision.effects);
    if (!isSame || (again.next === null) !== (decision.next === null)) return index;
    if (again.next === null || decision.next === null) continue;
    stored = pack(again.next);
    if (stored !== pack(decision.next)) return index;
  }
  return null;
}
