import { describe, expect, it } from 'vitest';
import type { Values } from '../../src/model/value.ts';
import { dayAt } from '../../src/time/calendar.ts';
import { mainlandChina } from '../../src/time/calendars/mainland-china.ts';
import { dateText } from '../../src/time/civil.ts';
import { compiled, type Stage, sample, stage } from './stage.ts';

const flow = compiled(sample('construction-permit'));
const form: Values = { 项目代码: 'A-1', 建筑面积: 100, 总投资: 60_000_000, 施工图: ['图.pdf'] };

const started = (changes: Values = {}): Stage => {
  const one = stage(flow);
  one.complete('施工许可阶段申请表', { form: { ...form, ...changes } });
  return one;
};
const signing = (changes: Values = {}): Stage => {
  const one = started(changes);
  one.complete('材料审查');
  return one;
};
const names = (one: Stage): readonly string[] => one.tasks().map(({ task }) => task.step);

describe('the construction permit', () => {
  it('is issued when everybody agrees', () => {
    const one = signing();
    expect(names(one)).toEqual(['施工图审查', '消防设计审查', '人防审查']);
    for (const step of names(one)) one.complete(step);
    one.complete('签发');
    one.complete('制证出件');
    expect(one.state()).toMatchObject({ status: 'finished', result: { result: 'granted', end: '已发证' }, timers: [], scopes: [] });
  });

  it('asks civil defence only above fifty million', () => {
    expect(names(signing({ 总投资: 50_000_000 }))).toEqual(['施工图审查', '消防设计审查']);
  });

  it('asks all signers even when one disagrees, and then goes back', () => {
    const one = signing();
    one.complete('消防设计审查', { outcome: 'disagreed' });
    expect(names(one)).toEqual(['施工图审查', '人防审查']);
    one.complete('施工图审查');
    one.complete('人防审查');
    expect(names(one)).toEqual(['施工许可阶段申请表']);
    expect(
      one
        .state()
        .timers.map(({ timer }) => timer)
        .sort(),
    ).toEqual(['limit', expect.stringMatching(/timeout0$/)]);
  });

  it('is sent back at most twice, and then not accepted', () => {
    const one = started();
    for (let round = 0; round < 2; round += 1) {
      expect(one.complete('材料审查', { outcome: '补正' }).outcome.kind).toBe('applied');
      one.complete('施工许可阶段申请表', { form });
    }
    one.complete('材料审查', { outcome: '补正', reason: '仍不全' });
    expect(one.state().result).toMatchObject({ result: 'refused', end: '不予受理', reason: '仍不全' });
  });

  it('ends when a correction does not come within five working days', () => {
    const one = started();
    one.complete('材料审查', { outcome: '补正' });
    const { task } = one.task('施工许可阶段申请表');
    expect(dateText(dayAt(mainlandChina, task.due ?? one.state().at))).toBe('2026-03-09');
    one.fire('return');
    expect(one.state().result).toMatchObject({ result: 'withdrawn', end: '逾期未补正' });
  });

  it('is deemed accepted after five working days of silence, from the day of receipt', () => {
    const one = started();
    const { at } = one.state();
    one.fire('elapsed');
    expect(one.state().data.steps['材料审查']).toEqual({ result: '受理', by: '', time: at, deemed: true });
    expect(names(one)).toContain('施工图审查');
  });

  it('reminds the silent before the end and tells the director after it, leaving the tasks open', () => {
    const one = signing();
    one.complete('施工图审查');
    one.fire('beforeDue');
    expect(one.effects('remind').map(({ party }) => party)).toEqual(['消防', '人防']);
    one.fire('timeout');
    expect(one.effects('escalate').map(({ party }) => party)).toEqual(['分管领导']);
    expect(names(one)).toEqual(['消防设计审查', '人防审查']);
  });

  it('reminds the director a day after the limit and tells housing after three', () => {
    const one = signing();
    for (const step of names(one)) one.complete(step);
    one.fire('timeout1');
    one.fire('timeout2');
    expect(one.effects('remind').map(({ party }) => party)).toEqual(['分管领导']);
    expect(one.effects('escalate').map(({ party }) => party)).toEqual(['住建']);
    expect(names(one)).toEqual(['签发']);
  });

  it('lets the director send it back to the joint review once, afresh', () => {
    const one = signing();
    for (const step of names(one)) one.complete(step);
    one.complete('签发', { outcome: '不同意' });
    expect(names(one)).toEqual(['施工图审查', '消防设计审查', '人防审查']);
    for (const step of names(one)) one.complete(step);
    one.complete('签发', { outcome: '不同意', reason: '两次' });
    expect(one.state().result).toMatchObject({ result: 'denied', end: '不予许可', reason: '两次' });
  });

  it('may be withdrawn until the director has it', () => {
    const company = { kind: 'person', id: '甲', party: '申请企业' } as const;
    const early = signing();
    expect(early.send({ kind: 'withdraw', reason: '不建了', actor: company }).outcome.kind).toBe('applied');
    expect(early.state()).toMatchObject({ status: 'finished', result: { result: 'withdrawn' }, scopes: [], timers: [] });
    const late = signing();
    for (const step of names(late)) late.complete(step);
    expect(late.send({ kind: 'withdraw', reason: '不建了', actor: company }).outcome).toMatchObject({
      refusal: { code: 'withdrawal-too-late' },
    });
  });

  it('keeps what is left of its limits while it is suspended, and holds what comes meanwhile', () => {
    const one = signing();
    const due = one.task('施工图审查');
    one.send({ kind: 'suspend', reason: '听证' });
    const limits = one.state().timers.map(({ clock }) => clock.kind);
    expect(new Set(limits)).toEqual(new Set(['paused']));
    const held = one.send({ kind: 'complete', to: due.from, outcome: 'agreed', actor: { kind: 'person', id: '住', party: '住建' } });
    expect(held).toMatchObject({ outcome: { kind: 'held' }, effects: [] });
    const before = one.state().timers.find(({ timer }) => timer === 'timeout1')?.clock.dueAt ?? 0;
    one.at(one.state().at + 7 * 86_400_000);
    one.send({ kind: 'resume', reason: '听证已毕' });
    expect(names(one)).toEqual(['消防设计审查', '人防审查']);
    expect(one.state().held).toEqual([]);
    expect(one.state().timers.find(({ timer }) => timer === 'timeout1')?.clock.dueAt).toBe(before + 7 * 86_400_000);
  });

  it('drops a timer of an earlier visit', () => {
    const one = started();
    const old = one.effects('startTimer').find(({ timer }) => timer.startsWith('elapsed'));
    if (old === undefined) throw new Error('no timer');
    one.complete('材料审查', { outcome: '补正' });
    one.complete('施工许可阶段申请表', { form });
    const before = one.state();
    const decision = one.send({ kind: 'timer', to: old.from, timer: old.timer });
    expect(decision).toEqual({ next: before, effects: [], outcome: { kind: 'stale' } });
  });
});
