import { readFileSync } from 'node:fs';
import { answer, createRegistry, defineConnector, type Failure, type Request } from '@lianban/connectors';
import { type Actor, caseId, eventId, type Instant, instant } from '@lianban/engine';
import { expect, onTestFinished } from 'vitest';
import { type CaseHost, createCaseHost } from '../src/host/case-host.ts';
import type { UndatedEvent } from '../src/host/order.ts';
import type { Trouble } from '../src/host/report.ts';
import type { TaskLine } from '../src/store/read-model.ts';
import { openSqliteStore } from '../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../src/store/store.ts';
import { type VirtualClock, virtualClock } from './virtual-clock.ts';

export const subsidySource = readFileSync(new URL('./fixtures/subsidy.flow', import.meta.url), 'utf8');
/** 2026-11-23 09:00 in China, a Monday. */
export const monday: Instant = instant(Date.UTC(2026, 10, 23, 1));
export const applicant: Actor = { kind: 'person', id: '990101199001011249', party: '申请人' };
export const officer: Actor = { kind: 'person', id: '990101198505052220', party: '民政' };

/** A durable host on a real file, with a clock turned by hand and a register that can be told to fail. */
export interface House {
  readonly store: Store;
  readonly host: CaseHost;
  readonly clock: VirtualClock;
  /** Every try that reached the register. */
  readonly asked: Request[];
  readonly troubles: Trouble[];
  /** Resolves when no call is under way and nothing waits. */
  readonly close: () => Promise<void>;
}

interface HouseOptions {
  readonly file: string;
  readonly clock?: VirtualClock;
  readonly failure?: (request: Request) => Failure | null;
  readonly through?: (store: Store) => Store;
}

export async function openHouse({
  file,
  clock = virtualClock(monday),
  failure = () => null,
  through = (store) => store,
}: HouseOptions): Promise<House> {
  const store = openSqliteStore(file);
  const asked: Request[] = [];
  const troubles: Trouble[] = [];
  const register = defineConnector({
    name: 'register',
    operations: [
      {
        source: '公共数据平台/公安厅/户籍信息',
        provider: '公安厅',
        modes: ['fetch'],
        purposes: ['办理小额补贴'],
        input: {},
        output: {},
        ask: async (request) => {
          asked.push(request);
          return failure(request) ?? answer('found', { 户号: 'TEST-0001' });
        },
      },
    ],
  });
  const host = createCaseHost({
    store: through(store),
    clock,
    registry: createRegistry([register]),
    report: (trouble) => troubles.push(trouble),
  });
  const publication = await host.shelf.publish(subsidySource, clock.now());
  expect(publication.kind === 'problems' ? publication.compilation.problems : []).toEqual([]);
  await host.start();
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await host.drain(AbortSignal.abort());
    await store.close();
  };
  onTestFinished(close);
  return { store, host, clock, asked, troubles, close };
}

export const openCase = (host: CaseHost, name: string): ReturnType<CaseHost['submit']> =>
  host.submit({
    caseId: caseId(name),
    event: { kind: 'start', id: eventId('open'), actor: applicant, login: { $citizenId: '990101199001011249', $name: '张样例' } },
    opens: { id: 'T-SUBSIDY', version: '1.0.0' },
    settles: { kind: 'nothing' },
  });

export const say = (host: CaseHost, name: string, event: UndatedEvent): ReturnType<CaseHost['submit']> =>
  host.submit({ caseId: caseId(name), event, settles: { kind: 'nothing' } });

export const openTasksOf = async ({ store }: House, name: string): Promise<readonly TaskLine[]> =>
  (await store.read.openTasks({ caseId: name }, { after: 0, limit: 50 })).entries;

/** Waits until what is under way has led to an open task of that step. */
export async function taskAt(house: House, name: string, step: string): Promise<TaskLine> {
  return expect
    .poll(async () => (await openTasksOf(house, name)).find(({ task }) => task.step === step), { interval: 1 })
    .toBeDefined()
    .then(async () => {
      const found = (await openTasksOf(house, name)).find(({ task }) => task.step === step);
      if (found === undefined) throw new Error(`expected a task ${step}`);
      return found;
    });
}

export const fillIn = (task: TaskLine, id = 'fill', name = '张样例'): UndatedEvent => ({
  kind: 'complete',
  id: eventId(id),
  actor: applicant,
  to: task.to,
  outcome: 'submitted',
  form: { 姓名: name },
});

export const review = (task: TaskLine, id = 'review', outcome = 'agreed'): UndatedEvent => ({
  kind: 'complete',
  id: eventId(id),
  actor: officer,
  to: task.to,
  outcome,
});
