import { fileURLToPath } from 'node:url';
import { instant } from '@lianban/engine';
import { expect, onTestFinished, test } from 'vitest';
import { openSqliteStore } from '../src/store/sqlite/sqlite-store.ts';
import { dataFile } from './data-file.ts';
import { post } from './http/served.ts';
import { start } from './kill/process.ts';

const flow = fileURLToPath(new URL('../../../examples/birth/birth.flow', import.meta.url));

test('a server asked to stop finishes what is under way, and ends well', async () => {
  const data = dataFile();
  const register = await start('./register.ts', `${data}.log`, '2026-11-23');
  onTestFinished(register.kill);
  const server = await start('./server.ts', data, flow, register.url, 'signals');
  const actor = { id: '990101199001011249', party: '申请人' };
  const open = (n: number) =>
    post(server.url, '/api/cases', { flow: '33-BIRTH-001', login: { citizenId: actor.id }, actor }, { 'idempotency-key': `k${n}` });
  const opened = await Promise.all(Array.from({ length: 20 }, (_, n) => open(n)));
  expect(opened.map(({ status }) => status)).toEqual(opened.map(() => 201));
  expect(await server.stop()).toBe(0);

  const store = openSqliteStore(data);
  const { entries } = await store.read.cases({}, { after: 0, limit: 50 });
  expect(entries).toHaveLength(20);
  // Every call was either answered, or waits for the next start: none is half done.
  const inquiries = (await Promise.all(entries.map(({ caseId }) => store.read.inquiriesOf(caseId)))).flat();
  await store.endLeases();
  const waiting = await store.dueJobs(instant(Date.now()), 1_000);
  expect(inquiries.filter(({ outcome }) => outcome !== null).length + waiting.length).toBe(20);
  await store.close();
});
