import type { ProseTable } from '../prose.ts';

/** What is said in English about problems of formulas. */
export const formulaProse: ProseTable = Object.freeze({
  'formula-empty': {
    title: 'An empty condition',
    message: 'A condition is wanted here, and nothing is written.',
    hint: 'Write a condition, for example area exceeds 100.',
  },
  'formula-too-large': {
    title: 'A condition too long',
    message: 'This condition has more than {max} parts; nobody can read it to the end.',
    hint: 'Split it, or compute a part before with define … as ….',
  },
  'formula-too-deep': {
    title: 'Too many brackets',
    message: 'The brackets are more than {max} levels deep.',
    hint: 'Drop brackets that are not needed, or write it in steps.',
  },
  'operand-missing': {
    title: 'A value is missing',
    message: 'A value is missing[[ after "{after}"]].',
    hint: 'Add the value to compare with.',
  },
  'operator-missing': {
    title: 'A word is missing between two values',
    message: 'A word such as is, exceeds or and is missing before "{found}".',
    hint: 'Add it; or correct the name if that is wrong.',
  },
  'character-unexpected': {
    title: 'A stray character',
    message: '"{character}" has no place here.',
    hint: 'Delete it.',
  },
  'bracket-unclosed': {
    title: 'A bracket is not closed',
    message: 'A bracket is not closed[[: "{bracket}"]].',
    hint: 'Add the other half.',
  },
  'bracket-stray': {
    title: 'Half a bracket too many',
    message: '"{bracket}" has no opening half.',
    hint: 'Delete it, or add the other half.',
  },
  'bracket-missing': {
    title: 'Brackets are missing',
    message: '"{word}" is followed by brackets.',
    hint: 'Write {word}(…).',
  },
  'text-unclosed': {
    title: 'A quote is not closed',
    message: '{quote} has no closing half.',
    hint: 'Add the closing quote.',
  },
  'name-unclosed': {
    title: 'A name is not closed',
    message: '{quote} has no closing half.',
    hint: 'Add the closing half.',
  },
  'date-invalid': {
    title: 'No such day',
    message: '"{text}" is no day of the calendar.',
    hint: 'Write a day that exists.',
  },
  'number-too-long': {
    title: 'A number too long',
    message: '"{text}" has more than {max} digits and cannot be counted with exactly.',
    hint: 'If it is an identifier, put it in quotes.',
  },
  'comparison-chained': {
    title: 'Comparisons in a row',
    message: 'Comparisons in a row can be read in two ways.',
    hint: 'Split it: area exceeds 100 and area is less than 200.',
  },
  'range-unfinished': {
    title: 'Above or below',
    message: 'in … is followed by or more, or by or less.',
    hint: 'Say whether more or less is meant.',
  },
  'satisfies-missing': {
    title: 'What must they satisfy',
    message: '"{word}" is followed by satisfy (…).',
    hint: 'Write {word} children satisfy (age exceeds 3).',
  },
  'quantifier-too-deep': {
    title: 'Any and every too deep',
    message: 'Any and every may be nested {max} times.',
    hint: 'Write it in steps.',
  },
  'arguments-wrong': {
    title: 'Too many or too few values',
    message: '"{function}" takes {min} to {max} values; {given} are written.',
    hint: 'Add or drop some.',
  },
  'unit-of-difference': {
    title: 'Not a unit of difference',
    message: '"{found}" is no unit that a difference is counted in.',
    hint: 'Write days or working days.',
  },
  'and-or-mixed': {
    title: 'And and or mixed',
    message: 'And and or stand side by side; people read it both ways.',
    hint: 'Put brackets around what belongs together.',
  },
  'name-unknown': {
    title: 'No such name',
    message: 'No field or value is called "{name|path}".[[ Did you mean {suggestions|names}?]]',
    hint: 'Use a declared name, or declare it first.',
  },
  'field-unknown': {
    title: 'No such part',
    message: '"{of|path}" has no "{name|path}".[[ Did you mean {suggestions|names}?]]',
    hint: 'Use a part that it has.',
  },
  'name-incomplete': {
    title: 'Which part of it?',
    message: '"{name|path}" has several parts; say which one.[[ For example {suggestions|names}.]]',
    hint: 'Write {name|path}.…',
  },
  'name-ambiguous': {
    title: 'Several of that name',
    message: '"{name|path}" stands for several things. Write {full|names}.',
    hint: 'Write the long name.',
  },
  'option-unquoted': {
    title: 'An option without quotes',
    message: '"{word}" is an option and stands in quotes.',
    hint: 'Put it in quotes.',
  },
  'option-unknown': {
    title: 'No such option',
    message: '"{value}" is not among the options {options|words}.[[ Did you mean {suggestions|names}?]]',
    hint: 'Use one of the options.',
  },
  'types-clash': {
    title: 'Two kinds of value',
    message: 'The left side is {left|word}, the right side {right|word}; they cannot be compared.',
    hint: 'Compare values of one kind.',
  },
  'type-unexpected': {
    title: 'Another kind of value is wanted',
    message: '"{for|word}" takes {expected|words}; this is {actual|word}.',
    hint: 'Use a fitting value.',
  },
  'order-missing': {
    title: 'No order to compare by',
    message: 'Values of the kind {type|word} have no order.',
    hint: 'Compare with is or is not.',
  },
  'unit-clash': {
    title: 'Another unit',
    message: 'The unit written is {unit}; here it is {expected}.',
    hint: 'Use the same unit.',
  },
  'constants-compared': {
    title: 'Both sides are fixed',
    message: 'Both sides of the comparison are fixed values; it always comes out the same.',
    hint: 'Put a name on one side; a misspelt name does this too.',
  },
  'list-of-records-needed': {
    title: 'A list is wanted',
    message: 'Any and every are for lists; this is {actual|word}.',
    hint: 'Use the name of a list.',
  },
  'feel-unsupported': {
    title: 'A formula says more than can be said here',
    message: '"{found}" has no counterpart here.',
    hint: 'Write the condition anew.',
  },
  'feel-invalid': {
    title: 'A broken formula',
    message: '"{found}" cannot be understood.',
    hint: 'Mend it where it came from, or write it anew here.',
  },
});
