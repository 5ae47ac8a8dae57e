import { caseId, eventId } from '@lianban/engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chainStart, linkOf } from '../../src/audit/link.ts';
import { openDatabase } from '../../src/store/sqlite/driver.ts';
import { openFile } from '../../src/store/sqlite/open.ts';
import { holdFile } from '../../src/store/sqlite/owner-lock.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { dataFile } from '../data-file.ts';
import { at, callOf, cancelTimer, closeTask, handMade, keyOf, openTask, publishHandMade, startTimer, to } from './made.ts';

describe('a store in one SQLite file', () => {
  test('opens with a write-ahead log, every commit synced, and foreign keys on', () => {
    const db = openFile(dataFile());
    const pragma = (name: string): unknown => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys'), pragma('busy_timeout')]).toEqual(['wal', 2, 1, 5000]);
    db.close();
  });

  test('is the same after it is closed and opened again', async () => {
    const file = dataFile();
    const first = openSqliteStore(file);
    await publishHandMade(first);
    expect(await first.commit([handMade('c', 1)])).toEqual(['written']);
    await first.close();
    const second = openSqliteStore(file);
    expect(await second.load(caseId('c'))).toEqual({
      flow: { id: 'F-1', version: '1.0.0' },
      rev: 1,
      changedAt: at(1),
      packed: 'state of c at 1',
    });
    await second.close();
  });

  test('refuses a file that a newer version wrote', () => {
    const file = dataFile();
    const db = openFile(file);
    db.exec('PRAGMA user_version = 99');
    db.close();
    expect(() => openFile(file)).toThrow('newer Lianban');
  });

  test('belongs to one process at a time', () => {
    const file = dataFile();
    const release = holdFile(file);
    expect(() => holdFile(file)).toThrow('Another Lianban');
    release();
    holdFile(file)();
  });

  test('keeps a published version as it is', async () => {
    const store = openSqliteStore(dataFile());
    expect(await publishHandMade(store)).toBe('published');
    expect(await publishHandMade(store)).toBe('same');
    const other = { id: 'F-1', version: '1.0.0', hash: 'other', name: '示例', format: 'flow', source: 'x', publishedAt: at(1) } as const;
    expect(await store.publish(other)).toBe('differs');
    expect((await store.flow('F-1'))?.source).toBe('一件事「示例」');
    await store.close();
  });

  test('writes an event with its tasks, timers, calls and messages, or nothing of it', async () => {
    const store = openSqliteStore(dataFile());
    await publishHandMade(store);
    const subscribe = { kind: 'subscribe', key: keyOf('k4'), from: to('m'), message: '整改报告', correlation: 'x' } as const;
    const good = [openTask('k1'), callOf(keyOf('k2')), startTimer('limit', 500), subscribe];
    // A timer at no instant cannot be written: the whole event must vanish, and its neighbour stay.
    const bad = [openTask('k9'), startTimer('limit', Number.NaN)];
    const written = await store.commit([handMade('good', 1, { effects: good }), handMade('bad', 1, { effects: bad })]);
    expect(written[0]).toBe('written');
    expect(written[1]).toBeInstanceOf(Error);
    expect(await store.load(caseId('bad'))).toBeNull();
    expect(await store.firstAnswer(caseId('bad'), eventId('e1'))).toBeNull();
    expect((await store.read.openTasks({}, { after: 0, limit: 10 })).entries.map(({ key }) => key)).toEqual(['k1']);
    expect((await store.dueTimers(at(500), 10)).map(({ timer, armed }) => [timer, armed])).toEqual([['limit', 1]]);
    expect(await store.dueTimers(at(499), 10)).toEqual([]);
    expect(await store.waitingFor('整改报告', 'x')).toEqual(['good']);
    await store.close();
  });

  test('answers a second event of one id with duplicate, and a stale revision with conflict', async () => {
    const store = openSqliteStore(dataFile());
    await publishHandMade(store);
    await store.commit([handMade('c', 1), handMade('c', 2)]);
    expect(await store.commit([handMade('c', 2)])).toEqual(['duplicate']);
    const late = handMade('c', 2, { event: { ...handMade('c', 2).event, id: eventId('other') } });
    expect(await store.commit([late])).toEqual(['conflict']);
    expect(await store.commit([handMade('c', 1, { event: { ...late.event, id: eventId('third') } })])).toEqual(['conflict']);
    expect((await store.load(caseId('c')))?.packed).toBe('state of c at 2');
    await store.close();
  });

  test('lets one of two writers on one file through, and tells the other to decide again', async () => {
    const file = dataFile();
    const [one, two] = [openSqliteStore(file), openSqliteStore(file)];
    await publishHandMade(one);
    await one.commit([handMade('c', 1)]);
    const second = (by: string) => handMade('c', 2, { event: { ...handMade('c', 2).event, id: eventId(by) }, packed: by });
    expect(await two.commit([second('two')])).toEqual(['written']);
    expect(await one.commit([second('one')])).toEqual(['conflict']);
    expect((await one.load(caseId('c')))?.packed).toBe('two');
    await Promise.all([one.close(), two.close()]);
  });

  test('gives a job to one owner at a time, and frees it when the lease is over', async () => {
    const store = openSqliteStore(dataFile());
    await publishHandMade(store);
    await store.commit([handMade('c', 1, { effects: [callOf(keyOf('k'))] })]);
    expect(await store.dueJobs(at(10), 10)).toEqual([]);
    await store.endLeases();
    expect((await store.dueJobs(at(10), 10)).map(({ key, tries }) => [key, tries])).toEqual([['k', 0]]);
    const lease = (owner: string) => ({ kind: 'lease', key: keyOf('k'), lease: { owner, until: at(100) }, at: at(10) }) as const;
    expect(await store.commit([lease('a'), lease('b')])).toEqual(['written', 'gone']);
    expect(await store.nextJobAt()).toBe(at(100));
    expect(await store.dueJobs(at(100), 10)).toHaveLength(1);
    await store.close();
  });

  test('ends a job in the commit of its answer, with the receipt', async () => {
    const store = openSqliteStore(dataFile());
    await publishHandMade(store);
    await store.commit([handMade('c', 1, { effects: [callOf(keyOf('k'))] })]);
    await store.endLeases();
    const receipt = {
      kind: 'receipt',
      key: 'k',
      caseId: 'c',
      actor: 'host',
      data: '户籍信息',
      source: 's',
      provider: null,
      mode: 'fetch',
      purpose: 'p',
      basis: null,
      attempt: 1,
      outcome: 'found',
      sent: [],
      disclosed: [],
      dropped: [],
    } as const;
    const event = {
      kind: 'answer',
      id: eventId('answer'),
      at: at(2),
      actor: { kind: 'system', id: 's' },
      to: to('q'),
      outcome: 'found',
    } as const;
    const settles = { kind: 'job', key: keyOf('k'), armed: 1, receipt } as const;
    expect(await store.commit([handMade('c', 2, { event, settles })])).toEqual(['written']);
    expect(await store.dueJobs(at(10_000), 10)).toEqual([]);
    expect(await store.nextJobAt()).toBeNull();
    expect(await store.read.receiptsOf(caseId('c'))).toHaveLength(1);
    expect((await store.read.inquiriesOf(caseId('c'))).map(({ data, outcome }) => [data, outcome])).toEqual([['户籍信息', 'found']]);
    await store.close();
  });

  test('tells overdue timers the longest overdue first, and forgets the cancelled and the fired', async () => {
    const store = openSqliteStore(dataFile());
    await publishHandMade(store);
    await store.commit([handMade('a', 1, { effects: [startTimer('late', 900), startTimer('soon', 300), startTimer('off', 100)] })]);
    await store.commit([handMade('a', 2, { effects: [cancelTimer('off'), startTimer('mid', 600)] })]);
    expect((await store.dueTimers(at(1000), 10)).map(({ timer }) => timer)).toEqual(['soon', 'mid', 'late']);
    expect(await store.nextTimerAt()).toBe(at(300));
    const fired = { kind: 'timer', name: { to: to('t'), timer: 'soon' }, armed: 1 } as const;
    await store.commit([handMade('a', 3, { settles: fired })]);
    expect((await store.dueTimers(at(1000), 10)).map(({ timer }) => timer)).toEqual(['mid', 'late']);
    await store.close();
  });

  test('does not take a timer armed again for the one that fired', async () => {
    const store = openSqliteStore(dataFile());
    await publishHandMade(store);
    const limit = { to: to('t'), timer: 'limit' };
    await store.commit([handMade('a', 1, { effects: [startTimer('limit', 5)] })]);
    await store.commit([handMade('a', 2, { effects: [cancelTimer('limit'), startTimer('limit', 50)] })]);
    await store.commit([handMade('a', 3, { settles: { kind: 'timer', name: limit, armed: 1 } })]);
    expect((await store.dueTimers(at(50), 10)).map(({ armed }) => armed)).toEqual([2]);
    await store.close();
  });

  test('lists open tasks by party, flow and case, a part at a time, and keeps how each was done', async () => {
    const store = openSqliteStore(dataFile());
    await publishHandMade(store);
    const opened = Array.from({ length: 5 }, (_, n) => openTask(`k${n}`, n % 2 === 0 ? '公安' : '医保'));
    await store.commit([handMade('a', 1, { effects: opened }), handMade('b', 1, { effects: [openTask('kb')] })]);
    const ask = async (filter: object, page = { after: 0, limit: 10 }) => store.read.openTasks(filter, page);
    expect((await ask({ party: '公安' })).entries.map(({ key }) => key)).toEqual(['k0', 'k2', 'k4', 'kb']);
    expect((await ask({ caseId: 'b' })).entries.map(({ key }) => key)).toEqual(['kb']);
    expect((await ask({ flow: 'F-2' })).entries).toEqual([]);
    const first = await ask({}, { after: 0, limit: 4 });
    expect([first.entries.length, first.next]).toEqual([4, 4]);
    expect((await ask({}, { after: first.next ?? 0, limit: 4 })).next).toBeNull();
    const event = {
      kind: 'complete',
      id: eventId('e2'),
      at: at(2),
      actor: { kind: 'person', id: 'x', party: '公安' },
      to: to('t'),
      outcome: 'granted',
    } as const;
    await store.commit([handMade('a', 2, { event, effects: [closeTask('k0')] })]);
    const closed = await store.read.task('k0');
    expect([closed?.closed, closed?.closedAt, closed?.done]).toEqual(['done', at(2), { outcome: 'granted', by: 'x' }]);
    expect((await ask({ party: '公安' })).entries.map(({ key }) => key)).toEqual(['k2', 'k4', 'kb']);
    await store.close();
  });

  test('leaves closed what one event opened and closed, and open what came back under its key', async () => {
    const store = openSqliteStore(dataFile());
    await publishHandMade(store);
    await store.commit([
      handMade('a', 1, {
        effects: [openTask('short'), closeTask('short', 'cancelled'), startTimer('x', 5), cancelTimer('x'), openTask('parked')],
      }),
    ]);
    await store.commit([handMade('a', 2, { effects: [closeTask('parked', 'parked')] })]);
    const openKeys = async () => (await store.read.openTasks({}, { after: 0, limit: 10 })).entries.map(({ key }) => key);
    expect(await openKeys()).toEqual([]);
    expect(await store.nextTimerAt()).toBeNull();
    await store.commit([handMade('a', 3, { effects: [openTask('parked')] })]);
    expect(await openKeys()).toEqual(['parked']);
    await store.close();
  });

  test('links every event to the one before, so that a changed row is found', async () => {
    const file = dataFile();
    const store = openSqliteStore(file);
    await publishHandMade(store);
    await store.commit([handMade('a', 1), handMade('b', 1)]);
    await store.commit([handMade('a', 2)]);
    await store.close();
    const db = openDatabase(file);
    const firstBroken = (): number | null => {
      let before = chainStart;
      for (const row of db.prepare('SELECT e.*, c.id AS case_id FROM event e JOIN cases c ON c.no = e.case_no ORDER BY seq').all()) {
        before = linkOf(before, {
          caseId: String(row['case_id']),
          rev: Number(row['rev']),
          at: Number(row['at']),
          outcome: String(row['outcome']),
          body: String(row['body']),
        });
        if (!(row['link'] instanceof Uint8Array) || Buffer.compare(row['link'], before) !== 0) return Number(row['seq']);
      }
      return null;
    };
    expect(firstBroken()).toBeNull();
    db.exec("UPDATE event SET body = replace(body, '5', '1') WHERE seq = 2");
    expect(firstBroken()).toBe(2);
    db.close();
  });

  test('holds what was acknowledged, whatever is mixed into its groups', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.array(
            fc.record({ who: fc.constantFrom('a', 'b', 'c'), fault: fc.constantFrom('none', 'none', 'stale', 'double', 'broken') }),
            { maxLength: 6 },
          ),
          { maxLength: 8 },
        ),
        async (groups) => {
          const store = openSqliteStore(dataFile());
          await publishHandMade(store);
          const model = new Map<string, number>();
          for (const group of groups) {
            const revs = new Map(model);
            const writes = group.map(({ who, fault }) => {
              const rev = (revs.get(who) ?? 0) + 1;
              if (fault === 'none') revs.set(who, rev);
              if (fault === 'stale') return handMade(who, rev + 1);
              if (fault === 'double') return handMade(who, Math.max(rev - 1, 1));
              return handMade(
                who,
                rev,
                fault === 'broken' ? { effects: [openTask(`${who} ${rev}`), startTimer('limit', Number.NaN)] } : {},
              );
            });
            const written = await store.commit(writes);
            for (const [index, result] of written.entries())
              if (result === 'written') model.set(writes[index]?.caseId ?? '', writes[index]?.rev ?? 0);
          }
          for (const who of ['a', 'b', 'c']) expect((await store.load(caseId(who)))?.rev ?? 0).toBe(model.get(who) ?? 0);
          await store.close();
        },
      ),
      { numRuns: 40 },
    );
  });
});
