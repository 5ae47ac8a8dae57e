import { caseId, decide, type Packed, present, repack, restore } from '@lianban/engine';
import { atMost, type Bench, type Size, shown } from '../bench.ts';
import { race } from '../measure.ts';
import { play } from '../our-case.ts';
import { membersFlow, type Tail, taskScript, tasksFlow } from '../wide-case.ts';

const BRANCHES = 50;
const MEMBERS = 1_000;
/** Events measured while so many members are open. */
const EVENTS = 20;

/** What it costs that much is open at once. */
export const wide: Bench = {
  name: 'wide',
  title: `Wide cases: ${BRANCHES} branches against ${BRANCHES} tasks in turn; ${MEMBERS} open members`,
  run: async (size) => {
    const together = taskScript(tasksFlow(BRANCHES, 'together'), 0, Number.POSITIVE_INFINITY);
    const inTurn = taskScript(tasksFlow(BRANCHES, 'inTurn'), 0, Number.POSITIVE_INFINITY);
    const members = taskScript(membersFlow(''), MEMBERS, EVENTS + 2);
    const limited = taskScript(membersFlow('，限 3 个工作日'), MEMBERS, EVENTS + 2);
    const found = await race(
      [
        contender('branches together', size, { units: together.events.length, turns: 40, work: () => void play(together) }),
        contender('tasks in turn', size, { units: inTurn.events.length, turns: 40, work: () => void play(inTurn) }),
        contender('open members', size, { units: EVENTS, turns: 4, work: playFrom(members) }),
        contender('open members, each with a limit', size, { units: EVENTS, turns: 4, work: playFrom(limited) }),
      ],
      size === 'full' ? 5 : 1,
    );
    const [us = 0, turn = 0, ms = 0, limitedMs = 0] = found.map(({ perCpuSecond }) => 1_000_000 / perCpuSecond.median);
    return {
      rows: [
        { what: `an event among ${BRANCHES} branches`, figure: `${shown(us)} µs of CPU` },
        { what: `an event among ${BRANCHES} tasks in turn`, figure: `${shown(turn)} µs of CPU` },
        { what: `an event among ${MEMBERS} members, each with a limit`, figure: `${shown(limitedMs / 1000)} ms of CPU` },
      ],
      targets: [
        atMost(`${BRANCHES} at once, against in turn`, 2, us / turn, '×'),
        atMost(`an event among ${MEMBERS} open members`, 2, ms / 1000, 'ms'),
      ],
      notes: [
        'at every event the whole state is read from its text, the event decided, and the new state written to a text',
        'a limit gives every member a clock and a place in what is read and written',
      ],
    };
  },
};

interface Work {
  readonly units: number;
  readonly turns: number;
  readonly work: () => void;
}

function contender(name: string, size: Size, { units, turns, work }: Work) {
  const times = size === 'full' ? turns : 1;
  return {
    name,
    does: 'read, decide, write',
    units: units * times,
    work: () => {
      for (let turn = 0; turn < times; turn += 1) work();
    },
  };
}

/** Plays the events after the case is set up: those alone are measured. */
function playFrom({ compiled, events, before }: Tail): () => void {
  const id = caseId('7f9c24e8-3b12-4a5e-9d21-5c0f6a1b2c3d');
  const after = (stored: string | null, event: Tail['events'][number]): string => {
    const read: Packed | null = stored === null ? null : restore(stored);
    const { next } = decide(compiled, read?.state ?? null, { caseId: id, event });
    return repack(present(next, 'a state'), read).text;
  };
  const setUp = events.slice(0, before).reduce<string | null>(after, null);
  return () => void events.slice(before).reduce<string | null>(after, setUp);
}
