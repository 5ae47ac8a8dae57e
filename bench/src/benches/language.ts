import { readText } from '@lianban/engine';
import { atMost, type Bench, shown } from '../bench.ts';
import { longFlow } from '../long-flow.ts';
import { race } from '../measure.ts';

/** How fast text becomes a model with its problems. */
export const language: Bench = {
  name: 'language',
  title: 'Reading text to a model, with problems and places',
  run: async (size) => {
    const [short, long] = [longFlow(140), longFlow(3840)];
    const times = (text: string, count: number) => ({
      units: count,
      work: () => {
        for (let turn = 0; turn < count; turn += 1) readText(text);
      },
    });
    const [two, five] = await race(
      [
        { name: '200 lines', does: 'readText', ...times(short, size === 'full' ? 100 : 1) },
        { name: '5,000 lines', does: 'readText', ...times(long, size === 'full' ? 5 : 1) },
      ],
      size === 'full' ? 5 : 1,
    );
    const ms = (one: typeof two): number => 1000 / (one?.perCpuSecond.median ?? 0);
    return {
      rows: [
        { what: `${short.split('\n').length} lines`, figure: `${shown(ms(two))} ms of CPU` },
        { what: `${long.split('\n').length} lines`, figure: `${shown(ms(five))} ms of CPU` },
      ],
      targets: [atMost('200 lines', 3, ms(two), 'ms'), atMost('5,000 lines', 60, ms(five), 'ms')],
      notes: [],
    };
  },
};
