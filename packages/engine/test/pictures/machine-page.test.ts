import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnyStateMachine, createActor, createMachine } from 'xstate';
import { compile } from '../../src/compile.ts';
import type { CompiledFlow } from '../../src/machine/flow.ts';
import { machinesJson } from '../../src/machine/print.ts';
import { arbitraryFlow } from '../../src/testing/arbitrary-flow.ts';
import { coverageOf } from '../../src/testing/coverage.ts';
import { randomOf } from '../machine/random-run.ts';
import { compiledModel } from '../machine/stage.ts';
import { drawMachines } from './draw.ts';
import { pictured } from './flows.ts';

const root = new URL('../../../../', import.meta.url);
const page = (name: string): string => readFileSync(new URL(`docs/machine/${name}`, root), 'utf8');
const folders = readdirSync(new URL('examples/', root)).filter((folder) => folder !== 'node_modules' && !folder.includes('.'));
const examples = folders.flatMap((folder) =>
  readdirSync(new URL(`examples/${folder}/`, root)).flatMap((file) => (file.endsWith('.flow') ? [`${folder}/${file}`] : [])),
);
const guards = { holds: ({ event }: { event: { facts?: string } }, params: { fact: number }) => event.facts?.[params.fact] === '1' };

function flowIn(file: string): CompiledFlow {
  const { compiled, problems } = compile(readFileSync(new URL(`examples/${file}`, root), 'utf8'));
  if (compiled === null) throw new Error(`${file}: ${JSON.stringify(problems.find(({ severity }) => severity === 'error'))}`);
  return compiled;
}

describe('the page on states, events and effects', () => {
  it.each(pictured)('draws %s as the machines are now', (name, flow) => {
    expect(page(`${name}.svg`)).toBe(drawMachines(flow()));
  });

  it('shows every picture, in both languages, and names every statement', () => {
    const words = [...coverageOf([]).keys()]
      .filter((word) => !/^(start|data|limit|on|item|stage|may)\b/.test(word))
      .map((word) => word.split(' ')[0] ?? '');
    for (const text of [page('README.md'), page('README.zh.md')]) {
      for (const [name] of pictured) expect(text).toContain(`](${name}.svg)`);
      const missing = [...new Set(words)].filter((word) => !text.includes(`\`${word}\``));
      expect(missing).toEqual([]);
    }
  });
});

describe('the machines of the examples', () => {
  it('are there to be tried', () => {
    expect(examples.length).toBeGreaterThan(80);
  });

  it.each(examples)('%s: what convert prints is taken by createMachine, state by state', (file) => {
    const flow = flowIn(file);
    const printed: Readonly<Record<string, object>> = JSON.parse(machinesJson(flow));
    expect(Object.keys(printed)).toEqual(flow.graph.scopes.map(({ id }) => String(id)));
    for (const { id, machine } of flow.machines) {
      const again = createMachine(printed[id] ?? {}, { guards: guards as never });
      expect(Object.keys(again.states)).toEqual(Object.keys(machine.states));
      expect(again.events).toEqual(machine.events);
    }
  });

  it.each(examples)('%s: compile().machines run as actors, from the way in to a way out', (file) => {
    const flow = flowIn(file);
    const pick = randomOf(file.length + 1);
    for (const { id, machine } of flow.machines) {
      const entry = flow.graph.scopes.find((scope) => scope.id === id)?.entry ?? '';
      const actor = createActor(machine).start();
      expect(actor.getSnapshot().value).toBe('$in');
      actor.send({ type: `at ${entry}` });
      for (let step = 0; step < 200 && actor.getSnapshot().status === 'active'; step += 1)
        actor.send(anEvent(machine, String(actor.getSnapshot().value), pick));
      expect(Object.keys(machine.states)).toContain(String(actor.getSnapshot().value));
      expect(actor.getSnapshot().value).not.toBe('$in');
    }
  });
});

it('any random flow gives machines that createMachine takes', () => {
  fc.assert(
    fc.property(arbitraryFlow({ stepsMax: 15 }), (flow) => {
      const printed: Readonly<Record<string, object>> = JSON.parse(machinesJson(compiledModel(flow)));
      for (const config of Object.values(printed)) expect(() => createMachine(config, { guards: guards as never })).not.toThrow();
    }),
    { numRuns: 60 },
  );
});

/** An event that a state takes, with facts for a choice. */
function anEvent(
  machine: AnyStateMachine,
  state: string,
  pick: (below: number) => number,
): { readonly type: string; readonly facts: string } {
  const types = Object.keys(machine.states[state]?.config.on ?? {});
  return { type: types[pick(Math.max(1, types.length))] ?? 'go', facts: ['1', '01', '001'][pick(3)] ?? '1' };
}
