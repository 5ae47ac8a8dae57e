import { expect, it } from 'vitest';
import type { Step } from '../../src/model/step.ts';
import { readText } from '../../src/text/read.ts';
import { flowWith } from './samples.ts';

const stepsOf = (lines: string): readonly Step[] => {
  const { flow, problems } = readText(flowWith(lines));
  expect(problems).toEqual([]);
  return flow?.body ?? [];
};
const stepOf = (line: string): Step | undefined => stepsOf(line)[0];

it.each([
  ['数据局审核「x」', { party: '数据局', verb: 'review' }],
  ['收费窗口办理「x」', { party: '收费窗口', verb: 'handle' }],
  ['退回科办理「x」', { party: '退回科', verb: 'handle' }],
  ['通知站核验「x」', { party: '通知站', verb: 'verify' }],
  ['如果科办理「x」', { party: '如果科', verb: 'handle' }],
  ['如果科办理「x」：', { party: '如果科', verb: 'handle' }],
  ['会签办审批「x」', { party: '会签办', verb: 'approve' }],
  ['市民办理办理「x」', { party: '市民办理', verb: 'handle' }],
  ['由数据局办理「x」', { party: '数据局', verb: 'handle' }],
  ['由 数据局 初审「x」', { party: '数据局', verb: 'review', word: 'firstReview' }],
  ['数据局办理「办理户口办理」', { party: '数据局', name: '办理户口办理' }],
  ['数据局签发「x」', { verb: 'approve', word: 'sign' }],
  ['数据局备案「x」', { verb: 'handle', word: 'register' }],
])('reads %s as work for its party', (line, task) => {
  expect(stepOf(line)).toMatchObject({ kind: 'task', ...task });
});

it('reads a notice and a copy, which have a space, as no work', () => {
  expect(stepOf('通知 申请人 “来办理「x」吧”')).toMatchObject({
    kind: 'notify',
    to: ['申请人'],
    text: [{ kind: 'words', text: '来办理「x」吧' }],
  });
  expect(stepOf('抄送 数据局、收费窗口 “已办”')).toMatchObject({ kind: 'notify', copy: true, to: ['数据局', '收费窗口'] });
});

it('reads 退回时：退回「表」 as an outcome and its action where 退回 is an outcome', () => {
  const [, task] = stepsOf('申请人填写「表」\n数据局审核「x」\n  结果：通过、退回\n  退回时：退回「表」，最多 2 次');
  expect(task).toMatchObject({
    outcomes: ['通过', '退回'],
    handlers: [{ on: { kind: 'outcome', outcome: '退回' }, body: [{ kind: 'return', target: '表', timesMax: 2 }] }],
  });
});

it('reads `x的：` like `x时：`, and an action of several lines deeper', () => {
  const step = stepOf('数据局审核「x」\n  不同意的：\n    通知 申请人 “未通过”\n    终止「否」，结果 不通过');
  expect(step).toMatchObject({
    handlers: [{ on: { kind: 'outcome', outcome: 'disagreed' }, body: [{ kind: 'notify' }, { kind: 'stop', result: 'denied' }] }],
  });
});

it('lets an action after a colon own the lines below it', () => {
  const step = stepOf('数据局审核「x」\n  不同意时：退回「x」，限 3 天\n    逾期：终止「晚」\n    超次：终止「多」');
  expect(step).toMatchObject({
    handlers: [{ body: [{ kind: 'return', handlers: [{ on: { kind: 'timeout' } }, { on: { kind: 'exceeded' } }] }] }],
  });
});

it('separates lists by 、 and after some words by commas too, up to the first extra', () => {
  const source =
    '一件事「试」\n情形「哪种」：甲，乙、丙，必答\n数据「d」：\n  来源：x\n  凭：登录.身份证号，登录.姓名\n  只取：\n    - 甲：选项（A，B、C），必填\n流程：\n  查询「d」，得到 结，限 3 秒\n';
  const { flow, problems } = readText(source);
  expect(problems).toEqual([]);
  expect(flow?.situations[0]).toMatchObject({ type: { options: ['甲', '乙', '丙'] }, required: true });
  expect(flow?.data[0]?.keys).toMatchObject([{ path: ['$login', '$citizenId'] }, { path: ['$login', '$name'] }]);
  expect(flow?.data[0]?.only[0]).toMatchObject({ required: true, type: { options: ['A', 'B', 'C'] } });
  expect(flow?.body[0]).toMatchObject({ as: '结', limit: { duration: { amount: 3, unit: 'second' } } });
});

