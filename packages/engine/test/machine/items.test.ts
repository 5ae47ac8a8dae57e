import { describe, expect, it } from 'vitest';
import { compiled, type Stage, stage } from './stage.ts';

describe('items', () => {
  const items = `一件事「试」
  版本：1.0.0

参与方：
  - 申请人：群众
  - 一科：部门
  - 二科：部门

情形「急」：是、否，必答

表单「表」：
  - 名称：文字，必填

材料「图」：必要

事项「甲」，由 一科 办理
  填报：名称
  需要：材料「图」
  产出：证照「证」
  步骤：
    一科受理「收甲」
      补正时：退回「表」
      不予受理时：终止「不收」，结果 不予受理，理由 必填
    一科办理「办甲」
事项「乙」，由 二科 办理
  秒批：急 为 是
  需要：证照「证」
  产出：文书「书」
事项「丙」，由 二科 办理
  需要：文书「书」

流程：
  申请人填写「表」
  联办全部事项，全部办结后继续
    有事项不予办理时：
      通知 申请人 “有事项未办”
  办结「完」
`;
  const open = (urgent: boolean): Stage => {
    const one = stage(compiled(items));
    one.complete('表', { form: { 急: urgent, 名称: '甲' } });
    return one;
  };

  it('ask for a paper that no register waives, then run their own steps, and are granted at once where nobody need look', () => {
    const one = open(true);
    expect(one.tasks().map(({ task }) => `${task.party} ${task.work} ${task.step}`)).toEqual(['申请人 upload 图']);
    one.complete('图', { form: { 图: 'a.pdf' } });
    one.complete('收甲');
    one.complete('办甲');
    expect(Object.values(one.state().items).map(({ status }) => status)).toEqual(['granted', 'granted', 'handling']);
    one.complete('丙');
    expect(one.state().result?.end).toBe('完');
    expect(one.effects('issueCertificate').map(({ certificate }) => certificate)).toEqual(['证', '书']);
  });

  it('end by themselves in their own steps, and tell once that something was not handled', () => {
    const one = open(false);
    one.complete('图', { form: { 图: 'a.pdf' } });
    one.complete('收甲', { outcome: 'refused', reason: '不齐' });
    expect(Object.values(one.state().items).map(({ status, reason }) => [status, reason])).toEqual([
      ['refused', '不齐'],
      ['notProceeded', '证'],
      ['notProceeded', '书'],
    ]);
    expect(one.effects('notify')).toMatchObject([{ text: '有事项未办' }]);
    expect(one.state()).toMatchObject({ status: 'finished', result: { end: '完' } });
  });
});
