import type { ProseTable } from '../prose.ts';

/** What is said in English about problems of the rules, about what can go wrong while a flow runs, and of time and choices. */
export const checkProse3: ProseTable = Object.freeze({
  'waits-for-ever': {
    title: 'It waits for ever',
    message: 'At {steps|names} the case waits for a way that never comes again, and stops there.',
    hint: 'Lead every way that is waited for to this step, or let the one that never comes go on behind it.',
  },
  'left-running': {
    title: 'Something is left running',
    message: 'When the case comes to "{end}" and is finished, {steps|names} may still be going on.',
    hint: 'Let the branches meet before the end, or write stop where everything is meant to stop.',
  },
  'step-twice-at-once': {
    title: 'One step twice at once',
    message: 'Several ways each come to "{step}", so that it may be open twice at once.',
    hint: 'Write join "…" before it where the ways are to meet; write mark "…" where each is meant to pass by itself.',
  },
  'arms-pile-up': {
    title: 'More and more at once',
    message: 'Every round adds one more way, and "{step}" is open more and more often at once.',
    hint: 'Let the branches meet before the flow goes back.',
  },
  'not-proved': {
    title: 'Not looked through',
    message: 'Around {steps|names} the branches depend on each other in more ways than were looked at; nothing is promised about them.',
    hint: 'Split this part into blocks of together, or let the branches go elsewhere less often.',
  },
  'loop-without-pause': {
    title: 'A round that never pauses',
    message:
      'In this round nobody has anything to do and nothing is waited for, so a case that enters it goes round for ever: {steps|names}.',
    hint: 'Put a step or a wait into the round, or write at most n times and when exceeded: ….',
  },
  'exceeded-unanswered': {
    title: 'The count may run out',
    message: '"{name}" may be gone to at most {times} times, and nothing says what happens then: the case stops there.',
    hint: 'Add a line when exceeded: … under it.',
  },
  'joint-over-60': {
    title: 'Joint handling takes more than 60 working days',
    message:
      '{items|names} come one after the other and their promises add up to {days} working days; joint handling may take 60 at most, the extension included.',
    hint: 'Shorten a promise, or drop an order that is not needed.',
  },
  'promise-with-returns': {
    title: 'The promise holds only without returns',
    message:
      'Without returns {promised|duration} is enough; when {steps|names} is returned to as often as it may be, it takes {needed|duration}.',
    hint: 'Allow fewer returns, or leave some room.',
  },
  'calendar-ends': {
    title: 'The calendar ends before that day',
    message:
      '"{step|word}" is due on {date}, but holidays are published until {until} only: later deadlines count weekends for now and are worked out again.',
    hint: 'Update the calendar when the next year is published.',
  },
  'rows-leave-gap': {
    title: 'Something between the rows is left out',
    message: 'No row is about "{value|path}" being {missing|list}.',
    hint: 'Write a row for it, or add otherwise.',
  },
  'rows-overlap': {
    title: 'Two rows share some values',
    message: 'Row {upper} and row {row} are both about some values of "{value|path}"; the upper one takes them.',
    hint: 'Where that is not meant, keep the rows apart.',
  },
  'code-wrong': {
    title: 'The code is not right',
    message: 'The code {code} of "{name}" is no proper code of 12 or of 31 signs.',
    hint: 'Compare it with the catalogue of items, sign by sign.',
  },
  'config-wrong': {
    title: 'lianban.config.json is not right',
    message: '[["{key}": ]]what may stand here is {wanted}.',
    hint: 'Compare the line with the page about the file.',
  },
  'config-rule-unknown': {
    title: 'No such check',
    message: 'There is no check called "{rule}".[[ Did you mean {suggestions|list}?]]',
    hint: 'Use the code of a check: it stands under the title of its page.',
  },
  'config-level-kept': {
    title: 'This check cannot be eased',
    message: 'What "{rule}" finds would stop cases; it stays an error.',
    hint: 'Drop the line and mend the flow.',
  },
});
