import { describe, expect, it } from 'vitest';
import type { NodeId } from '../../src/base/id.ts';
import { caseId, eventId, instant } from '../../src/base/id.ts';
import { decide } from '../../src/machine/decide.ts';
import { openTasks } from '../../src/machine/open-tasks.ts';
import { pack, unpack } from '../../src/machine/pack.ts';
import { monday } from '../machine/bare.ts';
import { flowOf, names, run } from '../machine/small-flow.ts';
import type { Stage } from '../machine/stage.ts';

// Situations in which a case of Flowable was stuck, doubled or lost, as its users reported them, told in our words.

const nodeOf = (one: Stage, name: string): NodeId => {
  const node = one.compiled.graph.nodes.find((each) => each.name === name);
  if (node === undefined) throw new Error(`no step ${name}`);
  return node.id;
};

const jump = (one: Stage, step: string, target: string): void => {
  const { outcome } = one.send({ kind: 'jump', from: one.task(step).from, target: nodeOf(one, target), reason: '更正' });
  expect(outcome).toEqual({ kind: 'applied' });
};

/** Does the open tasks, whatever they are, until the case ends. */
function toTheEnd(one: Stage): readonly string[] {
  const done: string[] = [];
  for (let step = one.tasks()[0]; step !== undefined && done.length < 50; step = one.tasks()[0]) {
    done.push(step.task.step);
    one.complete(step.task.step, step.task.work === 'fill' ? { form: { 名称: '甲', 金额数: 1, 名单: [] } } : {});
  }
  return done;
}

const parallel = `同时办理，全部完成后继续：
  分支：
    一科审核「甲」
      不同意时：继续
    二科审核「乙」
      不同意时：退回「甲」，最多 2 次
  分支：
    三科办理「丙」
主任审核「丁」
  不同意时：退回「甲」，最多 2 次
办结「完」`;

describe('1641: going back inside one branch leaves no join waiting for ever', () => {
  it.each(['by the one who looks at it', 'by an operator'])('%s', (who) => {
    const one = run(parallel, {});
    one.complete('丙');
    one.complete('甲');
    if (who === 'by an operator') jump(one, '乙', '甲');
    else one.complete('乙', { outcome: 'disagreed' });
    expect(names(one)).toEqual(['甲']);
    one.complete('甲');
    one.complete('乙');
    expect(names(one)).toEqual(['丁']);
    expect(toTheEnd(one)).toEqual(['丁']);
    expect(one.state().result?.end).toBe('完');
  });
});

describe('2259: going back into a block that is over opens no task twice', () => {
  it('opens that one branch alone, once, and nothing of the others', () => {
    const one = run(parallel, {});
    for (const step of ['丙', '甲', '乙']) one.complete(step);
    one.complete('丁', { outcome: 'disagreed' });
    expect(names(one)).toEqual(['甲']);
    one.complete('甲');
    expect(names(one)).toEqual(['乙']);
    one.complete('乙');
    expect(names(one)).toEqual(['丁']);
    const opened = one.effects('openTask').map(({ key }) => String(key));
    expect(new Set(opened).size).toBe(opened.length);
  });

  it('opens one task when both branches are sent to the same step before the block', () => {
    const one = run(`一科办理「先」\n${parallel}`, {});
    one.complete('先');
    jump(one, '甲', '先');
    expect(names(one)).toEqual(['先']);
    one.complete('先');
    expect(names(one)).toEqual(['甲', '丙']);
  });
});

describe('2559: a new version drops no task of the cases that run', () => {
  const body = `会签「会」，全部同意为通过：
  一科审核「甲」
  二科审核「乙」
  三科审核「丙」
  不同意时：终止「止」，结果 不通过
办结「完」`;

  it('a case goes on as it was begun: every open signer is still asked after it was stored and read again', () => {
    const one = run(body, {});
    one.complete('甲');
    const before = openTasks(one.compiled, one.state());
    const again = flowOf(`申请人填写「表」\n${body}`);
    const stored = unpack(pack(one.state()));
    expect(openTasks(again, stored)).toEqual(before);
    expect(before.map(({ task }) => task.step)).toEqual(['乙', '丙']);
    let state = stored;
    for (const [index, { from, task }] of before.entries()) {
      const actor = { kind: 'person', id: 'p', party: task.party } as const;
      const event = { id: eventId(`n${index}`), at: instant(monday), actor, kind: 'complete', to: from, outcome: 'agreed' } as const;
      const { next, outcome } = decide(again, state, { caseId: caseId('case-1'), event });
      expect(outcome).toEqual({ kind: 'applied' });
      if (next !== null) state = next;
    }
    expect(state.result?.end).toBe('完');
  });

  it('and no other version is run on its state by mistake', () => {
    const one = run(body, {});
    const changed = { ...flowOf(`申请人填写「表」\n一科办理「新」\n${body}`), hash: 'another' };
    const event = { id: eventId('n'), at: instant(monday), actor: { kind: 'system', id: 's' }, kind: 'suspend', reason: '' } as const;
    expect(() => decide(changed, one.state(), { caseId: caseId('case-1'), event })).toThrow('hash');
  });
});

