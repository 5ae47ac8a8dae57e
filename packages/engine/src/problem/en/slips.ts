import type { ProseTable } from '../prose.ts';

/** What is said in English about lines that nearly read. */
export const slipProse: ProseTable = Object.freeze({
  'name-unmarked': {
    title: 'A name without its marks',
    message: 'The name {name} does not stand in {open}{close}, so nobody can tell where it begins and ends.',
    hint: 'Write {open}{name}{close}.',
  },
  'name-empty': {
    title: 'The name is empty',
    message: 'There is no name inside {open}{close}.',
    hint: 'Write the name inside.',
  },
  'quote-doubled': {
    title: 'A mark typed twice',
    message: 'The {open} stands twice.',
    hint: 'Drop one {open}.',
  },
  'comma-missing': {
    title: 'A comma is missing',
    message: 'A comma is missing before "{after}".',
    hint: 'Put "{comma}" before it.',
  },
  'colon-missing': {
    title: 'A colon is missing',
    message: 'A colon is missing after "{before}".',
    hint: 'Write {before}{colon} …',
  },
  'start-stray': {
    title: 'Something before the line that does not belong there',
    message:
      '"{found}" before the line is not needed: steps follow each other from the top and have no numbers[[; entries of a list begin with "{insert}"]].',
    hint: 'Drop "{found}"[[ and write "{insert} "]].',
  },
  'word-stray': {
    title: 'A word too many',
    message: '"{found}" is not needed; the colon says it already.',
    hint: 'Drop "{found}".',
  },
  'note-mark': {
    title: 'A note begins with #',
    message: 'A line that begins with "{found}" is not understood. A note for colleagues begins with #.',
    hint: 'Write "# " for "{found}"; what users are to read stands behind description:.',
  },
  'verb-unknown': {
    title: 'No such work',
    message: '"{found}" is no work that is known.[[ Did you mean {nearest|names}?]]',
    hint: 'Use one of: fills, confirms, acknowledges, accepts, handles, reviews, approves, verifies, surveys, first reviews, rechecks, endorses, signs, registers, deals with, inspects.',
  },
  'verb-missing': {
    title: 'Nothing says what is done',
    message: 'Between "{party}" and "{name}" nothing says what is done.',
    hint: 'Write the work between them, such as {some|names}: {party} handles "{name}".',
  },
  'party-missing': {
    title: 'Nothing says who does it',
    message: '{verb} "{name}" does not say who does it.[[ The parties are {parties|names}.]]',
    hint: 'Write the party first: who {verb} "{name}".',
  },
  'block-empty': {
    title: 'Nothing stands below',
    message: 'Nothing stands below "{found}".',
    hint: 'Indent the steps that belong to it one level deeper; where nothing is to be done, write go on below it.',
  },
  'else-alone': {
    title: 'No if stands before it',
    message: 'No if stands before "{found}", so nobody knows which condition fails.',
    hint: 'Put it right behind the lines of if …:, in the same column as the if.',
  },
  'extra-alone': {
    title: 'This belongs to the line above',
    message: '"{found}" is no line of its own; it adds to the line above.',
    hint: 'Write it behind the line above, after a comma.',
  },
  'statements-joined': {
    title: 'Two sentences on one line',
    message: '"{found}" is a sentence of its own and cannot follow a comma.',
    hint: 'Begin a new line with it.',
  },
  'list-mark': {
    title: 'Several entries written as one',
    message: '"{found}" reads as one entry; it looks like {entries|names}.',
    hint: 'Put commas between the entries.',
  },
});
