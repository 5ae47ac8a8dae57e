import { describe, expect, test } from 'vitest';
import { type Answered, applicant, call, openBody, post, publish, raw, served, taskOf } from './served.ts';

describe('wrong input', () => {
  test('gets a problem document that names the field, on every route that takes any', async () => {
    const server = await served();
    await publish(server);
    const { url } = server;
    const caseId = String((await post(url, '/api/cases', openBody)).body['caseId']);
    const key = await taskOf(server, caseId, '申请表');
    const complete = `/api/tasks/${key}/complete`;
    const events = `/api/cases/${caseId}/events`;
    const done = { outcome: 'submitted', form: { 姓名: '张样例' }, actor: applicant };

    const table: readonly (readonly [what: string, answered: Promise<Answered>, status: number, code: string, field?: string])[] = [
      ['no source', post(url, '/api/flows', {}), 400, 'field-missing', '/source'],
      ['a source of the wrong type', post(url, '/api/flows', { source: 7 }), 400, 'field-type', '/source'],
      ['an unknown format', post(url, '/api/flows', { source: 'x', format: 'xml' }), 400, 'field-choice', '/format'],
      ['a member too many', post(url, '/api/flows', { source: 'x', force: true }), 400, 'field-unknown', '/force'],
      ['a flow with errors', post(url, '/api/flows', { source: '一件事「x」\n  乱写\n' }), 422, 'flow-has-problems', '/source'],
      ['an unknown flow', call(url, '/api/flows/none'), 404, 'flow-not-found'],
      ['an unknown version', call(url, '/api/flows/T-SUBSIDY/versions/9'), 404, 'flow-not-found'],
      ['no flow to start', post(url, '/api/cases', { actor: applicant }), 400, 'field-missing', '/flow'],
      ['no actor', post(url, '/api/cases', { flow: 'T-SUBSIDY' }), 400, 'field-missing', '/actor'],
      ['half an actor', post(url, '/api/cases', { flow: 'T-SUBSIDY', actor: { id: 'x' } }), 400, 'field-missing', '/actor/party'],
      ['a start of an unknown flow', post(url, '/api/cases', { ...openBody, flow: 'none' }), 404, 'flow-not-found'],
      ['a page that is no number', call(url, '/api/cases?limit=many'), 400, 'field-type', '/limit'],
      ['a page too large', call(url, '/api/cases?limit=100000'), 400, 'field-range', '/limit'],
      ['an unknown filter', call(url, '/api/cases?colour=red'), 400, 'field-unknown', '/colour'],
      ['an unknown case', call(url, '/api/cases/none'), 404, 'case-not-found'],
      ['the history of an unknown case', call(url, '/api/cases/none/history'), 404, 'case-not-found'],
      [
        'an event for an unknown case',
        post(url, '/api/cases/none/events', { kind: 'withdraw', reason: '不办了', actor: applicant }),
        404,
        'case-not-found',
      ],
      ['an event without a kind', post(url, events, { actor: applicant }), 400, 'field-missing', '/kind'],
      ['an event of an unknown kind', post(url, events, { kind: 'explode', actor: applicant }), 400, 'field-choice', '/kind'],
      ["an event of the host's own", post(url, events, { kind: 'timer', actor: applicant }), 400, 'field-choice', '/kind'],
      ['a rating of six stars', post(url, events, { kind: 'rating', stars: 6, actor: applicant }), 400, 'field-choice', '/stars'],
      ['a withdrawal without a reason', post(url, events, { kind: 'withdraw', actor: applicant }), 400, 'field-missing', '/reason'],
      ['an unknown task', call(url, '/api/tasks/none'), 404, 'task-not-found'],
      ['an unknown task to finish', post(url, '/api/tasks/none/complete', done), 404, 'task-not-found'],
      ['no outcome', post(url, complete, { actor: applicant }), 400, 'field-missing', '/outcome'],
      ['a form that is none', post(url, complete, { ...done, form: [] }), 400, 'field-type', '/form'],
      ['an incident filter of the wrong type', call(url, '/api/incidents?open=maybe'), 400, 'field-type', '/open'],
      [
        'an id that is too long',
        post(url, complete, done, { 'idempotency-key': 'x'.repeat(300) }),
        400,
        'field-length',
        '/idempotency-key',
      ],
      [
        'a message nobody waits for',
        post(url, '/api/messages', { message: '整改报告', key: 'x', actor: applicant }),
        409,
        'message-not-expected',
      ],
      ['a message without a name', post(url, '/api/messages', { key: 'x', actor: applicant }), 400, 'field-missing', '/message'],
      ['no such address', call(url, '/api/nothing'), 404, 'not-found'],
      [
        'a body that is no JSON',
        call(url, '/api/cases', { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } }),
        400,
        'body-not-json',
      ],
      [
        'an empty body',
        call(url, '/api/cases', { method: 'POST', body: '', headers: { 'content-type': 'application/json' } }),
        400,
        'body-not-json',
      ],
      [
        'another media type',
        call(url, '/api/cases', { method: 'POST', body: 'a=b', headers: { 'content-type': 'text/plain' } }),
        415,
        'media-type-not-json',
      ],
      [
        'brackets without end',
        call(url, '/api/cases', { method: 'POST', body: '['.repeat(100_000), headers: { 'content-type': 'application/json' } }),
        400,
        'body-too-deep',
      ],
      ['a body too large', post(url, '/api/flows', { source: 'x'.repeat(9_000_000) }), 413, 'body-too-large'],
      ['a form field of the wrong type', post(url, complete, { ...done, form: { 姓名: 7 } }), 422, 'event-not-right', '姓名'],
      ['a form field that is missing', post(url, complete, { ...done, form: {} }), 422, 'event-not-right', '姓名'],
      [
        'a form field nobody asked for',
        post(url, complete, { ...done, form: { 姓名: '张样例', __proto__x: 1 } }),
        422,
        'event-not-right',
        '__proto__x',
      ],
      ['an outcome nobody offers', post(url, complete, { ...done, outcome: 'agreed' }), 422, 'event-not-right', 'outcome'],
    ];
    for (const [what, answered, status, code, field] of table) {
      const { body, headers, status: got } = await answered;
      expect([what, got, body['code'], body['field']]).toEqual([what, status, code, field]);
      expect(headers.get('content-type'), what).toContain('application/problem+json');
      expect(body['status'], what).toBe(status);
      expect(String(body['detail']), what).not.toBe('');
    }
    // Nothing of all this was written.
    const { entries } = (await call(url, '/api/cases')).body;
    expect(entries).toMatchObject([{ id: caseId, rev: (await call(url, `/api/cases/${caseId}`)).body['rev'] }]);
    expect((await post(url, complete, done)).status).toBe(200);
  });

  test('is explained in the language the caller likes best', async () => {
    const { url } = await served();
    const detail = async (accept: string): Promise<unknown> =>
      (await call(url, '/api/cases/none', { headers: { 'accept-language': accept } })).body['title'];
    expect(await detail('en-GB,en;q=0.9,zh;q=0.8')).toBe('No such case');
    expect(await detail('fr, zh-CN;q=0.5, en;q=0.4')).toBe('没有这个办件');
    expect(await detail('fr')).toBe('没有这个办件');
  });

  test('of names that other programs trip over is a name like any other', async () => {
    const server = await served();
    await publish(server);
    const { url } = server;
    const caseId = String((await post(url, '/api/cases', openBody)).body['caseId']);
    const key = await taskOf(server, caseId, '申请表');
    const body = `{"outcome":"submitted","actor":{"id":"x","party":"申请人"},"form":{"__proto__":{"姓名":"张样例"},"constructor":1}}`;
    const answered = await call(url, `/api/tasks/${key}/complete`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    expect(answered.status).toBe(422);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });
});

describe('until identity lands, the server', () => {
  test('answers this machine alone', async () => {
    const { url } = await served();
    const port = new URL(url).port;
    expect(await raw(url, '/health', { host: `127.0.0.1:${port}` })).toBe(200);
    expect(await raw(url, '/health', { host: `localhost:${port}` })).toBe(200);
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1.evil.example', '10.0.0.1'])
      expect([host, await raw(url, '/health', { host })]).toEqual([host, 403]);
  });

  test('takes no requests that other sites send', async () => {
    const { url } = await served();
    const withOrigin = (origin: string): Promise<number> => raw(url, '/health', { origin });
    expect(await withOrigin(url)).toBe(200);
    expect(await withOrigin('https://evil.example')).toBe(403);
    expect(await withOrigin('null')).toBe(403);
  });
});
