import { failure } from '@lianban/connectors';
import { caseId, instant } from '@lianban/engine';
import { describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { dataFile } from '../data-file.ts';
import { fillIn, monday, openCase, openHouse, openTasksOf, review, say, taskAt } from '../house.ts';
import { virtualClock } from '../virtual-clock.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

describe('a durable host', () => {
  test('carries a case from its start to its end, asking the register on the way', async () => {
    const house = await openHouse({ file: dataFile() });
    expect((await openCase(house.host, 'c')).outcome).toEqual({ kind: 'applied' });
    const form = await taskAt(house, 'c', '申请表');
    expect((await say(house.host, 'c', fillIn(form))).outcome).toEqual({ kind: 'applied' });
    expect((await say(house.host, 'c', review(await taskAt(house, 'c', '审查')))).outcome).toEqual({ kind: 'applied' });
    expect(await house.store.read.case(caseId('c'))).toMatchObject({ status: 'finished', result: 'granted' });
    expect(await openTasksOf(house, 'c')).toEqual([]);
    expect(house.asked.map(({ purpose, caseId: id, attempt }) => [purpose, id, attempt])).toEqual([['办理小额补贴', 'c', 1]]);
    expect(await house.store.read.inquiriesOf(caseId('c'))).toMatchObject([
      { data: '户籍信息', purpose: '办理小额补贴', outcome: 'found' },
    ]);
    expect(house.troubles).toEqual([]);
  });

  test('answers a repeated event with the first answer, and writes it once', async () => {
    const house = await openHouse({ file: dataFile() });
    await openCase(house.host, 'c');
    const form = await taskAt(house, 'c', '申请表');
    // Sent twice at once, and a third time when all is written.
    const [first, second] = await Promise.all([say(house.host, 'c', fillIn(form)), say(house.host, 'c', fillIn(form))]);
    const third = await say(house.host, 'c', fillIn(form));
    expect(first.outcome).toEqual({ kind: 'applied' });
    expect(second).toMatchObject({ rev: first.rev, outcome: { kind: 'duplicate', first: { kind: 'applied' } } });
    expect(third.outcome).toEqual(second.outcome);
    const history = await house.store.read.history(caseId('c'), { after: 0, limit: 50 });
    expect(history.entries.filter(({ rev }) => rev === first.rev)).toHaveLength(1);
  });

  test('does not take another event for a repetition because it has the same id', async () => {
    const house = await openHouse({ file: dataFile() });
    await openCase(house.host, 'c');
    const form = await taskAt(house, 'c', '申请表');
    await say(house.host, 'c', fillIn(form));
    expect((await say(house.host, 'c', fillIn(form, 'fill', '李示范'))).outcome).toEqual({ kind: 'reused' });
  });

  test('lets one of fifty who finish the same task at once through', async () => {
    const house = await openHouse({ file: dataFile() });
    await openCase(house.host, 'c');
    const form = await taskAt(house, 'c', '申请表');
    const outcomes = await Promise.all(Array.from({ length: 50 }, (_, n) => say(house.host, 'c', fillIn(form, `fill-${n}`))));
    const kinds = outcomes.map(({ outcome }) => outcome.kind);
    expect(kinds.filter((kind) => kind === 'applied')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'refused' || kind === 'stale')).toHaveLength(49);
  });

  test('decides again when another writer on the same file came first', async () => {
    const file = dataFile();
    const clock = virtualClock(monday);
    const one = await openHouse({ file, clock });
    const two = await openHouse({ file, clock });
    await openCase(one.host, 'c');
    const form = await taskAt(one, 'c', '申请表');
    expect((await say(two.host, 'c', fillIn(form, 'by-two'))).outcome).toEqual({ kind: 'applied' });
    // The first host still holds the case as it was before.
    const late = await say(one.host, 'c', fillIn(form, 'by-one'));
    expect(['refused', 'stale']).toContain(late.outcome.kind);
    expect((await say(one.host, 'c', review(await taskAt(one, 'c', '审查')))).outcome).toEqual({ kind: 'applied' });
  });

  test('leaves nothing behind when the store dies between deciding and writing', async () => {
    const file = dataFile();
    let isDead = false;
    const through = (store: Store): Store => ({
      ...store,
      commit: async (group) => (isDead ? Promise.reject(new Error('disk full')) : store.commit(group)),
    });
    const house = await openHouse({ file, through });
    await openCase(house.host, 'c');
    const form = await taskAt(house, 'c', '申请表');
    const before = await house.store.load(caseId('c'));
    isDead = true;
    await expect(say(house.host, 'c', fillIn(form))).rejects.toThrow('disk full');
    expect(await house.store.load(caseId('c'))).toEqual(before);
    expect(await openTasksOf(house, 'c')).toHaveLength(1);
    isDead = false;
    expect((await say(house.host, 'c', fillIn(form))).outcome).toEqual({ kind: 'applied' });
  });

  test('fires a timer that came due while it was down, once', async () => {
    const file = dataFile();
    const first = await openHouse({ file });
    await openCase(first.host, 'c');
    await taskAt(first, 'c', '申请表');
    await first.close();

    const clock = virtualClock(instant(monday + 40 * DAY_MS));
    const second = await openHouse({ file, clock });
    await expect.poll(async () => (await second.store.read.case(caseId('c')))?.status, { interval: 1 }).toBe('finished');
    expect(await second.store.read.case(caseId('c'))).toMatchObject({ result: 'withdrawn' });
    await second.close();

    const third = await openHouse({ file, clock });
    clock.turnTo(instant(clock.now() + 40 * DAY_MS));
    const { entries } = await third.store.read.history(caseId('c'), { after: 0, limit: 50 });
    expect(entries.filter(({ event }) => JSON.stringify(event).includes('"kind":"timer"'))).toHaveLength(1);
    expect(await third.store.nextTimerAt()).toBeNull();
  });

  test('fires a timer when its time comes, and not before', async () => {
    const house = await openHouse({ file: dataFile() });
    await openCase(house.host, 'c');
    await taskAt(house, 'c', '申请表');
    const due = (await house.store.nextTimerAt()) ?? monday;
    house.clock.turnTo(instant(due - 1));
    expect(await openTasksOf(house, 'c')).toHaveLength(1);
    house.clock.turnTo(due);
    await expect.poll(async () => (await house.store.read.case(caseId('c')))?.status, { interval: 1 }).toBe('finished');
  });

  test('tries a register that is down again under the same key, as often as the flow says', async () => {
    const house = await openHouse({
      file: dataFile(),
      failure: ({ attempt }) => (attempt < 3 ? failure('unavailable', 'later', 'down') : null),
    });
    await openCase(house.host, 'c');
    for (const tries of [1, 2]) {
      await expect
        .poll(async () => (await house.store.nextJobAt()) === instant(house.clock.now() + MINUTE_MS) && house.asked.length, { interval: 1 })
        .toBe(tries);
      house.clock.turnTo(instant(house.clock.now() + MINUTE_MS));
    }
    await taskAt(house, 'c', '申请表');
    expect(house.asked.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
    expect(new Set(house.asked.map(({ key }) => key)).size).toBe(1);
    expect(await house.store.read.receiptsOf(caseId('c'))).toMatchObject([
      { outcome: 'failure: unavailable' },
      { outcome: 'failure: unavailable' },
      { outcome: 'found' },
    ]);
    expect(await house.store.nextJobAt()).toBeNull();
  });

  test('hands over to a person when a register never answers', async () => {
    const house = await openHouse({ file: dataFile(), failure: () => failure('source-not-bound', 'never', 'nobody there') });
    await openCase(house.host, 'c');
    const manual = await taskAt(house, 'c', '户籍人工核验');
    expect(manual.task.party).toBe('民政');
    expect(house.asked).toHaveLength(1);
  });

  test('asks again after a stop in the middle of a call, under the same key', async () => {
    const file = dataFile();
    let release = (): void => {};
    const first = await openHouse({ file, failure: () => null });
    await first.close();
    const hanging = await openHouse({
      file,
      through: (store) => ({
        ...store,
        commit: async (group) => {
          // The answer never reaches the disk: the process stops first.
          if (group.some((write) => write.kind === 'event' && write.event.kind === 'answer'))
            await new Promise<void>((resolve) => {
              release = resolve;
            });
          return store.commit(group);
        },
      }),
    });
    await openCase(hanging.host, 'c');
    await expect.poll(() => hanging.asked.length, { interval: 1 }).toBe(1);
    const again = await openHouse({ file });
    await taskAt(again, 'c', '申请表');
    release();
    expect(again.asked.map(({ key }) => key)).toEqual(hanging.asked.map(({ key }) => key));
    const { entries } = await again.store.read.history(caseId('c'), { after: 0, limit: 50 });
    expect(entries.filter(({ event }) => JSON.stringify(event).includes('"kind":"answer"'))).toHaveLength(1);
  });

  test('writes a hundred events that come at once in a few commits', async () => {
    let commits = 0;
    const through = (store: Store): Store => ({
      ...store,
      commit: async (group) => {
        commits += 1;
        return store.commit(group);
      },
    });
    const house = await openHouse({ file: dataFile(), through });
    commits = 0;
    const opened = await Promise.all(Array.from({ length: 100 }, (_, n) => openCase(house.host, `c${n}`)));
    expect(opened.every(({ outcome }) => outcome.kind === 'applied')).toBe(true);
    expect(commits).toBe(1);
  });
});
