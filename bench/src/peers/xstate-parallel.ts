import { createMachine, initialTransition, type SnapshotFrom, transition } from 'xstate';

const branch = (done: string) => ({
  initial: 'open',
  states: { open: { entry: { type: 'openTask', params: { task: done } }, on: { [done]: 'done' } }, done: { type: 'final' as const } },
});
const task = (done: string, next: string) => ({ entry: { type: 'openTask', params: { task: done } }, on: { [done]: next } });

/** The five-way flow as most people would write it: one machine with five parallel regions. */
const machine = createMachine({
  id: 'fiveWay',
  initial: 'together',
  states: {
    together: { type: 'parallel', states: { a: branch('A'), b: branch('B'), c: branch('C'), d: branch('D'), e: branch('E') }, onDone: 'f' },
    f: task('F', 'g'),
    g: task('G', 'h'),
    h: task('H', 'end'),
    end: { type: 'final' },
  },
});

type Snapshot = SnapshotFrom<typeof machine>;

/** Runs one case through XState's public `transition()`, saving and restoring the state as JSON at every event. */
export function runOnTransition(): void {
  let [snapshot] = initialTransition(machine);
  let stored = save(snapshot);
  for (const type of ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']) {
    [snapshot] = transition(machine, restore(stored), { type });
    stored = save(snapshot);
  }
  if (snapshot.status !== 'done') throw new Error(`expected the case to end but got ${stored}`);
}

const save = (snapshot: Snapshot): string => JSON.stringify(machine.getPersistedSnapshot(snapshot));

/** `resolveState` is the cheapest way that its documentation offers; this flow has no history to lose. */
function restore(stored: string): Snapshot {
  const { value, context } = JSON.parse(stored);
  return machine.resolveState({ value, context });
}
