import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRegistry } from '@lianban/connectors';
import { caseId, present } from '@lianban/engine';
import { type CaseHost, createCaseHost, openSqliteStore, reportToConsole, wallClock } from '@lianban/server';
import { atMost, type Bench, shown } from '../bench.ts';
import { type Cost, costOf, fileSystemOf, inLog, rawWrites } from '../disk.ts';
import { spread } from '../measure.ts';
import { compiledFrom, fiveWayScript, type Script } from '../our-case.ts';

const flowFile = new URL('../../flows/five-way.flow', import.meta.url);
const GROUP = 100;
/** About what an event, its state and its rows say, were they only written down. */
const BARE_BYTES = 600;

/** Events through the durable host on SQLite, alone and in groups, beside a bare write and sync in the same folder. */
export const durable: Bench = {
  name: 'durable',
  title: 'Durable events on SQLite: decided, written and on the disk before they are answered',
  run: async (size) => {
    const folder = mkdtempSync(join(tmpdir(), 'lianban-bench-'));
    const script = fiveWayScript(await compiledFrom(flowFile));
    const rounds = size === 'full' ? 7 : 1;
    const alone: Cost[] = [];
    const grouped: Cost[] = [];
    const raw: Cost[] = [];
    const same: Cost[] = [];
    let written = { syncs: 0, bytes: 0 };
    try {
      const house = await openHouse(folder, script);
      written = await writtenBy(house, size === 'full' ? 20 : 1);
      for (let round = -1; round < rounds; round += 1) {
        const found = [
          await house.run(size === 'full' ? 60 : 1, 1),
          await house.run(size === 'full' ? 3 * GROUP : GROUP, GROUP),
          await rawWrites(folder, BARE_BYTES, size === 'full' ? 500 : 2),
          await rawWrites(folder, written.bytes, size === 'full' ? 500 : 2),
        ] as const;
        if (round < 0) continue;
        alone.push(found[0]);
        grouped.push(found[1]);
        raw.push(found[2]);
        same.push(found[3]);
      }
      await house.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    const [one, many, bare, sync] = [medians(alone), medians(grouped), medians(raw), medians(same)];
    const events = script.events.length;
    return {
      rows: [
        { what: 'file system', figure: fileSystemOf(tmpdir()) },
        { what: 'cases a second, one event at a time', figure: shown(1_000_000 / one.wallUs / events) },
        { what: `cases a second, ${GROUP} at a time`, figure: shown(1_000_000 / many.wallUs / events) },
        { what: 'an event alone, with its sync', figure: costText(one) },
        { what: `an event of a group of ${GROUP}`, figure: costText(many) },
        { what: 'a bare 600-byte write and sync', figure: costText(bare) },
        { what: `a bare ${shown(written.bytes)}-byte write and sync`, figure: costText(sync) },
        { what: 'an event alone, against the bare write', figure: `${shown(one.wallUs / bare.wallUs)} × of time` },
      ],
      targets: [
        atMost('syncs of an event', 1, written.syncs, ''),
        atMost('processor besides the sync, an event alone', 200, one.cpuUs - sync.cpuUs, 'µs'),
        atMost(`processor, an event of a group of ${GROUP}`, 120, many.cpuUs, 'µs'),
      ],
      notes: [
        'through the host of the server: decide, log with its link, state, tasks and timers in one transaction, answered after the commit',
        'cases of eight tasks; medians of interleaved rounds; times go with the disk, so only their ratio counts',
        'an event alone adds whole pages to the log of SQLite; what a bare write of as many bytes takes of the processor is taken as that of its sync',
      ],
    };
  },
};

interface House {
  readonly file: string;
  /** Runs so many cases to their end, so many side by side. */
  readonly run: (cases: number, sideBySide: number) => Promise<Cost>;
  readonly close: () => Promise<void>;
}

async function openHouse(folder: string, { compiled, events }: Script): Promise<House> {
  const file = join(folder, 'lianban.db');
  const store = openSqliteStore(file);
  const host: CaseHost = createCaseHost({ store, clock: wallClock, registry: createRegistry([]), report: reportToConsole });
  const { kind } = await host.shelf.publish(readFileSync(flowFile, 'utf8'), wallClock.now());
  if (kind === 'problems') throw new Error('expected the flow to be published');
  await host.start();
  const opens = { id: compiled.flow.id, version: present(compiled.flow.version, 'a version') };
  let opened = 0;
  const submit = async (id: string, { at: _at, ...event }: Script['events'][number]): Promise<void> => {
    const order = { caseId: caseId(id), event, settles: { kind: 'nothing' } } as const;
    const { outcome } = await host.submit(event.kind === 'start' ? { ...order, opens } : order);
    if (outcome.kind !== 'applied') throw new Error(`expected the event to be applied but got ${JSON.stringify(outcome)}`);
  };
  return {
    file,
    run: (cases, sideBySide) =>
      costOf(cases * events.length, async () => {
        for (let done = 0; done < cases; done += sideBySide) {
          const ids = Array.from(
            { length: sideBySide },
            (_, index) => `7f9c24e8-3b12-4a5e-9d21-${String(opened + index).padStart(12, '0')}`,
          );
          opened += sideBySide;
          for (const event of events) await Promise.all(ids.map((id) => submit(id, event)));
        }
      }),
    close: async () => {
      await host.drain(AbortSignal.abort());
      await store.close();
    },
  };
}

/** What an event alone adds to the log, in syncs and bytes. The log has not been copied yet. */
async function writtenBy({ file, run }: House, cases: number): Promise<{ readonly syncs: number; readonly bytes: number }> {
  await run(1, 1);
  const before = inLog(file);
  await run(cases, 1);
  const after = inLog(file);
  const events = cases * 9;
  return { syncs: (after.commits - before.commits) / events, bytes: Math.round((after.bytes - before.bytes) / events) };
}

const medians = (costs: readonly Cost[]): Cost => ({
  wallUs: spread(costs.map(({ wallUs }) => wallUs)).median,
  cpuUs: spread(costs.map(({ cpuUs }) => cpuUs)).median,
});

const costText = ({ wallUs, cpuUs }: Cost): string => `${shown(wallUs)} µs, ${shown(cpuUs)} µs of it CPU`;
