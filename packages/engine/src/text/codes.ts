import type { Severity } from '../base/problem.ts';

/** The code of a problem that reading a text can have. */
export type TextCode =
  | 'source-too-large' | 'not-text' | 'too-many-lines' | 'line-too-long' | 'nesting-too-deep' | 'name-too-long' | 'too-many-steps'
  | 'indent-unaligned' | 'indent-too-deep' | 'indent-too-shallow' | 'dash-missing' | 'quote-unclosed' | 'quote-mismatched' | 'bracket-unclosed' | 'bracket-stray'
  | 'flow-missing' | 'statement-repeated' | 'statement-misplaced' | 'statement-unknown' | 'extra-unknown' | 'word-unknown' | 'outcome-unknown' | 'type-unknown'
  | 'duration-expected' | 'number-expected' | 'date-expected';

/** Every problem of a text: how bad it is and the names of its facts. The prose tables are checked against it. */
export const textCodes: Readonly<Record<TextCode, { readonly severity: Severity; readonly facts: readonly string[] }>> = Object.freeze({
  'source-too-large': { severity: 'error', facts: ['characters', 'max'] },
  /** `character` is its code in hexadecimal. */
  'not-text': { severity: 'error', facts: ['character'] },
  'too-many-lines': { severity: 'error', facts: ['max'] },
  'line-too-long': { severity: 'error', facts: ['characters', 'max'] },
  'nesting-too-deep': { severity: 'error', facts: ['max'] },
  'name-too-long': { severity: 'error', facts: ['characters', 'max'] },
  'too-many-steps': { severity: 'error', facts: ['max'] },
  /** A column that no line above has open. Columns count blanks; a tab or a full-width space is two. */
  'indent-unaligned': { severity: 'error', facts: ['column', 'expected'] },
  'indent-too-deep': { severity: 'error', facts: ['column', 'expected'] },
  'indent-too-shallow': { severity: 'error', facts: ['column', 'expected'] },
  'dash-missing': { severity: 'error', facts: [] },
  'quote-unclosed': { severity: 'error', facts: ['open', 'close'] },
  'quote-mismatched': { severity: 'error', facts: ['open', 'close'] },
  'bracket-unclosed': { severity: 'error', facts: ['bracket'] },
  'bracket-stray': { severity: 'error', facts: ['bracket'] },
  'flow-missing': { severity: 'error', facts: [] },
  'statement-repeated': { severity: 'error', facts: ['statement'] },
  /** A statement that stands where it means nothing: `statement` is its pattern. */
  'statement-misplaced': { severity: 'error', facts: ['found', 'statement'] },
  /** `nearest` are words that might have been meant, `patterns` the sentences they belong to. */
  'statement-unknown': { severity: 'error', facts: ['found', 'nearest', 'patterns'] },
  /** A clause after a comma that the statement does not take. */
  'extra-unknown': { severity: 'error', facts: ['found', 'statement', 'nearest'] },
  /** Not one of a closed list; `table` names the list. */
  'word-unknown': { severity: 'error', facts: ['found', 'table', 'nearest'] },
  'outcome-unknown': { severity: 'error', facts: ['found', 'table', 'nearest'] },
  'type-unknown': { severity: 'error', facts: ['found', 'nearest'] },
  'duration-expected': { severity: 'error', facts: ['found'] },
  'number-expected': { severity: 'error', facts: ['found'] },
  'date-expected': { severity: 'error', facts: ['found'] },
});
