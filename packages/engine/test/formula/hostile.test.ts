import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMULA_NESTING_MAX, FORMULA_NODES_MAX, LINE_CHARS_MAX } from '../../src/base/limits.ts';
import { compileFormula } from '../../src/formula/compile.ts';
import { fromFeel } from '../../src/formula/feel.ts';
import { parseConstraint, parseFormula } from '../../src/formula/parse.ts';
import { typeOfCondition } from '../../src/formula/type.ts';
import { isHarmless, soup } from './laws.ts';
import { lookupIn, names } from './sample-names.ts';

function typeCodes(source: string): readonly string[] {
  const { formula } = parseFormula(source, 0, names);
  return formula === null ? [] : typeOfCondition(formula, names).problems.map(({ code }) => code);
}

describe('hostile text', () => {
  it('is a formula or a problem with the facts its code promises, and never an exception', () => {
    fc.assert(fc.property(soup, isHarmless), { numRuns: 3_000 });
  });

  it('as a constraint is one or a problem', () => {
    fc.assert(
      fc.property(soup, (source) => {
        const { constraint, problems } = parseConstraint(source, 0, names);
        expect(constraint !== null || problems.length > 0).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['10,000 brackets', '（'.repeat(10_000), 'formula-too-large'],
    ['brackets within a line', '('.repeat(LINE_CHARS_MAX), 'formula-too-deep'],
    ['one bracket too many', `${'('.repeat(FORMULA_NESTING_MAX + 1)}金额 > 1${')'.repeat(FORMULA_NESTING_MAX + 1)}`, 'formula-too-deep'],
    ['a row of 非', '非'.repeat(3_000), 'formula-too-deep'],
    ['a row of minus signs', '-'.repeat(3_000), 'formula-too-deep'],
    ['functions in functions', '取整（'.repeat(1_000), 'formula-too-deep'],
    ['too many parts', Array.from({ length: FORMULA_NODES_MAX }, () => '是否在婚').join('且'), 'formula-too-large'],
    ['too many terms', `${Array.from({ length: FORMULA_NODES_MAX }, () => '1').join('+')} > 1`, 'formula-too-large'],
    ['a name that never ends', '喵'.repeat(LINE_CHARS_MAX), null],
    ['nothing but points', '.'.repeat(LINE_CHARS_MAX), 'character-unexpected'],
    ['nothing but spaces', ' '.repeat(LINE_CHARS_MAX), 'formula-empty'],
    ['a number of 4,000 digits', '9'.repeat(LINE_CHARS_MAX), 'number-too-long'],
    ['a text that never ends', `“${'x'.repeat(LINE_CHARS_MAX - 1)}`, 'text-unclosed'],
    ['50 million characters', '且'.repeat(50_000_000), 'formula-too-large'],
  ])('%s', (_title, source, code) => {
    const { problems } = parseFormula(source, 0, names);
    expect(problems.map((problem) => problem.code)).toEqual(code === null ? [] : [code]);
  });

  it.each([
    ['brackets', '('.repeat(LINE_CHARS_MAX), 'formula-too-deep'],
    ['minus signs', '-'.repeat(LINE_CHARS_MAX), 'formula-too-deep'],
    ['quantifiers', 'some a in '.repeat(390), 'formula-too-deep'],
    ['terms', `${Array.from({ length: 1_900 }, () => '1').join('+')}`, 'formula-too-large'],
    ['a number of 400 digits', '9'.repeat(400), 'number-too-long'],
    ['50 million characters', 'a'.repeat(50_000_000), 'formula-too-large'],
    ['the expression that holds a FEEL engine for 38 seconds', `matches("${'a'.repeat(29)}!", "^(a+)+$")`, 'feel-unsupported'],
    [
      'the loop that holds a FEEL engine for 37 seconds',
      'some a in 1..300, b in 1..300, c in 1..300 satisfies a+b+c>900',
      'feel-unsupported',
    ],
    ['the loop that ends a FEEL engine for want of memory', 'for i in 1..1e9 return i', 'feel-unsupported'],
  ])('FEEL: %s', (_title, source, code) => {
    expect(fromFeel(source, 0, names).problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('takes as many nodes and levels as it says, and runs them', () => {
    const parts = Math.floor(FORMULA_NODES_MAX / 4);
    const wide = Array.from({ length: parts }, (_, index) => `金额 > ${index - 200}`).join(' 且 ');
    const deep = `${'('.repeat(FORMULA_NESTING_MAX)}金额 > 1${')'.repeat(FORMULA_NESTING_MAX)}`;
    for (const source of [wide, deep]) {
      const { formula, problems } = parseFormula(source, 0, names);
      expect(problems).toEqual([]);
      expect(formula === null ? null : compileFormula(formula)(lookupIn(new Map([['金额', 9]])))).toBe(true);
    }
  });

  it('names of JavaScript objects are names like any other', () => {
    expect(typeCodes('\ud83d > 3')).toEqual(['name-unknown']);
    for (const word of ['toString', 'hasOwnProperty', 'valueOf', '__defineGetter__', 'prototype']) {
      const { formula } = parseFormula(`${word} 为 “x”`, 0, names);
      expect(formula).toMatchObject({ kind: 'compare', left: { kind: 'name', path: [word] } });
      expect(typeCodes(`${word} 为 “x”`)).toEqual(['name-unknown']);
      expect(parseFormula(`${word}（1） 大于 2`, 0, names).formula).toBeNull();
    }
  });
});
