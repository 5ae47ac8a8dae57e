import type { NameDeclaration, NameTable } from '../../src/formula/names.ts';
import { itemStates, nameTable } from '../../src/formula/names.ts';
import type { Value, ValueType } from '../../src/model/value.ts';

export const TEXT: ValueType = { kind: 'text' };
export const NUMBER: ValueType = { kind: 'number' };
export const BOOLEAN: ValueType = { kind: 'boolean' };
export const DATE: ValueType = { kind: 'date' };
export const MONEY: ValueType = { kind: 'money' };
const choice = (...options: string[]): ValueType => ({ kind: 'choice', options });
const record = (fields: Readonly<Record<string, ValueType>>): ValueType => ({
  kind: 'record',
  fields: Object.entries(fields).map(([name, type]) => ({ name, type })),
});

const lessons: ValueType = { kind: 'list', of: record({ 分数: NUMBER, 科目: choice('语文', '数学') }) };

/** Names that try to be something else, and plain ones of every kind. */
export const declarations: readonly NameDeclaration[] = [
  { path: ['出生信息'], type: record({ 状态: choice('已签发', '未签发'), 出生日期: DATE, 备注: TEXT }) },
  { path: ['金额'], type: NUMBER },
  { path: ['限额'], type: NUMBER },
  { path: ['限'], type: NUMBER },
  { path: ['面积'], type: { kind: 'number', unit: '平方米' } },
  { path: ['总投资'], type: MONEY },
  { path: ['是否二胎'], type: BOOLEAN },
  { path: ['且末县户籍'], type: BOOLEAN },
  { path: ['是否在婚'], type: BOOLEAN },
  { path: ['非遗项目'], type: BOOLEAN },
  { path: ['投资额'], type: NUMBER },
  { path: ['行为'], type: TEXT },
  { path: ['行'], type: TEXT },
  { path: ['floor area'], type: NUMBER },
  { path: ['a is b'], type: BOOLEAN },
  { path: ['A'], type: NUMBER },
  { path: ['a'], type: NUMBER },
  { path: ['b'], type: NUMBER },
  { path: ['constructor'], type: TEXT },
  { path: ['__proto__'], type: TEXT },
  { path: ['项目（一期）'], type: TEXT },
  { path: ['个数（子女）'], type: NUMBER },
  { path: ["Mother's ID"], type: TEXT },
  { path: ['带「怪」名'], type: TEXT },
  { path: ['同意'], type: BOOLEAN },
  { path: ['今天'], type: DATE },
  { path: ['是'], type: BOOLEAN },
  { path: ['3 天'], type: NUMBER },
  { path: ['12345热线'], type: NUMBER },
  { path: ['三方协议'], type: BOOLEAN },
  { path: ['x.y'], type: NUMBER },
  { path: ['and'], type: BOOLEAN },
  { path: ['admitted'], type: BOOLEAN },
  { path: ['Found'], type: BOOLEAN },
  { path: ['\ud800'], type: TEXT },
  { path: ['标签'], type: { kind: 'list', of: TEXT } },
  { path: ['分数表'], type: { kind: 'list', of: NUMBER } },
  { path: ['子女'], type: { kind: 'list', of: record({ 年龄: NUMBER, 性别: choice('男', '女'), 课程: lessons, 限额: NUMBER }) } },
  { path: ['材料审查', '$result'], type: { kind: 'choice', options: ['accepted', 'toCorrect', 'refused'], standard: true } },
  { path: ['材料审查', '$time'], type: { kind: 'instant' } },
  { path: ['核验', '$result'], type: { kind: 'choice', options: ['true', 'untrue'], standard: true } },
  { path: ['户口登记', '$status'], type: { kind: 'choice', options: itemStates, standard: true } },
  { path: ['$login', '$citizenId'], type: { kind: 'citizenId' } },
  { path: ['甲表', '姓名'], type: TEXT },
  { path: ['乙表', '姓名'], type: TEXT },
  { path: ['姓名'], type: TEXT, means: ['甲表', '姓名'] },
  { path: ['姓名'], type: TEXT, means: ['乙表', '姓名'] },
];

export const names: NameTable = nameTable(declarations);

/** A look-up over plain values by path, on a calendar without holidays. */
export function lookupIn(values: ReadonlyMap<string, Value>, today = '2026-03-02') {
  return {
    read: (path: readonly string[]): Value | undefined => values.get(path.join('.')),
    today,
    workingDaysBetween: weekdaysBetween,
  };
}

/** Mondays to Fridays after the first day, up to and including the second. */
export function weekdaysBetween(from: string, to: string): number {
  let count = 0;
  for (let day = Date.parse(from) + 86_400_000; day <= Date.parse(to); day += 86_400_000) {
    const weekday = new Date(day).getUTCDay();
    if (weekday !== 0 && weekday !== 6) count++;
  }
  return count;
}
