import type { Severity } from '../base/problem.ts';

/** The code of a problem that reading a text can have. */
export type TextCode =
  | 'source-too-large'
  | 'not-text'
  | 'too-many-lines'
  | 'line-too-long'
  | 'nesting-too-deep'
  | 'name-too-long'
  | 'too-many-steps'
  | 'indent-unaligned'
  | 'indent-too-deep'
  | 'indent-too-shallow'
  | 'dash-missing'
  | 'quote-unclosed'
  | 'quote-mismatched'
  | 'bracket-unclosed'
  | 'bracket-stray'
  | 'flow-missing'
  | 'statement-repeated'
  | 'statement-misplaced'
  | 'statement-unknown'
  | 'extra-unknown'
  | 'word-unknown'
  | 'outcome-unknown'
  | 'type-unknown'
  | 'name-unmarked'
  | 'name-empty'
  | 'quote-doubled'
  | 'comma-missing'
  | 'colon-missing'
  | 'start-stray'
  | 'word-stray'
  | 'note-mark'
  | 'verb-unknown'
  | 'verb-missing'
  | 'party-missing'
  | 'block-empty'
  | 'else-alone'
  | 'extra-alone'
  | 'statements-joined'
  | 'list-mark'
  | 'duration-expected'
  | 'number-expected'
  | 'date-expected';

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
  'statement-misplaced': { severity: 'error', facts: ['found', 'statement', 'where'] },
  /** `nearest` are words that might have been meant, `patterns` the sentences they belong to. */
  'statement-unknown': { severity: 'error', facts: ['found', 'nearest', 'patterns'] },
  /** A clause after a comma that the statement does not take. */
  'extra-unknown': { severity: 'error', facts: ['found', 'statement', 'nearest'] },
  /** Not one of a closed list; `table` names the list. */
  'word-unknown': { severity: 'error', facts: ['found', 'table', 'nearest', 'all', 'line'] },
  'outcome-unknown': { severity: 'error', facts: ['found', 'table', 'nearest'] },
  'type-unknown': { severity: 'error', facts: ['found', 'nearest'] },
  /** A name that stands without the marks of one, or between others; `line` is the line it stands in, as in the codes below. */
  'name-unmarked': { severity: 'error', facts: ['name', 'open', 'close', 'line'] },
  'name-empty': { severity: 'error', facts: ['open', 'close'] },
  'quote-doubled': { severity: 'error', facts: ['open'] },
  'comma-missing': { severity: 'error', facts: ['after', 'comma', 'line'] },
  'colon-missing': { severity: 'error', facts: ['before', 'colon', 'line'] },
  /** A number or a small word before a line; `insert` is the dash that takes its place in a list. */
  'start-stray': { severity: 'error', facts: ['found', 'insert', 'line'] },
  'word-stray': { severity: 'error', facts: ['found', 'line'] },
  'note-mark': { severity: 'error', facts: ['found', 'line'] },
  'verb-unknown': { severity: 'error', facts: ['found', 'nearest', 'line'] },
  'verb-missing': { severity: 'error', facts: ['party', 'name', 'some', 'line'] },
  'party-missing': { severity: 'error', facts: ['verb', 'name', 'parties', 'line'] },
  /** A statement whose point is what stands below it, and nothing does. */
  'block-empty': { severity: 'error', facts: ['found'] },
  /** 否则 without 如果 before it. */
  'else-alone': { severity: 'error', facts: ['found'] },
  /** An addition on a line of its own that belongs to the line above. */
  'extra-alone': { severity: 'error', facts: ['found', 'line'] },
  /** A statement behind the comma of another. */
  'statements-joined': { severity: 'error', facts: ['found'] },
  /** A list of one entry that holds the marks of several. */
  'list-mark': { severity: 'error', facts: ['found', 'entries'] },
  'duration-expected': { severity: 'error', facts: ['found', 'nearest'] },
  'number-expected': { severity: 'error', facts: ['found'] },
  'date-expected': { severity: 'error', facts: ['found'] },
});
