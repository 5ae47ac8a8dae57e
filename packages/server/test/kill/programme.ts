import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { syntheticValue } from '@lianban/engine';
import { openDatabase } from '../../src/store/sqlite/driver.ts';
import { type Started, start } from './process.ts';
import type { Asked } from './register.ts';

/** How long the programme is. The seed decides when the server dies. */
export interface Programme {
  readonly cases: number;
  readonly kills: number;
  readonly seed: number;
}

/** What is left to look at when every case has ended. */
export interface Aftermath {
  readonly asked: readonly Asked[];
  /** Keys of calls that had no durable answer when the server was killed, of all kills together. */
  readonly openAtKills: ReadonlySet<string>;
  /** Keys per kill, added up: how many calls may have been made again. */
  readonly openAtKillsCount: number;
  /** What clients were told was done: case and event. */
  readonly acknowledged: readonly { readonly caseId: string; readonly eventId: string }[];
  readonly cases: readonly { readonly id: string; readonly status: string; readonly rev: number }[];
  readonly events: readonly {
    readonly caseId: string;
    readonly eventId: string;
    readonly kind: string;
    readonly outcome: string;
    readonly rev: number;
  }[];
  readonly inquiries: readonly { readonly key: string; readonly outcome: string | null }[];
  readonly jobsLeft: number;
  readonly kills: number;
}

const flowFile = fileURLToPath(new URL('../../../../examples/birth/birth.flow', import.meta.url));

