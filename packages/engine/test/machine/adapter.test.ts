import { describe, expect, it } from 'vitest';
import { createActor, createMachine, transition } from 'xstate';
import { machinesJson } from '../../src/machine/print.ts';
import { mixed } from './mixed-flows.ts';
import { compiled, sample } from './stage.ts';
import { walk } from './walks.ts';

const flows = [sample('birth'), sample('construction-permit'), sample('risk-warning'), ...mixed.map(([, text]) => text)];
const guards = { holds: ({ event }: { event: { facts?: string } }, params: { fact: number }) => event.facts?.[params.fact] === '1' };

describe('the machines', () => {
  it('go where the public transition() takes them, with the same actions', () => {
    for (const text of flows) {
      const plain = compiled(text, false);
      for (const { def, from, type, facts } of walk(plain, 7, 400)) {
        const { machine } = def.stepper;
        const [snapshot, actions] = transition(machine, machine.resolveState({ value: from, context: {} }), { type, facts });
        const ours = def.stepper.step(from, type, facts);
        expect(ours.to).toBe(snapshot.value);
        expect(ours.actions).toEqual(actions.map(({ type: name, params }) => ({ type: name, params })));
      }
    }
  });

  it('take every step the same when it is remembered as when it is taken anew', () => {
    let steps = 0;
    for (const text of flows) {
      const learning = compiled(text);
      const plain = compiled(text, false);
      for (const { def, from, type, facts } of walk(learning, 11, 17_000)) {
        steps += 1;
        expect(def.stepper.step(from, type, facts)).toEqual(plain.program.defs.get(def.scope.id)?.stepper.step(from, type, facts));
      }
    }
    expect(steps).toBeGreaterThanOrEqual(100_000);
  });

  it('are plain data that createMachine takes, and run as actors', () => {
    const flow = compiled(sample('risk-warning'));
    const printed = JSON.parse(machinesJson(flow));
    expect(Object.keys(printed)).toEqual(flow.graph.scopes.map(({ id }) => id));
    const machine = createMachine(printed['main'], { guards: guards as never });
    const seen: unknown[] = [];
    const actor = createActor(machine).start();
    actor.subscribe(({ value }) => seen.push(value));
    const root = flow.program.root;
    actor.send({ type: `at ${root.scope.entry}` });
    actor.send({ type: 'outcome found' });
    actor.send({ type: 'pick', facts: '01' } as never);
    expect(seen).toEqual([
      root.scope.entry,
      expect.stringContaining('choose'),
      flow.graph.nodes.find(({ name }) => name === '现场核查')?.id,
    ]);
  });

  it('hold nothing but states, events, named guards and named actions', () => {
    for (const text of flows) {
      const json = machinesJson(compiled(text));
      for (const word of ['"invoke"', '"after"', '"always"', '"context"', '"spawn"', '"assign"']) expect(json).not.toContain(word);
    }
  });
});
