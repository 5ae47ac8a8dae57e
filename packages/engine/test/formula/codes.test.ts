import { expect, it } from 'vitest';
import type { FormulaCode } from '../../src/formula/codes.ts';
import { formulaCodes } from '../../src/formula/codes.ts';
import { fromFeel } from '../../src/formula/feel.ts';
import { parseFormula } from '../../src/formula/parse.ts';
import { typeOfCondition } from '../../src/formula/type.ts';
import { names } from './sample-names.ts';

/** For every code a formula that has the problem. */
const examples: Readonly<Record<FormulaCode, string>> = {
  'formula-empty': ' ',
  'formula-too-large': '金额'.repeat(3_000),
  'formula-too-deep': '（'.repeat(40),
  'operand-missing': '金额 大于',
  'operator-missing': '金额 100',
  'character-unexpected': '金额 大于 ；',
  'bracket-unclosed': '（金额 大于 1',
  'bracket-stray': '金额 大于 1）',
  'bracket-missing': '任一 子女 满足 年龄',
  'text-unclosed': '行为 为 “x',
  'name-unclosed': '「行为 为 1',
  'date-invalid': '今天 为 2026年2月30日',
  'number-too-long': '行为 为 990101199001011249',
  'comparison-chained': '1 小于 金额 小于 3',
  'range-unfinished': '任一 子女 满足（金额 在 5） 或 金额 在 3 以上',
  'satisfies-missing': '任一 子女',
  'quantifier-too-deep': '任一 子女 满足（任一 课程 满足（任一 课程 满足（分数 大于 1）））',
  'arguments-wrong': '取整（1，2，3） 大于 1',
  'unit-of-difference': '相差（今天，今天，年） 大于 1',
  'and-or-mixed': '是否在婚 且 是否二胎 或 非遗项目',
  'name-unknown': '金鹅 大于 1',
  'field-unknown': '出生信息.状肽 为空',
  'name-incomplete': '材料审查 为空',
  'name-ambiguous': '姓名 为空',
  'option-unquoted': '出生信息.状态 为 已签发',
  'option-unknown': '出生信息.状态 为 “x”',
  'types-clash': '金额 大于 “x”',
  'type-unexpected': '金额 且 是否在婚',
  'order-missing': '行为 大于 行',
  'unit-clash': '面积 大于 5 亩',
  'constants-compared': '1 大于 2',
  'list-of-records-needed': '任一 标签 满足（金额 大于 1）',
  'feel-unsupported': 'if 金额 > 1 then 2 else 3',
  'feel-invalid': '金额 > 1 ; 2',
};

const sources = Object.entries(examples);

it.each(sources)('%s is what %j has, with the facts its prose may use', (code, source) => {
  const read = code.startsWith('feel-') ? fromFeel(source, 0, names) : parseFormula(source, 0, names);
  const problems = [...read.problems, ...(read.formula === null ? [] : typeOfCondition(read.formula, names).problems)];
  const problem = problems.find((candidate) => candidate.code === code);
  const known = Object.entries(formulaCodes).find(([name]) => name === code)?.[1];
  expect(problem?.severity).toBe(known?.severity);
  expect(Object.keys(problem?.facts ?? { missing: true }).sort()).toEqual([...(known?.facts ?? [])].sort());
});
