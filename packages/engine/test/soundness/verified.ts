import fc from 'fast-check';
import { check } from '../../src/check/check.ts';
import { namesOf } from '../../src/formula/names.ts';
import { graphOf } from '../../src/graph/graph-of.ts';
import { buildMachines } from '../../src/machine/build.ts';
import type { CompiledFlow } from '../../src/machine/flow.ts';
import type { Flow } from '../../src/model/flow.ts';
import { planOf } from '../../src/plan/plan-of.ts';
import { arbitraryFlow } from '../../src/testing/arbitrary-flow.ts';
import { mended } from '../check/mended.ts';
import { play } from './play.ts';
import { drawFrom } from './random-net.ts';

/** Random flows that pass the checks, ready to run, and how many did not pass. */
export interface Verified {
  readonly flows: readonly CompiledFlow[];
  readonly refused: number;
}

/** Makes random flows of about so many steps and keeps those in which the checks find no error. */
export function verifiedFlows({
  seed,
  count,
  stepsMax,
}: {
  readonly seed: number;
  readonly count: number;
  readonly stepsMax: number;
}): Verified {
  const flows = randomFlows({ seed, count, stepsMax }).flatMap((flow) => {
    const plan = planOf(flow);
    const graph = graphOf(flow, plan);
    const problems = check({ flow, plan, graph, names: namesOf(flow) });
    return problems.some(({ severity }) => severity === 'error') ? [] : [buildMachines({ flow, plan, graph, hash: flow.name })];
  });
  return { flows, refused: count - flows.length };
}

/** Random flows with their commonest faults mended. */
export function randomFlows({
  seed,
  count,
  stepsMax,
}: {
  readonly seed: number;
  readonly count: number;
  readonly stepsMax: number;
}): readonly Flow[] {
  return fc.sample(arbitraryFlow({ stepsMax, isTricky: false }), { seed: seed % 2_147_483_647, numRuns: count }).map(mended);
}

/** What playing verified flows came to. */
export interface Runs {
  readonly flows: number;
  readonly refused: number;
  readonly runs: number;
  readonly moves: number;
  /** Runs that people kept sending round until it was enough. */
  readonly going: number;
  readonly stuck: readonly string[];
}

/** Plays every verified flow so many times in the memory host. */
export function playAll({ flows, refused }: Verified, { seed, each }: { readonly seed: number; readonly each: number }): Runs {
  const stuck: string[] = [];
  let moves = 0;
  let going = 0;
  for (const [at, compiled] of flows.entries()) {
    for (let run = 0; run < each; run += 1) {
      const played = play({ compiled, draw: drawFrom(seed + at * each + run), movesMax: 60 });
      moves += played.moves;
      if (played.end === 'going') going += 1;
      if (played.end === 'stuck') stuck.push(`flow ${at}, run ${run}: ${played.why}`);
    }
  }
  return { flows: flows.length, refused, runs: flows.length * each, moves, going, stuck };
}
