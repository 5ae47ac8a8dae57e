import fc from 'fast-check';
import { evaluate } from 'feelin';
import { describe, expect, it } from 'vitest';
import { compileFormula } from '../../src/formula/compile.ts';
import { feelName, fromFeel, toFeel } from '../../src/formula/feel.ts';
import { fitFormula } from '../../src/formula/fit.ts';
import { parseFormula } from '../../src/formula/parse.ts';
import { printFormula } from '../../src/formula/print.ts';
import type { Formula } from '../../src/model/formula.ts';
import { withoutPlaces } from '../../src/model/without-places.ts';
import { amounts, byPath, conditions, sampleValues } from './arbitrary-formula.ts';
import { context, meansTheSame } from './laws.ts';
import { lookupIn, names } from './sample-names.ts';

const RUNS = 1_000;

const emitted = (source: string): string => {
  const { formula } = parseFormula(source, 0, names);
  return formula === null ? '' : toFeel(formula, names);
};

describe('formulas as FEEL', () => {
  it('mean the same to a FEEL engine wherever every value is known', () => {
    fc.assert(fc.property(conditions, sampleValues, meansTheSame), { numRuns: RUNS });
  });

  it('compute the same numbers as a FEEL engine', () => {
    fc.assert(
      fc.property(amounts, sampleValues, (formula, values) => {
        const own = compileFormula(formula, names)(lookupIn(byPath(values)));
        const theirs: unknown = evaluate(toFeel(formula, names), context(values)).value;
        expect(Number(theirs)).toBeCloseTo(Number(own), 6);
      }),
      { numRuns: RUNS },
    );
  });

  it('come back from FEEL with the same answer', () => {
    fc.assert(
      fc.property(conditions, sampleValues, (tree, values) => {
        const formula = fitFormula(tree, names);
        const { formula: back, problems } = fromFeel(toFeel(formula, names), 0, names);
        expect(problems).toEqual([]);
        const lookup = lookupIn(byPath(values));
        expect(back === null ? null : compileFormula(back, names)(lookup)).toBe(compileFormula(formula, names)(lookup));
        // What FEEL brought is said again in FEEL the same way, and can be printed.
        expect(back === null ? null : toFeel(back, names)).toBe(toFeel(formula, names));
        expect(back === null ? null : withoutPlaces(parseFormula(printFormula(back, 'zh'), 0, names).formula)).toEqual(withoutPlaces(back));
      }),
      { numRuns: RUNS },
    );
  });

  it.each([
    ['总投资 超过 5000万元', '总投资 > 50000000'],
    ['出生信息.状态 不为 “已签发” 且 金额 大于 100', '(出生信息.状态 != "已签发") and (金额 > 100)'],
    ['年龄（出生信息.出生日期） 不低于 1', 'years and months duration(date(出生信息.出生日期), today()).years >= 1'],
    ['材料审查.结果 为 受理', '材料审查.result = "accepted"'],
    ['登录.身份证号 为空', 'login.citizen ID = null or login.citizen ID = ""'],
    ['今天 + 3 个工作日 晚于 2026-03-01', '(today() + working days(3)) > date("2026-03-01")'],
    ['相差（今天，出生信息.出生日期，工作日） 大于 3', 'working days between(today(), date(出生信息.出生日期)) > 3'],
    [
      '任一 子女 满足（任一 课程 满足（分数 大于 年龄））',
      'some entry in 子女 satisfies (some inner_entry in entry.课程 satisfies (inner_entry.分数 > entry.年龄))',
    ],
    ['「Mother\'s ID」 为 “说\\"”', '_x4d_other_x27_s_x20_ID = "说\\\\\\""'],
    ['今天 + 半年 早于 今天', '(today() + duration("P6M")) < today()'],
  ])('%s is written %s, and read back', (source, feel) => {
    expect(emitted(source)).toBe(feel);
    const { formula, problems } = fromFeel(feel, 0, names);
    expect(problems).toEqual([]);
    const read = formula === null ? '' : toFeel(formula, names);
    expect(read).toBe(feel);
  });

  it.each([
    ['金额 between 1 and 3', '金额 不低于 1 且 金额 不超过 3'],
    ['金额 in [1..3]', '金额 不低于 1 且 金额 不超过 3'],
    ['金额 > 1 and 金额 < 3 or 是否在婚', '（金额 大于 1 且 金额 小于 3） 或 是否在婚'],
    ['出生信息.状态 in ["已签发", "未签发"]', '出生信息.状态 属于（“已签发”、“未签发”）'],
    ['not(是否在婚 = true)', '非 （是否在婚 为 是）'],
    ['金额 != null', '金额 不为空'],
    ['floor area > 3', 'floor area 大于 3'],
    ['some k in 子女 satisfies k.年龄 > 金额', '任一 子女 满足（年龄 大于 金额）'],
    ['总投资 > 50000000', '总投资 超过 5000万元'],
    ['材料审查.result = "accepted"', '材料审查.结果 为 受理'],
    ['-金额 + 2 * 3 > -1.5', '-金额 + 2 × 3 大于 -1.5'],
    ['contains(出生信息.备注, "\\u53cc\\n")', '出生信息.备注 包含 “双\n”'],
  ])('FEEL of other tools is read: %s', (feel, canonical) => {
    const { formula, problems } = fromFeel(feel, 0, names);
    expect(problems).toEqual([]);
    expect(formula === null ? '' : printFormula(formula, 'zh')).toBe(canonical);
  });

  it.each([
    ['if 金额 > 1 then true else false', 'feel-unsupported', 'if'],
    ['for i in 1..3 return i', 'feel-unsupported', 'for'],
    ['function(x) x', 'feel-unsupported', 'function'],
    ['金额 ** 2 > 3', 'feel-unsupported', '**'],
    ['{a: 1}.a = 1', 'feel-unsupported', '{'],
    ['matches(出生信息.备注, "^(a+)+$")', 'feel-unsupported', 'matches(出生信息.备注, "^(a+)+$")'],
    ['金额 = [1, 2]', 'feel-unsupported', '[1, 2]'],
    ['some k in 子女 satisfies k > 3', 'feel-unsupported', 'k'],
    ['some k in 子女 satisfies 年龄 > 3', 'feel-unsupported', '年龄'],
    ['金额 instance of number', 'feel-unsupported', 'instance'],
    ['some a in 子女, b in 子女 satisfies a.年龄 > b.年龄', 'feel-unsupported', ','],
    ['金额＞100', 'feel-invalid', '＞'],
    ['金额 > "a', 'feel-invalid', '"'],
    ['date("2026-02-30") > today()', 'feel-unsupported', 'date("2026-02-30")'],
  ])('FEEL outside the subset is a problem that shows what: %s', (feel, code, found) => {
    const { formula, problems } = fromFeel(feel, 10, names);
    expect(formula).toBeNull();
    expect(problems).toMatchObject([{ code, facts: { found } }]);
    const at = problems[0]?.place;
    expect(at === undefined || at === null ? '' : feel.slice(at.from - 10, at.to - 10)).toBe(found);
  });

  it('gives every name a FEEL name of its own', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 6 }), (parts) => {
        const spelled = parts.map(feelName);
        expect(new Set(spelled).size).toBe(parts.length);
        for (const name of spelled) expect(name).toMatch(/^[\p{L}_][\p{L}\p{N}_]*(?: [\p{L}\p{N}_]+)*$/u);
      }),
      { numRuns: 500 },
    );
  });

  it('writes any tree a formula can be, working days included', () => {
    const formula: Formula = { kind: 'duration', duration: { amount: -3, unit: 'workingHour' } };
    expect(toFeel(formula, names)).toBe('working hours(-3)');
    expect(withoutPlaces(fromFeel('working hours(-3)', 0, names).formula)).toEqual(formula);
  });
});
