import fc from 'fast-check';
import { evaluate } from 'feelin';
import { expect } from 'vitest';
import { formulaCodes } from '../../src/formula/codes.ts';
import { compileFormula } from '../../src/formula/compile.ts';
import { fromFeel, toFeel } from '../../src/formula/feel.ts';
import { fitFormula } from '../../src/formula/fit.ts';
import { parseFormula } from '../../src/formula/parse.ts';
import { printFormula } from '../../src/formula/print.ts';
import { typeOfCondition } from '../../src/formula/type.ts';
import type { Formula } from '../../src/model/formula.ts';
import { withoutPlaces } from '../../src/model/without-places.ts';
import { byPath, type SampleValues } from './arbitrary-formula.ts';
import { lookupIn, names } from './sample-names.ts';

// Each law is one function: the tests run it a few thousand times, the soak far more often.

/** Printing and reading give the same tree, in both languages. */
export function readsBack(tree: Formula): void {
  const formula = fitFormula(tree, names);
  for (const language of ['zh', 'en'] as const) {
    expect(withoutPlaces(parseFormula(printFormula(formula, language), 0, names).formula)).toEqual(formula);
  }
}

/** Our answer is the one of a FEEL engine on the FEEL we write, where every value is known. */
export function meansTheSame(tree: Formula, values: SampleValues): void {
  const formula = fitFormula(tree, names);
  const own = compileFormula(formula, names)(lookupIn(byPath(values)));
  const feel = toFeel(formula, names);
  expect(own).toBeTypeOf('boolean');
  expect([feel, evaluate(feel, context(values)).value]).toEqual([feel, own]);
}

/** The values as a FEEL context: under their names, dates as texts. */
export function context({ 状态, 备注, 出生日期, ...bare }: SampleValues): Record<string, unknown> {
  return { ...bare, 出生信息: { 状态, 备注, 出生日期 } };
}

const pieces = fc.constantFrom(
  '金额',
  '出生信息',
  '.状态',
  '“已签发”',
  '为',
  '不为空',
  '为空',
  '且',
  '或',
  '非',
  '（',
  '）',
  '(',
  ')',
  '任一',
  '每个',
  '子女',
  '满足',
  '属于',
  '在',
  '以上',
  '的',
  '。',
  '.',
  '，',
  '、',
  '3',
  '万',
  '元',
  '天',
  '个工作日',
  '半',
  '十',
  '2026-03-01',
  '-',
  '＋',
  '×',
  '今天',
  '年龄',
  '相差',
  '取整',
  '「',
  '」',
  '"',
  '“',
  '”',
  "'",
  ' ',
  '　',
  'is',
  'not',
  'and',
  'in',
  'some',
  'satisfies',
  'constructor',
  '__proto__',
  'toString',
  '$login',
  '\ud800',
  '\u0000',
  '\ufeff',
  '𠮷',
  'x',
  '#',
  '：',
);
/** Texts made of the language's own pieces, in any order, and of anything at all. */
export const soup = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** Any text is a formula or a problem with the facts its code promises, and never an exception. */
export function isHarmless(source: string): void {
  for (const read of [parseFormula(source, 0, names), fromFeel(source, 0, names)]) {
    expect(read.formula !== null || read.problems.some(({ severity }) => severity === 'error')).toBe(true);
    for (const { code, facts, place } of read.problems) {
      const known = Object.entries(formulaCodes).find(([name]) => name === code)?.[1];
      expect(known === undefined ? null : Object.keys(facts).sort()).toEqual(known === undefined ? [] : [...known.facts].sort());
      expect(place !== null && place.from >= 0 && place.to >= place.from && place.to <= source.length).toBe(true);
    }
    if (read.formula === null) continue;
    printFormula(read.formula, 'zh');
    for (const { code, facts } of typeOfCondition(read.formula, names).problems) {
      const known = Object.entries(formulaCodes).find(([name]) => name === code)?.[1];
      expect(Object.keys(facts).sort()).toEqual([...(known?.facts ?? [])].sort());
    }
    compileFormula(read.formula)(lookupIn(new Map()));
  }
}
