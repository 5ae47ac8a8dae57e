import type { Arithmetic, Comparison, FunctionName } from '../model/formula.ts';
import type { DurationUnit } from '../model/value.ts';

// Every word of the condition language, as data. The first word of a column is the one that is printed.

/** The two surfaces of the language. */
export type Language = 'zh' | 'en';

/** The words for one meaning; symbols belong to no language. */
export interface Wording {
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly symbols?: readonly string[];
}

/** What may stand after an operand. */
export type Infix =
  | { readonly kind: 'compare'; readonly op: Comparison }
  | { readonly kind: 'arithmetic'; readonly op: Arithmetic }
  | { readonly kind: 'and' }
  | { readonly kind: 'or' }
  | { readonly kind: 'range' }
  | { readonly kind: 'in'; readonly negated: boolean }
  | { readonly kind: 'contains'; readonly negated: boolean }
  | { readonly kind: 'empty'; readonly negated: boolean };

/** What may stand before an operand. */
export type Prefix = { readonly kind: 'not' } | { readonly kind: 'quantified'; readonly mode: 'some' | 'every' };

/** A meaning and its words. */
export interface Row<Meaning> extends Wording {
  readonly meaning: Meaning;
}

/** Comparisons between values of any kind. */
export const comparisonWords: Readonly<Record<Comparison, Wording>> = Object.freeze({
  eq: { zh: ['为', '是', '等于', '就是'], en: ['is', 'equals', 'is equal to', 'equal to'], symbols: ['=', '=='] },
  ne: {
    zh: ['不为', '不是', '不等于', '并非'],
    en: ['is not', 'does not equal', 'is not equal to', 'differs from'],
    symbols: ['≠', '!=', '<>'],
  },
  gt: {
    zh: ['大于', '高于', '超过', '多于', '晚于'],
    en: [
      'exceeds',
      'is more than',
      'more than',
      'is greater than',
      'greater than',
      'is above',
      'is over',
      'is after',
      'after',
      'is later than',
      'later than',
    ],
    symbols: ['>'],
  },
  lt: {
    zh: ['小于', '低于', '不满', '不足', '少于', '早于'],
    en: [
      'is less than',
      'less than',
      'is below',
      'below',
      'is under',
      'is fewer than',
      'is before',
      'before',
      'is earlier than',
      'earlier than',
    ],
    symbols: ['<'],
  },
  ge: {
    zh: ['不低于', '不小于', '大于等于', '大于或等于', '至少', '不少于', '不早于'],
    en: ['is at least', 'at least', 'is no less than', 'no less than', 'is not less than', 'not less than', 'is not before', 'not before'],
    symbols: ['≥', '>='],
  },
  le: {
    zh: ['不超过', '不大于', '不高于', '小于等于', '小于或等于', '至多', '不多于', '不晚于'],
    en: [
      'is at most',
      'at most',
      'is no more than',
      'no more than',
      'does not exceed',
      'is not more than',
      'not more than',
      'is not after',
      'not after',
    ],
    symbols: ['≤', '<='],
  },
});

/** Printed instead when the right side is a date. */
export const dateComparisonWords: Readonly<Partial<Record<Comparison, Wording>>> = Object.freeze({
  gt: { zh: ['晚于'], en: ['is after'] },
  lt: { zh: ['早于'], en: ['is before'] },
  ge: { zh: ['不早于'], en: ['is not before'] },
  le: { zh: ['不晚于'], en: ['is not after'] },
});

/** Printed instead when the right side is an amount of money. */
export const moneyComparisonWords: Readonly<Partial<Record<Comparison, Wording>>> = Object.freeze({
  gt: { zh: ['超过'], en: ['exceeds'] },
});

/** Printed instead where a field says what it must satisfy, without a subject. */
export const constraintWords: Readonly<Partial<Record<Comparison, Wording>>> = Object.freeze({
  gt: { zh: ['大于'], en: ['more than'] },
  lt: { zh: ['小于'], en: ['less than'] },
  ge: { zh: ['不低于'], en: ['at least'] },
  le: { zh: ['不超过'], en: ['at most'] },
});

