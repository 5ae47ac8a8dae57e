import type { ProseTable } from '../prose.ts';

/** What is said in English about problems of the JSON face. */
export const jsonProse: ProseTable = Object.freeze({
  'json-too-large': {
    title: 'The file is too large',
    message: 'The file has {length} characters; {max} is the limit.',
    hint: 'Split it into several services.',
  },
  'json-too-deep': {
    title: 'Too deep',
    message: 'More than {max} levels stand inside each other.',
    hint: 'Use fewer levels.',
  },
  'json-syntax': {
    title: 'Not well-formed JSON',
    message: 'Here {expected|word} is wanted[[, and "{found}" was found]].',
    hint: 'Mend the JSON.',
  },
  'json-duplicate-key': {
    title: 'A key written twice',
    message: '"{key}" is written twice; either could be meant.',
    hint: 'Drop one.',
  },
  'json-half-character': {
    title: 'Half a character',
    message: 'Half a character stands here; the file was probably cut on its way.',
    hint: 'Export the file again.',
  },
  'json-number-too-large': {
    title: 'A number too large',
    message: '"{text}" is too large to be exact.',
    hint: 'If it is an identifier, put it in quotes.',
  },
  'json-member-unknown': {
    title: 'No such member',
    message: 'There is no member "{member}".[[ Did you mean {suggestions|names}?]]',
    hint: 'Use a known one, or drop it.',
  },
  'json-member-missing': {
    title: 'A member is missing',
    message: '"{member}" is missing.',
    hint: 'Add it.',
  },
  'json-type-wrong': {
    title: 'Another kind of value',
    message: 'Here {expected|words} is wanted; this is {found|word}.',
    hint: 'Write the kind that is wanted.',
  },
  'json-value-unknown': {
    title: 'No such value',
    message: '"{value}" is not among {allowed|list}.[[ Did you mean {suggestions|names}?]]',
    hint: 'Use one of the values listed.',
  },
  'json-out-of-range': {
    title: 'Out of range',
    message: 'The number is out of range ({bound|word} {limit}).',
    hint: 'Use a number within the range.',
  },
  'json-length-wrong': {
    title: 'Too long or too short',
    message: 'The {of|word} has the wrong length ({bound|word} {limit}).',
    hint: 'Make it longer or shorter.',
  },
  'json-form-wrong': {
    title: 'Another form is wanted',
    message: '"{text}" is not written as a {form|word}.',
    hint: 'Write dates as 2026-03-01 and times as 08:30.',
  },
  'json-id-differs': {
    title: 'The id does not fit',
    message: '"{id}" is written; from the name it is "{derived}".',
    hint: 'Drop it, or choose one with code.',
  },
  'json-formula-too-large': {
    title: 'A condition too long',
    message: 'The condition has more than {max} parts.',
    hint: 'Split it.',
  },
  'json-formula-too-deep': {
    title: 'A condition too deep',
    message: 'The condition is more than {max} levels deep.',
    hint: 'Write it in steps.',
  },
  'json-steps-too-many': {
    title: 'Too many steps',
    message: 'There are more than {max} steps.',
    hint: 'Split it into several services.',
  },
  'json-blocks-too-deep': {
    title: 'Blocks too deep',
    message: 'Blocks stand more than {max} levels deep.',
    hint: 'Use fewer levels.',
  },
});
