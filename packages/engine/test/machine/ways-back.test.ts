import { describe, expect, it } from 'vitest';
import { names, run } from './small-flow.ts';

describe('going back', () => {
  it('straight parks the block, keeps its results and remainders, and comes back to who sent it back', () => {
    const one = run(
      '会签「会」，限 5 个工作日：\n  一科审核「甲」\n    不同意时：退回「表」，直达，限 3 天\n      逾期：终止「逾期」，结果 撤件\n  二科审核「乙」\n  三科审核「丙」\n  超时：上报 主任\n  不同意时：终止「不行」，结果 不通过\n主任办理「丁」',
      {},
    );
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
    const one = run(
      '会签「会」：\n  一科审核「甲」\n    不同意时：退回「表」，直达\n  二科审核「乙」\n  不同意时：终止「不行」，结果 不通过\n主任办理「丁」',
      {},
    );
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
    const one = run(
      '同时办理，全部完成后继续：\n  一科审核「甲」\n    可退回「表」\n    不同意时：终止「不行」，结果 不通过\n  二科办理「乙」\n主任办理「丁」',
      {},
    );
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
