import fc from 'fast-check';
import { standardWords } from '../../src/formula/standard-words.ts';
import type { Comparison, Formula } from '../../src/model/formula.ts';
import type { DurationUnit, Value } from '../../src/model/value.ts';
import { declarations } from './sample-names.ts';

const comparison = fc.constantFrom<Comparison>('eq', 'ne', 'lt', 'le', 'gt', 'ge');
const decimal = fc.tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.constantFrom(1, 10, 100)).map(([n, by]) => n / by + 0);
const units: readonly DurationUnit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'workingDay', 'workingHour'];
const date = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, 10));

const nameOf = (...path: string[]): Formula => ({ kind: 'name', path });

const anyName = fc
  .constantFrom(...declarations.map(({ path }) => path), ['出生信息', '状态'], ['出生信息', '出生日期'], ['子女', '年龄'])
  .map((path): Formula => ({ kind: 'name', path }));

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom('', '”', '"', '“”"', '已签发', '是', 'a”"b', '2026-03-01', '同意'),
);

/** Constants. `true` as a standard outcome is left out: its English word is the yes of a yes/no until a type beside it says otherwise. */
const constant: fc.Arbitrary<Formula> = fc.oneof(
  words.map((value): Formula => ({ kind: 'literal', value })),
  fc.oneof(decimal, fc.constantFrom(1e21, 1e-7, 123456789012345)).map((value): Formula => ({ kind: 'literal', value })),
  fc.boolean().map((value): Formula => ({ kind: 'literal', value })),
  decimal.map((yuan): Formula => ({ kind: 'money', yuan })),
  date.map((text): Formula => ({ kind: 'date', date: text })),
  fc.constantFrom(...[...standardWords.keys()].filter((id) => id !== 'true')).map((id): Formula => ({ kind: 'standard', id })),
  fc.record({ amount: decimal, unit: fc.constantFrom(...units) }).map((duration): Formula => ({ kind: 'duration', duration })),
);

const fewOf = (part: fc.Arbitrary<Formula>): fc.Arbitrary<readonly Formula[]> => fc.array(part, { minLength: 2, maxLength: 3 });

/** Any tree a formula can be, sense or not: what the printer and the parser must agree on. */
export const anyFormula: fc.Arbitrary<Formula> = fc.letrec<{ tree: Formula; deep: Formula }>((tie) => {
  const part = tie('deep');
  const nodes: fc.Arbitrary<Formula>[] = [
    fc.record({ kind: fc.constantFrom('and' as const, 'or' as const), parts: fewOf(part) }),
    fc.record({ kind: fc.constant('not' as const), of: part }),
    fc.record({ kind: fc.constant('compare' as const), op: comparison, left: part, right: part }),
    fc.record({ kind: fc.constant('in' as const), of: part, among: fc.array(part, { maxLength: 3 }) }),
    fc.record({ kind: fc.constant('contains' as const), of: part, item: part }),
    fc.record({ kind: fc.constant('empty' as const), of: part }),
    fc.record({
      kind: fc.constant('arithmetic' as const),
      op: fc.constantFrom('add' as const, 'subtract' as const, 'multiply' as const, 'divide' as const),
      left: part,
      right: part,
    }),
    fc.record({ kind: fc.constant('negate' as const), of: part }),
    fc.constant<Formula>({ kind: 'call', fn: 'today', args: [] }),
    fc.record({
      kind: fc.constant('call' as const),
      fn: fc.constantFrom('count' as const, 'age' as const, 'sum' as const),
      args: part.map((arg) => [arg]),
    }),
    fc.record({ kind: fc.constant('call' as const), fn: fc.constantFrom('max' as const, 'min' as const), args: fewOf(part) }),
    fc.record({
      kind: fc.constant('call' as const),
      fn: fc.constant('round' as const),
      args: fc.array(part, { minLength: 1, maxLength: 2 }),
    }),
    fc
      .tuple(part, part, fc.constantFrom('day', 'workingDay'))
      .map(([a, b, unit]): Formula => ({ kind: 'call', fn: 'difference', args: [a, b, { kind: 'literal', value: unit }] })),
    fc.tuple(fc.constantFrom('some' as const, 'every' as const), decimal).map(
      ([mode, value]): Formula => ({
        kind: 'quantified',
        mode,
        list: nameOf('子女'),
        where: { kind: 'compare', op: 'gt', left: nameOf('年龄'), right: { kind: 'literal', value } },
      }),
    ),
  ];
  return {
    tree: fc.oneof({ maxDepth: 4 }, anyName, constant, ...nodes),
    deep: fc.oneof({ maxDepth: 4, depthSize: 'small' }, anyName, constant, ...nodes),
  };
}).tree;

