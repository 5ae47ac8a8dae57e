import { expect } from 'vitest';
import type { Aftermath, Programme } from './programme.ts';

/** What must hold after any number of deaths. */
export function expectNothingLost(after: Aftermath, { cases, kills }: Programme): void {
  expect(after.kills, 'the server died as often as planned').toBe(kills);
  expect(after.cases, 'every case was opened once').toHaveLength(cases);
  expect(
    after.cases.filter(({ status }) => status !== 'finished'),
    'every case ends',
  ).toEqual([]);
  expect(after.jobsLeft, 'no call is left over').toBe(0);

  const written = count(after.events.map(({ caseId, eventId }) => `${caseId} ${eventId}`));
  const lost = after.acknowledged.filter(({ caseId, eventId }) => written.get(`${caseId} ${eventId}`) !== 1);
  expect(lost, 'nothing acknowledged is lost, and nothing is written twice').toEqual([]);

  const calls = count(after.asked.map(({ key }) => key));
  expect(
    after.inquiries.filter(({ key }) => !calls.has(key)),
    'every effect key is called at least once',
  ).toEqual([]);
  const again = [...calls].filter(([, times]) => times > 1);
  expect(
    again.filter(([key]) => !after.openAtKills.has(key)),
    'a key is called again only when it was under way at a kill',
  ).toEqual([]);
  const repeats = again.reduce((sum, [, times]) => sum + times - 1, 0);
  expect(repeats, 'calls made again are at most those under way at the kills').toBeLessThanOrEqual(after.openAtKillsCount);

  const operations = new Map<string, Set<string>>();
  for (const { caseId, source, inputs, key } of after.asked) {
    const operation = JSON.stringify([caseId, source, inputs]);
    operations.set(operation, (operations.get(operation) ?? new Set()).add(key));
  }
  expect(
    [...operations].filter(([, keys]) => keys.size > 1),
    'no business operation goes under two keys',
  ).toEqual([]);

  const applied = count(
    after.events
      .filter(({ kind, outcome }) => kind === 'answer' && outcome === 'applied')
      .map(({ caseId, eventId }) => `${caseId} ${eventId}`),
  );
  expect(applied.size, 'every result is applied once').toBe(after.inquiries.length);
  for (const { id, rev } of after.cases) {
    const revs = after.events.filter(({ caseId, outcome }) => caseId === id && outcome === 'applied').map((event) => event.rev);
    expect(revs, 'the revisions of a case are its events, one by one').toEqual(Array.from({ length: rev }, (_, index) => index + 1));
  }
}

function count(names: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return times;
}
