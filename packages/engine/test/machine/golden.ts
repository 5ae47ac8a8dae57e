import { graphOf } from '../../src/graph/graph-of.ts';
import { buildMachines } from '../../src/machine/build.ts';
import { pack } from '../../src/machine/pack.ts';
import { planOf } from '../../src/plan/plan-of.ts';
import { readText } from '../../src/text/read.ts';
import { mixed } from './mixed-flows.ts';
import { randomRun } from './random-run.ts';

/** What the random runs of the mixed flows come to, everywhere: a number over every state and effect of each. */
export const expected: readonly (readonly [string, number])[] = [
  ['signing inside branches with ways back', 3_545_732_296],
  ['free forks in a loop', 167_991_475],
  ['lists, races and turns', 3_121_167_442],
];

/** The same numbers, as they come out here. */
export function digests(): readonly (readonly [string, number])[] {
  return mixed.map(([name, text]) => {
    const { flow } = readText(text);
    if (flow === null) throw new Error(`${name} cannot be read`);
    const plan = planOf(flow);
    const compiled = buildMachines({ flow, plan, graph: graphOf(flow, plan), hash: name });
    let digest = 0x811c9dc5;
    for (let seed = 1; seed <= 40; seed += 1) {
      for (const { decision } of randomRun(compiled, seed)) {
        const said = `${decision.next === null ? '' : pack(decision.next)}\n${JSON.stringify(decision.effects)}\n${decision.outcome.kind}`;
        for (let index = 0; index < said.length; index += 1) digest = Math.imul(digest ^ said.charCodeAt(index), 0x01000193) >>> 0;
      }
    }
    return [name, digest];
  });
}
