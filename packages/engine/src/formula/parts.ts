import type { Formula } from '../model/formula.ts';

/** The formulas directly inside a formula, in the order written. */
export function partsOf(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case 'literal':
    case 'money':
    case 'standard':
    case 'date':
    case 'duration':
    case 'name':
      return [];
    case 'compare':
    case 'arithmetic':
      return [formula.left, formula.right];
    case 'and':
    case 'or':
      return formula.parts;
    case 'not':
    case 'empty':
    case 'negate':
      return [formula.of];
    case 'in':
      return [formula.of, ...formula.among];
    case 'contains':
      return [formula.of, formula.item];
    case 'call':
      return formula.args;
    case 'quantified':
      return [formula.list, formula.where];
  }
}

/** How many nodes a formula has. */
export const sizeOf = (formula: Formula): number => partsOf(formula).reduce((size, part) => size + sizeOf(part), 1);
