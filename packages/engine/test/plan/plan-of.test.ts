import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { present } from '../../src/base/assert.ts';
import type { Flow } from '../../src/model/flow.ts';
import type { Plan } from '../../src/model/plan.ts';
import { measuresOf } from '../../src/plan/measures.ts';
import { mergedForm } from '../../src/plan/merged-form.ts';
import { planOf } from '../../src/plan/plan-of.ts';
import { readText } from '../../src/text/read.ts';

const sample = (name: string): Flow => flowOf(readFileSync(new URL(`../fixtures/flows/${name}`, import.meta.url), 'utf8'));

function flowOf(source: string): Flow {
  const { flow, problems } = readText(source);
  expect(problems).toEqual([]);
  return present(flow, 'a flow');
}

const head = '一件事「示例」\n\n参与方：\n  - 申请人：群众\n  - 甲局：部门\n';
const planned = (body: string): Plan => planOf(flowOf(head + body));

/** A query with its keys and what it brings. */
const data = (name: string, key: string, field: string): string =>
  `\n数据「${name}」：\n  来源：平台/${name}\n  用途：办理示例\n  凭：${key}\n  只取：\n    - ${field}：文字\n`;

describe('the plan of birth', () => {
  const flow = sample('birth.flow');
  const plan = planOf(flow);

  it('orders the items by what they need and give', () => {
    expect(plan.items).toEqual([
      { item: '出生医学证明', after: [], rank: 0 },
      { item: '户口登记', after: ['出生医学证明'], rank: 1 },
      { item: '生育津贴', after: ['出生医学证明'], rank: 1 },
      { item: '医保参保', after: ['户口登记'], rank: 2 },
      { item: '社保卡申领', after: ['户口登记'], rank: 2 },
    ]);
    expect(plan.criticalPath).toEqual(['出生医学证明', '户口登记', '医保参保']);
    expect(plan.criticalTime).toEqual([{ amount: 3, unit: 'workingDay' }]);
  });

  it('asks only what nobody else knows', () => {
    const by = (from: string): readonly string[] => plan.fields.flatMap((field) => (field.from === from ? [field.field] : []));
    expect(by('ask')).toEqual(['新生儿姓名', '父亲身份证号', '参保地', '收件地址']);
    expect(by('query')).toEqual(['性别', '出生日期']);
    expect(by('login')).toEqual(['母亲身份证号']);
  });

  it('makes each query where it is written, or just before the item that needs it', () => {
    expect(plan.queries.map(({ data: name, when, items }) => [name, when, items])).toEqual([
      ['分娩信息', 'step', []],
      ['婚姻登记', 'step', []],
      ['户籍信息', 'item', ['户口登记']],
    ]);
    expect(plan.queries.at(-1)?.usedBy).toEqual(['户口簿', '户口登记']);
  });

  it('waives the paper that a register replaces', () => {
    expect(plan.materials).toEqual([{ material: '户口簿', from: 'waived', data: '户籍信息' }]);
  });

  it('measures what the reform is worth', () => {
    const { before, after } = measuresOf(flow, plan);
    expect(before).toMatchObject({ departments: 4, documents: 20, visits: 5 });
    expect(after).toMatchObject({ doors: 1, documents: { least: 0 }, fields: { typed: 6 }, visits: 0, humanSteps: 6, offices: 5 });
    expect(after.inTurn).toEqual([{ amount: 5, unit: 'workingDay' }]);
    expect(after.inOrder).toEqual([{ amount: 3, unit: 'workingDay' }]);
  });

  it('is the same for the English face but for names', () => {
    const english = planOf(sample('birth.en.flow'));
    expect(english.items.map(({ rank }) => rank)).toEqual(plan.items.map(({ rank }) => rank));
    expect(english.fields.map(({ from }) => from)).toEqual(plan.fields.map(({ from }) => from));
    expect(english.queries.map(({ when }) => when)).toEqual(plan.queries.map(({ when }) => when));
  });
});

describe('queries', () => {
  it('run before the form when signing in is enough and a field of the form needs them', () => {
    const plan = planned(
      `${data('户籍', '登录.身份证号', '户号')}\n表单「表」：\n  - 户号：文字，来自 户籍.户号\n\n流程：\n  申请人填写「表」\n  办结「完」\n`,
    );
    expect(plan.queries).toEqual([{ data: '户籍', when: 'form', items: [], usedBy: ['表'] }]);
    expect(plan.fields).toEqual([{ form: '表', field: '户号', from: 'query', data: '户籍' }]);
  });

  it('run before the form when another such query brings the key', () => {
    const plan = planned(
      `${data('房产', '户籍.户号', '面积')}${data('户籍', '登录.身份证号', '户号')}\n表单「表」：\n  - 面积：文字，来自 房产.面积\n\n流程：\n  申请人填写「表」\n  办结「完」\n`,
    );
    expect(plan.queries.map(({ data: name, when }) => [name, when])).toEqual([
      ['户籍', 'form'],
      ['房产', 'form'],
    ]);
  });

  it('wait for an item when a person must first type their key', () => {
    const plan = planned(
      `${data('户籍', '配偶', '户号')}\n表单「表」：\n  - 配偶：文字，必填\n  - 户号：文字，来自 户籍.户号\n\n事项「登记」，由 甲局 办理\n  填报：户号\n\n流程：\n  申请人填写「表」\n  联办全部事项，全部办结后继续\n  办结「完」\n`,
    );
    expect(plan.queries).toEqual([{ data: '户籍', when: 'item', items: ['登记'], usedBy: ['表', '登记'] }]);
  });

  it('whose keys lead in a circle end, and none is made before the form for it', () => {
    const plan = planned(`${data('甲', '乙.二', '一')}${data('乙', '甲.一', '二')}\n流程：\n  办结「完」\n`);
    expect(plan.queries.map(({ data: name }) => name).sort()).toEqual(['乙', '甲']);
  });
});

describe('a form merged from all items', () => {
  it('keeps each field that an item uses, once, and drops the others', () => {
    const flow = flowOf(
      `${head}\n表单「总表」：由全部事项合并\n\n表单「库」：\n  - 姓名：文字，必填\n  - 地址：地址\n  - 备注：文字\n\n事项「一」，由 甲局 办理\n  填报：姓名\n事项「二」，由 甲局 办理\n  填报：姓名、地址\n\n流程：\n  申请人填写「总表」\n  联办全部事项，全部办结后继续\n  办结「完」\n`,
    );
    const [total] = flow.forms;
    expect(mergedForm(flow, present(total, 'a form')).fields.map(({ name }) => name)).toEqual(['姓名', '地址']);
    expect(
      planOf(flow)
        .fields.filter(({ form }) => form === '总表')
        .map(({ field }) => field),
    ).toEqual(['姓名', '地址']);
  });
});
