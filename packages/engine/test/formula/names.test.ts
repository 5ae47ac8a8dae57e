import { describe, expect, it } from 'vitest';
import { flowId, stepId } from '../../src/base/id.ts';
import { namesOf, nameTable } from '../../src/formula/names.ts';
import { parseFormula } from '../../src/formula/parse.ts';
import { typeOfCondition } from '../../src/formula/type.ts';
import type { Flow } from '../../src/model/flow.ts';
import type { Field } from '../../src/model/form.ts';
import type { Step } from '../../src/model/step.ts';
import type { ValueType } from '../../src/model/value.ts';

const field = (name: string, type: ValueType = { kind: 'text' }): Field => ({
  kind: 'field',
  name,
  type,
  required: false,
  source: { kind: 'asked' },
  constraints: [],
});
const step = <Kind extends Step['kind']>(kind: Kind, fields: Omit<Extract<Step, { kind: Kind }>, 'kind' | 'id' | 'handlers'>): Step =>
  ({ kind, id: stepId(kind), handlers: [], ...fields }) as unknown as Step;

const flow: Flow = {
  kind: 'flow',
  id: flowId('f'),
  name: '出生一件事',
  meta: { basis: [], notFor: [] },
  imports: [],
  parties: [],
  situations: [
    { kind: 'situation', name: '随谁落户', type: { kind: 'choice', options: ['父亲', '母亲'] }, required: true },
    { kind: 'situation', name: '是否参加生育保险', type: { kind: 'boolean' }, required: true },
  ],
  forms: [
    {
      kind: 'form',
      name: '一张表',
      fields: [
        field('新生儿姓名'),
        field('出生日期', { kind: 'date' }),
        field('子女', { kind: 'list', of: { kind: 'record', fields: [{ name: '年龄', type: { kind: 'number' } }] } }),
      ],
    },
    { kind: 'form', name: '副表', fields: [field('新生儿姓名')] },
  ],
  materials: [],
  data: [
    {
      kind: 'data',
      name: '分娩信息',
      source: 's',
      mode: 'fetch',
      keys: [],
      only: [field('性别', { kind: 'choice', options: ['男', '女'] })],
      handlers: [],
    },
    { kind: 'data', name: '婚姻登记', source: 's', mode: 'verify', keys: [], only: [], gives: '是否在婚', handlers: [] },
    { kind: 'data', name: '户籍信息', source: 's', mode: 'fetch', keys: [], only: [field('户号')], handlers: [] },
    { kind: 'data', name: '失信', source: 's', mode: 'verify', keys: [], only: [], handlers: [] },
  ],
  items: [
    {
      kind: 'item',
      name: '户口登记',
      authority: '公安',
      uses: [],
      needs: [],
      gives: [{ kind: 'certificate', name: '户口页' }],
      tolerates: [],
      handlers: [],
    },
  ],
  stages: [],
  start: { kind: 'message', name: '风险预警', as: '预警', fields: [field('等级', { kind: 'choice', options: ['红', '橙'] })] },
  body: [
    step('query', { data: '分娩信息', name: '分娩信息', as: '出生信息' }),
    step('query', { data: '婚姻登记', name: '婚姻登记' }),
    step('query', { data: '失信', name: '失信', as: '是否失信' }),
    step('task', { name: '一张表', party: '申请人', verb: 'fill', form: '一张表' }),
    step('task', { name: '核查', party: '公安', verb: 'verify', outcomes: ['属实', '不属实'] }),
    step('sign', {
      name: '会签',
      mode: { kind: 'all' },
      members: { kind: 'named', body: [step('task', { name: '施工图审查', party: '公安', verb: 'review' })] },
    }),
    step('define', {
      value: '大龄',
      formula: { kind: 'compare', op: 'gt', left: { kind: 'name', path: ['出生日期'] }, right: { kind: 'date', date: '2020-01-01' } },
    }),
    step('forEach', { list: { kind: 'name', path: ['子女'] }, as: '孩子', order: 'together', body: [] }),
    step('await', { message: '整改报告', fields: [field('页数', { kind: 'number' })] }),
    step('call', { flow: 's', inputs: [], as: '调查' }),
  ],
  scenarios: [],
};

describe('names of a flow', () => {
  const names = namesOf(flow);

  it.each([
    '随谁落户 为 “父亲”',
    '是否参加生育保险 为 是',
    '一张表.新生儿姓名 为 “x”',
    '副表.新生儿姓名 为 “x”',
    '出生日期 早于 今天',
    '一张表.出生日期 早于 今天',
    '任一 子女 满足（年龄 大于 3）',
    '出生信息.性别 为 “男”',
    '是否在婚 为 否',
    '户籍信息.户号 为 “1”',
    '是否失信',
    '户口登记.状态 为 办理中',
    '户口登记.结果 为 准予',
    '户口登记.户口页 不为空',
    '预警.等级 为 “红”',
    '一张表.结果 为 提交',
    '核查.结果 为 “属实”',
    '核查.结果 为 属实',
    '核查.理由 不为空',
    '核查.办理人 为 “甲”',
    '核查.时间 早于 今天',
    '会签.结果 为 不同意',
    '施工图审查.结果 为 同意',
    '大龄',
    '孩子.年龄 大于 3',
    '整改报告.页数 大于 3',
    '调查.结论.等级 为 “甲”',
    '登录.姓名 为 “甲”',
    '登录.手机号 不为空',
    '共同申请人.身份证号 为 “x”',
    'login.unit name is "x"',
  ])('hold everything a formula may read: %s', (source) => {
    const { formula, problems } = parseFormula(source, 0, names);
    expect(problems).toEqual([]);
    expect(formula === null ? null : typeOfCondition(formula, names).problems).toEqual([]);
  });

  it.each([
    ['新生儿姓名 为 “x”', 'name-ambiguous'],
    ['分娩信息.性别 为 “男”', 'name-unknown'],
    ['婚姻登记.x 为 “男”', 'name-unknown'],
    ['预警.等级 为 “蓝”', 'option-unknown'],
    ['核查.结果 为 同意', 'option-unknown'],
    ['施工图审查.结果 为 补正', 'option-unknown'],
    ['年龄 大于 3', 'name-unknown'],
  ])('and nothing else: %s', (source, code) => {
    const { formula } = parseFormula(source, 0, names);
    expect(formula === null ? null : typeOfCondition(formula, names).problems.map((problem) => problem.code)).toContain(code);
  });

  it('say what a bare field is short for', () => {
    expect(names.find(['出生日期'])?.means).toEqual(['一张表', '出生日期']);
    expect(names.find(['出生信息', '性别'])?.type).toEqual({ kind: 'choice', options: ['男', '女'] });
    expect(names.find(['出生信息', '没有'])).toBeNull();
  });

  it('take the same name with the same meaning once, and with two meanings never', () => {
    const text: ValueType = { kind: 'text' };
    const table = nameTable([
      { path: ['a'], type: text },
      { path: ['a'], type: text },
      { path: ['b'], type: text, means: ['f', 'b'] },
      { path: ['b'], type: text, means: ['g', 'b'] },
      { path: ['b'], type: text, means: ['h', 'b'] },
    ]);
    expect(table.entries().map(({ path }) => path)).toEqual([['a']]);
    expect(table.find(['b'])).toBeNull();
    const { formula } = parseFormula('b 为 “x”', 0, table);
    expect(formula === null ? null : typeOfCondition(formula, table).problems[0]?.facts).toEqual({
      name: 'b',
      full: ['f.b', 'g.b', 'h.b'],
    });
  });
});
