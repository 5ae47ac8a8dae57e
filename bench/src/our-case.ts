import { readFile } from 'node:fs/promises';
import {
  type Address,
  type CompiledFlow,
  caseId,
  compile,
  decide,
  type Effect,
  type Event,
  eventId,
  instant,
  type Packed,
  pack,
  present,
  repack,
  restore,
  type Values,
} from '@lianban/engine';

const START = instant(Date.UTC(2026, 2, 2, 1));
const person = { kind: 'person', id: 'bench', party: '一科' } as const;

/** A flow of `bench/flows` or `examples`, compiled; `learns` says whether steps once taken by a machine are remembered. */
export async function compiledFrom(file: URL): Promise<CompiledFlow> {
  return present(compile(await readFile(file, 'utf8')).compiled, `a flow without errors in ${file.pathname}`);
}

/** What happened in one case, so that it can happen again without a host: each event, in order. */
export interface Script {
  readonly compiled: CompiledFlow;
  readonly events: readonly Event[];
  /** The packed state after the first event. */
  readonly opened: string;
}

/** Plays a script through `decide`: at every event the state is read from its text, and written to one. */
export function play({ compiled, events }: Script): string {
  let stored: string | null = null;
  const id = caseId('7f9c24e8-3b12-4a5e-9d21-5c0f6a1b2c3d');
  for (const event of events) {
    const before: Packed | null = stored === null ? null : restore(stored);
    const { next } = decide(compiled, before?.state ?? null, { caseId: id, event });
    stored = repack(present(next, 'a state'), before).text;
  }
  return present(stored, 'a state');
}

/** The script of the five-way flow: eight tasks done in the order in which they open. */
export function fiveWayScript(compiled: CompiledFlow): Script {
  const events: Event[] = [{ kind: 'start', id: eventId('e0'), at: START, actor: person, login: {} }];
  const id = caseId('7f9c24e8-3b12-4a5e-9d21-5c0f6a1b2c3d');
  const first = decide(compiled, null, { caseId: id, event: present(events[0], 'an event') });
  let state = present(first.next, 'a started case');
  const open: Address[] = opened(first.effects);
  const packed = pack(state);
  for (let to = open.shift(); to !== undefined; to = open.shift()) {
    const event: Event = {
      kind: 'complete',
      id: eventId(`e${events.length}`),
      at: instant(START + events.length * 60_000),
      actor: person,
      to,
      outcome: 'done',
      form: {} satisfies Values,
    };
    const decision = decide(compiled, state, { caseId: id, event });
    if (decision.outcome.kind !== 'applied')
      throw new Error(`expected the event to be applied but got ${JSON.stringify(decision.outcome)}`);
    events.push(event);
    state = present(decision.next, 'a state');
    open.push(...opened(decision.effects));
  }
  if (state.status !== 'finished') throw new Error(`expected the case to end but it is ${state.status}`);
  return { compiled, events, opened: packed };
}

const opened = (effects: readonly Effect[]): Address[] => effects.flatMap((effect) => (effect.kind === 'openTask' ? [effect.from] : []));
