import { EventEmitter } from 'node:events';
import { readFile } from 'node:fs/promises';
import { Engine } from 'bpmn-engine';

const source = await readFile(new URL('../../flows/five-way.bpmn', import.meta.url), 'utf8');

/** Runs one case on bpmn-engine: at every event its state is recovered, resumed, signalled and taken again. Gives the state with five branches open. */
export async function runOnBpmnEngine(): Promise<string> {
  const first = new Engine({ name: 'fiveWay', source });
  await first.execute({ listener: new EventEmitter() });
  let stored = JSON.stringify(await first.getState());
  void first.stop();
  const open = stored;
  for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) stored = await step(stored, id);
  const { stopped, definitions } = JSON.parse(stored);
  if (stopped !== false && definitions?.[0]?.status !== 'completed' && definitions?.[0]?.status !== 'executed') {
    throw new Error(`expected the case to end but it is ${definitions?.[0]?.status}`);
  }
  return open;
}

async function step(stored: string, id: string): Promise<string> {
  const engine = new Engine({ name: 'fiveWay' }).recover(JSON.parse(stored));
  const api = await engine.resume({ listener: new EventEmitter() });
  api.signal({ id });
  const state = JSON.stringify(await engine.getState());
  // Never awaited: the promise of an engine that has ended already stays open for ever.
  void engine.stop();
  return state;
}
