import { describe, expect, it } from 'vitest';
import type { Values } from '../../src/model/value.ts';
import { type Bare, compiled, type Stage, stage } from './stage.ts';

const head = `一件事「试」
  版本：1.0.0
  牵头：一科

参与方：
  - 申请人：群众
  - 一科：部门
  - 二科：部门
  - 三科：部门
  - 主任：岗位
  - 企业：企业

表单「表」：
  - 名称：文字，必填
  - 金额数：数字
  - 名单：列表（文字）

流程：
`;

const flowOf = (body: string) =>
  compiled(
    head +
      body
        .split('\n')
        .map((line) => `  ${line}`)
        .join('\n'),
  );
const run = (body: string, form?: Values): Stage => {
  const one = stage(flowOf(form === undefined ? body : `申请人填写「表」\n${body}`));
  if (form !== undefined) one.complete('表', { form: { 名称: '甲', ...form } });
  return one;
};
const names = (one: Stage): readonly string[] => one.tasks().map(({ task }) => task.step);
const result = (event: { readonly outcome: string; readonly one: Stage; readonly kind: 'requestPayment' | 'deliver' | 'publish' | 'startCase' }): Bare => {
  const to = event.one.effects(event.kind).at(-1)?.from;
  if (to === undefined) throw new Error('nothing to answer');
  return { kind: 'result', to, outcome: event.outcome };
};

describe('branches', () => {
  it('of a closed block all have to be done', () => {
    const one = run('同时办理，全部完成后继续：\n  一科办理「甲」\n  分支：\n    二科办理「乙」\n    二科办理「丙」\n三科办理「丁」\n办结「完」');
    expect(names(one)).toEqual(['甲', '乙']);
    one.complete('甲');
    one.complete('乙');
    expect(names(one)).toEqual(['丙']);
    one.complete('丙');
    one.complete('丁');
    expect(one.state().result?.end).toBe('完');
  });

  it('not needed any more are cancelled, and what they wrote is not known', () => {
    const one = run('同时办理，任一完成后继续：\n  一科办理「甲」\n  分支：\n    二科办理「乙」\n    二科办理「丙」\n三科办理「丁」');
    one.complete('乙');
    const { effects } = one.complete('甲');
    expect(effects.filter(({ kind }) => kind === 'closeTask')).toMatchObject([{ because: 'done' }, { because: 'cancelled' }]);
    expect(names(one)).toEqual(['丁']);
    expect(Object.keys(one.state().data.steps)).toEqual(['甲']);
  });

  it('may be counted', () => {
    const one = run('同时办理，2 个完成后继续：\n  一科办理「甲」\n  二科办理「乙」\n  三科办理「丙」\n主任办理「丁」');
    one.complete('丙');
    expect(names(one)).toEqual(['甲', '乙']);
    one.complete('甲');
    expect(names(one)).toEqual(['丁']);
  });

  it('by condition open only where it holds, and the rest only where none does', () => {
    const body = '按条件同时办理：\n  情况 金额数 大于 1：\n    一科办理「甲」\n  情况 金额数 大于 5：\n    二科办理「乙」\n  其他：\n    三科办理「丙」\n主任办理「丁」';
    expect(names(run(body, { 金额数: 9 }))).toEqual(['甲', '乙']);
    expect(names(run(body, { 金额数: 3 }))).toEqual(['甲']);
    expect(names(run(body, { 金额数: 0 }))).toEqual(['丙']);
    expect(run(body, {}).effects('incident')).toMatchObject([{ reason: 'condition-unknown' }]);
  });

  it('that a jump leaves are cancelled with it', () => {
    const one = run('同时办理，全部完成后继续：\n  一科审核「甲」\n    不同意时：转到「丁」\n  二科办理「乙」\n三科办理「丙」\n主任办理「丁」');
    one.complete('甲', { outcome: 'disagreed' });
    expect(names(one)).toEqual(['丁']);
    expect(one.state().scopes).toHaveLength(1);
  });

  it('left from deep inside are cancelled up to where the target stands', () => {
    const one = run('同时办理，全部完成后继续：\n  分支：\n    同时办理，全部完成后继续：\n      一科审核「甲」\n        不同意时：转到「丁」\n      一科办理「戊」\n    主任办理「己」\n  分支：\n    二科办理「乙」\n主任办理「丁」');
    expect(names(one)).toEqual(['乙', '甲', '戊']);
    one.complete('甲', { outcome: 'disagreed' });
    expect(names(one)).toEqual(['丁']);
  });

  it('that stand free share one scope, meet at a join and pass a mark', () => {
    const one = run('分头：\n  分支：\n    一科办理「甲」\n    转到「会」\n  分支：\n    二科审核「乙」\n      不同意时：转到「过」\n    转到「会」\n汇合「会」\n三科办理「丙」\n办结「完」\n标记「过」\n主任办理「丁」\n转到「会」');
    expect(names(one)).toEqual(['甲', '乙']);
    expect(one.state().scopes).toHaveLength(1);
    one.complete('甲');
    one.complete('乙', { outcome: 'disagreed' });
    expect(names(one)).toEqual(['丁']);
    one.complete('丁');
    expect(names(one)).toEqual(['丙']);
  });

  it('race: the first that comes sends the others away', () => {
    const one = run('哪个先来：\n  分支：\n    等待「材料」，来自 企业\n    一科办理「甲」\n  分支：\n    二科办理「乙」\n三科办理「丙」');
    expect(names(one)).toEqual(['乙']);
    one.send({ kind: 'message', message: '材料', values: {} });
    expect(names(one)).toEqual(['甲']);
    one.complete('甲');
    expect(names(one)).toEqual(['丙']);
  });

  it('come one for each entry of a list, together or one by one', () => {
    const together = run('对每个 名单 作 人，同时：\n  一科办理「甲」\n主任办理「丁」', { 名单: ['a', 'b', 'c'] });
    expect(names(together)).toEqual(['甲', '甲', '甲']);
    for (let index = 0; index < 3; index += 1) together.complete('甲');
    expect(names(together)).toEqual(['丁']);
    const inTurn = run('对每个 名单 作 人，逐个：\n  通知 一科 “{人}”\n  一科办理「甲」\n主任办理「丁」', { 名单: ['a', 'b'] });
    expect(names(inTurn)).toEqual(['甲']);
    inTurn.complete('甲');
    inTurn.complete('甲');
    expect(inTurn.effects('notify').map(({ text }) => text)).toEqual(['a', 'b']);
    expect(names(inTurn)).toEqual(['丁']);
    expect(names(run('对每个 名单 作 人，同时：\n  一科办理「甲」\n主任办理「丁」', { 名单: [] }))).toEqual(['丁']);
  });
});

