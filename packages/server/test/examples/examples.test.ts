import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { call, post, served, taskOf } from '../http/served.ts';

const examplesDir = fileURLToPath(new URL('../../../../examples', import.meta.url));
const driver = { id: '990102198805121023', party: 'Applicant' };

it('offers six examples in two languages, and nothing else that lies in the folder', async () => {
  const running = await served({ examplesDir, connectors: [] });
  expect(running.failedExamples).toEqual([]);
  const names = (await call(running.url, '/api/flows')).body.entries?.map(({ id, name }) => [id, name].join(' '));
  expect(names?.sort()).toEqual([
    '33-BIRTH-001 出生一件事',
    '33-BIRTH-001-EN Birth in one go',
    '33-HOTLINE-037 热线诉求分派办理',
    '33-HOTLINE-037-EN Hotline requests, sent and handled',
    '33-INV-003 企业投资项目施工许可',
    '33-INV-003-EN Construction permit',
    '33-LIC-003 驾驶证补领换领',
    '33-LIC-003-EN Driving licence, replaced or renewed',
    '33-RISK-015 企业风险预警闭环',
    '33-RISK-015-EN Company risk warning, closed loop',
    '33-TYPHOON-030 防台风应急响应',
    '33-TYPHOON-030-EN Typhoon response',
  ]);
});

it('asks the registers of the language a case is in', async () => {
  const running = await served({ examplesDir, connectors: [] });
  const login = { citizenId: driver.id, name: 'Zhang Yangli' };
  const started = await post(running.url, '/api/cases', { flow: '33-LIC-003-EN', login, actor: driver });
  expect(started.status).toBe(201);
  const caseId = String(started.body['caseId']);
  const form = await taskOf(running, caseId, 'Licence application');
  const task = (await call(running.url, `/api/tasks/${form}`)).body;
  expect(task['fields']).toContainEqual(expect.objectContaining({ name: 'postal address', value: '1 Example Road, Example City' }));
});

it('opens a case of each language for a message from outside', async () => {
  const running = await served({ examplesDir, connectors: [] });
  const monitor = { id: '91999999MA0000002R', party: '风险监测系统' };
  const warned = await post(running.url, '/api/cases', {
    flow: '33-RISK-015',
    message: { 主体代码: monitor.id, 等级: '黄' },
    actor: monitor,
  });
  expect(warned.status).toBe(201);
  await taskOf(running, String(warned.body['caseId']), '专案指派');
  const alerted = await post(running.url, '/api/cases', {
    flow: '33-TYPHOON-030-EN',
    message: { 'typhoon number': '2626', level: 2, townships: ['East Example', 'West Example'] },
    actor: { id: 'weather', party: 'Weather office' },
  });
  expect(alerted.status).toBe(201);
  await taskOf(running, String(alerted.body['caseId']), 'Start the response');
});
