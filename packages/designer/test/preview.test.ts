import { describe, expect, it } from 'vitest';
import type { CaseItem } from '../src/app/wire.ts';
import { previewOf } from '../src/task/preview.ts';
import { wordsOf } from '../src/words/language.ts';
import { consentTask, flow, itemTask, middle } from './fixture/birth.ts';

const words = wordsOf('zh');
const said = (outcome: string, items: readonly CaseItem[] = middle.items): readonly string[] =>
  previewOf({ words, task: itemTask, outcome, flow, items }).lines.map((line) => `${line.party}|${line.strong}${line.rest}`);

describe('what an outcome would do', () => {
  it('names every item that a denial cancels, those it leaves alone, and the softer way', () => {
    const preview = previewOf({ words, task: itemTask, outcome: 'denied', flow, items: middle.items });
    expect(preview.cancelled).toBe(2);
    expect(preview.softer).toContain('补正');
    expect(said('denied')).toEqual([
      '公安|户口登记 结束，结果 不予许可。',
      '医保|医保参保 取消：少了「新生儿户口页」，未办理。',
      '人社|社保卡申领 取消：少了「新生儿户口页」，未办理。',
      '医保|生育津贴 不受影响，接着办。',
      '申请人|马上看到结果和理由。',
    ]);
  });

  it('follows a chain of needs to its end', () => {
    const preview = previewOf({ words, task: { ...itemTask, item: '出生医学证明' }, outcome: 'denied', flow, items: [] });
    expect(preview.cancelled).toBe(4);
  });

  it('says which items a grant lets begin', () => {
    expect(said('granted')).toEqual([
      '公安|户口登记 办好。出「新生儿户口页」，交到这一件里。',
      '医保|医保参保 可以开始。',
      '人社|社保卡申领 可以开始。',
    ]);
  });

  it('leaves out an item that is over or switched off', () => {
    const items = middle.items.map((item) => (item.name === '医保参保' ? { ...item, status: 'notApplicable' } : item));
    expect(said('granted', items)).not.toContain('医保|医保参保 可以开始。');
    expect(previewOf({ words, task: itemTask, outcome: 'denied', flow, items }).cancelled).toBe(1);
  });

  it('reads what another step’s outcome leads to from the flow’s own line', () => {
    const [stop] = previewOf({ words, task: consentTask, outcome: 'disagreed', flow, items: [] }).lines;
    expect(stop).toMatchObject({ bad: true, strong: '整件到此为止：共同申请人不同意，结果 撤件。' });
    const [on] = previewOf({ words, task: consentTask, outcome: 'confirmed', flow, items: [] }).lines;
    expect(on).toMatchObject({ bad: false, rest: '接着往下走。' });
  });
});