describe('signing', () => {
  const members = '  一科审核「甲」\n  二科审核「乙」\n  三科审核「丙」\n';
  it('ends early where the line says so', () => {
    const one = run(`会签「会」，全部同意为通过，有不同意即止：\n${members}  不同意时：转到「退」\n主任办理「丁」\n办结「完」\n主任办理「退」`);
    one.complete('乙', { outcome: 'disagreed' });
    expect(names(one)).toEqual(['退']);
  });

  it('needs one of all', () => {
    const one = run(`或签「会」：\n${members}  不同意时：终止「不行」，结果 不通过\n主任办理「丁」`);
    one.complete('甲', { outcome: 'disagreed' });
    expect(names(one)).toEqual(['乙', '丙']);
    one.complete('丙');
    expect(names(one)).toEqual(['丁']);
  });

  it('goes in turn', () => {
    const one = run(`顺签「会」：\n${members}  不同意时：终止「不行」，结果 不通过\n主任办理「丁」`);
    for (const step of ['甲', '乙', '丙']) {
      expect(names(one)).toEqual([step]);
      one.complete(step);
    }
    expect(names(one)).toEqual(['丁']);
  });

  it('counts weights, and one veto decides', () => {
    const body = `票签「会」，3 票为通过，权重 一科 2、二科 1、三科 1，三科 一票否决：\n${members}  不同意时：终止「不行」，结果 不通过\n主任办理「丁」`;
    const one = run(body);
    one.complete('甲');
    one.complete('乙', { outcome: 'disagreed' });
    one.complete('丙');
    expect(names(one)).toEqual(['丁']);
    const vetoed = run(body);
    vetoed.complete('丙', { outcome: 'disagreed' });
    expect(vetoed.state().result?.end).toBe('不行');
  });

  it('takes the silent for agreed, and marks them', () => {
    const one = run(`会签「会」，限 2 个工作日：\n${members}  超时：视为同意\n  不同意时：终止「不行」，结果 不通过\n主任办理「丁」`);
    one.complete('甲');
    one.fire('timeout');
    expect(names(one)).toEqual(['丁']);
    expect(one.effects('audit').filter(({ entry }) => entry === 'deemed')).toHaveLength(2);
  });

  it('lets signers be added and dropped, and counts again', () => {
    const one = run(`会签「会」，可加签：\n${members}  不同意时：终止「不行」，结果 不通过\n主任办理「丁」`);
    const host = { scope: one.state().scopes[0]?.id, node: one.state().scopes[0]?.tokens[0]?.node, visit: 1 };
    if (host.scope === undefined || host.node === undefined) throw new Error('no block');
    const to = { scope: host.scope, node: host.node, visit: 1 };
    one.send({ kind: 'addSigner', to, party: '主任' });
    expect(one.tasks().map(({ task }) => task.party)).toEqual(['一科', '二科', '三科', '主任']);
    one.complete('甲', { party: '主任' });
    one.complete('甲', { party: '一科' });
    one.complete('乙');
    expect(names(one)).toEqual(['丙']);
    one.send({ kind: 'dropSigner', to, party: '三科' });
    expect(names(one)).toEqual(['丁']);
  });

  it('asks every entry of a list', () => {
    const one = run('会签「会」，对每个 名单 作 人：\n  一科审核「甲」\n  不同意时：终止「不行」，结果 不通过\n主任办理「丁」', { 名单: ['a', 'b'] });
    expect(names(one)).toEqual(['甲', '甲']);
    one.complete('甲');
    one.complete('甲');
    expect(names(one)).toEqual(['丁']);
  });
});

