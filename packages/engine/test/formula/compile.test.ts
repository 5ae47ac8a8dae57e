import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMULA_STEPS_MAX, LIST_ENTRIES_MAX } from '../../src/base/limits.ts';
import { compileFormula } from '../../src/formula/compile.ts';
import { nameTable } from '../../src/formula/names.ts';
import { parseFormula } from '../../src/formula/parse.ts';
import { readPath } from '../../src/formula/read-path.ts';
import type { Formula } from '../../src/model/formula.ts';
import type { Value } from '../../src/model/value.ts';
import { BOOLEAN, lookupIn, names } from './sample-names.ts';

function run(source: string, values: Readonly<Record<string, Value>> = {}): Value | undefined {
  const { formula, problems } = parseFormula(source, 0, names);
  expect(problems).toEqual([]);
  return formula === null ? undefined : compileFormula(formula, names)(lookupIn(new Map(Object.entries(values))));
}

describe('running a formula', () => {
  it.each([
    ['金额 + 0.2 为 0.3', { 金额: 0.1 }, true],
    ['金额 - 1000000 为 0.1', { 金额: 1_000_000.1 }, true],
    ['金额 × 1.1 为 1.21', { 金额: 1.1 }, true],
    ['金额 ÷ 0.1 为 3', { 金额: 0.3 }, true],
    ['取整（金额，2） 为 1.01', { 金额: 1.005 }, true],
    ['取整（金额） 为 -3', { 金额: -2.5 }, true],
    ['金额 ÷ 0 大于 1', { 金额: 1 }, undefined],
    ['总投资 超过 5000万元', { 总投资: 50_000_000.01 }, true],
    ['年龄（出生信息.出生日期） 为 1', { '出生信息.出生日期': '2025-03-02' }, true],
    ['年龄（出生信息.出生日期） 为 0', { '出生信息.出生日期': '2025-03-03' }, true],
    ['年龄（出生信息.出生日期） 为 26', { '出生信息.出生日期': '2000-02-29' }, true],
    ['年龄（出生信息.出生日期） 不低于 0', { '出生信息.出生日期': '2026-03-03' }, undefined],
    ['出生信息.出生日期 + 1 个月 为 2026-02-28', { '出生信息.出生日期': '2026-01-31' }, true],
    ['出生信息.出生日期 + 3 个工作日 为 2026-03-05', { '出生信息.出生日期': '2026-03-02' }, true],
    ['出生信息.出生日期 + 5 个工作日 为 2026-03-06', { '出生信息.出生日期': '2026-02-28' }, true],
    ['出生信息.出生日期 - 1 个工作日 为 2026-02-27', { '出生信息.出生日期': '2026-03-02' }, true],
    ['出生信息.出生日期 - 6 个工作日 为 2026-02-20', { '出生信息.出生日期': '2026-03-02' }, true],
    ['出生信息.出生日期 + 半年 为 2026-08-28', { '出生信息.出生日期': '2026-02-28' }, true],
    ['出生信息.出生日期 + 0.5 天 为 2026-02-28', { '出生信息.出生日期': '2026-02-28' }, undefined],
    ['相差（今天，出生信息.出生日期，天） 为 29', { '出生信息.出生日期': '2026-02-01' }, true],
    ['相差（出生信息.出生日期，今天，工作日） 为 5', { '出生信息.出生日期': '2026-02-23' }, true],
    ['今天 - 出生信息.出生日期 不超过 29 天', { '出生信息.出生日期': '2026-02-01' }, true],
    ['材料审查.时间 早于 2026-03-01', { '材料审查.$time': Date.parse('2026-02-28T15:59:59Z') }, true],
    ['材料审查.时间 早于 2026-03-01', { '材料审查.$time': Date.parse('2026-02-28T16:00:00Z') }, false],
    ['材料审查.结果 为 受理', { '材料审查.$result': 'accepted' }, true],
    ['核验.结果 为 属实', { '核验.$result': 'true' }, true],
    ['户口登记.状态 属于（办理中、已办结）', { '户口登记.$status': 'handling' }, true],
    ['出生信息.备注 包含 “双胞”', { '出生信息.备注': '双胞胎' }, true],
    ['标签 包含 “甲”', { 标签: ['甲', '乙'] }, true],
    ['“甲” 属于 标签', { 标签: ['甲', '乙'] }, true],
    ['“甲” 属于（标签、“丙”）', { 标签: ['乙', null] }, undefined],
    ['出生信息.备注 为空', {}, true],
    ['出生信息.备注 为空', { '出生信息.备注': '' }, true],
    ['标签 为空', { 标签: [] }, true],
    ['金额 不为空', { 金额: 0 }, true],
    ['个数（标签） 为 2', { 标签: ['甲', '乙'] }, true],
    ['合计（分数表） 为 0', { 分数表: [] }, true],
    ['合计（分数表） 为 0.3', { 分数表: [0.1, 0.2] }, true],
    ['最大（分数表） 大于 0', { 分数表: [] }, undefined],
    ['最小（金额，2，3） 为 1', { 金额: 1 }, true],
  ] as const)('%s with %j is %j', (source, values, expected) => {
    expect(run(source, values)).toBe(expected);
  });

  it('reads fields of entries inside 任一 and 每个, and names of the case beside them', () => {
    const children = [
      { 年龄: 2, 课程: [{ 分数: 1 }] },
      { 年龄: 5, 限额: 9, 课程: [{ 分数: 7 }, { 分数: 8 }] },
    ];
    expect(run('任一 子女 满足（年龄 大于 金额）', { 子女: children, 金额: 4 })).toBe(true);
    expect(run('每个 子女 满足（年龄 大于 金额）', { 子女: children, 金额: 4 })).toBe(false);
    expect(run('每个 子女 满足（年龄 大于 金额）', { 子女: [], 金额: 4 })).toBe(true);
    expect(run('任一 子女 满足（每个 课程 满足（分数 大于 年龄））', { 子女: children })).toBe(true);
    expect(run('任一 子女 满足（年龄 大于 3）', {})).toBeUndefined();
    expect(run('任一 子女 满足（年龄 大于 3）', { 子女: [{}, { 年龄: 4 }] })).toBe(true);
    expect(run('任一 子女 满足（年龄 大于 3）', { 子女: [{}, { 年龄: 2 }] })).toBeUndefined();
  });

  it('never takes a value of the case for a field that an entry lacks', () => {
    expect(run('任一 子女 满足（限额 大于 3）', { 子女: [{ 年龄: 1 }], 限额: 5 })).toBeUndefined();
  });

  it('reads own names only, whatever they are called', () => {
    expect(readPath({}, ['constructor'])).toBeUndefined();
    expect(readPath({}, ['__proto__'])).toBeUndefined();
    expect(readPath(JSON.parse('{"__proto__":{"x":1}}') as Value, ['__proto__', 'x'])).toBe(1);
    expect(readPath([{ a: 1 }, {}, { a: 3 }], ['a'])).toEqual([1, null, 3]);
    expect(run('constructor 为空')).toBe(true);
  });
});

