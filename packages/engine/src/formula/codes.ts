import type { Problem, ProblemDetail, Severity } from '../base/problem.ts';
import { error, hint, warning } from '../base/problem.ts';

/** The code of a problem a formula can have. */
export type FormulaCode =
  | 'formula-empty'
  | 'formula-too-large'
  | 'formula-too-deep'
  | 'operand-missing'
  | 'operator-missing'
  | 'character-unexpected'
  | 'bracket-unclosed'
  | 'bracket-stray'
  | 'bracket-missing'
  | 'text-unclosed'
  | 'name-unclosed'
  | 'date-invalid'
  | 'number-too-long'
  | 'comparison-chained'
  | 'range-unfinished'
  | 'satisfies-missing'
  | 'quantifier-too-deep'
  | 'arguments-wrong'
  | 'unit-of-difference'
  | 'and-or-mixed'
  | 'name-unknown'
  | 'field-unknown'
  | 'name-incomplete'
  | 'name-ambiguous'
  | 'option-unquoted'
  | 'option-unknown'
  | 'types-clash'
  | 'type-unexpected'
  | 'order-missing'
  | 'unit-clash'
  | 'constants-compared'
  | 'list-of-records-needed'
  | 'feel-unsupported'
  | 'feel-invalid';

/** Every problem a formula can have: how bad it is and the names of its facts. The prose tables are checked against it. */
export const formulaCodes: Readonly<Record<FormulaCode, { readonly severity: Severity; readonly facts: readonly string[] }>> =
  Object.freeze({
    /** Nothing stands where a formula must. */
    'formula-empty': { severity: 'error', facts: [] },
    'formula-too-large': { severity: 'error', facts: ['max'] },
    'formula-too-deep': { severity: 'error', facts: ['max'] },
    /** `after` is the word before the gap, empty at the start. */
    'operand-missing': { severity: 'error', facts: ['after'] },
    /** Two operands without an operator between: `found` is the second. */
    'operator-missing': { severity: 'error', facts: ['found'] },
    /** What stands there begins no operand. */
    'character-unexpected': { severity: 'error', facts: ['character'] },
    'bracket-unclosed': { severity: 'error', facts: ['bracket'] },
    'bracket-stray': { severity: 'error', facts: ['bracket'] },
    /** `word` wants a bracket behind it. */
    'bracket-missing': { severity: 'error', facts: ['word'] },
    'text-unclosed': { severity: 'error', facts: ['quote'] },
    'name-unclosed': { severity: 'error', facts: ['quote'] },
    'date-invalid': { severity: 'error', facts: ['text'] },
    /** A number of more than 15 digits is an identifier and stands in quotes. */
    'number-too-long': { severity: 'error', facts: ['text', 'max'] },
    /** a 大于 b 大于 c. */
    'comparison-chained': { severity: 'error', facts: [] },
    /** 在 n without 以上 or 以下. */
    'range-unfinished': { severity: 'error', facts: [] },
    /** 任一 x without 满足. */
    'satisfies-missing': { severity: 'error', facts: ['word'] },
    'quantifier-too-deep': { severity: 'error', facts: ['max'] },
    'arguments-wrong': { severity: 'error', facts: ['function', 'given', 'min', 'max'] },
    'unit-of-difference': { severity: 'error', facts: ['found'] },
    /** Mixing 且 and 或 without brackets: people read it both ways. */
    'and-or-mixed': { severity: 'warning', facts: [] },
    'name-unknown': { severity: 'error', facts: ['name', 'suggestions'] },
    /** A known name, but no such value under it. */
    'field-unknown': { severity: 'error', facts: ['name', 'of', 'suggestions'] },
    /** A form, task or item stands where one of its values must. */
    'name-incomplete': { severity: 'error', facts: ['name', 'suggestions'] },
    /** The short name means several values: `full` are the long ones. */
    'name-ambiguous': { severity: 'error', facts: ['name', 'full'] },
    /** An option of a choice written without quotes. */
    'option-unquoted': { severity: 'error', facts: ['word'] },
    'option-unknown': { severity: 'error', facts: ['value', 'options', 'suggestions'] },
    'types-clash': { severity: 'error', facts: ['left', 'right'] },
    /** An operator or function wants another kind of value: `expected` lists the kinds it takes. */
    'type-unexpected': { severity: 'error', facts: ['for', 'expected', 'actual'] },
    /** Values of this kind have no order. */
    'order-missing': { severity: 'error', facts: ['type'] },
    'unit-clash': { severity: 'error', facts: ['unit', 'expected'] },
    'constants-compared': { severity: 'error', facts: [] },
    'list-of-records-needed': { severity: 'error', facts: ['actual'] },
    /** FEEL that means something this language has no word for. */
    'feel-unsupported': { severity: 'error', facts: ['found'] },
    'feel-invalid': { severity: 'error', facts: ['found'] },
  });

const makers: Readonly<Record<Severity, typeof error>> = { error, warning, hint };

/** Makes a problem of a formula with the severity of its code. */
export const formulaProblem = (code: FormulaCode, detail: ProblemDetail): Problem => makers[formulaCodes[code].severity](code, detail);
