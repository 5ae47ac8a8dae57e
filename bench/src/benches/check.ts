import { checkFlow, readText } from '@lianban/engine';
import { atMost, type Bench, type Size, shown } from '../bench.ts';
import { denseFlow } from '../dense-flow.ts';

/** How long all rules take on a flow that was read: what an editor waits for at every change. */
export const check: Bench = {
  name: 'check',
  title: 'Checking a model: plan, graph, proof and all rules, warm',
  run: async (size) => {
    const flows = [
      { what: '500 steps, inclusive choices and deadlines', text: denseFlow(500), ms: 20 },
      { what: '30 steps', text: denseFlow(30), ms: 2 },
      { what: '500 steps, heavily broken', text: denseFlow(500, true), ms: 60 },
    ];
    const timed = flows.map(({ what, text, ms }) => ({ what, ms, ...timesOf(text, size) }));
    return {
      rows: timed.map(({ what, p50, p99, lines }) => ({
        what: `${what}, ${lines} lines`,
        figure: `p50 ${shown(p50)} ms, p99 ${shown(p99)} ms of CPU`,
      })),
      targets: timed.map(({ what, ms, p99 }) => atMost(`${what}, p99`, ms, p99, 'ms')),
      notes: ['processor time of this process, the collector of garbage included; the text is read before'],
    };
  },
};

interface Times {
  readonly p50: number;
  readonly p99: number;
  readonly lines: number;
}

function timesOf(text: string, size: Size): Times {
  const { flow } = readText(text);
  if (flow === null) throw new Error('the flow of the bench does not read');
  const [warm, rounds] = size === 'full' ? [200, 400] : [1, 3];
  for (let round = 0; round < warm; round += 1) checkFlow(flow);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage();
    checkFlow(flow);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99), lines: text.split('\n').length };
}