describe('what is not known', () => {
  const parts: readonly (string | undefined)[] = ['p', 'q', 'r'];
  const table = nameTable(['p', 'q', 'r'].map((part) => ({ path: [part], type: BOOLEAN })));
  const trit = fc.constantFrom(true, false, undefined);
  const tree: fc.Arbitrary<Formula> = fc.letrec<{ tree: Formula }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('p', 'q', 'r').map((part): Formula => ({ kind: 'name', path: [part] })),
      fc.record({ kind: fc.constantFrom('and' as const, 'or' as const), parts: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }) }),
      fc.record({ kind: fc.constant('not' as const), of: tie('tree') }),
    ),
  })).tree;
  const evaluate = (formula: Formula, values: readonly (boolean | undefined)[]): Value | undefined =>
    compileFormula(formula, table)({ ...lookupIn(new Map()), read: ([part]) => values[parts.indexOf(part)] });

  it('is Kleene: false beside 且 and true beside 或 decide, anything else stays unknown', () => {
    const kleene = (formula: Formula, values: readonly (boolean | undefined)[]): boolean | undefined => {
      if (formula.kind === 'name') return values[parts.indexOf(formula.path[0])];
      if (formula.kind === 'not') {
        const value = kleene(formula.of, values);
        return value === undefined ? undefined : !value;
      }
      if (formula.kind !== 'and' && formula.kind !== 'or') return undefined;
      // 0 false, ½ unknown, 1 true: 且 is the least, 或 the greatest.
      const ranks = formula.parts.map((part) => kleene(part, values)).map((value) => (value === undefined ? 0.5 : Number(value)));
      const rank = formula.kind === 'and' ? Math.min(...ranks) : Math.max(...ranks);
      return rank === 0.5 ? undefined : rank === 1;
    };
    fc.assert(
      fc.property(tree, fc.array(trit, { minLength: 3, maxLength: 3 }), (formula, values) => {
        expect(evaluate(formula, values)).toBe(kleene(formula, values));
      }),
      { numRuns: 3_000 },
    );
  });

  it('never changes an answer that was already known', () => {
    fc.assert(
      fc.property(
        tree,
        fc.array(trit, { minLength: 3, maxLength: 3 }),
        fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
        (formula, known, filling) => {
          const before = evaluate(formula, known);
          const after = evaluate(
            formula,
            known.map((value, index) => value ?? filling[index]),
          );
          expect(after).toBeTypeOf('boolean');
          expect(before === undefined || before === after).toBe(true);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('stays unknown in every comparison, sum and date', () => {
    for (const source of [
      '金额 大于 3',
      '金额 为 金额',
      '金额 + 1 为 2',
      '总投资 不为 3',
      '出生信息.出生日期 早于 今天',
      '年龄（出生信息.出生日期） 大于 1',
      '个数（标签） 为 0',
      '标签 包含 “甲”',
      '非 是否在婚',
    ]) {
      expect([source, run(source)]).toEqual([source, undefined]);
    }
  });
});

describe('the bounds of a formula', () => {
  it('leaves unknown what would walk longer lists than it may', () => {
    const long = Array.from({ length: LIST_ENTRIES_MAX + 1 }, () => 1);
    expect(run('个数（分数表） 大于 0', { 分数表: long })).toBeUndefined();
    expect(run('个数（分数表） 大于 0', { 分数表: long.slice(1) })).toBe(true);
  });

  it('stops lists inside lists at its number of steps, whatever they hold', () => {
    const lessons = Array.from({ length: 1_000 }, () => ({ 分数: 1 }));
    const children = Array.from({ length: 1_000 }, () => ({ 年龄: 1, 课程: lessons }));
    let reads = 0;
    const { formula } = parseFormula('任一 子女 满足（任一 课程 满足（分数 大于 金额））', 0, names);
    const value =
      formula === null
        ? null
        : compileFormula(
            formula,
            names,
          )({
            ...lookupIn(new Map()),
            read: ([head]) => {
              if (head === '子女') return children;
              reads++;
              return 2;
            },
          });
    expect(value).toBeUndefined();
    expect(reads).toBeGreaterThan(1_000);
    expect(reads).toBeLessThan(FORMULA_STEPS_MAX);
  });

  it('asks the calendar a bounded number of times', () => {
    let asked = 0;
    const { formula } = parseFormula('出生信息.出生日期 + 900 个工作日 晚于 今天', 0, names);
    const lookup = lookupIn(new Map<string, Value>([['出生信息.出生日期', '2026-01-01']]));
    const counting = {
      ...lookup,
      workingDaysBetween: (from: string, to: string): number => {
        asked++;
        return lookup.workingDaysBetween(from, to);
      },
    };
    expect(formula === null ? null : compileFormula(formula)(counting)).toBe(true);
    expect(asked).toBeLessThan(50);
    const never = { ...lookup, workingDaysBetween: (): number => 0 };
    expect(formula === null ? null : compileFormula(formula)(never)).toBeUndefined();
    const unknown = { ...lookup, workingDaysBetween: (): undefined => undefined };
    expect(formula === null ? null : compileFormula(formula)(unknown)).toBeUndefined();
  });
});
