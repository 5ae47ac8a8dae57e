import { describe, expect, it } from 'vitest';
import { parseConstraint, parseFormula } from '../../src/formula/parse.ts';
import { printConstraint, printFormula } from '../../src/formula/print.ts';
import { typeOfCondition } from '../../src/formula/type.ts';
import { names } from './sample-names.ts';

function printed(source: string): string {
  const { formula, problems } = parseFormula(source, 0, names);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return formula === null ? '' : printFormula(formula, 'zh');
}

const codes = (source: string): readonly string[] => parseFormula(source, 0, names).problems.map(({ code }) => code);

describe('reading a formula', () => {
  it.each([
    ['是否在婚 为 否', '是否在婚 为 否'],
    ['年龄（出生信息.出生日期） 不低于 1', '年龄（出生信息.出生日期） 不低于 1'],
    ['总投资 超过 5000万元', '总投资 超过 5000万元'],
    ['总投资 exceeds 50000000', '总投资 超过 5000万元'],
    [
      '出生信息.状态 为 “已签发” 或 出生信息.状态 属于（“未签发”、“已签发”）的',
      '出生信息.状态 为 “已签发” 或 出生信息.状态 属于（“未签发”、“已签发”）',
    ],
    ['出生信息.状态不为“已签发”且金额大于100', '出生信息.状态 不为 “已签发” 且 金额 大于 100'],
    ['任一 子女 满足（年龄 大于 3）', '任一 子女 满足（年龄 大于 3）'],
    ['金额 在 5 以上 且 金额 在 9 以下', '金额 不低于 5 且 金额 不超过 9'],
    ['年龄（出生信息.出生日期） 在 18 岁 以上', '年龄（出生信息.出生日期） 不低于 18'],
    ['登录.身份证号 为 “990101199001011249”', '登录.身份证号 为 “990101199001011249”'],
    ['材料审查.结果 为 受理', '材料审查.结果 为 受理'],
    ['材料审查.结果 is to correct', '材料审查.结果 为 补正'],
  ])('reads what the language page shows: %s', (source, canonical) => {
    expect(printed(source)).toBe(canonical);
  });

  it.each([
    ['是否二胎为是', '是否二胎 为 是'],
    ['且末县户籍且是否二胎', '且末县户籍 且 是否二胎'],
    ['限额大于限', '限额 大于 限'],
    ['行为为“x”', '行为 为 “x”'],
    ['行为“x”', '行 为 “x”'],
    ['非非遗项目', '非 非遗项目'],
    ['非遗项目', '非遗项目'],
    ['12345热线大于3', '12345热线 大于 3'],
    ['三方协议 为 是', '三方协议 为 是'],
    ['floor area exceeds 3', 'floor area 大于 3'],
    ['项目（一期）为“x”', '「项目（一期）」 为 “x”'],
    ['「个数（子女）」大于个数（子女）', '「个数（子女）」 大于 个数（子女）'],
    ["'a is b' and a is b", '「a is b」 且 a 为 b'],
    ['A 大于 a', 'A 大于 a'],
    ['「同意」 为 是', '「同意」 为 是'],
    ['「x.y」 大于 「3 天」', '「x.y」 大于 「3 天」'],
    ['「今天」 早于 今天', '「今天」 早于 今天'],
    ['constructor 为 “x” 且 __proto__ 为 “y”', 'constructor 为 “x” 且 __proto__ 为 “y”'],
  ])('splits names that look like operators by what is declared: %s', (source, canonical) => {
    expect(printed(source)).toBe(canonical);
  });

  it.each([
    ['金额＞１００', '金额 大于 100'],
    ['出生信息．状态＝＂已签发＂', '出生信息.状态 为 “已签发”'],
    ['出生信息。状态 ＝ “已签发”', '出生信息.状态 为 “已签发”'],
    ['（金额＋３）＊２ ≤ ９', '（金额 + 3） × 2 不超过 9'],
    ['金额　大于　3', '金额 大于 3'],
    ['出生信息.状态 属于("已签发",“未签发”)', '出生信息.状态 属于（“已签发”、“未签发”）'],
    ['金额 大于 ５０％', '金额 大于 0.5'],
    ['FLOOR AREA IS AT LEAST 3', 'floor area 不低于 3'],
  ])('reads any width of punctuation: %s', (source, canonical) => {
    expect(printed(source)).toBe(canonical);
  });

  it.each([
    ['金额 大于 1.2亿', '金额 大于 120000000'],
    ['金额 大于 3千万', '金额 大于 30000000'],
    ['金额 大于 十五', '金额 大于 15'],
    ['金额 大于 九十九', '金额 大于 99'],
    ['金额 大于 两', '金额 大于 2'],
    ['总投资 大于 ¥100.5', '总投资 超过 100.5元'],
    ['总投资 大于 三万元', '总投资 超过 3万元'],
    ['出生信息.出生日期 早于 2026年3月1日', '出生信息.出生日期 早于 2026-03-01'],
    ['出生信息.出生日期 早于 2026/3/1', '出生信息.出生日期 早于 2026-03-01'],
    ['出生信息.出生日期 早于 今天 - 半年', '出生信息.出生日期 早于 今天 - 0.5 年'],
    ['出生信息.出生日期 早于 今天 - 三个工作日', '出生信息.出生日期 早于 今天 - 3 个工作日'],
    ['出生信息.出生日期 早于 今天 - 3 working days', '出生信息.出生日期 早于 今天 - 3 个工作日'],
    ['相差（今天，出生信息.出生日期） 不超过 30 天', '相差（今天，出生信息.出生日期，天） 不超过 30'],
    ['面积 大于 500 平方米', '面积 大于 500'],
    ['-金额 小于 -3', '-金额 小于 -3'],
    ['金额-3大于0', '金额 - 3 大于 0'],
  ])('reads numbers, money, dates and lengths of time as people write them: %s', (source, canonical) => {
    expect(printed(source)).toBe(canonical);
  });

  it('binds 非 before 且 before 或, and warns where 且 and 或 are mixed, with brackets as the mend', () => {
    const source = '非 是否在婚 且 是否二胎 或 金额 大于 3';
    const { formula, problems } = parseFormula(source, 100, names);
    expect(formula).toMatchObject({
      kind: 'or',
      parts: [{ kind: 'and', parts: [{ kind: 'not' }, { kind: 'name' }] }, { kind: 'compare' }],
    });
    expect(problems).toMatchObject([{ code: 'and-or-mixed', severity: 'warning' }]);
    const edits = problems[0]?.fixes?.[0]?.edits ?? [];
    let mended = source;
    for (const { from, to, insert } of edits.toReversed()) mended = mended.slice(0, from - 100) + insert + mended.slice(to - 100);
    expect(mended).toBe('（非 是否在婚 且 是否二胎） 或 金额 大于 3');
    expect(codes(mended)).toEqual([]);
    expect(codes('（是否在婚 且 是否二胎） 或 是否二胎')).toEqual([]);
  });

  it.each([
    ['', ['formula-empty']],
    ['金额 大于', ['operand-missing']],
    ['金额 100', ['operator-missing']],
    ['（金额 大于 3', ['bracket-unclosed']],
    ['金额 大于 3）', ['bracket-stray']],
    ['行为 为 “x', ['text-unclosed']],
    ['「行为 为 x', ['name-unclosed']],
    ['金额 大于 3 大于 4', ['comparison-chained']],
    ['2026-02-30 早于 今天', ['date-invalid']],
    ['行为 为 990101199001011249', ['number-too-long']],
    ['任一 子女', ['satisfies-missing']],
    ['任一 子女 满足 年龄 大于 3', ['bracket-missing']],
    ['取整（） 大于 3', ['arguments-wrong']],
    ['相差（今天，今天，金额） 大于 3', ['unit-of-difference']],
    ['金额 大于 ；', ['character-unexpected']],
    ['面积 大于 500 亩', ['unit-clash']],
    ['金额 大于 5 岁', ['unit-clash']],
    ['任一 子女 满足（任一 课程 满足（任一 课程 满足（分数 大于 3）））', ['quantifier-too-deep']],
  ])('says what is wrong with %j', (source, expected) => {
    expect(codes(source)).toEqual(expected);
  });

  it('places problems in the file, not in the formula', () => {
    const [problem] = parseFormula('金额 100', 40, names).problems;
    expect(problem?.place).toEqual({ from: 43, to: 46 });
    const [unclosed] = parseFormula('（金额 大于 3', 40, names).problems;
    expect(unclosed?.fixes?.[0]?.edits).toEqual([{ from: 48, to: 48, insert: '）' }]);
  });

  it('reads constraints of fields without their left side', () => {
    for (const [source, canonical, english] of [
      ['大于 0', '大于 0', 'more than 0'],
      ['more than 0', '大于 0', 'more than 0'],
      ['不低于 “B”', '不低于 “B”', 'at least "B"'],
      ['在 18 以上', '不低于 18', 'at least 18'],
      ['早于 今天', '早于 今天', 'is before today'],
    ] as const) {
      const { constraint, problems } = parseConstraint(source, 0, names);
      expect(problems).toEqual([]);
      expect(constraint === null ? null : printConstraint(constraint, 'zh')).toBe(canonical);
      expect(constraint === null ? null : printConstraint(constraint, 'en')).toBe(english);
    }
    expect(parseConstraint('金额', 0, names).constraint).toBeNull();
  });

  it('keeps a misspelt name that holds an operator word whole, for the typer to mend', () => {
    const { formula } = parseFormula('是否在昏 为 是', 0, names);
    const [problem] = formula === null ? [] : typeOfCondition(formula, names).problems;
    expect(problem).toMatchObject({
      code: 'name-unknown',
      facts: { name: '是否在昏', suggestions: ['是否在婚', '是否二胎'] },
      place: { from: 0, to: 4 },
    });
  });
});
