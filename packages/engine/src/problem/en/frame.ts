import type { Prose, Voice } from '../prose.ts';

/** Labels around a problem. */
export const labels: Voice['labels'] = {
  error: 'error',
  warning: 'warning',
  hint: 'hint',
  trace: 'On this way: ',
  next: 'What to do: ',
  fix: 'Ready to apply: ',
  more: '{count} more are not listed.',
  file: '(whole file)',
};

/** What a fix offers, by its code. */
export const fixes: Voice['fixes'] = new Map([
  ['replace-with', 'write "{insert}"'],
  ['insert', 'add "{insert}"'],
  ['add-closing', 'add "{insert}"'],
  ['add-brackets', 'add brackets'],
  ['write-so', 'write {text}'],
  ['remove', 'drop "{text}"'],
  ['own-line', 'begin a new line'],
  ['join-above', 'join it to the line above'],
  ['indent-lines', 'indent the {lines} lines below'],
  ['indent-by', 'begin the line with {column} spaces'],
]);

/** Said where a code has no prose of its own. */
export const unknown: Prose = {
  title: 'Something is wrong here',
  message: 'There is a problem here that nobody has described ({code}).',
  hint: 'Please send the file to the developers.',
};
