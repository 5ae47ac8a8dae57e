import { error, type Problem, type ProblemDetail, type Severity } from '../base/problem.ts';

/** The code of a problem the JSON of a flow can have. */
export type JsonCode =
  | 'json-too-large'
  | 'json-too-deep'
  | 'json-syntax'
  | 'json-duplicate-key'
  | 'json-half-character'
  | 'json-number-too-large'
  | 'json-member-unknown'
  | 'json-member-missing'
  | 'json-type-wrong'
  | 'json-value-unknown'
  | 'json-out-of-range'
  | 'json-length-wrong'
  | 'json-form-wrong'
  | 'json-id-differs'
  | 'json-formula-too-large'
  | 'json-formula-too-deep'
  | 'json-steps-too-many'
  | 'json-blocks-too-deep';

/** Every problem the JSON of a flow can have: how bad it is and the names of its facts. The prose tables are checked against it. */
export const jsonCodes: Readonly<Record<JsonCode, { readonly severity: Severity; readonly facts: readonly string[] }>> = Object.freeze({
  'json-too-large': { severity: 'error', facts: ['max', 'length'] },
  'json-too-deep': { severity: 'error', facts: ['max'] },
  /** `expected` is one of value, key, colon, comma, end, digit, quote, escape; `found` the character, empty at the end. */
  'json-syntax': { severity: 'error', facts: ['expected', 'found'] },
  'json-duplicate-key': { severity: 'error', facts: ['key'] },
  /** One half of a character that takes two units: the file was cut or written by a broken program. */
  'json-half-character': { severity: 'error', facts: [] },
  'json-number-too-large': { severity: 'error', facts: ['text'] },
  'json-member-unknown': { severity: 'error', facts: ['member', 'suggestions'] },
  'json-member-missing': { severity: 'error', facts: ['member'] },
  /** Both are among text, number, integer, boolean, list, object, null; `expected` is a list. */
  'json-type-wrong': { severity: 'error', facts: ['expected', 'found'] },
  'json-value-unknown': { severity: 'error', facts: ['value', 'allowed', 'suggestions'] },
  /** `bound` is min or max. */
  'json-out-of-range': { severity: 'error', facts: ['bound', 'limit'] },
  /** `of` is text (characters) or list (entries). */
  'json-length-wrong': { severity: 'error', facts: ['of', 'bound', 'limit'] },
  /** `form` is date, time or code. */
  'json-form-wrong': { severity: 'error', facts: ['form', 'text'] },
  /** A written `id` is not the one the tool derives: `code` chooses one. */
  'json-id-differs': { severity: 'error', facts: ['id', 'derived'] },
  'json-formula-too-large': { severity: 'error', facts: ['max'] },
  'json-formula-too-deep': { severity: 'error', facts: ['max'] },
  'json-steps-too-many': { severity: 'error', facts: ['max'] },
  'json-blocks-too-deep': { severity: 'error', facts: ['max'] },
});

/** Makes a problem of the JSON face; all of them are errors. */
export const jsonProblem = (code: JsonCode, detail: ProblemDetail): Problem => error(code, detail);
