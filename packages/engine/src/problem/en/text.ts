import type { ProseTable } from '../prose.ts';

/** What is said in English about problems of the text. */
export const textProse: ProseTable = Object.freeze({
  'source-too-large': {
    title: 'The file is too large',
    message: 'The file has {characters} characters; {max} is the limit.',
    hint: 'Split it into several services and import one into the other.',
  },
  'not-text': {
    title: 'Not a text file',
    message: 'There is a character here that no text has ({character}).',
    hint: 'Save it as UTF-8 text and try again.',
  },
  'too-many-lines': {
    title: 'Too many lines',
    message: 'There are more than {max} lines.',
    hint: 'Split it into several services.',
  },
  'line-too-long': {
    title: 'The line is too long',
    message: 'The line has {characters} characters; {max} is the limit.',
    hint: 'Make several lines of it.',
  },
  'indent-unaligned': {
    title: 'Indented like no line above',
    message: 'The line begins with {column} spaces and stands below no line above. It was read as {expected}.',
    hint: 'Begin it with {expected} spaces.',
  },
  'indent-too-deep': {
    title: 'Indented too deep',
    message: 'The line is indented too deep; it belongs one level up. It was read with {expected} spaces.',
    hint: 'Begin it with {expected} spaces.',
  },
  'indent-too-shallow': {
    title: 'Not indented enough',
    message: 'The line belongs to the step above and goes one level deeper. It was read with {expected} spaces.',
    hint: 'Begin it with {expected} spaces.',
  },
  'nesting-too-deep': {
    title: 'Too many levels',
    message: 'The lines are more than {max} levels deep.',
    hint: 'Use fewer levels, or make a service of the inner steps.',
  },
  'name-too-long': {
    title: 'The name is too long',
    message: 'The name has {characters} characters; {max} is the limit.',
    hint: 'Use a shorter name and say the rest in a description.',
  },
  'duration-expected': {
    title: 'A length of time is wanted',
    message: '"{found}" is no length of time.[[ Did you mean {nearest|names}?]]',
    hint: 'Write a number and a unit, such as 3 working days, 30 days, 0.5 hours.',
  },
  'number-expected': {
    title: 'A number is wanted',
    message: '"{found}" is no number.',
    hint: 'Write a number, such as 3.',
  },
  'date-expected': {
    title: 'A date is wanted',
    message: '"{found}" is no date.',
    hint: 'Write it as 2026-03-01.',
  },
  'too-many-steps': {
    title: 'Too many steps',
    message: 'There are more than {max} steps.',
    hint: 'Split it into several services.',
  },
  'statement-repeated': {
    title: 'Written twice',
    message: 'This statement stands once in a file.',
    hint: 'Drop one; another service goes into a file of its own.',
  },
  'statement-misplaced': {
    title: 'In the wrong place',
    message: '"{found}" is understood, but it does not belong here.',
    hint: 'Move it: it stands {where|words}.',
  },
  'statement-unknown': {
    title: 'A line that is not understood',
    message: '"{found}" is not understood.[[ Did you mean {nearest|names}?]] The line was left out.',
    hint: 'Write it in a way that is understood[[, such as: {patterns|list}]]. One thing a line: who + does + "what", or a keyword first; put a name with brackets, commas or colons into quotes.',
  },
  'flow-missing': {
    title: 'No service',
    message: 'The file has no line service "…", so nobody knows what it is about.',
    hint: 'Begin with service "Name".',
  },
  'dash-missing': {
    title: 'A dash is missing',
    message: 'The line is an entry of a list and begins with a dash.',
    hint: 'Add "- " in front.',
  },
  'quote-unclosed': {
    title: 'The closing {close} is missing',
    message: 'The {open} here is not closed; it was read to the end of the line.',
    hint: 'Add {close}.',
  },
  'quote-mismatched': {
    title: 'The two marks do not belong together',
    message: 'It begins with {open} and should end with {close}.',
    hint: 'Write {close} at the end.',
  },
  'type-unknown': {
    title: 'No such kind of value',
    message: '"{found}" is no kind of value.[[ Did you mean {nearest|names}?]]',
    hint: 'Use text, number, money, date, choice (…), citizen ID, phone, address, file and the like.',
  },
  'extra-unknown': {
    title: 'An addition that is not understood',
    message: '"{found}" is not understood, or does not belong to this sentence.[[ Did you mean {nearest|names}?]]',
    hint: 'Change it or drop it.',
  },
  'word-unknown': {
    title: 'No such word',
    message: '"{found}" is not known here.[[ Did you mean {nearest|names}?]]',
    hint: 'Use a word that is known here.[[ There are: {all|words}.]]',
  },
});
