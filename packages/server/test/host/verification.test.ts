import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRegistry } from '@lianban/connectors';
import { httpConnector } from '@lianban/connectors/http';
import { caseId, eventId, unpack } from '@lianban/engine';
import { expect, onTestFinished, test } from 'vitest';
import { type CaseHost, createCaseHost } from '../../src/host/case-host.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { dataFile } from '../data-file.ts';
import { applicant, monday, officer } from '../house.ts';
import { virtualClock } from '../virtual-clock.ts';

const source = readFileSync(new URL('../fixtures/verification.flow', import.meta.url), 'utf8');
const id = caseId('c');

/** A register on a free port that says the same to everyone. */
async function register(said: unknown): Promise<string> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/verify`;
}

/** A case whose register has been asked and has said that. */
async function caseAfter(said: unknown): Promise<{ readonly host: CaseHost; readonly store: Store }> {
  const binding = {
    source: '公共数据平台/公安厅/户籍核验',
    provider: '公安厅',
    modes: ['verify'],
    purposes: ['办理资格核验'],
    url: await register(said),
    allow: ['127.0.0.0/8'],
  } as const;
  const registry = createRegistry([httpConnector([binding], () => undefined)]);
  const store = openSqliteStore(dataFile());
  const host = createCaseHost({ store, clock: virtualClock(monday), registry, report: () => {} });
  onTestFinished(async () => {
    await host.drain(AbortSignal.abort());
    await registry.close();
    await store.close();
  });
  expect(await host.shelf.publish(source, monday)).toMatchObject({ kind: 'published' });
  await host.start();
  await host.submit({
    caseId: id,
    event: { kind: 'start', id: eventId('open'), actor: applicant, login: { $citizenId: '990101199001011249' } },
    opens: { id: 'T-VERIFY', version: '1.0.0' },
    settles: { kind: 'nothing' },
  });
  return { host, store };
}

const tasks = async (store: Store): Promise<readonly string[]> =>
  (await store.read.openTasks({ caseId: id }, { after: 0, limit: 9 })).entries.map(({ task }) => task.step);

const incidents = async (store: Store): Promise<readonly string[]> =>
  (await store.read.incidents({ caseId: id, open: true }, { after: 0, limit: 9 })).entries.map(({ reason }) => reason);

const stateOf = async (store: Store) => {
  const stored = await store.load(id);
  if (stored === null) throw new Error('expected the case to be stored');
  return unpack(stored.packed);
};

test.each([
  ['no', false, '异地转办'],
  ['yes', true, '本地受理'],
])('a register that says %s is heard as that, and the case goes that way', async (_word, said, step) => {
  const { store } = await caseAfter({ outcome: 'found', verdict: said });
  await expect.poll(() => tasks(store), { interval: 1 }).toEqual([step]);
  expect((await stateOf(store)).data.values).toEqual({ 户籍在本地: said });
  expect(await incidents(store)).toEqual([]);
});

test.each([
  ['nothing', { outcome: 'found' }],
  ['a record instead of yes or no', { outcome: 'found', record: { 户籍在本地: 'true' } }],
])('a register that says %s is not taken for a yes or a no: the case stops for a person', async (_what, said) => {
  const { host, store } = await caseAfter(said);
  await expect.poll(() => incidents(store), { interval: 1 }).toEqual(['query-unavailable']);
  expect(await tasks(store)).toEqual([]);
  expect((await stateOf(store)).data.values).toEqual({});
  // Nor may the person leave the answer out.
  const to = (await store.read.incidents({ caseId: id, open: true }, { after: 0, limit: 1 })).entries[0]?.to;
  if (to === undefined) throw new Error('expected an incident');
  const mend = (key: string, record?: { readonly [name: string]: boolean }) =>
    host.submit({
      caseId: id,
      event: {
        kind: 'incidentResolved',
        id: eventId(key),
        actor: officer,
        to,
        how: { outcome: 'found', ...(record === undefined ? {} : { record }) },
      },
      settles: { kind: 'nothing' },
    });
  expect((await mend('left out')).outcome).toEqual({ kind: 'applied' });
  expect(await incidents(store)).toEqual(['answer-not-right']);
  expect(await tasks(store)).toEqual([]);
  await mend('said', { 户籍在本地: false });
  expect(await tasks(store)).toEqual(['异地转办']);
  expect((await stateOf(store)).data.values).toEqual({ 户籍在本地: false });
});
