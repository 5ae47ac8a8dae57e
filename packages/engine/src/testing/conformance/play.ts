import { assert, present } from '../../base/assert.ts';
import type { CaseId } from '../../base/id.ts';
import type { Reply } from '../../host/host.ts';
import { decide } from '../../machine/decide.ts';
import type { CompiledFlow } from '../../machine/flow.ts';
import { openTasks } from '../../machine/open-tasks.ts';
import { pack, unpack } from '../../machine/pack.ts';
import type { CaseState } from '../../machine/state.ts';
import type { Script } from './case-file.ts';
import { inputOf } from './input.ts';
import { perform } from './perform.ts';
import { momentIn, type Stage } from './stage.ts';
import { type Telling, tellDecided, tellState } from './tell.ts';
import type { Decided, OpenHost, TestedFlow } from './tested-host.ts';

/** Plays a story on a host, and tells it: the inputs as they stand, and under each what came of it. */
export async function playStory(open: OpenHost, flows: readonly TestedFlow[], script: Script): Promise<string> {
  const registers = new Map<string, Reply>();
  const decided: Decided[] = [];
  const states = new Map<CaseId, CaseState>();
  const flowOf = new Map<CaseId, CompiledFlow>();
  const compiledOf = (id: CaseId): CompiledFlow => present(flowOf.get(id), `the flow of ${id}`);
  const host = await open({
    flows,
    startAt: momentIn(script.startAt),
    ask: (data) => registers.get(data) ?? { kind: 'answer', outcome: 'notFound' },
    seed: (id) => `seed of ${id}`,
    onDecided: (one) => void decided.push(one),
  });
  const stage: Stage = { host, flows, decided, states, compiledOf, registers };
  const telling: Telling = { compiledOf, tasks: new Map(), firstCase: () => [...states.keys()][0] ?? null };
  const told: string[] = [];
  let heard = 0;
  try {
    for (const line of script.inputs) {
      told.push(line);
      const answer = await perform(stage, inputOf(line));
      for (; heard < decided.length; heard += 1) {
        const one = present(decided[heard], 'what was decided');
        fold(one, { states, flowOf, flows });
        told.push(...tellDecided(one, telling));
      }
      if (answer !== null) told.push(`  ${answer}`);
      await sameTasks(stage);
    }
    for (const [id, state] of states) {
      const where = id === telling.firstCase() ? '' : `[${id}] `;
      const open = openTasks(compiledOf(id), state).map(({ task }) => `${task.party} ${task.step}`);
      told.push(tellState(state, state.status === 'suspended' ? [] : open).replace('= ', `= ${where}`));
    }
    return withAliases(told.join('\n'), [...states.keys()]);
  } finally {
    await host.close();
  }
}

/** Hosts number the cases that nobody numbered as they like; told, they are numbered as they began. */
function withAliases(text: string, ids: readonly CaseId[]): string {
  return ids.reduce((told, id, index) => (id.startsWith('case-') ? told : told.replaceAll(id, `case-${index + 1}`)), text);
}

interface Folding {
  readonly states: Map<CaseId, CaseState>;
  readonly flowOf: Map<CaseId, CompiledFlow>;
  readonly flows: readonly TestedFlow[];
}

/** The state of a case is the fold of its events, whatever host it lives on: the log alone makes it again. */
function fold({ caseId: id, flow, event, outcome, effects }: Decided, { states, flowOf, flows }: Folding): void {
  const stored = states.get(id) ?? null;
  const { compiled } = present(
    flows.find((one) => one.compiled.flow.id === flow.id && (one.compiled.flow.version ?? '0') === flow.version),
    `the flow ${flow.id} ${flow.version}`,
  );
  const decision = decide(compiled, stored, { caseId: id, event });
  assert(
    JSON.stringify([decision.outcome, decision.effects]) === JSON.stringify([outcome, effects]),
    `expected the log of ${id} to make the same effects again at ${event.kind}`,
  );
  flowOf.set(id, compiled);
  if (decision.next === null) return;
  const next = unpack(pack(decision.next));
  assert(JSON.stringify(next) === JSON.stringify(decision.next), `expected the state of ${id} to be stored whole after ${event.kind}`);
  states.set(id, next);
}

/** The host's inbox lists what is open by the log, and nothing else. */
async function sameTasks({ host, states, compiledOf }: Stage): Promise<void> {
  const wanted = [...states].flatMap(([id, state]) =>
    openTasks(compiledOf(id), state).map(({ key, task }) => `${key} ${task.party} ${task.step}`),
  );
  const listed = (await host.tasks()).map(({ key, party, step }) => `${key} ${party} ${step}`);
  assert(
    JSON.stringify(wanted.sort()) === JSON.stringify(listed.sort()),
    `expected the inbox to list\n${wanted.join('\n')}\nbut got\n${listed.join('\n')}`,
  );
}
