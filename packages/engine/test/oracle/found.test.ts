import { describe, expect, it } from 'vitest';
import { names, run } from '../machine/small-flow.ts';

// What the oracle found the machines to do otherwise than the lines say, each on the smallest flow that shows it.

describe('what is promised for later', () => {
  it('is still checked when the block it was promised in is over', () => {
    const one = run(
      `同时办理，全部完成后继续：
  告知承诺「诺」，由 企业 承诺，由 一科 核查，核查 限 30 天
  二科办理「乙」
主任办理「丁」
办结「完」`,
    );
    one.complete('诺');
    one.complete('乙');
    expect([...names(one)].sort()).toEqual(['丁', '诺']);
    one.complete('丁');
    expect(names(one)).toEqual(['诺']);
  });
});

describe('哪个先来', () => {
  it('takes nothing back that the branch which came first has open itself', () => {
    const one = run(
      `哪个先来：
  分支：
    分头：
      同时办理，全部完成后继续：
        一科办理「甲」
        二科办理「乙」
      三科办理「丙」
  分支：
    主任办理「丁」
办结「完」`,
    );
    one.complete('丙');
    expect(names(one)).toEqual(['甲', '乙']);
    one.complete('甲');
    one.complete('乙');
    expect(one.state().result?.end).toBe('完');
  });
});

describe('a branch that is a split', () => {
  it('is counted once, however many of its arms are over at once', () => {
    const one = run(
      `同时办理，2 个完成后继续：
  分支：
    分头：
      分支：
        通知 企业 “一”
      分支：
        通知 企业 “二”
  一科办理「甲」
  二科办理「乙」
办结「完」`,
    );
    expect(names(one)).toEqual(['甲', '乙']);
    one.complete('甲');
    expect(one.state().result?.end).toBe('完');
  });
});

describe('a line on the way', () => {
  it('has the same key and comes at the same place, whether one way leads to it or two', () => {
    const told = (between: string): readonly string[] => {
      const one = run(`一科审核「甲」\n  不同意时：${between}\n通知 企业 “好”\n二科办理「乙」\n办结「完」`);
      one.complete('甲');
      return one.log.at(-1)?.decision.effects.map(({ key }) => String(key).replace(/notify_\w+/, 'notify')) ?? [];
    };
    expect(told('上报 主任')).toEqual(told('终止「止」，结果 不通过'));
    expect(told('上报 主任')[1]).toContain('.1.notify');
  });
});

describe('票签 over a list', () => {
  it('gives the vote to the party that is written, whatever the entries are called', () => {
    const one = run(
      `票签「会」，2 票为通过，一科 一票否决，对每个 名单 作 人：
  一科审核「甲」
  不同意时：终止「止」，结果 不通过
办结「完」`,
      { 名单: ['赵', '钱'] },
    );
    one.complete('甲', { outcome: 'disagreed' });
    expect(one.state().result?.end).toBe('止');
  });
});

describe('直达', () => {
  it('takes work back once, also when the case ends while it is put aside', () => {
    const one = run(
      `一科办理「先」
同时办理，全部完成后继续：
  一科办理「甲」
  二科审核「乙」
    不同意时：退回「先」，直达，最多 2 次
办结「完」`,
    );
    one.complete('先');
    one.complete('乙', { outcome: 'disagreed' });
    one.send({ kind: 'recall', reason: '不办了' });
    const closed = one.effects('closeTask').map(({ task }) => String(task));
    expect(new Set(closed).size).toBe(closed.length);
  });
});
