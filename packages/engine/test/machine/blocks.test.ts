import { describe, expect, it } from 'vitest';
import { names, run } from './small-flow.ts';

describe('branches', () => {
  it('of a closed block all have to be done', () => {
    const one = run(
      '同时办理，全部完成后继续：\n  一科办理「甲」\n  分支：\n    二科办理「乙」\n    二科办理「丙」\n三科办理「丁」\n办结「完」',
    );
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
    const body =
      '按条件同时办理：\n  情况 金额数 大于 1：\n    一科办理「甲」\n  情况 金额数 大于 5：\n    二科办理「乙」\n  其他：\n    三科办理「丙」\n主任办理「丁」';
    expect(names(run(body, { 金额数: 9 }))).toEqual(['甲', '乙']);
    expect(names(run(body, { 金额数: 3 }))).toEqual(['甲']);
    expect(names(run(body, { 金额数: 0 }))).toEqual(['丙']);
    expect(run(body, {}).effects('incident')).toMatchObject([{ reason: 'condition-unknown' }]);
  });

  it('that a jump leaves are cancelled with it', () => {
    const one = run(
      '同时办理，全部完成后继续：\n  一科审核「甲」\n    不同意时：转到「丁」\n  二科办理「乙」\n三科办理「丙」\n主任办理「丁」',
    );
    one.complete('甲', { outcome: 'disagreed' });
    expect(names(one)).toEqual(['丁']);
    expect(one.state().scopes).toHaveLength(1);
  });

  it('left from deep inside are cancelled up to where the target stands', () => {
    const one = run(
      '同时办理，全部完成后继续：\n  分支：\n    同时办理，全部完成后继续：\n      一科审核「甲」\n        不同意时：转到「丁」\n      一科办理「戊」\n    主任办理「己」\n  分支：\n    二科办理「乙」\n主任办理「丁」',
    );
    expect(names(one)).toEqual(['乙', '甲', '戊']);
    one.complete('甲', { outcome: 'disagreed' });
    expect(names(one)).toEqual(['丁']);
  });

  it('that stand free share one scope, meet at a join and pass a mark', () => {
    const one = run(
      '分头：\n  分支：\n    一科办理「甲」\n    转到「会」\n  分支：\n    二科审核「乙」\n      不同意时：转到「过」\n    转到「会」\n汇合「会」\n三科办理「丙」\n办结「完」\n标记「过」\n主任办理「丁」\n转到「会」',
    );
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
    const one = run(
      `会签「会」，全部同意为通过，有不同意即止：\n${members}  不同意时：转到「退」\n主任办理「丁」\n办结「完」\n主任办理「退」`,
    );
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
    const one = run('会签「会」，对每个 名单 作 人：\n  一科审核「甲」\n  不同意时：终止「不行」，结果 不通过\n主任办理「丁」', {
      名单: ['a', 'b'],
    });
    expect(names(one)).toEqual(['甲', '甲']);
    one.complete('甲');
    one.complete('甲');
    expect(names(one)).toEqual(['丁']);
  });
});
