import { describe, expect, it } from 'vitest';
import { namesRead } from '../../src/formula/names-read.ts';
import { parseConstraint, parseFormula } from '../../src/formula/parse.ts';
import { constraintProblems, typeOf, typeOfCondition } from '../../src/formula/type.ts';
import type { Formula } from '../../src/model/formula.ts';
import type { ValueType } from '../../src/model/value.ts';
import { names } from './sample-names.ts';

function problemsOf(source: string) {
  const { formula, problems } = parseFormula(source, 0, names);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return formula === null ? [] : typeOfCondition(formula, names).problems;
}

/** The formula with its first fix made. */
function mended(source: string): string | null {
  const edits = problemsOf(source)[0]?.fixes?.[0]?.edits;
  if (edits === undefined) return null;
  return edits.toReversed().reduce((text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to), source);
}

describe('typing a formula', () => {
  it.each([
    '是否在婚 为 否',
    '是否在婚',
    '非 是否在婚',
    '材料审查.结果 为 受理',
    '材料审查.结果 为 “补正”',
    '材料审查.结果 为 accepted',
    '核验.结果 为 属实',
    '核验.result is true',
    '户口登记.状态 属于（办理中、已办结、“撤件”）',
    '出生信息.状态 属于（“已签发”）',
    '总投资 超过 5000万元',
    '总投资 exceeds 50000000',
    '总投资 ÷ 面积 大于 3000元',
    '出生信息.出生日期 为 “2026-03-01”',
    '出生信息.出生日期 + 3 个工作日 晚于 今天',
    '今天 - 出生信息.出生日期 超过 30 天',
    '材料审查.时间 晚于 2026-03-01',
    '材料审查.时间 + 3 小时 晚于 今天',
    '年龄（出生信息.出生日期） 不低于 18 岁',
    '年龄（出生信息.出生日期） 不低于 18 years',
    '相差（今天，出生信息.出生日期，工作日） 不超过 5 个工作日',
    '合计（子女.年龄） 大于 3',
    '最大（子女.年龄） 大于 金额',
    '任一 子女 满足（性别 为 “男” 且 任一 课程 满足（科目 为 “语文” 且 分数 大于 年龄））',
    '标签 包含 “甲”',
    '“甲” 属于 标签',
    '出生信息.备注 包含 出生信息.状态',
    '登录.身份证号 为 “990101199001011249”',
    '今天 晚于 2026-01-01',
  ])('finds nothing wrong with %s', (source) => {
    expect(problemsOf(source)).toEqual([]);
  });

  it.each([
    ['是否在昏 为 是', 'name-unknown', '是否在婚 为 是'],
    ['金额x 大于 3', 'name-unknown', '金额 大于 3'],
    ['分娩信息.出生日期 早于 今天', 'name-unknown', null],
    ['出生信息.状肽 为 “已签发”', 'field-unknown', '出生信息.状态 为 “已签发”'],
    ['登录.身分证号 为 “x”', 'field-unknown', '登录.身份证号 为 “x”'],
    ['材料审查 为 是', 'name-incomplete', null],
    ['姓名 为 “x”', 'name-ambiguous', null],
    ['出生信息.状态 为 “已签法”', 'option-unknown', '出生信息.状态 为 “已签发”'],
    ['出生信息.状态 属于（“已签发”、“未签”）', 'option-unknown', '出生信息.状态 属于（“已签发”、“未签发”）'],
    ['出生信息.状态 为 “末签发”', 'option-unknown', null],
    ['出生信息.状态 为 已签发', 'option-unquoted', '出生信息.状态 为 “已签发”'],
    ['材料审查.结果 为 退单', 'option-unknown', null],
    ['总投资 大于 “a”', 'types-clash', null],
    ['是否在婚 为 3', 'types-clash', null],
    ['出生信息.出生日期 早于 3', 'types-clash', null],
    ['总投资 × 总投资 大于 3', 'types-clash', null],
    ['今天 + 3 小时 早于 今天', 'types-clash', null],
    ['面积 + 年龄（今天） 大于 3', 'unit-clash', null],
    ['是否在婚 大于 是', 'order-missing', null],
    ['出生信息.备注 大于 “甲”', 'order-missing', null],
    ['5 大于 3', 'constants-compared', null],
    ['同意 为 是', 'constants-compared', '「同意」 为 是'],
    ['今天 为 “x”', 'types-clash', null],
    ['金额 且 是否在婚', 'type-unexpected', null],
    ['非 金额', 'type-unexpected', null],
    ['金额', 'type-unexpected', null],
    ['-是否在婚 大于 3', 'type-unexpected', null],
    ['年龄（金额） 大于 3', 'type-unexpected', null],
    ['个数（金额） 大于 3', 'type-unexpected', null],
    ['合计（标签） 大于 3', 'type-unexpected', null],
    ['金额 包含 “3”', 'type-unexpected', null],
    ['任一 标签 满足（金额 大于 3）', 'list-of-records-needed', null],
    ['任一 子女 满足（金鹅 大于 3）', 'name-unknown', '任一 子女 满足（金额 大于 3）'],
    ['任一 子女 满足（性别 为 “南”）', 'option-unknown', null],
    ['任一 子女 满足（年令 大于 3）', 'name-unknown', '任一 子女 满足（年龄 大于 3）'],
  ])('%s has the problem %s, and is mended to %s', (source, code, better) => {
    expect(problemsOf(source).map((problem) => problem.code)).toContain(code);
    expect(mended(source)).toBe(better);
    if (better !== null) expect(problemsOf(better)).toEqual([]);
  });

  it('suggests the nearest names, options and fields as facts', () => {
    expect(problemsOf('分娩信息.出生日期 早于 今天')[0]?.facts).toEqual({ name: '分娩信息.出生日期', suggestions: ['出生信息.出生日期'] });
    expect(problemsOf('姓名 为 “x”')[0]?.facts).toEqual({ name: '姓名', full: ['甲表.姓名', '乙表.姓名'] });
    expect(problemsOf('材料审查 为 是')[0]?.facts).toEqual({ name: '材料审查', suggestions: ['材料审查.结果', '材料审查.时间'] });
    expect(problemsOf('材料审查.结果 为 退单')[0]?.facts).toEqual({
      value: '退单',
      options: ['受理', '补正', '不予受理'],
      suggestions: [],
    });
  });

  it('tells the type of what a formula computes', () => {
    for (const [source, type] of [
      ['总投资 × 0.003', { kind: 'money' }],
      ['面积 + 面积', { kind: 'number', unit: '平方米' }],
      ['面积 ÷ 面积', { kind: 'number' }],
      ['今天 + 3 天', { kind: 'date' }],
      ['今天 - 今天', { kind: 'duration', working: false }],
      ['最大（子女.年龄）', { kind: 'number' }],
      ['子女.课程', { kind: 'list' }],
      ['金额 大于 3', { kind: 'boolean' }],
    ] as const) {
      const { formula } = parseFormula(source, 0, names);
      expect(formula === null ? null : typeOf(formula, names).type).toMatchObject(type);
    }
  });

  it('types trees that no text could be: a JSON file may hold them', () => {
    const name: Formula = { kind: 'name', path: ['材料审查', '$result'] };
    const codes = (formula: Formula): readonly string[] => typeOfCondition(formula, names).problems.map(({ code }) => code);
    expect(codes({ kind: 'compare', op: 'eq', left: name, right: { kind: 'standard', id: 'accepted' } })).toEqual([]);
    expect(codes({ kind: 'compare', op: 'eq', left: name, right: { kind: 'standard', id: 'nobody' } })).toEqual(['option-unknown']);
    expect(codes({ kind: 'name', path: ['__proto__', 'constructor'] })).toEqual(['field-unknown']);
    expect(codes({ kind: 'name', path: [] })).toEqual(['name-incomplete']);
  });
});