describe('going back', () => {
  it('straight parks the block, keeps its results and remainders, and comes back to who sent it back', () => {
    const one = run('会签「会」，限 5 个工作日：\n  一科审核「甲」\n    不同意时：退回「表」，直达，限 3 天\n      逾期：终止「逾期」，结果 撤件\n  二科审核「乙」\n  三科审核「丙」\n  超时：上报 主任\n  不同意时：终止「不行」，结果 不通过\n主任办理「丁」', {});
    one.complete('乙');
    const before = one.state().timers.find(({ timer }) => timer === 'timeout0')?.clock.dueAt ?? 0;
    const { effects } = one.complete('甲', { outcome: 'disagreed' });
    expect(effects.filter(({ kind }) => kind === 'closeTask')).toMatchObject([{ because: 'done' }, { because: 'parked' }]);
    expect(names(one)).toEqual(['表']);
    one.at(one.state().at + 7 * 86_400_000);
    one.complete('表', { form: { 名称: '乙' } });
    expect(names(one)).toEqual(['甲', '丙']);
    expect(one.state().timers.find(({ timer }) => timer === 'timeout0')?.clock.dueAt).toBe(before + 7 * 86_400_000);
    one.complete('丙');
    one.complete('甲');
    expect(names(one)).toEqual(['丁']);
  });

  it('straight holds what comes for a parked scope', () => {
    const one = run('会签「会」：\n  一科审核「甲」\n    不同意时：退回「表」，直达\n  二科审核「乙」\n  不同意时：终止「不行」，结果 不通过\n主任办理「丁」', {});
    const second = one.task('乙');
    one.complete('甲', { outcome: 'disagreed' });
    const held = one.send({ kind: 'complete', to: second.from, outcome: 'agreed', actor: { kind: 'person', id: '二', party: '二科' } });
    expect(held.outcome.kind).toBe('held');
    one.complete('表', { form: { 名称: '乙' } });
    expect(names(one)).toEqual(['甲']);
    one.complete('甲');
    expect(names(one)).toEqual(['丁']);
  });

  it('straight within one scope skips what was done between', () => {
    const one = run('一科办理「甲」\n二科审核「乙」\n  不同意时：退回「表」，直达\n主任办理「丁」', {});
    one.complete('甲');
    one.complete('乙', { outcome: 'disagreed' });
    one.complete('表', { form: { 名称: '乙' } });
    expect(names(one)).toEqual(['乙']);
  });

  it('again walks everything afresh', () => {
    const one = run('一科办理「甲」\n二科审核「乙」\n  不同意时：退回「表」，最多 1 次\n主任办理「丁」', {});
    one.complete('甲');
    one.complete('乙', { outcome: 'disagreed' });
    one.complete('表', { form: { 名称: '乙' } });
    expect(names(one)).toEqual(['甲']);
    one.complete('甲');
    expect(one.task('乙').task.outcomes).toEqual(['agreed']);
  });

  it('inside a branch lets the others run on', () => {
    const one = run('同时办理，全部完成后继续：\n  一科审核「甲」\n    可退回「表」\n    不同意时：终止「不行」，结果 不通过\n  二科办理「乙」\n主任办理「丁」', {});
    one.complete('甲', { outcome: 'sentBack' });
    expect(names(one)).toEqual(['表', '乙']);
    one.complete('乙');
    one.complete('表', { form: { 名称: '乙' } });
    expect(names(one)).toEqual(['甲']);
    one.complete('甲');
    expect(names(one)).toEqual(['丁']);
  });

  it('into a block that is over opens that branch alone', () => {
    const one = run('同时办理，全部完成后继续：\n  一科办理「甲」\n  二科办理「乙」\n主任审核「丁」\n  不同意时：退回「乙」\n办结「完」');
    one.complete('甲');
    one.complete('乙');
    one.complete('丁', { outcome: 'disagreed' });
    expect(names(one)).toEqual(['乙']);
    one.complete('乙');
    expect(names(one)).toEqual(['丁']);
  });
});

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
    expect(late.send(result({ one: late, kind: 'requestPayment', outcome: 'paid' })).effects).toMatchObject([{ kind: 'incident', reason: 'late-success' }]);
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
    expect(effects).toMatchObject([{ kind: 'closeTask', because: 'taken' }, { kind: 'startTimer' }, { kind: 'openTask', task: { step: '甲', party: '二科' } }]);
    one.complete('甲');
    expect(names(one)).toEqual(['丁']);
  });

  it('a gap is tolerated, and the paper supplied by somebody nobody waits for, even after the end', () => {
    const one = run('容缺「图纸」，限 10 天\n主任办理「丁」\n办结「完」');
    expect(names(one).sort()).toEqual(['丁', '图纸'].sort());
    one.complete('丁');
    expect(one.state().status).toBe('finished');
    one.complete('图纸', { form: { 图纸: 'a.pdf' } });
    expect(one.state()).toMatchObject({ status: 'finished', scopes: [], data: { papers: { 图纸: 'a.pdf' } } });
  });

  it('a pledge is made, and checked later', () => {
    const one = run('告知承诺「诺」，由 企业 承诺，由 一科 核查，核查 限 30 天\n主任办理「丁」\n办结「完」');
    one.complete('诺');
    expect(one.tasks().map(({ task }) => `${task.party} ${task.work}`).sort()).toEqual(['一科 verify', '主任 handle'].sort());
  });

  it('a special procedure lets the promise stand', () => {
    const one = run('特别程序「评审」，依据“示例”，限 20 个工作日：\n  一科办理「甲」\n主任办理「丁」');
    expect(one.state().standing).toBe(1);
    one.complete('甲');
    expect(one.state().standing).toBe(0);
    expect(names(one)).toEqual(['丁']);
  });

  it('what was done is undone, last first, and only once', () => {
    const one = run('一科办理「甲」\n撤销办法：\n  一科办理「退甲」\n二科办理「乙」\n撤销办法：\n  二科办理「退乙」\n三科审核「丙」\n  不同意时：\n    撤销\n    撤销\n    终止「撤了」，结果 撤件\n办结「完」');
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
    expect(Object.values(one.state().items).map(({ status, reason }) => [status, reason])).toEqual([['refused', '不齐'], ['notProceeded', '证'], ['notProceeded', '书']]);
    expect(one.effects('notify')).toMatchObject([{ text: '有事项未办' }]);
    expect(one.state()).toMatchObject({ status: 'finished', result: { end: '完' } });
  });
});
