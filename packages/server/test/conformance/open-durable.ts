import { answer, createRegistry, defineConnector, failure, verdict } from '@lianban/connectors';
import { caseId, effectKey, eventId, type Instant, instant } from '@lianban/engine';
import type { HostSetting, OpenHost, TestedFlow } from '@lianban/engine/testing';
import { expect } from 'vitest';
import { createCaseHost } from '../../src/host/case-host.ts';
import type { Submitted } from '../../src/host/order.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { dataFile } from '../data-file.ts';
import { virtualClock } from '../virtual-clock.ts';

/** The durable host on a real file, as the suite speaks to it. */
export const openDurable: OpenHost = async ({ flows, startAt, ask, seed, onDecided }) => {
  const clock = virtualClock(startAt);
  const store = listening(openSqliteStore(dataFile()), onDecided);
  const registry = createRegistry([register(flows, ask)]);
  const host = createCaseHost({ store, clock, seed, registry, report: ({ cause }) => expect(cause).toBe(null) });
  for (const { source } of flows) expect((await host.shelf.publish(source, startAt)).kind).toBe('published');
  await host.start();
  let events = 0;
  const newId = (): ReturnType<typeof eventId> => eventId(`e${++events}`);

  const isDue = (at: Instant | null): boolean => at !== null && at <= clock.now();
  const settle = async (): Promise<void> => {
    for (let calm = 0; calm < 3; ) {
      await host.settled();
      await new Promise(setImmediate);
      const hasWork = isDue(await store.nextTimerAt()) || isDue(await store.nextJobAt()) || (await store.waitingBetween(1)).length > 0;
      calm = hasWork ? 0 : calm + 1;
    }
  };
  const submit = async (order: Parameters<typeof host.submit>[0]): ReturnType<typeof plain> => {
    const submitted = await host.submit(order);
    await settle();
    return plain(submitted);
  };

  return {
    start: async ({ flow, caseId: id = caseId(''), login = {}, message, by }) => {
      const actor = by?.actor ?? { kind: 'system', id: 'host' };
      const event = { kind: 'start', id: newId(), actor, login, ...(message === undefined ? {} : { message }) } as const;
      const version = flows.find(({ compiled }) => compiled.flow.id === flow)?.compiled.flow.version ?? '0';
      return submit({ caseId: id, event, opens: { id: flow, version }, settles: { kind: 'nothing' } });
    },
    send: (id, event, { actor }) => submit({ caseId: id, event: { ...event, id: newId(), actor }, settles: { kind: 'nothing' } }),
    post: async ({ message, key, values, by }) => {
      const posted = await host.post({ id: newId(), message, ...(key === undefined ? {} : { key }), values, actor: by.actor });
      await settle();
      return posted.kind === 'reached' ? posted.cases.map((one) => one.caseId) : posted.kind;
    },
    advanceTo: async (at) => {
      for (;;) {
        const due = [await store.nextTimerAt(), await store.nextJobAt(), clock.nextAlarm()].filter((one) => one !== null && one <= at);
        if (due.length === 0) break;
        clock.turnTo(instant(Math.max(clock.now(), Math.min(...due.map(Number)))));
        await settle();
      }
      clock.turnTo(at);
      await settle();
    },
    tasks: async () => {
      const { entries } = await store.read.openTasks({}, { after: 0, limit: 200 });
      return entries.map(({ key, caseId: id, task }) => ({ key: effectKey(key), caseId: id, party: task.party, step: task.step }));
    },
    close: async () => {
      await host.drain(AbortSignal.abort());
      await store.close();
    },
  };
};

/** The store, and what was written to it. */
function listening(file: Store, onDecided: HostSetting['onDecided']): Store {
  return {
    ...file,
    commit: async (group) => {
      const written = await file.commit(group);
      for (const [index, write] of group.entries()) if (write.kind === 'event' && written[index] === 'written') onDecided(write);
      return written;
    },
  };
}

type Plain = Submitted & { readonly outcome: Exclude<Submitted['outcome'], { readonly kind: 'reused' | 'unknownCase' }> };

async function plain(submitted: Submitted): Promise<Plain> {
  const { outcome } = submitted;
  if (outcome.kind === 'reused' || outcome.kind === 'unknownCase') throw new Error(outcome.kind);
  return { ...submitted, outcome };
}

/** One register for every query of the flows. */
function register(flows: readonly TestedFlow[], ask: HostSetting['ask']): ReturnType<typeof defineConnector> {
  const data = flows.flatMap(({ compiled }) => compiled.flow.data);
  return defineConnector({
    name: 'register',
    operations: data.map(({ source, mode, purpose = '' }) => ({
      source,
      provider: 'register',
      modes: [mode],
      purposes: [purpose],
      input: {},
      output: {},
      ask: async (request) => {
        const reply = ask(request.data);
        if (reply.kind !== 'answer') return failure(reply.code, reply.retry, 'told to fail');
        const [said] = Object.values(reply.record ?? {});
        // A register that verifies says yes or no, and no name for it.
        return mode === 'verify' && typeof said === 'boolean' ? verdict(said) : answer(reply.outcome, reply.record ?? {});
      },
    })),
  });
}
