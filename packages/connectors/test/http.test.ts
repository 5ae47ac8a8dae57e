import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type HttpBinding, httpConnector } from '../src/http/index.ts';
import { createRegistry, type Registry } from '../src/index.ts';
import { question } from './question.ts';

interface Seen {
  readonly headers: IncomingMessage['headers'];
  readonly url: string;
  readonly body: string;
}

const open: { server: Server; registry?: Registry }[] = [];

afterEach(async () => {
  for (const { server, registry } of open.splice(0)) {
    await registry?.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A real register on a free port of this machine, and a registry bound to it. */
async function register(reply: (response: ServerResponse, seen: Seen) => void, over: Partial<HttpBinding> = {}) {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += String(chunk);
    });
    request.on('end', () => {
      const one = { headers: request.headers, url: request.url ?? '', body };
      seen.push(one);
      reply(response, one);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const binding: HttpBinding = {
    source: question().source,
    provider: '卫健委',
    modes: ['fetch', 'verify'],
    purposes: ['办理出生一件事'],
    url: `http://127.0.0.1:${port}/ask`,
    allow: ['127.0.0.0/8'],
    headers: { authorization: 'secret:TOKEN' },
    ...over,
  };
  const registry = createRegistry([httpConnector([binding], (name) => (name === 'TOKEN' ? 'Bearer 99' : undefined))]);
  open.push({ server, registry });
  return { ask: (over: Parameters<typeof question>[0] = {}) => registry.ask(question(over)), seen, port };
}

const json =
  (value: unknown, status = 200) =>
  (response: ServerResponse) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  };

describe('a register over HTTP', () => {
  it('is told the key, the try, the purpose and the fields wanted, and answers', async () => {
    const { ask, seen } = await register(json({ outcome: 'found', record: { 性别: '女', 病历号: '99' } }));
    const { answer, receipt } = await ask({ attempt: 2, basis: '示例〔2019〕38号' });
    expect(answer).toMatchObject({ outcome: 'found', record: { 性别: '女' } });
    expect(receipt.dropped).toEqual(['病历号']);
    expect(seen[0]?.headers).toMatchObject({
      'idempotency-key': encodeURIComponent(question().key),
      'lianban-attempt': '2',
      authorization: 'Bearer 99',
    });
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({
      data: '分娩信息',
      mode: 'fetch',
      purpose: '办理出生一件事',
      basis: '示例〔2019〕38号',
      caseId: 'case-1',
      actor: '卫健',
      inputs: { 身份证号: '990101199001011249' },
      only: ['性别', '出生日期'],
    });
  });

  it('may have a shape and names of its own', async () => {
    const { ask, seen } = await register(json({ data: [{ xb: '男', csrq: '2026-03-01' }] }), {
      method: 'GET',
      sends: { 身份证号: 'sfzh' },
      fields: { 性别: '/data/0/xb', 出生日期: '/data/0/csrq' },
    });
    expect((await ask()).answer).toMatchObject({ record: { 性别: '男', 出生日期: '2026-03-01' } });
    expect(seen[0]?.url).toBe('/ask?sfzh=990101199001011249');
  });

  it.each([
    [404, { outcomes: { '404': 'notFound' as const } }, { kind: 'answer', outcome: 'notFound' }],
    [404, {}, { kind: 'failure', code: 'status-not-expected', retry: 'never' }],
    [503, {}, { kind: 'failure', code: 'register-busy', retry: 'later' }],
    [429, {}, { kind: 'failure', code: 'register-busy', retry: 'later' }],
    [302, {}, { kind: 'failure', code: 'status-not-expected', retry: 'never' }],
  ])('saying %i with %j gives %j', async (status, over, expected) => {
    const { ask } = await register((response) => response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end(), over);
    expect((await ask()).answer).toMatchObject(expected);
  });

  it.each([
    ['no JSON', '<html>', 'answer-not-json'],
    ['an outcome of its own', '{"outcome":"maybe"}', 'answer-not-valid'],
    ['brackets without end', '['.repeat(20_000) + ']'.repeat(20_000), 'answer-too-deep'],
    ['two megabytes', JSON.stringify({ outcome: 'found', record: { 性别: 'x'.repeat(2_000_000) } }), 'answer-too-large'],
  ])('answering with %s is a failure nobody retries', async (_title, body, code) => {
    const { ask } = await register((response) => response.end(body));
    expect((await ask()).answer).toMatchObject({ kind: 'failure', code, retry: 'never' });
  });

  it('that never answers is given up after its time', async () => {
    const { ask } = await register(() => undefined, { timeoutMs: 5 });
    expect((await ask()).answer).toMatchObject({ kind: 'failure', retry: 'later' });
  });

  it('whose secret is not set is not asked', async () => {
    const { ask, seen } = await register(json({ outcome: 'notFound' }), { headers: { authorization: 'secret:OTHER' } });
    expect((await ask()).answer).toMatchObject({ code: 'secret-missing' });
    expect(seen).toEqual([]);
  });

  it('is not reached at an address no range allows, however it is written', async () => {
    const canary = await register(json({ outcome: 'notFound' }));
    const hosts = [
      '127.0.0.1',
      'localhost',
      '2130706433',
      '0x7f.1',
      '0177.0.0.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '0.0.0.0',
      '169.254.169.254',
      '10.0.0.1',
      '[fe80::1]',
    ];
    for (const host of hosts) {
      const registry = createRegistry([
        httpConnector(
          [
            {
              source: question().source,
              provider: 'x',
              modes: ['fetch'],
              purposes: ['办理出生一件事'],
              url: `http://${host}:${canary.port}/`,
            },
          ],
          () => undefined,
        ),
      ]);
      const { answer } = await registry.ask(question());
      expect([host, answer]).toMatchObject([host, { kind: 'failure', code: 'address-not-allowed' }]);
      await registry.close();
    }
    expect(canary.seen).toEqual([]);
  });
});
