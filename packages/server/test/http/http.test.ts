import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import { dataFile } from '../data-file.ts';
import { subsidySource } from '../house.ts';
import { applicant, call, officer, openBody, post, publish, served, taskOf } from './served.ts';

describe('the HTTP interface', () => {
  test('carries a case from applying to its certificate of being done', async () => {
    const server = await served();
    await publish(server);
    const { url } = server;
    const opened = await post(url, '/api/cases', openBody);
    expect(opened.status).toBe(201);
    const caseId = String(opened.body['caseId']);
    const form = await taskOf(server, caseId, '申请表');
    expect(
      (await post(url, `/api/tasks/${form}/complete`, { outcome: 'submitted', form: { 姓名: '张样例' }, actor: applicant })).status,
    ).toBe(200);
    const review = await taskOf(server, caseId, '审查');
    expect((await call(url, '/api/tasks?party=民政')).body.entries?.map((task) => task['step'])).toEqual(['审查']);
    expect((await post(url, `/api/tasks/${review}/complete`, { outcome: 'agreed', actor: officer })).status).toBe(200);

    const { body } = await call(url, `/api/cases/${caseId}`);
    expect(body).toMatchObject({
      id: caseId,
      flow: 'T-SUBSIDY',
      flowName: '小额补贴',
      status: 'finished',
      result: 'granted',
      ending: '已补贴',
      applicant: '张样例',
      tasks: [],
      incidents: [],
      steps: [
        { name: '申请表', state: 'done', party: '申请人', by: applicant.id, outcome: 'submitted' },
        { name: '审查', state: 'done', by: officer.id, outcome: 'agreed' },
      ],
      queries: [{ data: '户籍信息', purpose: '办理小额补贴', outcome: 'found' }],
    });
    const { entries } = (await call(url, `/api/cases/${caseId}/history`)).body;
    expect(entries?.map((entry) => entry['kind'])).toEqual(['start', 'answer', 'complete', 'complete']);
    expect((await call(url, '/api/cases?status=finished')).body.entries).toHaveLength(1);
    expect((await call(url, '/api/cases?status=open')).body.entries).toHaveLength(0);
  });

  test('gives the first answer to a repeated request, and opens one case however often it is asked', async () => {
    const server = await served();
    await publish(server);
    const { url } = server;
    const once = await post(url, '/api/cases', openBody, { 'idempotency-key': 'k1' });
    const twice = await post(url, '/api/cases', openBody, { 'idempotency-key': 'k1' });
    expect(once.body).toMatchObject({ repeated: false });
    expect(twice.body).toEqual({ ...once.body, repeated: true });
    expect((await call(url, '/api/cases')).body.entries).toHaveLength(1);
    const other = await post(url, '/api/cases', { ...openBody, login: { citizenId: '990101199001011257' } }, { 'idempotency-key': 'k1' });
    expect([other.status, other.body['code']]).toEqual([422, 'event-id-reused']);
  });

  test('answers 409 with the reason to an event that nobody waits for', async () => {
    const server = await served();
    await publish(server);
    const { url } = server;
    const caseId = String((await post(url, '/api/cases', openBody)).body['caseId']);
    const form = await taskOf(server, caseId, '申请表');
    const filled = { outcome: 'submitted', form: { 姓名: '张样例' }, actor: applicant };
    await post(url, `/api/tasks/${form}/complete`, filled);
    const again = await post(url, `/api/tasks/${form}/complete`, filled);
    expect([again.status, String(again.body['detail'])]).toEqual([409, expect.stringMatching(/./)]);
    const message = await post(url, `/api/cases/${caseId}/events`, {
      kind: 'message',
      message: '没人等的消息',
      values: {},
      actor: officer,
    });
    expect([message.status, message.body['code'], message.body['reason']]).toEqual([
      409,
      'event-not-expected',
      expect.objectContaining({ code: expect.any(String) }),
    ]);
  });

  test('never changes a published version', async () => {
    const server = await served();
    const { url } = server;
    const first = await post(url, '/api/flows', { source: subsidySource });
    expect(first.status).toBe(201);
    expect((await post(url, '/api/flows', { source: subsidySource })).status).toBe(200);
    const changed = await post(url, '/api/flows', { source: subsidySource.replace('2 至 20 字', '2 至 30 字') });
    expect([changed.status, changed.body['code']]).toEqual([409, 'version-taken']);
    const next = await post(url, '/api/flows', { source: subsidySource.replace('1.0.0', '1.1.0').replace('2 至 20 字', '2 至 30 字') });
    expect(next.status).toBe(201);
    expect((await call(url, '/api/flows/T-SUBSIDY')).body['version']).toBe('1.1.0');
    expect((await call(url, '/api/flows/T-SUBSIDY/versions/1.0.0')).body['hash']).toBe(first.body['hash']);
    expect((await call(url, '/api/flows')).body.entries).toHaveLength(1);
  });

  test('tells what is asked and what is fetched, for each field of a form', async () => {
    const server = await served();
    await publish(server);
    const { body } = await call(server.url, '/api/flows/T-SUBSIDY');
    expect(body).toMatchObject({
      name: '小额补贴',
      parties: [
        { name: '申请人', role: 'citizen' },
        { name: '民政', role: 'department' },
      ],
      forms: [
        {
          name: '申请表',
          fields: [
            { name: '姓名', entry: 'ask' },
            { name: '户号', entry: 'waived', data: '户籍信息' },
          ],
        },
      ],
    });
  });

  test('tells the errors of a flow with their places, in the language asked for', async () => {
    const { url } = await served();
    const source = subsidySource.replace('民政审核「审查」', '民正审核「审查」');
    const zh = await post(url, '/api/flows', { source });
    const en = await post(url, '/api/flows', { source }, { 'accept-language': 'en' });
    const firstOf = (body: Record<string, unknown>): Record<string, unknown> =>
      Object(Array.isArray(body['problems']) ? body['problems'][0] : {});
    expect(firstOf(zh.body)).toMatchObject({
      severity: 'error',
      line: expect.any(Number),
      message: expect.stringMatching(/\p{Script=Han}/u),
    });
    expect(firstOf(en.body)['code']).toBe(firstOf(zh.body)['code']);
    expect(firstOf(en.body)['message']).not.toBe(firstOf(zh.body)['message']);
  });

  test('is described by OpenAPI 3.1, and answers as described', async () => {
    const server = await served();
    await publish(server);
    const { url } = server;
    const { body: description } = await call(url, '/openapi.json');
    expect(description['openapi']).toBe('3.1.0');
    const paths: Record<string, Record<string, { responses: Record<string, { content?: Record<string, { schema: object }> }> }>> = Object(
      description['paths'],
    );
    expect(Object.keys(paths).sort()).toEqual([
      '/api/cases',
      '/api/cases/{id}',
      '/api/cases/{id}/events',
      '/api/cases/{id}/history',
      '/api/cases/{id}/preview',
      '/api/flows',
      '/api/flows/{id}',
      '/api/flows/{id}/versions/{version}',
      '/api/incidents',
      '/api/messages',
      '/api/tasks',
      '/api/tasks/{key}',
      '/api/tasks/{key}/claim',
      '/api/tasks/{key}/complete',
      '/api/tasks/{key}/delegate',
      '/api/tasks/{key}/preview',
      '/api/tasks/{key}/release',
      '/api/tasks/{key}/transfer',
      '/health',
    ]);
    const caseId = String((await post(url, '/api/cases', openBody)).body['caseId']);
    const key = await taskOf(server, caseId, '申请表');
    const ajv = new Ajv2020({ strict: false });
    const asked = [
      ['/health', '/health'],
      ['/api/flows', '/api/flows'],
      ['/api/flows/{id}', '/api/flows/T-SUBSIDY'],
      ['/api/cases', '/api/cases'],
      ['/api/cases/{id}', `/api/cases/${caseId}`],
      ['/api/cases/{id}/history', `/api/cases/${caseId}/history`],
      ['/api/tasks', '/api/tasks'],
      ['/api/tasks/{key}', `/api/tasks/${key}`],
      ['/api/incidents', '/api/incidents'],
    ] as const;
    for (const [path, real] of asked) {
      const schema = paths[path]?.['get']?.responses['200']?.content?.['application/json']?.schema;
      expect(schema, path).toBeDefined();
      const { status, body } = await call(url, real);
      const validate = ajv.compile(schema ?? false);
      expect([path, status, validate(body), validate.errors]).toEqual([path, 200, true, null]);
    }
  });

  test('lists a part at a time', async () => {
    const server = await served();
    await publish(server);
    const { url } = server;
    for (let n = 0; n < 5; n += 1) await post(url, '/api/cases', openBody);
    const seen: unknown[] = [];
    let after: unknown = 0;
    while (after !== null) {
      const { body } = await call(url, `/api/cases?limit=2&after=${String(after)}`);
      seen.push(...(body.entries ?? []).map((entry) => entry['id']));
      after = body['next'];
    }
    expect(new Set(seen).size).toBe(5);
    expect(seen).toHaveLength(5);
  });

  test('serves the page with a policy that lets in no script but its own', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lianban-app-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>联办</title>');
    writeFileSync(join(folder, '.secret'), 'x');
    const { url } = await served({ appDir: folder });
    const page = await fetch(url);
    expect(await page.text()).toContain('联办');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect((await fetch(`${url}/.secret`)).status).toBe(404);
    expect((await fetch(`${url}/..%2f..%2fetc%2fpasswd`)).status).toBe(404);
  });

  test('keeps what it acknowledged when it is closed and served again', async () => {
    const data = dataFile();
    const first = await served({ data });
    await publish(first);
    const caseId = String((await post(first.url, '/api/cases', openBody)).body['caseId']);
    await expect(served({ data })).rejects.toThrow('Another Lianban');
    await first.close();
    const second = await served({ data });
    await taskOf(second, caseId, '申请表');
    expect((await call(second.url, `/api/cases/${caseId}`)).body).toMatchObject({ id: caseId, status: 'open' });
  });
});