/** Runs cases to their end over HTTP while the server is killed again and again. */
export async function runProgramme({ cases, kills, seed }: Programme): Promise<Aftermath> {
  const folder = mkdtempSync(join(tmpdir(), 'lianban-kill-'));
  const files = { data: join(folder, 'lianban.db'), log: join(folder, 'register.log') };
  const register = await start('./register.ts', files.log, new Date().toISOString().slice(0, 10));
  const server = await mortalServer({ data: files.data, register: register.url, kills, seed });
  try {
    const acknowledged: Aftermath['acknowledged'][number][] = [];
    const clerk = async (_: unknown, first: number): Promise<void> => {
      const mine: OpenCase[] = [];
      for (let index = first; index < cases; index += CLERKS) mine.push(await openCase(index, server.ask));
      acknowledged.push(...mine);
      for (let open: readonly OpenCase[] = mine; open.length > 0; ) {
        const worked = await Promise.all(open.map(async (one) => ({ one, isOpen: await workOn(one, server.ask, acknowledged) })));
        open = worked.filter(({ isOpen }) => isOpen).map(({ one }) => one);
      }
    };
    await Promise.all(Array.from({ length: CLERKS }, clerk));
    await server.end();
    const asked = readFileSync(files.log, 'utf8')
      .trim()
      .split('\n')
      .map((line): Asked => JSON.parse(line));
    return { asked, acknowledged, ...server.died(), ...whatIsStored(files.data) };
  } finally {
    await server.end();
    await register.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** People at work at once. */
const CLERKS = 4;

interface Answered {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

type Ask = (path: string, post?: { readonly key: string; readonly body: unknown }) => Promise<Answered>;

interface OpenCase {
  readonly caseId: string;
  readonly eventId: string;
  /** Looks at it since there was last something to do. */
  looks: number;
}

async function openCase(index: number, ask: Ask): Promise<OpenCase> {
  const eventId = `open-${index}`;
  const person = { id: '990101199001011249', party: '申请人' };
  const login = { citizenId: person.id, name: '张样例' };
  const opened = await ask('/api/cases', { key: eventId, body: { flow: '33-BIRTH-001', login, actor: person } });
  if (opened.status !== 201) throw new Error(`expected a case but got ${JSON.stringify(opened)}`);
  return { caseId: String(opened.body['caseId']), eventId, looks: 0 };
}

/** Does what is to do in a case just now, and keeps what was acknowledged; false when the case has ended. */
async function workOn(one: OpenCase, ask: Ask, acknowledged: Aftermath['acknowledged'][number][]): Promise<boolean> {
  const { caseId } = one;
  const { body } = await ask(`/api/cases/${caseId}`);
  if (body['status'] === 'finished') return false;
  one.looks = tasksIn(body).length > 0 ? 0 : one.looks + 1;
  if (one.looks > LOOKS_MAX) throw new Error(`expected case ${caseId} to go on but it stands still: ${JSON.stringify(body)}`);
  for (const task of tasksIn(body)) {
    const key = createHash('sha256').update(task.key).digest('hex');
    const done = await ask(`/api/tasks/${encodeURIComponent(task.key)}/complete`, { key, body: workOf(task) });
    if (done.status === 200) acknowledged.push({ caseId, eventId: key });
    else if (done.status !== 409) throw new Error(`expected task ${task.step} to be done but got ${JSON.stringify(done)}`);
  }
  return true;
}

/** Looks at a case without work before it counts as stuck; a call to the register takes a few. */
const LOOKS_MAX = 2_000;

interface Task {
  readonly key: string;
  readonly step: string;
  readonly party: string;
  readonly outcomes: readonly string[];
  readonly fields: readonly { readonly name: string; readonly entry: string; readonly type: Parameters<typeof syntheticValue>[0] }[];
}

const tasksIn = (body: Record<string, unknown>): readonly Task[] => (Array.isArray(body['tasks']) ? body['tasks'] : []);

const workOf = ({ party, outcomes, fields }: Task): unknown => ({
  outcome: outcomes[0],
  form: Object.fromEntries(fields.filter(({ entry }) => entry === 'ask').map(({ name, type }) => [name, syntheticValue(type, name)])),
  actor: { id: '990101199001011257', party },
});

interface Mortal {
  readonly ask: Ask;
  readonly died: () => Pick<Aftermath, 'openAtKills' | 'openAtKillsCount' | 'kills'>;
  readonly end: () => Promise<void>;
}

interface MortalOptions {
  readonly data: string;
  readonly register: string;
  readonly kills: number;
  readonly seed: number;
}

/**
 * A server that is killed after a random number of requests have been sent, while the others are under way.
 * A request that dies with it is sent again, under the same key, when the next server is up.
 */
async function mortalServer({ data, register, kills, seed }: MortalOptions): Promise<Mortal> {
  const random = randomFrom(seed);
  const open = new Set<string>();
  let openCount = 0;
  let killed = 0;
  let server: Started | null = await start('./server.ts', data, flowFile, register);
  let reborn: Promise<void> = Promise.resolve();
  let requestsLeft = untilNext(random);
  let isDying = false;

  const kill = async (): Promise<void> => {
    await server?.kill();
    const db = openDatabase(data);
    for (const row of db.prepare('SELECT key FROM job').all()) {
      open.add(String(row['key']));
      openCount += 1;
    }
    db.close();
    server = null;
    server = await start('./server.ts', data, flowFile, register);
  };

  const ask: Ask = async (path, post) => {
    for (;;) {
      await reborn;
      if (server === null) throw new Error('the server was ended');
      const answered = send(server.url, path, post);
      // A server that is dying already is not killed a second time.
      if (!isDying) requestsLeft -= 1;
      if (requestsLeft <= 0 && killed < kills) {
        killed += 1;
        requestsLeft = untilNext(random);
        isDying = true;
        reborn = kill().finally(() => {
          isDying = false;
        });
      }
      const result = await answered;
      if (result !== null) return result;
    }
  };

  return {
    ask,
    died: () => ({ openAtKills: open, openAtKillsCount: openCount, kills: killed }),
    end: async () => {
      // A server that did not come up again is what the test fails of; there is nothing more to end.
      await reborn.catch(() => {});
      await server?.kill();
      server = null;
    },
  };
}

/** Null when the server died under it. */
async function send(url: string, path: string, post?: { readonly key: string; readonly body: unknown }): Promise<Answered | null> {
  try {
    const response = await fetch(
      `${url}${path}`,
      post === undefined
        ? {}
        : { method: 'POST', body: JSON.stringify(post.body), headers: { 'content-type': 'application/json', 'idempotency-key': post.key } },
    );
    return { status: response.status, body: Object(await response.json()) };
  } catch {
    return null;
  }
}

/** Requests until the next kill. */
const untilNext = (random: () => number): number => 5 + Math.floor(random() * 60);

/** Numbers from 0 to 1 that a seed repeats. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function whatIsStored(data: string): Pick<Aftermath, 'cases' | 'events' | 'inquiries' | 'jobsLeft'> {
  const db = openDatabase(data);
  const events = db
    .prepare('SELECT c.id, e.event_id, e.body, e.outcome, e.rev FROM event e JOIN cases c ON c.no = e.case_no ORDER BY e.seq')
    .all();
  const stored = {
    cases: db
      .prepare('SELECT id, status, rev FROM cases')
      .all()
      .map((row) => ({ id: String(row['id']), status: String(row['status']), rev: Number(row['rev']) })),
    events: events.map((row) => ({
      caseId: String(row['id']),
      eventId: String(row['event_id']),
      kind: String(JSON.parse(String(row['body'])).kind),
      outcome: String(JSON.parse(String(row['outcome'])).kind),
      rev: Number(row['rev']),
    })),
    inquiries: db
      .prepare('SELECT key, outcome FROM inquiry')
      .all()
      .map((row) => ({ key: String(row['key']), outcome: row['outcome'] === null ? null : String(row['outcome']) })),
    jobsLeft: db.prepare('SELECT key FROM job').all().length,
  };
  db.close();
  return stored;
}
