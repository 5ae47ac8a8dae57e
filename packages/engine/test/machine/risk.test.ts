import { describe, expect, it } from 'vitest';
import type { Values } from '../../src/model/value.ts';
import { compiled, type Stage, sample, stage } from './stage.ts';

const flow = compiled(sample('risk-warning'));
const code = '91990101MA0000001Y';

const started = (level: string, credit = 'B'): Stage => {
  const message: Values = { 主体代码: code, 等级: level };
  const one = stage(flow, { message });
  one.answer('企业信用评价', 'found', { 等级: credit });
  return one;
};
const names = (one: Stage): readonly string[] => one.tasks().map(({ task }) => task.step);

describe('the risk loop', () => {
  it('begins with a message and refuses one that is not right', () => {
    const one = stage(flow, { message: { 主体代码: code, 等级: '红' } });
    expect(one.effects('call')[0]).toMatchObject({ inputs: { 主体代码: code } });
    expect(() => stage(flow, { message: { 主体代码: code, 等级: '紫' } }).state()).toThrow('no case');
  });

  it.each([
    ['红', 'B', ['专案指派']],
    ['黄', 'E', ['专案指派']],
    ['橙', 'A', ['现场核查']],
  ])('takes the first row that holds for %s and %s', (level, credit, open) => {
    expect(names(started(level, credit))).toEqual(open);
  });

  it('jumps to the report and the end for any other', () => {
    const one = started('蓝', 'A');
    expect(one.effects('publish')).toMatchObject([{ message: '反馈结果', to: '风险监测系统', content: { '预警.主体代码': code } }]);
    expect(one.state()).toMatchObject({ status: 'finished', result: { end: '已销号' } });
  });

  it('tells the local office before it has to look', () => {
    expect(started('橙', 'A').effects('notify')).toMatchObject([{ to: ['属地监管所'], text: '请按期核查' }]);
  });

  it('waits for the company by its code, and looks into it when nothing comes in thirty days', () => {
    const one = started('橙', 'A');
    one.complete('现场核查');
    expect(one.effects('deliver')).toMatchObject([{ documents: ['责令改正通知书'], to: '企业' }]);
    expect(one.effects('subscribe')).toMatchObject([
      { message: '风险预警', correlation: code },
      { message: '整改报告', correlation: code },
    ]);
    one.fire('timeout');
    expect(names(one)).toEqual(['立案查处']);
    expect(one.effects('unsubscribe')).toHaveLength(1);
    expect(one.send({ kind: 'message', message: '整改报告', key: code, values: {} }).outcome).toMatchObject({
      refusal: { code: 'message-not-awaited' },
    });
  });

  it('sends the office back at most twice, and then looks into it', () => {
    const one = started('橙', 'A');
    for (let round = 0; round < 3; round += 1) {
      one.complete('现场核查', { outcome: '属实' });
      expect(one.send({ kind: 'message', message: '整改报告', key: 'other', values: {} }).outcome.kind).toBe('refused');
      one.send({ kind: 'message', message: '整改报告', key: code, values: {} });
      one.complete('整改复核', { outcome: '不合格' });
    }
    expect(names(one)).toEqual(['立案查处']);
    one.complete('立案查处');
    expect(one.state().result?.end).toBe('已销号');
  });

  it('takes a second warning about the same company into the open case, and refuses one that is not right', () => {
    const one = started('橙', 'A');
    const { effects } = one.send({ kind: 'message', message: '风险预警', key: code, values: { 主体代码: code, 等级: '红' } });
    expect(effects).toMatchObject([{ kind: 'audit', entry: 'joined', facts: { values: { 等级: '红' } } }]);
    const wrong = one.send({ kind: 'message', message: '风险预警', key: code, values: { 主体代码: code, 等级: '紫' } });
    expect(wrong.outcome).toMatchObject({ kind: 'refused', refusal: { code: 'option-unknown', field: '等级' } });
  });

  it('keeps the case at a choice whose condition is not known, for a person to decide', () => {
    const one = stage(flow, { message: { 主体代码: code, 等级: '橙' } });
    const { effects } = one.answer('企业信用评价', 'found', {});
    expect(effects).toMatchObject([{ kind: 'incident', reason: 'condition-unknown', facts: { row: 1 } }]);
    const to = effects[0]?.from;
    if (to === undefined) throw new Error('no incident');
    one.send({ kind: 'incidentResolved', to, how: { outcome: '2' } });
    expect(names(one)).toEqual(['现场核查']);
  });
});
