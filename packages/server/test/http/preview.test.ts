import { describe, expect, test } from 'vitest';
import { applicant, call, officer, openBody, post, publish, served, taskOf } from './served.ts';

describe('the HTTP interface', () => {
  test('says what an event would do, and does not do it', async () => {
    const server = await served();
    await publish(server);
    const { url } = server;
    const caseId = String((await post(url, '/api/cases', openBody)).body['caseId']);
    const form = await taskOf(server, caseId, '申请表');

    const before = (await call(url, `/api/cases/${caseId}`)).body;
    const withdrawal = await post(url, `/api/cases/${caseId}/preview`, { kind: 'withdraw', reason: '不办了', actor: applicant });
    expect(withdrawal.body).toMatchObject({
      cancels: [{ step: '申请表', party: '申请人' }],
      parks: [],
      keeps: [],
      starts: [],
      ends: { result: 'withdrawn' },
    });
    const wrong = await post(url, `/api/cases/${caseId}/preview`, { kind: 'withdraw', reason: '不办了', actor: officer });
    expect([wrong.status, wrong.body['code']]).toEqual([409, 'event-not-expected']);
    const filled = { outcome: 'submitted', form: { 姓名: '张样例' }, actor: applicant };
    expect((await post(url, `/api/tasks/${form}/preview`, filled)).body).toMatchObject({ cancels: [], ends: null });
    expect((await post(url, '/api/cases/none/preview', { kind: 'withdraw', reason: '', actor: applicant })).status).toBe(404);

    expect((await call(url, `/api/cases/${caseId}`)).body).toEqual(before);
  });

  test('lets one person take a task, and nobody else finish it', async () => {
    const server = await served();
    await publish(server);
    const { url } = server;
    const caseId = String((await post(url, '/api/cases', openBody)).body['caseId']);
    const form = await taskOf(server, caseId, '申请表');
    const filled = { outcome: 'submitted', form: { 姓名: '张样例' } };
    await post(url, `/api/tasks/${form}/complete`, { ...filled, actor: applicant });
    const review = await taskOf(server, caseId, '审查');
    const other = { id: '990101198505053339', party: officer.party };
    expect((await post(url, `/api/tasks/${review}/claim`, { actor: officer })).status).toBe(200);
    expect((await call(url, `/api/tasks/${review}`)).body).toMatchObject({ step: '审查', holder: officer.id });
    const refused = await post(url, `/api/tasks/${review}/complete`, { outcome: 'agreed', actor: other });
    expect([refused.status, refused.body['reason']]).toMatchObject([409, { code: 'task-held' }]);
    expect((await post(url, `/api/tasks/${review}/delegate`, { person: other.id, actor: officer })).status).toBe(200);
    expect((await post(url, `/api/tasks/${review}/complete`, { outcome: 'agreed', actor: other })).status).toBe(200);
    expect((await post(url, `/api/tasks/${review}/release`, { actor: officer })).status).toBe(409);
  });
});
