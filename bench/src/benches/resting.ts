import { createHost, instant, present } from '@lianban/engine';
import { atMost, type Bench, shown } from '../bench.ts';
import { compiledFrom } from '../our-case.ts';

const CASES = 10_000;
const START = instant(Date.UTC(2026, 2, 2, 1));

/** What a case that waits takes of the memory of the in-memory host. */
export const resting: Bench = {
  name: 'resting',
  title: `Memory of ${CASES.toLocaleString('en')} cases at rest in the in-memory host, no form data`,
  run: async (size) => {
    const compiled = await compiledFrom(new URL('../../flows/five-way.flow', import.meta.url));
    const cases = size === 'full' ? CASES : 100;
    const host = createHost({ flows: [compiled], startAt: START });
    const start = (): void => void host.start({ flow: compiled.flow.id, by: { actor: { kind: 'person', id: 'bench', party: '一科' } } });
    start();
    const before = heap();
    for (let count = 0; count < cases; count += 1) start();
    const bytes = (heap() - before) / cases;
    const { length } = present(host.tasks(), 'tasks');
    return {
      rows: [{ what: 'tasks open', figure: shown(length) }],
      targets: size === 'full' ? [atMost('a case, its log and its five open tasks', 3, bytes / 1000, 'kB')] : [],
      notes: ['heap in use after a collection, before and after; started by node --expose-gc'],
    };
  },
};

function heap(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
