import { describe, expect, it } from 'vitest';
import type { Bare } from './bare.ts';
import { names, run } from './small-flow.ts';
import type { Stage } from './stage.ts';

const result = (event: {
  readonly outcome: string;
  readonly one: Stage;
  readonly kind: 'requestPayment' | 'deliver' | 'publish' | 'startCase';
}): Bare => {
  const to = event.one.effects(event.kind).at(-1)?.from;
  if (to === undefined) throw new Error('nothing to answer');
  return { kind: 'result', to, outcome: event.outcome };
};

describe('waiting', () => {
  it('for money goes on when it is paid, and follows its line when it is not', () => {
    const body = '收费「费」，20 元，由 申请人 缴纳，限 3 天\n  未缴时：终止「未缴」，结果 撤件\n主任办理「丁」';
    const paid = run(body);
    expect(paid.effects('requestPayment')).toMatchObject([{ payer: '申请人', yuan: 20 }]);
    paid.send(result({ one: paid, kind: 'requestPayment', outcome: 'paid' }));
    expect(names(paid)).toEqual(['丁']);
    const late = run(body);
    late.fire('unpaid');
    expect(late.state().result?.end).toBe('未缴');
    expect(late.send(result({ one: late, kind: 'requestPayment', outcome: 'paid' })).effects).toMatchObject([
      { kind: 'incident', reason: 'late-success' },
    ]);
  });

  it('for a signature happens only where a line asks for it', () => {
    const one = run('送达「书」，给 企业，用 快递\n  退件时：转到「丙」\n主任办理「丁」\n办结「完」\n一科办理「丙」');
    expect(names(one)).toEqual([]);
    one.send(result({ one, kind: 'deliver', outcome: 'returned' }));
    expect(names(one)).toEqual(['丙']);
    expect(names(run('送达「书」，给 企业\n主任办理「丁」'))).toEqual(['丁']);
  });

  it('for a public notice lasts its time, or until somebody objects', () => {
    const body = '公示「告」，7 天\n  有异议时：转到「丙」\n主任办理「丁」\n办结「完」\n一科办理「丙」';
    const one = run(body);
    one.fire('over');
    expect(names(one)).toEqual(['丁']);
    const objected = run(body);
    objected.send(result({ one: objected, kind: 'publish', outcome: 'objected' }));
    expect(names(objected)).toEqual(['丙']);
  });

  it('in turns goes round until its condition holds', () => {
    const one = run('每隔 7 天，直到 金额数 大于 5：\n  一科办理「甲」\n  申请人填写「表」\n主任办理「丁」');
    one.complete('甲');
    one.complete('表', { form: { 名称: '甲', 金额数: 1 } });
    expect(names(one)).toEqual([]);
    one.fire('turn');
    one.complete('甲');
    one.complete('表', { form: { 名称: '甲', 金额数: 9 } });
    expect(names(one)).toEqual(['丁']);
  });
});

describe('on the way', () => {
  it('a value is named and read', () => {
    const one = run('认定 倍数 为 金额数 × 2\n如果 倍数 大于 10：\n  一科办理「甲」\n主任办理「丁」', { 金额数: 6 });
    expect(one.state().data.values).toEqual({ 倍数: 12 });
    expect(names(one)).toEqual(['甲']);
  });

  it('lots are drawn so that anybody finds the same', () => {
    const body = '抽取「签」 2 名，从 名单\n主任办理「丁」';
    const one = run(body, { 名单: ['a', 'b', 'c', 'd'] });
    const [draw] = one.effects('audit').filter(({ entry }) => entry === 'draw');
    expect(draw?.facts['among']).toEqual(['a', 'b', 'c', 'd']);
    expect(one.state().data.values['签']).toEqual(draw?.facts['drawn']);
    expect(run(body, { 名单: ['a', 'b', 'c', 'd'] }).state().data.values['签']).toEqual(draw?.facts['drawn']);
  });

  it('work is given to another party when its limit is over', () => {
    const one = run('一科办理「甲」，限 1 个工作日\n  超时：改由 二科 办理\n主任办理「丁」');
    const { effects } = one.fire('timeout');
    expect(effects).toMatchObject([
      { kind: 'closeTask', because: 'taken' },
      { kind: 'startTimer' },
      { kind: 'openTask', task: { step: '甲', party: '二科' } },
    ]);
    one.complete('甲');
    expect(names(one)).toEqual(['丁']);
  });

  it('a gap is tolerated, and the paper supplied by somebody nobody waits for, even after the end', () => {
    const one = run('容缺「图纸」，限 10 天\n主任办理「丁」\n办结「完」');
    expect(names(one).toSorted()).toEqual(['丁', '图纸'].toSorted());
    one.complete('丁');
    expect(one.state().status).toBe('finished');
    one.complete('图纸', { form: { 图纸: 'a.pdf' } });
    expect(one.state()).toMatchObject({ status: 'finished', scopes: [], data: { papers: { 图纸: 'a.pdf' } } });
  });

  it('a pledge is made, and checked later', () => {
    const one = run('告知承诺「诺」，由 企业 承诺，由 一科 核查，核查 限 30 天\n主任办理「丁」\n办结「完」');
    one.complete('诺');
    expect(
      one
        .tasks()
        .map(({ task }) => `${task.party} ${task.work}`)
        .sort(),
    ).toEqual(['一科 verify', '主任 handle'].sort());
  });

  it('a special procedure lets the promise stand', () => {
    const one = run('特别程序「评审」，依据“示例”，限 20 个工作日：\n  一科办理「甲」\n主任办理「丁」');
    expect(one.state().clock?.kind).toBe('paused');
    one.complete('甲');
    expect(one.state().clock?.kind).toBe('running');
    expect(names(one)).toEqual(['丁']);
  });

  it('what was done is undone, last first, and only once', () => {
    const one = run(
      '一科办理「甲」\n撤销办法：\n  一科办理「退甲」\n二科办理「乙」\n撤销办法：\n  二科办理「退乙」\n三科审核「丙」\n  不同意时：\n    撤销\n    撤销\n    终止「撤了」，结果 撤件\n办结「完」',
    );
    one.complete('甲');
    one.complete('乙');
    one.complete('丙', { outcome: 'disagreed' });
    expect(names(one)).toEqual(['退乙']);
    one.complete('退乙');
    expect(names(one)).toEqual(['退甲']);
    one.complete('退甲');
    expect(one.state().result?.end).toBe('撤了');
  });

  it('another flow is called with its values, and its end is waited for', () => {
    const one = run('调用「补正」，传入 名 为 名称，得到 回\n主任办理「丁」', {});
    expect(one.effects('startCase')).toMatchObject([{ flow: '补正', inputs: { 名: '甲' } }]);
    const to = one.effects('startCase')[0]?.from;
    if (to === undefined) throw new Error('no call');
    one.send({ kind: 'result', to, outcome: 'done', record: { 数: 1 } });
    expect(one.state().data.records['回']).toEqual({ 数: 1 });
    expect(names(one)).toEqual(['丁']);
  });
});
