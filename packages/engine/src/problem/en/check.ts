import type { ProseTable } from '../prose.ts';

/** What is said in English about problems of the rules. */
export const checkProse: ProseTable = Object.freeze({
  'party-unknown': {
    title: 'No such party',
    message: 'No party is called "{name}".[[ The nearest: {suggestions|names}.]] Without a party nobody would get this work.',
    hint: 'Use a declared party, or add a line under "parties:".',
  },
  'form-unknown': {
    title: 'No such form',
    message: 'No form is called "{name}".[[ The nearest: {suggestions|names}.]]',
    hint: 'Use a declared form, or declare its fields with form "{name}":.',
  },
  'data-unknown': {
    title: 'No such data',
    message: 'No data is called "{name}".[[ The nearest: {suggestions|names}.]]',
    hint: 'Use declared data, or declare its source, purpose and basis with data "{name}":.',
  },
  'item-unknown': {
    title: 'No such item',
    message: 'No item is called "{name}".[[ The nearest: {suggestions|names}.]]',
    hint: 'Use a declared item, or declare item "{name}", by ….',
  },
  'material-unknown': {
    title: 'No such material',
    message: 'No material is called "{name}", and no step asks for it.[[ The nearest: {suggestions|names}.]]',
    hint: 'Use a declared material, or declare material "{name}": required.',
  },
  'material-not-needed': {
    title: 'Material without a use',
    message: 'No item needs the material "{material}", and no step collects it.',
    hint: 'Write needs: material "{material}" in the item that needs it, or drop the material.',
  },
  'step-unknown': {
    title: 'No such step',
    message: 'No step is called "{name}" ({from|word}).[[ The nearest: {suggestions|names}.]]',
    hint: 'Use the name of a step, or add the step.',
  },
  'end-unknown': {
    title: 'No such end',
    message: 'No step ends the case as "{name}".[[ The nearest: {suggestions|names}.]]',
    hint: 'Use an end that the flow has.',
  },
  'value-unknown': {
    title: 'No such value',
    message: 'No field or value is called "{name|path}".[[ The nearest: {suggestions|names}.]]',
    hint: 'Use a declared field, question or value of data, or declare it first.',
  },
  'name-twice': {
    title: 'A name used twice',
    message: 'The {kind|word} "{name}" is declared twice. A line that mentions it could mean either.',
    hint: 'Rename one of them, or drop the one too many.',
  },
  'step-name-repeated': {
    title: 'Two steps of one name',
    message: 'There is already a step called "{name}". Lines that go there and cases under way find steps by name.',
    hint: 'Rename it, or add step "another name".',
  },
  'alias-twice': {
    title: 'One name for two answers',
    message: '"{name}" already stands for another answer. A line that mentions it could mean either.',
    hint: 'Give one of them another name.',
  },
  'jump-into-block': {
    title: 'A jump into a block',
    message: '"{name}" stands inside {block|word}, which cannot be entered in the middle: its other branches would never begin.',
    hint: 'Go to the whole block, or move the step out of it.',
  },
  'outcome-unhandled': {
    title: 'An outcome without a line',
    message: '"{step}" may end as {outcomes|words}, and nothing says what then. Only the first outcome goes on by itself.',
    hint: 'Add a line below it: on {outcomes|words}: ….',
  },
  'outcome-unknown': {
    title: 'No such outcome',
    message:
      '[["{step}" never ends as "{outcome|word}"; its outcomes are {offered|words}. ]][[There is no outcome "{found}". ]][[Did you mean {nearest|names}? ]]The line would never be used.',
    hint: 'Use one of its outcomes, or add it under outcomes:.',
  },
  'handler-twice': {
    title: 'Two lines for one case',
    message: 'Below "{step}" the case "{trigger|word}" has two lines; only the first would ever be used.',
    hint: 'Make one line of the two.',
  },
  'answer-unhandled': {
    title: 'No line for a missing answer',
    message:
      'The data "{data}" may come back as {outcomes|words}, and nothing says what then: the case would wait for somebody to mend it.',
    hint: 'Add a line on anything else: …, for example an upload that an office checks.',
  },
  'timeout-without-limit': {
    title: 'A timeout without a limit',
    message: '"{step}" has no limit, so this line would never be used.',
    hint: 'Add a limit such as within 3 working days, or drop the line.',
  },
  'outsider-limit-unanswered': {
    title: "No line for a person's limit",
    message: '"{step}" sets {party} a limit, and nothing says what happens when it passes. People cannot be chased for ever.',
    hint: 'Add a line on timeout: … below it.',
  },
  'return-limit-unanswered': {
    title: 'No line for a late correction',
    message: 'The return to "{name}" has a limit, and nothing says what happens when it passes.',
    hint: 'Add a line when overdue: … below it.',
  },
  'exceeded-unsaid': {
    title: 'Nothing said for when the count is used up',
    message: '"{outcome|word}" of "{step}" may be used {times} times; after that one outcome is left, which is no choice.',
    hint: 'Add a line when exceeded: … below it.',
  },
  'round-without-count': {
    title: 'Back and forth without end',
    message: '{from|word} "{name}" has no count, so a case may go back and forth for ever.',
    hint: 'Add at most 2 times, and when exceeded: ….',
  },
  'flow-without-steps': {
    title: 'A flow without steps',
    message: 'Nothing is written under "flow:" yet, so nobody would handle a case.',
    hint: 'Write a first step below "flow:", for example Applicant fills "Application".',
  },
  'end-missing': {
    title: 'No end is written',
    message: 'After the last step "{step}" nothing follows, and no end is written. The applicant would not be told a result.',
    hint: 'Add a last line: finish "…".',
  },
  'step-never-reached': {
    title: 'A step no case comes to',
    message: 'No way leads to "{step|word}".',
    hint: 'Move it up, let another step go to it, or drop it.',
  },
  'no-way-to-end': {
    title: 'No way out',
    message: 'From {steps|names} no way leads to an end.',
    hint: 'Add a way out, or a count with when exceeded: ….',
  },
  'wait-without-limit': {
    title: 'A wait without a limit',
    message: 'The wait for "{message}" has no limit[[: if {party} never answers, the case stays open]].',
    hint: 'Add within 30 days and a line on timeout: ….',
  },
  'otherwise-missing': {
    title: 'Cases left open',
    message: 'The cases have no otherwise:[[; {missing|words} is left out]]. A case that fits none would stand still.',
    hint: 'Add otherwise:, or the cases left out.',
  },
  'count-over-branches': {
    title: 'More awaited than there are',
    message: '{count} are awaited, but there are only {branches} branches. The wait would never end.',
    hint: 'Await at most {branches}, or add branches.',
  },
  'branch-alone': {
    title: 'A single branch',
    message: 'There is only one step here, and nothing beside it.',
    hint: 'Add another branch, or write the step without the block.',
  },
  'fewer-than-all': {
    title: 'The rest is cancelled',
    message: 'Of {branches} branches {count} are awaited; what is still open then is cancelled.',
    hint: 'Write until all are done where all of it must be done.',
  },
  'jump-cancels': {
    title: 'Leaving cancels the other branches',
    message: 'Going to "{name}" leaves the block; {branches|names} are cancelled if still open.',
    hint: 'If they must be done, move the line that goes to "{name}" behind the block.',
  },
  'used-before-known': {
    title: 'Used too early',
    message: 'When a case comes to[[ "{step}"]] here, "{name|path}" may not be known yet.',
    hint: 'Move the form or the query up, or supply the value on the other ways too.',
  },
  'key-not-known': {
    title: 'The key is not known yet',
    message: 'The query "{data}" is made by "{name|path}", which may not be known yet at this point.',
    hint: 'Move the query behind the form, or use a key that is known.',
  },
  'consent-not-given': {
    title: 'Queried before the consent',
    message: 'The query "{data}" rests on the consent "{consent}", and on some way it has not been given.',
    hint: 'Move "{consent}" before the query.',
  },
  'form-never-filled': {
    title: 'A form nobody fills',
    message: 'No step fills "{form}", so its fields stay empty.',
    hint: 'Add Applicant fills "{form}", or drop the form.',
  },
  'query-never-made': {
    title: 'Data nobody queries',
    message: 'No step queries "{data}", and no item needs it.',
    hint: 'Add query "{data}", name its values under uses: in the item that needs them, or drop it.',
  },
  'condition-not-yes-no': {
    title: 'A condition that is no question',
    message: 'A condition that can be answered with yes or no is wanted here; this is a {type|word}.',
    hint: 'Write a comparison, for example area exceeds 100.',
  },
  'source-type-clash': {
    title: 'Kinds that do not fit',
    message: 'The field "{field}" takes {type|word}, but "{source|path}" is {sourceType|word}.',
    hint: 'Give the field the same kind, or take another source.',
  },
  'needs-in-a-circle': {
    title: 'Items that wait for each other',
    message: "{items|names} need each other's results[[ ({things|names})]]; none of them can begin.",
    hint: 'Drop one of the needs, or let one of the papers come from elsewhere.',
  },
  'certificate-not-given': {
    title: 'A certificate nobody gives',
    message:
      'The item "{item}" needs the {kind|word} "{name}", but no item gives it and no register has it.[[ The nearest: {suggestions|names}.]]',
    hint: 'Write gives: certificate "{name}" in the item that issues it, or declare data of the mode certificate.',
  },
  'need-may-not-come': {
    title: 'What is needed may not come',
    message:
      'The item "{item}" needs "{name}", but "{giver}", which gives it, is handled only in some situations. Then "{item}" cannot be handled.',
    hint: 'Give "{item}" the same only if, or drop the need.',
  },
  'item-not-handled': {
    title: 'An item nobody handles',
    message: 'No line handles the item "{item}", so it would never begin.',
    hint: 'Write handle all items, until all are closed, add it to a handle line, or drop it.',
  },
  'purpose-missing': {
    title: 'No purpose',
    message: 'The data "{data}" says no purpose. Without one no office may hand it over.',
    hint: 'Add a line purpose: ….',
  },
  'basis-missing': {
    title: 'No legal basis',
    message: 'The data "{data}" names no legal basis.',
    hint: 'Add a line basis: "…".',
  },
});