it("takes a note only at a line's head or after a space, outside brackets and quotes", () => {
  expect(stepOf('数据局办理「a#b」')).toMatchObject({ name: 'a#b' });
  expect(stepOf('数据局办理「a #b」  # 注「')).toMatchObject({ name: 'a #b' });
  expect(stepOf('通知 申请人 “第 #3 号”')).toMatchObject({ text: [{ text: '第 #3 号' }] });
  expect(stepsOf('# 全是注：退回「x」\n评价')).toHaveLength(1);
});

it('reads a colon between digits as a time', () => {
  const { flow, problems } = readText('一件事「试」\n启动：\n  每天 8:00\n流程：\n  评价\n');
  expect(problems).toEqual([]);
  expect(flow?.start).toMatchObject({ kind: 'schedule', every: 'day', at: '08:00' });
  expect(readText('一件事「试」\n启动：每个工作日 ８：３０\n流程：\n  评价\n').flow?.start).toMatchObject({
    every: 'workingDay',
    at: '08:30',
  });
});

it.each([
  ['三个工作日内', 3, 'workingDay'],
  ['十五日', 15, 'day'],
  ['半小时', 0.5, 'hour'],
  ['0.5 天', 0.5, 'day'],
  ['二十 个 工作日', 20, 'workingDay'],
  ['３０分钟', 30, 'minute'],
  ['两周', 2, 'week'],
  ['一个月', 1, 'month'],
])('reads the limit %s', (written, amount, unit) => {
  expect(stepOf(`数据局办理「x」，限${written}`)).toMatchObject({ limit: { kind: 'within', duration: { amount, unit } } });
});

it("ignores a full stop at a line's end and a colon that opens nothing", () => {
  expect(stepOf('数据局办理「x」，限 3 天。')).toMatchObject({ limit: { duration: { amount: 3 } } });
  expect(stepOf('数据局办理「x」：')).toMatchObject({ name: 'x' });
});

it('keeps texts that run to the end of the line whole', () => {
  const { flow, problems } = readText(
    '一件事「试」\n  说明：先到窗口，再上网：两步，限 3 天。\n  不适用「外地」：请到 A 窗口，或 B 窗口\n流程：\n  评价\n',
  );
  expect(problems).toEqual([]);
  expect(flow?.meta.description).toContain('先到窗口，再上网：两步，限 3 天');
  expect(flow?.meta.notFor[0]?.advice).toBe('请到 A 窗口，或 B 窗口');
});

it('reads a doubled mark inside a name as the mark', () => {
  expect(stepOf('数据局办理「甲」」乙」')).toMatchObject({ name: '甲」乙' });
});

it('takes 同时办理「x」 for the block that it is', () => {
  expect(
    stepOf('同时办理「并联」，任一完成后继续：\n  数据局办理「a」\n  分支「乙」：\n    数据局办理「b」\n    收费窗口办理「c」'),
  ).toMatchObject({
    kind: 'together',
    name: '并联',
    mode: { kind: 'any' },
    branches: [{ body: [{ name: 'a' }] }, { name: '乙', body: [{ name: 'b' }, { name: 'c' }] }],
  });
});

it('mixes both languages line by line', () => {
  const { flow, problems, language } = readText(
    'service "x"\n参与方：\n  - A: department\nflow:\n  A办理「b」, within 3 working days\n  A handles "c"，限 3 天\n',
  );
  expect(problems).toEqual([]);
  expect(language).toBe('en');
  expect(flow?.body).toMatchObject([
    { name: 'b', limit: { duration: { unit: 'workingDay' } } },
    { name: 'c', limit: { duration: { unit: 'day' } } },
  ]);
});

it('takes until … before … for a limit only where a length of time stands between', () => {
  const text = (line: string) =>
    readText(`service "x"\nparties:\n  - A: department\nform "f":\n  - due: date\nflow:\n  ${line}\n    A handles "c"\n`);
  const { flow, problems } = text('every 1 day, until due is before 2026-03-01:');
  expect(problems).toEqual([]);
  expect(flow?.body).toMatchObject([{ kind: 'repeat', until: { kind: 'compare', op: 'lt' } }]);
  expect(text('every 1 day, until 3 days before due:').flow?.body).toMatchObject([{ limit: { kind: 'relative', direction: 'before' } }]);
});

it('takes a brace inside the brackets of a name for a part of it', () => {
  const { flow, problems } = readText('一件事「试」\n表单「表」：\n  - 「{甲}」：文字\n流程：\n  通知 申请人 “收到{「{甲}」}，{{谢谢}}”\n');
  expect(problems).toEqual([]);
  expect(flow?.body).toMatchObject([{ text: [{ text: '收到' }, { formula: { path: ['{甲}'] } }, { text: '，{谢谢}' }] }]);
});
