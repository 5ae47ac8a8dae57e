import type { Net, NetStep, NetWay } from '../../src/soundness/net.ts';
import { START } from '../../src/soundness/net.ts';

/** Draws numbers below a bound, the same ones for the same seed. */
export type Draw = (below: number) => number;

/** A small generator (mulberry32), so that a seed printed by a run can be run again. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

interface Drawing {
  readonly steps: NetStep[];
  readonly ways: NetWay[];
  readonly draw: Draw;
  left: number;
}

/** A net of nested blocks, most of them well formed, with a few things changed afterwards. */
export function randomNet(draw: Draw, size: number): Net {
  const drawing: Drawing = { steps: [], ways: [], draw, left: size };
  const end = newStep(drawing, { gather: 'each', spread: 'one', ending: draw(3) === 0 ? 'close' : 'drain' });
  const { first, last } = aBlock(drawing, 3);
  drawing.ways.push({ from: START, to: first }, { from: last, to: end });
  const changes = draw(4);
  for (let change = 0; change < changes; change += 1) aChange(drawing);
  // Only a choice can cancel what else runs.
  const ways = drawing.ways.map(({ from, to, clears }) =>
    clears === true && drawing.steps[from]?.spread === 'one' ? { from, to, clears } : { from, to },
  );
  return { steps: drawing.steps, ways };
}

interface Stretch {
  readonly first: number;
  readonly last: number;
}

function aBlock(drawing: Drawing, depth: number): Stretch {
  drawing.left -= 1;
  const { draw } = drawing;
  if (depth === 0 || drawing.left <= 0 || draw(3) === 0) {
    const step = newStep(drawing, task);
    return { first: step, last: step };
  }
  if (draw(3) === 0) {
    const one = aBlock(drawing, depth - 1);
    const two = aBlock(drawing, depth - 1);
    drawing.ways.push({ from: one.last, to: two.first });
    return { first: one.first, last: two.last };
  }
  const kind = draw(4);
  const split = newStep(drawing, { gather: 'each', spread: kind === 0 ? 'all' : kind === 1 ? 'some' : 'one' });
  const join = newStep(drawing, { gather: kind === 0 && draw(2) === 0 ? 'all' : kind < 2 ? 'awaited' : 'each', spread: 'one' });
  const arms = 2 + draw(2);
  for (let arm = 0; arm < arms; arm += 1) {
    if (draw(6) === 0) drawing.ways.push({ from: split, to: join });
    else {
      const inner = aBlock(drawing, depth - 1);
      drawing.ways.push({ from: split, to: inner.first }, { from: inner.last, to: join });
    }
  }
  if (kind === 3) drawing.ways.push({ from: join, to: split });
  return { first: split, last: join };
}

const task: NetStep = { gather: 'each', spread: 'one' };

function newStep({ steps }: Drawing, step: NetStep): number {
  steps.push(step);
  return steps.length - 1;
}

/** Another kind of split or join, a further way, a way elsewhere, a way less, a further end. */
function aChange(drawing: Drawing): void {
  const { steps, ways, draw } = drawing;
  const at = 1 + draw(steps.length - 1);
  const other = draw(steps.length);
  const step = steps[at] ?? task;
  if (step.ending !== undefined) return;
  switch (draw(6)) {
    case 0:
      steps[at] = { ...step, gather: (['each', 'all', 'awaited'] as const)[draw(3)] ?? 'each' };
      return;
    case 1:
      steps[at] = { ...step, spread: (['one', 'all', 'some'] as const)[draw(3)] ?? 'one' };
      return;
    case 2:
      ways.push({ from: at, to: other, ...(draw(6) === 0 ? { clears: true } : {}) });
      return;
    case 3: {
      const way = draw(ways.length);
      const old = ways[way];
      if (old !== undefined && old.from !== START) ways[way] = { ...old, to: other };
      return;
    }
    case 4: {
      const way = draw(ways.length);
      if (ways[way]?.from !== START) ways.splice(way, 1);
      return;
    }
    default: {
      const end = newStep(drawing, { ...task, ending: (['drain', 'close', 'stop'] as const)[draw(3)] ?? 'drain' });
      ways.push({ from: at, to: end });
    }
  }
}
