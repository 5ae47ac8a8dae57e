import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { present } from '../../src/base/assert.ts';
import { everything, isEmpty, testOf, without } from '../../src/check/value-sets.ts';
import { compileFormula } from '../../src/formula/compile.ts';
import { nameTable } from '../../src/formula/names.ts';
import type { Formula } from '../../src/model/formula.ts';
import type { Value } from '../../src/model/value.ts';

const options = ['甲', '乙', '丙'];
const names = nameTable([
  { path: ['面积'], type: { kind: 'number' } },
  { path: ['类别'], type: { kind: 'choice', options } },
]);
const area: Formula = { kind: 'name', path: ['面积'] };
const kind: Formula = { kind: 'name', path: ['类别'] };

const number = fc.integer({ min: 0, max: 6 }).map((value): Formula => ({ kind: 'literal', value }));
const word = fc.constantFrom(...options).map((value): Formula => ({ kind: 'literal', value }));
const ordered = fc
  .record({ op: fc.constantFrom('eq', 'ne', 'lt', 'le', 'gt', 'ge'), value: number, turned: fc.boolean() })
  .map(({ op, value, turned }): Formula => ({ kind: 'compare', op, left: turned ? value : area, right: turned ? area : value }));
const worded = fc.oneof(
  fc
    .record({ op: fc.constantFrom('eq', 'ne'), value: word })
    .map(({ op, value }): Formula => ({ kind: 'compare', op, left: kind, right: value })),
  fc.array(word, { minLength: 1, maxLength: 3 }).map((among): Formula => ({ kind: 'in', of: kind, among })),
);

/** Conditions about one value, joined and turned round at random. */
function conditions(atom: fc.Arbitrary<Formula>): fc.Arbitrary<Formula> {
  return fc.letrec<{ condition: Formula }>((tie) => ({
    condition: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      atom,
      tie('condition').map((of): Formula => ({ kind: 'not', of })),
      fc.array(tie('condition'), { minLength: 2, maxLength: 3 }).map((parts): Formula => ({ kind: 'and', parts })),
      fc.array(tie('condition'), { minLength: 2, maxLength: 3 }).map((parts): Formula => ({ kind: 'or', parts })),
    ),
  })).condition;
}

const holds = (formula: Formula, value: Value): boolean =>
  compileFormula(formula)({ read: () => value, today: '2026-01-01', workingDaysBetween: () => 0 }) === true;

const isIn = (formula: Formula, value: number | string): boolean => {
  const name = typeof value === 'number' ? area : kind;
  const one = present(testOf({ kind: 'compare', op: 'eq', left: name, right: { kind: 'literal', value } }, names), 'a test');
  return isEmpty(without(one.set, [present(testOf(formula, names), 'a test').set]));
};

// Every whole number that is named, those beyond both ends, and a half between each two: a set of these conditions changes nowhere else.
const amounts = Array.from({ length: 17 }, (_, at) => at / 2 - 1);

describe('the values a condition holds for', () => {
  it('are those for which computing the condition says yes, for numbers', () => {
    fc.assert(
      fc.property(conditions(ordered), (condition) => {
        expect(amounts.map((value) => isIn(condition, value))).toEqual(amounts.map((value) => holds(condition, value)));
      }),
      { numRuns: 400 },
    );
  });

  it('are those for which computing the condition says yes, for words', () => {
    fc.assert(
      fc.property(conditions(worded), (condition) => {
        expect(options.map((value) => isIn(condition, value))).toEqual(options.map((value) => holds(condition, value)));
      }),
      { numRuns: 400 },
    );
  });

  it('cover everything exactly when no value is left out', () => {
    fc.assert(
      fc.property(fc.array(conditions(ordered), { minLength: 1, maxLength: 4 }), (rows) => {
        const sets = rows.map((row) => present(testOf(row, names), 'a test').set);
        const left = without(everything(present(sets[0], 'a set')), sets);
        expect(isEmpty(left)).toBe(amounts.every((value) => rows.some((row) => holds(row, value))));
      }),
      { numRuns: 400 },
    );
  });

  it('are not told for a condition about two values, or about a computed one', () => {
    const sum: Formula = { kind: 'arithmetic', op: 'add', left: area, right: area };
    expect(
      testOf(
        {
          kind: 'and',
          parts: [
            { kind: 'compare', op: 'gt', left: area, right: { kind: 'literal', value: 1 } },
            { kind: 'compare', op: 'eq', left: kind, right: { kind: 'literal', value: '甲' } },
          ],
        },
        names,
      ),
    ).toBeNull();
    expect(testOf({ kind: 'compare', op: 'gt', left: sum, right: { kind: 'literal', value: 1 } }, names)).toBeNull();
  });
});