/** The four operations. */
export const arithmeticWords: Readonly<Record<Arithmetic, Wording>> = Object.freeze({
  add: { zh: ['+'], en: ['+', 'plus'], symbols: ['+'] },
  subtract: { zh: ['-'], en: ['-', 'minus'], symbols: ['-', '−', '–'] },
  multiply: { zh: ['×', '乘以'], en: ['×', 'times'], symbols: ['×', '*'] },
  divide: { zh: ['÷', '除以'], en: ['÷', 'divided by'], symbols: ['÷', '/'] },
});

/** The rest of what may stand after an operand. */
export const infixWords: readonly Row<Infix>[] = Object.freeze([
  { meaning: { kind: 'and' }, zh: ['且', '并且', '而且'], en: ['and'], symbols: ['&&'] },
  { meaning: { kind: 'or' }, zh: ['或', '或者'], en: ['or'], symbols: ['||'] },
  { meaning: { kind: 'in', negated: false }, zh: ['属于'], en: ['is in', 'in', 'is one of', 'one of'] },
  { meaning: { kind: 'in', negated: true }, zh: ['不属于'], en: ['is not in', 'not in', 'is not one of', 'is none of'] },
  { meaning: { kind: 'contains', negated: false }, zh: ['包含', '包括'], en: ['contains'] },
  { meaning: { kind: 'contains', negated: true }, zh: ['不包含', '不包括'], en: ['does not contain'] },
  { meaning: { kind: 'empty', negated: false }, zh: ['为空', '是空', '未填'], en: ['is empty'] },
  { meaning: { kind: 'empty', negated: true }, zh: ['不为空', '不是空', '非空'], en: ['is not empty'] },
  { meaning: { kind: 'range' }, zh: ['在'], en: [] },
]);

/** `x 在 n 以上/以下`, both inclusive. */
export const rangeWords: readonly Row<Comparison>[] = Object.freeze([
  { meaning: 'ge', zh: ['以上', '及以上'], en: [] },
  { meaning: 'le', zh: ['以下', '及以下'], en: [] },
]);

/** What may stand before an operand. */
export const prefixWords: readonly Row<Prefix>[] = Object.freeze([
  { meaning: { kind: 'not' }, zh: ['非', '并不是'], en: ['not'], symbols: ['!'] },
  { meaning: { kind: 'quantified', mode: 'some' }, zh: ['任一', '任何一个', '有一个'], en: ['some', 'any'] },
  { meaning: { kind: 'quantified', mode: 'every' }, zh: ['每个', '每一个', '所有'], en: ['every', 'each'] },
]);

/** Between the list and the condition of 任一 and 每个. */
export const satisfiesWords: Wording = Object.freeze({ zh: ['满足', '都满足'], en: ['satisfies', 'satisfy'] });

/** A trailing word that is read and dropped: `情况 x 的：`. */
export const trailingWords: Wording = Object.freeze({ zh: ['的'], en: [] });

/** The closed table of functions. */
export const functionWords: Readonly<Record<FunctionName, Wording>> = Object.freeze({
  count: { zh: ['个数'], en: ['count'] },
  sum: { zh: ['合计'], en: ['sum', 'total'] },
  max: { zh: ['最大'], en: ['max', 'largest'] },
  min: { zh: ['最小'], en: ['min', 'smallest'] },
  today: { zh: ['今天'], en: ['today'] },
  age: { zh: ['年龄'], en: ['age'] },
  round: { zh: ['取整'], en: ['round'] },
  difference: { zh: ['相差'], en: ['difference'] },
});

/** Yes and no. */
export const truthWords: Readonly<Record<'yes' | 'no', Wording>> = Object.freeze({
  yes: { zh: ['是'], en: ['yes', 'true'] },
  no: { zh: ['否'], en: ['no', 'false'] },
});

/** Units of time. */
export const unitWords: Readonly<Record<DurationUnit, Wording>> = Object.freeze({
  second: { zh: ['秒', '秒钟'], en: ['seconds', 'second'] },
  minute: { zh: ['分钟'], en: ['minutes', 'minute'] },
  hour: { zh: ['小时'], en: ['hours', 'hour'] },
  day: { zh: ['天', '日', '自然日'], en: ['days', 'day'] },
  week: { zh: ['周', '星期'], en: ['weeks', 'week'] },
  month: { zh: ['个月', '月'], en: ['months', 'month'] },
  year: { zh: ['年'], en: ['years', 'year'] },
  workingDay: { zh: ['个工作日', '工作日'], en: ['working days', 'working day'] },
  workingHour: { zh: ['工作小时'], en: ['working hours', 'working hour'] },
});