/** Numbers, texts, yes/no values, dates and lists the well-typed formulas read. */
export interface SampleValues {
  readonly 金额: number;
  readonly 投资额: number;
  readonly 是否二胎: boolean;
  readonly 是否在婚: boolean;
  readonly 状态: string;
  readonly 备注: string;
  readonly 出生日期: string;
  readonly 标签: readonly string[];
  readonly 分数表: readonly number[];
  readonly 子女: readonly {
    readonly 年龄: number;
    readonly 性别: string;
    readonly 课程: readonly { readonly 分数: number; readonly 科目: string }[];
  }[];
}

const small = fc.integer({ min: -6, max: 6 }).map((n) => n / 2 + 0);
const label = fc.constantFrom('甲', '乙', '丙', '');
const state = fc.constantFrom('已签发', '未签发');

/** Known values for every name the well-typed formulas read. */
export const sampleValues: fc.Arbitrary<SampleValues> = fc.record({
  金额: small,
  投资额: small,
  是否二胎: fc.boolean(),
  是否在婚: fc.boolean(),
  状态: state,
  备注: fc.constantFrom('甲乙', '乙', '说“好”"', '\\n'),
  出生日期: date,
  标签: fc.array(label, { maxLength: 3 }),
  分数表: fc.array(small, { maxLength: 3 }),
  子女: fc.array(
    fc.record({
      年龄: small,
      性别: fc.constantFrom('男', '女'),
      课程: fc.array(fc.record({ 分数: small, 科目: fc.constantFrom('语文', '数学') }), { maxLength: 2 }),
    }),
    { maxLength: 3 },
  ),
});

/** The same values by path, as a look-up reads them. */
export function byPath(values: SampleValues): ReadonlyMap<string, Value> {
  const { 状态, 备注, 出生日期, 子女, ...bare } = values;
  const born = { 状态, 备注, 出生日期 };
  return new Map<string, Value>([
    ...Object.entries(bare),
    ['子女', 子女.map((child) => ({ ...child }))],
    ['出生信息', born],
    ['子女.年龄', 子女.map((child) => child.年龄)],
    ...Object.entries(born).map(([name, value]): [string, Value] => [`出生信息.${name}`, value]),
  ]);
}

const text = (value: string): Formula => ({ kind: 'literal', value });
const number = small.map((value): Formula => ({ kind: 'literal', value }));

