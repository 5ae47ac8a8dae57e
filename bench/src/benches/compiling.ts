import { buildMachines, compile, present, readText } from '@lianban/engine';
import { atMost, type Bench, shown } from '../bench.ts';
import { longFlow } from '../long-flow.ts';
import { race } from '../measure.ts';

const STEPS = 500;

/** How fast a long flow becomes machines that run. */
export const compiling: Bench = {
  name: 'compiling',
  title: `Compiling a flow of ${STEPS} steps`,
  run: async (size) => {
    const text = longFlow(STEPS);
    const { compiled } = compile(text);
    const source = present(compiled, 'a flow without errors');
    const times = (units: number, work: () => void) => ({
      units: size === 'full' ? units : 1,
      work: () => {
        for (let turn = 0; turn < (size === 'full' ? units : 1); turn += 1) work();
      },
    });
    const found = await race(
      [
        { name: 'text to machines', does: 'compile', ...times(10, () => void compile(text)) },
        { name: 'text alone', does: 'readText', ...times(20, () => void readText(text)) },
        { name: 'machines alone', does: 'buildMachines', ...times(20, () => touch(buildMachines(source))) },
      ],
      size === 'full' ? 5 : 1,
    );
    const [whole = 0, reading = 0, machines = 0] = found.map(({ perCpuSecond }) => 1000 / perCpuSecond.median);
    return {
      rows: [
        { what: 'reading the text', figure: `${shown(reading)} ms of CPU` },
        { what: 'making every XState machine from the graph', figure: `${shown(machines)} ms of CPU` },
      ],
      targets: [atMost('text to a flow ready to run', 60, whole, 'ms')],
      notes: ['reading, planning, drawing the graph and all checks; a machine is made when a case first needs it'],
    };
  },
};

const touch = ({ machines }: ReturnType<typeof buildMachines>): void => void machines.map(({ machine }) => machine);