describe('3864: leaving a block from one branch, back or onward, leaves nothing behind', () => {
  it.each(['重走', '直达'])('back to a step before it, %s, then through it again', (mode) => {
    const one = run(
      `一科办理「先」
同时办理，全部完成后继续：
  一科办理「甲」
  二科审核「乙」
    不同意时：退回「先」，${mode}，最多 2 次
  三科办理「丙」
主任办理「丁」
办结「完」`,
      {},
    );
    one.complete('先');
    one.complete('丙');
    one.complete('乙', { outcome: 'disagreed' });
    expect(names(one)).toEqual(['先']);
    one.complete('先');
    expect([...names(one)].sort()).toEqual(mode === '重走' ? ['丙', '乙', '甲'] : ['乙', '甲']);
    for (const step of names(one)) one.complete(step);
    expect(names(one)).toEqual(['丁']);
    one.complete('丁');
    expect(one.state().result?.end).toBe('完');
    expect(one.state().scopes).toEqual([]);
  });

  it('onward past it, by an operator', () => {
    const one = run(parallel, {});
    jump(one, '甲', '丁');
    expect(names(one)).toEqual(['丁']);
    one.complete('丁');
    expect(one.state().result?.end).toBe('完');
    expect(one.state().timers).toEqual([]);
  });
});

describe('3944: going back from among several signers never leaves a case without work', () => {
  it.each(['重走', '直达'])('%s', (mode) => {
    const one = run(
      `会签「会」，全部同意为通过，有不同意即止：
  一科审核「甲」
  二科审核「乙」
    不同意时：退回「表」，${mode}，最多 2 次
  三科审核「丙」
  不同意时：终止「止」，结果 不通过
主任办理「丁」
办结「完」`,
      {},
    );
    one.complete('甲');
    one.complete('乙', { outcome: 'disagreed' });
    expect(names(one)).toEqual(['表']);
    one.complete('表', { form: { 名称: '改过' } });
    expect([...names(one)].sort()).toEqual(mode === '重走' ? ['丙', '乙', '甲'] : ['丙', '乙']);
    for (const step of names(one)) one.complete(step);
    expect(names(one)).toEqual(['丁']);
    one.complete('丁');
    expect(one.state().result?.end).toBe('完');
  });

  it('nor when an operator takes one signer back to the start', () => {
    const one = run(
      `会签「会」，全部同意为通过：
  一科审核「甲」
  二科审核「乙」
  三科审核「丙」
  不同意时：终止「止」，结果 不通过
办结「完」`,
      {},
    );
    jump(one, '乙', '表');
    expect(names(one)).toEqual(['表']);
    one.complete('表', { form: { 名称: '改过' } });
    expect(names(one)).toEqual(['甲', '乙', '丙']);
  });
});

describe('4046: jumps between blocks inside blocks', () => {
  const nested = `一科办理「先」
同时办理，全部完成后继续：
  分支：
    同时办理，全部完成后继续：
      一科审核「甲」
        不同意时：退回「先」，最多 2 次
      二科审核「乙」
        不同意时：转到「己」
    三科审核「戊」
      不同意时：退回「乙」，最多 2 次
    二科办理「己」
  分支：
    三科办理「丙」
主任审核「丁」
  不同意时：退回「甲」，最多 2 次
办结「完」`;

  const begun = (): Stage => {
    const one = run(nested, {});
    one.complete('先');
    expect(names(one)).toEqual(['丙', '甲', '乙']);
    return one;
  };

  it('out of both, and through both again', () => {
    const one = begun();
    one.complete('甲', { outcome: 'disagreed' });
    expect(names(one)).toEqual(['先']);
    one.complete('先');
    expect(names(one)).toEqual(['丙', '甲', '乙']);
    expect(toTheEnd(one)).toHaveLength(6);
    expect(one.state().result?.end).toBe('完');
  });

  it('out of the inner one, while the outer one goes on', () => {
    const one = begun();
    one.complete('乙', { outcome: 'disagreed' });
    expect([...names(one)].sort()).toEqual(['丙', '己']);
    one.complete('己');
    one.complete('丙');
    expect(names(one)).toEqual(['丁']);
  });

  it('from after the inner one back into it: that branch alone', () => {
    const one = begun();
    one.complete('甲');
    one.complete('乙');
    one.complete('戊', { outcome: 'disagreed' });
    expect([...names(one)].sort()).toEqual(['丙', '乙']);
    one.complete('乙');
    expect([...names(one)].sort()).toEqual(['丙', '戊']);
  });

  it('from after both into the inner one, and on to the end', () => {
    const one = begun();
    for (const step of ['丙', '甲', '乙', '戊', '己']) one.complete(step);
    one.complete('丁', { outcome: 'disagreed' });
    expect(names(one)).toEqual(['甲']);
    expect(toTheEnd(one)).toEqual(['甲', '戊', '己', '丁']);
    expect(one.state().result?.end).toBe('完');
  });
});