/** Between a number and a unit of time, read and dropped. */
export const measureWords: Wording = Object.freeze({ zh: ['个'], en: [] });

/** Factors after a number, as powers of ten. */
export const factorWords: readonly Row<number>[] = Object.freeze([
  { meaning: 12, zh: ['万亿'], en: ['trillion'] },
  { meaning: 8, zh: ['亿'], en: [] },
  { meaning: 4, zh: ['万'], en: [] },
  { meaning: 9, zh: [], en: ['billion'] },
  { meaning: 6, zh: [], en: ['million'] },
  { meaning: 3, zh: ['千'], en: ['thousand'] },
  { meaning: -2, zh: [], en: ['percent', 'per cent'], symbols: ['%'] },
  { meaning: -3, zh: [], en: [], symbols: ['‰'] },
]);

/** The unit of money. */
export const moneyWords: Wording = Object.freeze({ zh: ['元', '块钱'], en: ['yuan', 'RMB', 'CNY'] });

/** Signs of money before a number. */
export const moneySigns: readonly string[] = Object.freeze(['¥', '￥']);

/** Chinese digits, by value. */
export const chineseDigits: ReadonlyMap<string, number> = new Map([
  ['零', 0],
  ['〇', 0],
  ['一', 1],
  ['二', 2],
  ['两', 2],
  ['三', 3],
  ['四', 4],
  ['五', 5],
  ['六', 6],
  ['七', 7],
  ['八', 8],
  ['九', 9],
]);
/** Ten, which combines with digits. */
export const chineseTen = '十';
/** A half, before a unit. */
export const chineseHalf = '半';

/** Parts of name paths that translate. */
export const partWords: Readonly<Record<string, Wording>> = Object.freeze({
  $login: { zh: ['登录'], en: ['login'] },
  $coApplicant: { zh: ['共同申请人'], en: ['co-applicant'] },
  $citizenId: { zh: ['身份证号'], en: ['citizen ID'] },
  $name: { zh: ['姓名'], en: ['name'] },
  $phone: { zh: ['手机号'], en: ['phone'] },
  $creditCode: { zh: ['统一社会信用代码'], en: ['credit code'] },
  $unitName: { zh: ['单位名称'], en: ['unit name'] },
  $result: { zh: ['结果'], en: ['result'] },
  $reason: { zh: ['理由'], en: ['reason'] },
  $by: { zh: ['办理人'], en: ['by'] },
  $time: { zh: ['时间'], en: ['time'] },
  $status: { zh: ['状态'], en: ['status'] },
});

/** The unit of an age, read after a number. */
export const ageUnit: Wording = Object.freeze({ zh: ['岁', '周岁'], en: [] });

/** How many arguments each function takes: fewest and most. */
export const argumentCounts: Readonly<Record<FunctionName, readonly [number, number]>> = Object.freeze({
  count: [1, 1],
  sum: [1, 100],
  max: [1, 100],
  min: [1, 100],
  today: [0, 0],
  age: [1, 1],
  round: [1, 2],
  difference: [3, 3],
});

/** The units 相差 counts in. */
export type DifferenceUnit = 'day' | 'workingDay';

/** What the units of 相差 are called, as an argument and as the unit of its result. */
export const differenceUnitWords: Readonly<Record<DifferenceUnit, Wording>> = Object.freeze({
  day: { zh: ['天'], en: ['days'] },
  workingDay: { zh: ['工作日'], en: ['working days'] },
});

/** The unit of 相差 that a folded word or id names. */
export function differenceUnitOf(word: string): DifferenceUnit | null {
  for (const unit of ['day', 'workingDay'] as const) {
    const { zh, en } = unitWords[unit];
    if (word === unit.toLowerCase() || zh.includes(word) || en.includes(word)) return unit;
  }
  return null;
}
