import { readFile } from 'node:fs/promises';
import { buildMachines, compile, present, runCase, TRIAL_START } from '@lianban/engine';
import { atLeast, type Bench, shown } from '../bench.ts';
import { race } from '../measure.ts';
import { compiledFrom, fiveWayScript, play, type Script } from '../our-case.ts';
import { runOnBpmnEngine } from '../peers/bpmn-engine.ts';
import { runOnTransition } from '../peers/xstate-parallel.ts';

const fiveWay = new URL('../../flows/five-way.flow', import.meta.url);
const birth = new URL('../../../examples/birth/birth.flow', import.meta.url);

/** Five parallel tasks, then three: the state saved and restored at every event, everywhere. */
export const memory: Bench = {
  name: 'memory',
  title: 'Cases in memory, state saved and restored at every event (5 parallel + 3 tasks; birth)',
  run: async (size) => {
    const learned = fiveWayScript(await compiledFrom(fiveWay));
    const stepped: Script = { ...learned, compiled: buildMachines({ ...learned.compiled, learns: false }) };
    const registered = await birthScript();
    const [ours, oursStepped, transition, peer, whole] = await race(
      [
        {
          name: 'Lianban, learned table',
          does: 'unpack, decide, pack; steps once taken by XState are remembered',
          ...times(size, 12_000, () => play(learned)),
        },
        {
          name: 'Lianban, XState every step',
          does: 'unpack, decide, pack; XState takes every step',
          ...times(size, 4000, () => play(stepped)),
        },
        {
          name: 'XState transition()',
          does: 'one parallel machine; JSON.parse, resolveState, transition(), getPersistedSnapshot, JSON.stringify',
          ...times(size, 1200, runOnTransition),
        },
        { name: 'bpmn-engine 25', does: 'recover, resume, signal, getState, JSON both ways', ...timesAsync(size, 4, runOnBpmnEngine) },
        {
          name: 'Lianban, birth',
          does: 'unpack, decide, pack of a whole birth case: 5 items, 3 registers',
          ...times(size, 800, () => play(registered)),
        },
      ],
      size === 'full' ? 5 : 1,
    );
    const rows = [ours, oursStepped, transition, peer, whole].map((one) => {
      const { name, perCpuSecond } = present(one, 'a contender');
      return {
        what: name,
        figure: `${shown(perCpuSecond.median)} cases per CPU-second (${shown(perCpuSecond.min)} – ${shown(perCpuSecond.max)})`,
      };
    });
    const median = (one: typeof ours): number => present(one, 'a contender').perCpuSecond.median;
    return {
      rows,
      targets: [
        atLeast('XState every step, against bpmn-engine', 200, median(oursStepped) / median(peer), '×'),
        atLeast('XState every step, against transition()', 3, median(oursStepped) / median(transition), '×'),
        atLeast('learned table, against transition()', 10, median(ours) / median(transition), '×'),
      ],
      notes: [ours, oursStepped, transition, peer, whole].map(
        (one) => `${present(one, 'a contender').name}: ${present(one, 'a contender').does}`,
      ),
    };
  },
};

const times = (size: 'quick' | 'full', count: number, once: () => unknown) => {
  const units = size === 'full' ? count : 2;
  return {
    units,
    work: () => {
      for (let turn = 0; turn < units; turn += 1) once();
    },
  };
};

const timesAsync = (size: 'quick' | 'full', count: number, once: () => Promise<unknown>) => {
  const units = size === 'full' ? count : 1;
  return {
    units,
    work: async () => {
      for (let turn = 0; turn < units; turn += 1) await once();
    },
  };
};

/** What happened in one birth case with synthetic people, to be played again. */
async function birthScript(): Promise<Script> {
  const compiled = present(compile(await readFile(birth, 'utf8')).compiled, 'a flow without errors');
  const { log } = runCase({ compiled, startAt: TRIAL_START });
  return { compiled, events: log.map(({ event }) => event), opened: '' };
}
