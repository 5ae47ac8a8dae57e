import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zhRegisters } from './registers.ts';
import { picture as keepPicture, openStage, openWindow, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ flow: 'birth.flow', registers: zhRegisters });
}, 120_000);
afterAll(() => stage.close());

const screens: readonly (readonly [number, number])[] = [
  [1366, 768],
  [360, 740],
];

describe('出生一件事, in Chinese', () => {
  it.each(screens)('goes from the application over a correction to the certificates, on %i × %i', async (width, height) => {
    const { page, complaints } = await openWindow(stage, { width, height, locale: 'zh-CN' });
    const picture = (on: Page, name: string): Promise<boolean> => keepPicture(on, `${name}-${width}`, { whole: width < 760 });
    const overflows = [await picture(page, 'zh-1-services')];

    await page.getByRole('link', { name: '去办 出生一件事' }).click();
    await page.getByRole('heading', { name: '办理出生一件事' }).waitFor();
    overflows.push(await picture(page, 'zh-2-apply'));
    await page.getByRole('button', { name: '以张样例的身份开始办' }).click();

    await page.getByRole('link', { name: '填写「一张表」' }).click();
    await page.getByText('分娩信息 · 卫健委').first().waitFor();
    expect(await page.getByText('2026-11-02').isVisible()).toBe(true);
    await fill(page, { father: '990101199001011258' });
    await page.getByRole('button', { name: '填好了，交上去' }).click();
    await page.getByRole('alert').getByText('有 1 处要改').waitFor();
    overflows.push(await picture(page, 'zh-3-form-wrong'));
    await page.getByLabel('父亲身份证号').fill('990101199001011257');
    await page.getByRole('button', { name: '填好了，交上去' }).click();

    await page.getByRole('link', { name: '以共同申请人的身份去做' }).click();
    await page.getByText('确认以后，平台只为这件事去查').waitFor();
    await page.getByRole('button', { name: '确认', exact: true }).click();
    overflows.push(await picture(page, 'zh-4-consent'));
    await page.locator('lianban-decide .foot .pri').click();
    await page.getByText('在办').first().waitFor();
    const caseUrl = page.url();

    await decide(page, '助产机构', '准予');
    await decide(page, '公安', '补正', { reason: '请再确认姓名用字', shot: () => picture(page, 'zh-5-desk-correct') });
    await page.goto(caseUrl);
    await page.getByText('请再确认姓名用字').first().waitFor();
    overflows.push(await picture(page, 'zh-6-case-correct'));
    await page.getByRole('link', { name: '补正「户口登记」' }).click();
    await page.getByLabel('新生儿姓名').fill('张示䶮');
    overflows.push(await picture(page, 'zh-7-correct'));
    await page.getByRole('button', { name: '改好了，交回去' }).click();
    await page.getByRole('heading', { name: /正在办/u }).waitFor();

    await decide(page, '公安', '准予', { shot: () => picture(page, 'zh-8-desk-grant') });
    await decide(page, '医保', '准予');
    await decide(page, '医保', '准予');
    await decide(page, '人社', '准予');
    await decide(page, '综合窗口', '办毕');

    await page.goto(caseUrl);
    await page.getByRole('heading', { name: '办好了' }).waitFor();
    for (const said of ['出生医学证明', '新生儿户口页', '谁用了我的数据', '3 次']) await page.getByText(said).first().waitFor();
    expect(await page.getByText('请再确认姓名用字').count()).toBeGreaterThan(0);
    overflows.push(await picture(page, 'zh-9-finished'));
    await page
      .getByRole('button', { name: /很满意/u })
      .first()
      .click();
    await page.getByText('已经评价').waitFor();

    await page.getByRole('link', { name: '办件', exact: true }).click();
    await page.getByText('办结 · 通过').first().waitFor();
    overflows.push(await picture(page, 'zh-10-cases'));
    expect(overflows).toEqual(overflows.map(() => false));
    expect(complaints).toEqual([]);
  });

  it('still shows a case after the server has gone, and says how old the view is', async () => {
    const { page } = await openWindow(stage, { width: 1366, height: 768, locale: 'zh-CN' });
    await page.getByRole('link', { name: '办件', exact: true }).click();
    await page.getByRole('link', { name: '出生一件事' }).first().click();
    await page.getByRole('heading', { name: '办好了' }).waitFor();
    await stage.stop();
    await page.getByText('服务器连不上，下面是').waitFor();
    expect(await page.getByText('新生儿户口页').first().isVisible()).toBe(true);
  });
});

async function fill(page: Page, { father }: { father: string }): Promise<void> {
  await page.getByRole('group', { name: '随谁落户' }).getByText('母亲').click();
  await page.getByRole('group', { name: '是否参加生育保险' }).getByText('是', { exact: true }).click();
  await page.getByLabel('新生儿姓名').fill('张示例');
  await page.getByLabel('父亲身份证号').fill(father);
  await page.getByLabel('参保地').fill('990101');
  await page.getByLabel('收件地址').fill('示例路 1 号');
}

async function decide(
  page: Page,
  party: string,
  outcome: string,
  how: { reason?: string; shot?: () => Promise<boolean> } = {},
): Promise<void> {
  await page.goto(`${stage.url}/#/desk/33-BIRTH-001/${encodeURIComponent(party)}`);
  await page.locator('lianban-desk .list li a').first().click();
  const panel = page.locator('lianban-decide');
  await panel.waitFor();
  const choice = panel.getByRole('group').getByRole('button', { name: outcome, exact: true });
  if ((await panel.locator('.foot .btn').count()) === 0) await choice.click();
  if (how.reason !== undefined) await panel.locator('textarea').fill(how.reason);
  await how.shot?.();
  const answer = page.waitForResponse((response) => response.url().endsWith('/complete'));
  await panel.locator('.foot .btn').first().click();
  expect((await answer).status()).toBe(200);
  await page.getByText('已办').first().waitFor({ state: 'attached' });
}
