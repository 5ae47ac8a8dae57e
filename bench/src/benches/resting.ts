import { type CompiledFlow, createHost, instant } from '@lianban/engine';
import { atMost, type Bench, type Size, shown } from '../bench.ts';
import { compiledFrom } from '../our-case.ts';
import { tasksFlow } from '../wide-case.ts';

const CASES = 10_000;
const START = instant(Date.UTC(2026, 2, 2, 1));

/** What a case that waits takes of the memory of the in-memory host. */
export const resting: Bench = {
  name: 'resting',
  title: `Memory of ${CASES.toLocaleString('en')} cases at rest in the in-memory host, no form data`,
  run: async (size) => {
    const one = bytesOf(tasksFlow(8, 'inTurn'), size);
    const five = bytesOf(await compiledFrom(new URL('../../flows/five-way.flow', import.meta.url)), size);
    return {
      rows: [{ what: 'a case with five open tasks', figure: `${shown(five / 1000)} kB` }],
      targets: size === 'full' ? [atMost('a case that rests at its task', 3, one / 1000, 'kB')] : [],
      notes: ['state, log with all effects, open tasks and first answers; heap in use after a collection, before and after'],
    };
  },
};

/** Heap that each of many cases takes, started and waiting. */
function bytesOf(compiled: CompiledFlow, size: Size): number {
  const cases = size === 'full' ? CASES : 100;
  const host = createHost({ flows: [compiled], startAt: START });
  const start = (): void => void host.start({ flow: compiled.flow.id, by: { actor: { kind: 'person', id: 'bench', party: '一科' } } });
  start();
  const before = heap();
  for (let count = 0; count < cases; count += 1) start();
  const bytes = (heap() - before) / cases;
  if (host.tasks().length < cases) throw new Error('expected every case to wait');
  return bytes;
}

function heap(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
