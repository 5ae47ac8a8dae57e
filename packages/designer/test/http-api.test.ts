import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { httpApi } from '../src/app/http-api.ts';
import { Trouble } from '../src/app/trouble.ts';

interface Heard {
  readonly url: string;
  readonly key: string | undefined;
  readonly language: string | undefined;
  readonly body: string;
}

let server: Server | undefined;
afterEach(() => server?.close());

/** A real HTTP server that answers with the next of these, and remembers what it heard. */
async function listening(
  answers: readonly (readonly [status: number, body: unknown] | 'hang up')[],
): Promise<{ url: string; heard: Heard[] }> {
  const heard: Heard[] = [];
  const next = [...answers];
  server = createServer((request: IncomingMessage, response) => {
    let body = '';
    request.on('data', (part) => {
      body += String(part);
    });
    request.on('end', () => {
      const { 'idempotency-key': key, 'accept-language': language } = request.headers;
      heard.push({ url: request.url ?? '', key: typeof key === 'string' ? key : undefined, language, body });
      const answer = next.shift() ?? 'hang up';
      if (answer === 'hang up') return request.socket.destroy();
      response.writeHead(answer[0], { 'content-type': 'application/json' });
      return response.end(JSON.stringify(answer[1]));
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port }: Pick<AddressInfo, 'port'> = Object(server.address());
  return { url: `http://127.0.0.1:${port}`, heard };
}

const decision = { outcome: 'granted', form: {}, actor: { id: 'x', party: '公安' } };
const caught = async (doing: Promise<unknown>): Promise<Trouble> => {
  const trouble = await doing.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(trouble instanceof Trouble)) throw new Error(`expected trouble but got ${String(trouble)}`);
  return trouble;
};

describe('the page asking the server', () => {
  it('sends what got no answer again under the same id, and what was answered under a new one', async () => {
    const { url, heard } = await listening(['hang up', [503, {}], [200, {}], [200, {}]]);
    const api = httpApi(url, () => 'zh');
    expect((await caught(api.complete('t/1#2', decision))).kind).toBe('unreachable');
    expect((await caught(api.complete('t/1#2', decision))).kind).toBe('failed');
    await api.complete('t/1#2', decision);
    await api.complete('t/1#2', decision);
    const [first, second, third, fourth] = heard.map((one) => one.key);
    expect(first).toMatch(/^[\da-f-]{36}$/u);
    expect([second, third]).toEqual([first, first]);
    expect(fourth).not.toBe(first);
    expect(heard[0]?.url).toBe('/api/tasks/t%2F1%232/complete');
  });

  it('tells which field the server found wrong, and why', async () => {
    const { url } = await listening([
      [422, { code: 'event-not-right', field: '父亲身份证号', detail: '…', reason: { code: 'citizen-id-wrong', facts: { why: 'check' } } }],
    ]);
    const trouble = await caught(httpApi(url, () => 'zh').complete('t', decision));
    expect(trouble.kind).toBe('wrong');
    expect([...trouble.fields]).toEqual([['父亲身份证号', { code: 'citizen-id-wrong', facts: { why: 'check' } }]]);
  });

  it.each([
    [409, 'event-stale', 'gone'],
    [409, 'task-closed', 'gone'],
    [404, 'case-not-found', 'gone'],
    [500, 'bug', 'failed'],
    [422, 'event-id-reused', 'failed'],
  ])('takes %i %s for “%s”', async (status, code, kind) => {
    const { url } = await listening([[status, { code, detail: 'said' }]]);
    const trouble = await caught(httpApi(url, () => 'en').complete('t', decision));
    expect([trouble.kind, trouble.message]).toEqual([kind, 'said']);
  });

  it('speaks the language of the page, and reads a list to its end', async () => {
    const { url, heard } = await listening([
      [200, { entries: [{ key: 'a' }], next: 7 }],
      [200, { entries: [{ key: 'b' }], next: null }],
    ]);
    const tasks = await httpApi(url, () => 'en').tasks({ flow: 'f', party: '公安' });
    expect(tasks.map((task) => task.key)).toEqual(['a', 'b']);
    expect(heard.map((one) => one.language)).toEqual(['en', 'en']);
    expect(heard[1]?.url).toContain('&after=7');
  });
});
