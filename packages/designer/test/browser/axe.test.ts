import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { faults, openPage, pressable, settled } from './mount.ts';

const party = encodeURIComponent('公安');
const places: readonly (readonly [string, string])[] = [
  ['the services', '#/'],
  ['applying', '#/apply/33-BIRTH-001'],
  ['the cases', '#/cases'],
  ['a case', '#/case/c990102'],
  ['the form', '#/case/c990102/t-fill'],
  ['a consent', '#/case/c990102/t-consent'],
  ['a correction', '#/case/c990102/t-correct'],
  ['a desk', `#/desk/33-BIRTH-001/${party}`],
  ['a task on a desk', `#/desk/33-BIRTH-001/${party}/t-hukou`],
  ['a check on a desk', `#/desk/33-BIRTH-001/${encodeURIComponent('助产机构')}/t-check`],
  ['a place that is not there', '#/nowhere'],
];
const screens: readonly (readonly [number, number])[] = [
  [1366, 768],
  [360, 740],
];

describe.each(screens)('on a screen of %i × %i', (width, height) => {
  beforeEach(() => page.viewport(width, height));

  it.each(places)('axe finds nothing wrong with %s, in Chinese by day and in English by night', async (_name, hash) => {
    await openPage(hash, { language: 'zh', dark: false });
    expect(await faults()).toEqual([]);
    await openPage(hash, { language: 'en', dark: true });
    expect(await faults()).toEqual([]);
  });

  it.each(places)('nothing sticks out sideways in %s', async (_name, hash) => {
    for (const language of ['zh', 'en'] as const) {
      await openPage(hash, { language });
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    }
  });

  it('axe finds nothing wrong with a form that has everything wrong in it', async () => {
    await openPage('#/case/c990102/t-fill');
    pressable('填好了，交上去').click();
    await settled();
    expect(await faults()).toEqual([]);
  });

  it('axe finds nothing wrong with a decision and its preview', async () => {
    await openPage(`#/desk/33-BIRTH-001/${party}/t-hukou`, { dark: true });
    pressable('不予许可').click();
    await settled();
    expect(await faults()).toEqual([]);
  });
});
