import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitFormula } from '../../src/formula/fit.ts';
import { nameTable } from '../../src/formula/names.ts';
import { parseFormula } from '../../src/formula/parse.ts';
import { printFormula } from '../../src/formula/print.ts';
import { typeOfCondition } from '../../src/formula/type.ts';
import type { Formula } from '../../src/model/formula.ts';
import { withoutPlaces } from '../../src/model/without-places.ts';
import { anyFormula, conditions } from './arbitrary-formula.ts';
import { readsBack } from './laws.ts';
import { declarations, names } from './sample-names.ts';

const RUNS = 2_000;

describe('printing a formula', () => {
  it('is read back as the same formula, in both languages, whatever the tree', () => {
    fc.assert(fc.property(anyFormula, readsBack), { numRuns: RUNS });
  });

  it('gives conditions that make sense without a problem', () => {
    fc.assert(
      fc.property(conditions, (tree) => {
        const formula = fitFormula(tree, names);
        for (const language of ['zh', 'en'] as const) {
          const { formula: read, problems } = parseFormula(printFormula(formula, language), 0, names);
          expect(withoutPlaces(read)).toEqual(formula);
          expect(problems).toEqual([]);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('knows the parts of a result behind a head in brackets', () => {
    for (const text of ['「材料审查」.结果 为 受理', '材料审查.结果 为 受理']) {
      const { formula, problems } = parseFormula(text, 0, names);
      expect(problems).toEqual([]);
      expect(formula).toMatchObject({ left: { path: ['材料审查', '$result'] } });
    }
  });

  it('keeps words of the language that begin with not apart from the comparison before them', () => {
    for (const id of ['notFound', 'notApplicable', 'notProceeded', 'notAdmitted', 'granted']) {
      for (const op of ['eq', 'ne'] as const) {
        const formula: Formula = {
          kind: 'compare',
          op,
          left: { kind: 'name', path: ['出生信息', '状态'] },
          right: { kind: 'standard', id },
        };
        for (const language of ['zh', 'en'] as const) {
          const { formula: read } = parseFormula(printFormula(formula, language), 0, names);
          expect(read).toMatchObject({ op, right: { kind: 'standard' } });
        }
      }
    }
  });

  it('keeps them apart too where they begin a sum', () => {
    readsBack({
      kind: 'compare',
      op: 'eq',
      left: { kind: 'name', path: ['出生信息'] },
      right: { kind: 'arithmetic', op: 'add', left: { kind: 'standard', id: 'notFound' }, right: { kind: 'name', path: ['出生信息'] } },
    });
  });

  it('keeps any declared name, whatever its characters', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).filter((name) => !name.startsWith('$')),
          { minLength: 1, maxLength: 4 },
        ),
        (parts) => {
          const table = nameTable([...declarations, { path: parts, type: { kind: 'boolean' } }]);
          const formula: Formula = {
            kind: 'compare',
            op: 'eq',
            left: { kind: 'name', path: parts },
            right: { kind: 'literal', value: true },
          };
          for (const language of ['zh', 'en'] as const) {
            expect(withoutPlaces(parseFormula(printFormula(formula, language), 0, table).formula)).toEqual(formula);
          }
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('fits literals once and for all', () => {
    fc.assert(
      fc.property(anyFormula, (tree) => {
        const formula = fitFormula(tree, names);
        expect(fitFormula(formula, names)).toEqual(formula);
      }),
      { numRuns: RUNS },
    );
  });

  it('types any tree without throwing, and reports only problems that stand in the text', () => {
    fc.assert(
      fc.property(anyFormula, (tree) => {
        const source = printFormula(tree, 'zh');
        const { formula } = parseFormula(source, 7, names);
        if (formula === null) return;
        for (const { place } of typeOfCondition(formula, names).problems) {
          expect(place).not.toBeNull();
          expect(place === null ? '' : source.slice(place.from - 7, place.to - 7)).not.toBe('');
        }
      }),
      { numRuns: RUNS },
    );
  });
});
