import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enRegisters } from './registers.ts';
import { openStage, openWindow, picture, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ flow: 'birth.en.flow', registers: enRegisters });
}, 120_000);
afterAll(() => stage.close());

describe('Birth in one go, in English on a phone of 360 × 740', () => {
  it('asks for the marriage certificate when the register does not find the couple, and ends well', async () => {
    const { page, complaints } = await openWindow(stage, { width: 360, height: 740, locale: 'en-GB', dark: true });
    const overflows = [await picture(page, 'en-1-services', { whole: true })];
    await page.getByRole('link', { name: 'Apply Birth in one go' }).click();
    await page.getByRole('button', { name: 'Start as Zhang Yangli' }).click();

    await page.getByRole('link', { name: 'Fill in “One form”' }).click();
    await page.getByText('From Birth record · health commission').first().waitFor();
    await page.getByRole('group', { name: 'Registers with' }).getByText('mother').click();
    await page.getByRole('group', { name: 'Maternity insurance' }).getByText('No', { exact: true }).click();
    await page.getByLabel('child name').fill('Zhang Shili');
    await page.getByLabel('father ID').fill('990101199001011257');
    await page.getByLabel('place of insurance').fill('990101');
    await page.getByLabel('postal address').fill('Example Road 1');
    overflows.push(await picture(page, 'en-2-form', { whole: true }));
    await page.getByRole('button', { name: 'Send it in' }).click();

    await page.getByRole('link', { name: 'Do it as Co-applicant' }).click();
    await page.getByText('Once confirmed, the platform may ask').waitFor();
    await page.getByRole('button', { name: 'Confirm', exact: true }).click();
    await page.locator('lianban-decide .foot .pri').click();

    await page.getByRole('link', { name: 'Upload “Marriage certificate”' }).click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'certificate.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('invented') });
    await page.getByText('certificate.jpg').waitFor();
    overflows.push(await picture(page, 'en-3-upload', { whole: true }));
    await page.getByRole('button', { name: 'Send for checking' }).click();
    await page.getByRole('heading', { name: /In hand/u }).waitFor();
    const caseUrl = page.url();

    await decide(page, 'Service desk', 'True', { shot: 'en-4-check', sees: 'certificate.jpg' });
    await decide(page, 'Midwifery', 'Grant');
    await decide(page, 'Police', 'Grant', { shot: 'en-5-desk' });
    await page.goto(caseUrl);
    await page.getByText('Not needed here').first().waitFor();
    overflows.push(await picture(page, 'en-6-case', { whole: true }));
    await decide(page, 'Medical insurance', 'Grant');
    await decide(page, 'Social security', 'Grant');
    await decide(page, 'Service desk', 'Done');

    await page.goto(caseUrl);
    await page.getByRole('heading', { name: 'Done', exact: true }).waitFor();
    await page.getByText('Not found').first().waitFor();
    overflows.push(await picture(page, 'en-7-finished', { whole: true }));
    expect(overflows).toEqual(overflows.map(() => false));
    expect(complaints).toEqual([]);
  });

  it('ends at once when the co-applicant disagrees, and says why', async () => {
    const { page, complaints } = await openWindow(stage, { width: 1366, height: 768, locale: 'en-GB' });
    await page.goto(`${stage.url}/#/apply/33-BIRTH-001`);
    await page.getByRole('button', { name: /Start as/u }).click();
    await page.getByRole('link', { name: 'Fill in “One form”' }).click();
    await page.getByRole('group', { name: 'Registers with' }).getByText('father').click();
    await page.getByRole('group', { name: 'Maternity insurance' }).getByText('Yes', { exact: true }).click();
    await page.getByLabel('child name').fill('Zhang Shili');
    await page.getByLabel('father ID').fill('990101199001011257');
    await page.getByLabel('place of insurance').fill('990101');
    await page.getByLabel('postal address').fill('Example Road 1');
    await page.getByRole('button', { name: 'Send it in' }).click();
    await page.getByRole('link', { name: 'Do it as Co-applicant' }).click();
    await page.getByRole('button', { name: 'Disagree', exact: true }).click();
    await page.getByText('The whole case ends: Co-applicant disagreed, result withdrawn.').waitFor();
    await page.locator('lianban-decide .foot .bad').click();
    await page.getByRole('heading', { name: 'Ended: Co-applicant disagreed' }).waitFor();
    await picture(page, 'en-8-ended');
    expect(complaints).toEqual([]);
  });

  it('is withdrawn with a reason, and every department stops', async () => {
    const { page, complaints } = await openWindow(stage, { width: 1366, height: 768, locale: 'en-GB' });
    await page.goto(`${stage.url}/#/apply/33-BIRTH-001`);
    await page.getByRole('button', { name: /Start as/u }).click();
    await page.getByRole('button', { name: 'Withdraw this case' }).click();
    await page.getByLabel('Why it is withdrawn').fill('We moved away');
    await page.getByRole('button', { name: 'Withdraw, every department stops' }).click();
    await page.getByText('Result: withdrawn').waitFor();
    await page.getByText('We moved away').first().waitFor();
    expect(await page.getByRole('link', { name: /Fill in/u }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

async function decide(page: Page, party: string, outcome: string, how: { shot?: string; sees?: string } = {}): Promise<void> {
  await page.goto(`${stage.url}/#/desk/33-BIRTH-001/${encodeURIComponent(party)}`);
  await page.locator('lianban-desk .list li a').first().click();
  const panel = page.locator('lianban-decide');
  await panel.waitFor();
  if (how.sees !== undefined) await page.getByText(how.sees).waitFor();
  if ((await panel.locator('.foot .btn').count()) === 0)
    await panel.getByRole('group').getByRole('button', { name: outcome, exact: true }).click();
  if (how.shot !== undefined) await picture(page, how.shot, { whole: true });
  const answer = page.waitForResponse((response) => response.url().endsWith('/complete'));
  await panel.locator('.foot .btn').first().click();
  expect((await answer).status()).toBe(200);
  await page.getByText(': done').first().waitFor({ state: 'attached' });
}
