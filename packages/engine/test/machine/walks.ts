import type { CompiledFlow } from '../../src/machine/flow.ts';
import type { Def, Point } from '../../src/machine/program.ts';
import { randomOf } from './random-run.ts';

/** One step through one machine: where from, by what, with which facts. */
export interface Walked {
  readonly def: Def;
  readonly from: string;
  readonly type: string;
  readonly facts: string;
}

/** A random walk through the machines of a flow, from way in to way out and in again. */
export function* walk(flow: CompiledFlow, seed: number, steps: number): Generator<Walked> {
  const pick = randomOf(seed);
  const defs = [...flow.program.defs.values()];
  let def = defs[0];
  let at: string | null = null;
  for (let count = 0; count < steps && def !== undefined; count += 1) {
    const next: Walked = at === null ? enter(def, pick) : goOn(def, at, pick);
    yield next;
    const { to } = def.stepper.step(next.from, next.type, next.facts);
    const point: Point | undefined = def.points.get(to);
    at = point === undefined || point.ways.size === 0 ? null : to;
    if (at === null) def = defs[pick(defs.length)];
  }
}

function enter(def: Def, pick: (below: number) => number): Walked {
  const resting = [...def.points.values()].filter(({ rests }) => rests).map(({ node }) => String(node.id));
  const node = pick(3) === 0 ? (resting[pick(resting.length)] ?? def.scope.entry) : def.scope.entry;
  return { def, from: '$in', type: `at ${node}`, facts: '' };
}

function goOn(def: Def, at: string, pick: (below: number) => number): Walked {
  const types = [...(def.points.get(at)?.ways.keys() ?? [])];
  const type = types[pick(types.length)] ?? 'go';
  const facts = type === 'pick' ? ['1', '01', '10', '001', '0', ''][pick(6)] : '';
  return { def, from: at, type, facts: facts ?? '' };
}