describe('typing what a field must satisfy', () => {
  it('compares the value with the type of the field', () => {
    const codes = (source: string, type: ValueType): readonly string[] => {
      const { constraint } = parseConstraint(source, 0, names);
      return constraint === null ? ['none'] : constraintProblems(constraint, type, names).map(({ code }) => code);
    };
    expect(codes('大于 0', { kind: 'number', unit: '平方米' })).toEqual([]);
    expect(codes('大于 0元', { kind: 'money' })).toEqual([]);
    expect(codes('早于 今天', { kind: 'date' })).toEqual([]);
    expect(codes('大于 “a”', { kind: 'number' })).toEqual(['types-clash']);
    expect(codes('大于 甲', { kind: 'number' })).toEqual(['name-unknown']);
    expect(codes('为 “丙”', { kind: 'choice', options: ['甲', '乙'] })).toEqual(['option-unknown']);
    expect(codes('大于 3', { kind: 'text' })).toEqual(['types-clash']);
  });
});

describe('names a formula reads', () => {
  it('are those of the case with what they stand for, not the fields of entries', () => {
    const { formula } = parseFormula(
      '任一 子女 满足（年龄 大于 金额 且 任一 课程 满足（分数 大于 年龄）） 且 材料审查.结果 为 受理 且 非遗项目',
      0,
      names,
    );
    const read = formula === null ? [] : namesRead(formula, names);
    expect(read.map(({ means }) => means.join('.'))).toEqual(['子女', '金额', '材料审查.$result', '非遗项目']);
  });
});