const typed = fc.letrec<{ condition: Formula; amount: Formula; day: Formula }>((tie) => {
  const amount = tie('amount');
  const day = tie('day');
  const condition = tie('condition');
  const step = fc.record({
    amount: fc.integer({ min: -40, max: 40 }).map((n) => n + 0),
    unit: fc.constantFrom<DurationUnit>('day', 'week', 'month', 'year'),
  });
  const inChild: fc.Arbitrary<Formula> = fc.oneof(
    fc.record({
      kind: fc.constant('compare' as const),
      op: comparison,
      left: fc.constantFrom(nameOf('年龄'), nameOf('金额')),
      right: number,
    }),
    fc.constantFrom('男', '女').map((sex): Formula => ({ kind: 'compare', op: 'eq', left: nameOf('性别'), right: text(sex) })),
    fc.tuple(fc.constantFrom('some' as const, 'every' as const), number).map(
      ([mode, value]): Formula => ({
        kind: 'quantified',
        mode,
        list: nameOf('课程'),
        where: {
          kind: 'compare',
          op: 'ge',
          left: nameOf('分数'),
          right: { kind: 'arithmetic', op: 'add', left: nameOf('年龄'), right: value },
        },
      }),
    ),
  );
  return {
    amount: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      number,
      fc.constantFrom(nameOf('金额'), nameOf('投资额')),
      fc.record({
        kind: fc.constant('arithmetic' as const),
        op: fc.constantFrom('add' as const, 'subtract' as const, 'multiply' as const),
        left: amount,
        right: amount,
      }),
      fc
        .tuple(amount, fc.constantFrom(2, 4))
        .map(([left, value]): Formula => ({ kind: 'arithmetic', op: 'divide', left, right: { kind: 'literal', value } })),
      fc.record({ kind: fc.constant('negate' as const), of: fc.constantFrom(nameOf('金额'), nameOf('投资额')) }),
      amount.map((arg): Formula => ({ kind: 'call', fn: 'round', args: [arg] })),
      fc.constantFrom('标签', '子女', '分数表').map((list): Formula => ({ kind: 'call', fn: 'count', args: [nameOf(list)] })),
      fc.constantFrom(nameOf('分数表'), nameOf('子女', '年龄')).map((list): Formula => ({ kind: 'call', fn: 'sum', args: [list] })),
      fc
        .tuple(amount, amount, fc.constantFrom('max' as const, 'min' as const))
        .map(([a, b, fn]): Formula => ({ kind: 'call', fn, args: [a, b] })),
      fc.tuple(day, day).map(([a, b]): Formula => ({ kind: 'call', fn: 'difference', args: [a, b, text('day')] })),
    ),
    day: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      fc.constant(nameOf('出生信息', '出生日期')),
      date.map((value): Formula => ({ kind: 'date', date: value })),
      fc
        .tuple(day, step, fc.constantFrom('add' as const, 'subtract' as const))
        .map(([left, duration, op]): Formula => ({ kind: 'arithmetic', op, left, right: { kind: 'duration', duration } })),
    ),
    condition: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      fc.constantFrom(nameOf('是否二胎'), nameOf('是否在婚')),
      fc.record({ kind: fc.constant('compare' as const), op: comparison, left: amount, right: amount }),
      fc.record({ kind: fc.constant('compare' as const), op: comparison, left: day, right: day }),
      fc
        .tuple(state, fc.constantFrom('eq' as const, 'ne' as const))
        .map(([value, op]): Formula => ({ kind: 'compare', op, left: nameOf('出生信息', '状态'), right: text(value) })),
      fc.boolean().map((value): Formula => ({ kind: 'compare', op: 'eq', left: nameOf('是否二胎'), right: { kind: 'literal', value } })),
      fc.record({ kind: fc.constantFrom('and' as const, 'or' as const), parts: fewOf(condition) }),
      fc.record({ kind: fc.constant('not' as const), of: condition }),
      fc.record({ kind: fc.constant('in' as const), of: amount, among: fc.array(number, { minLength: 1, maxLength: 3 }) }),
      fc
        .array(state.map(text), { minLength: 1, maxLength: 2 })
        .map((among): Formula => ({ kind: 'in', of: nameOf('出生信息', '状态'), among })),
      label.map((value): Formula => ({ kind: 'contains', of: nameOf('标签'), item: text(value) })),
      fc
        .constantFrom('甲', '乙', '”', '"', '\\')
        .map((value): Formula => ({ kind: 'contains', of: nameOf('出生信息', '备注'), item: text(value) })),
      fc
        .constantFrom(nameOf('标签'), nameOf('子女'), nameOf('出生信息', '备注'), nameOf('金额'))
        .map((of): Formula => ({ kind: 'empty', of })),
      fc.record({
        kind: fc.constant('quantified' as const),
        mode: fc.constantFrom('some' as const, 'every' as const),
        list: fc.constant(nameOf('子女')),
        where: inChild,
      }),
    ),
  };
});

/** Conditions that make sense over the sample values. */
export const conditions: fc.Arbitrary<Formula> = typed.condition;
/** Numbers computed from the sample values. */
export const amounts: fc.Arbitrary<Formula> = typed.amount;
