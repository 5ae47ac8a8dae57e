import type { ProseTable } from '../prose.ts';

/** What is said in English when a running case refuses something. */
export const refusalProse: ProseTable = Object.freeze({
  'task-not-open': {
    title: 'The task is no longer open',
    message: 'This task was done already, or taken back.',
    hint: 'Reload the list of tasks.',
  },
  'task-of-another-party': {
    title: 'Not your task',
    message: 'This task belongs to "{party}".',
    hint: 'Let somebody of "{party}" do it, or sign in for that party.',
  },
  'task-held': {
    title: 'Somebody has taken it',
    message: '{holder} has taken this task.',
    hint: 'Wait until it is done or given back, or ask that person to hand it on.',
  },
  'task-not-held': {
    title: 'You do not hold it',
    message: 'Only the person who took a task can give it back.',
    hint: 'Look at who holds it now.',
  },
  'handled-before': {
    title: 'Another person is wanted',
    message: 'Whoever handled "{step}" may not do this task as well.',
    hint: 'Ask somebody else of the same office.',
  },
  'party-not-declared': {
    title: 'No such party',
    message: 'The flow has no party "{party}".',
    hint: 'Choose one of the parties that the flow names.',
  },
  'signer-already-asked': {
    title: 'Already asked',
    message: '"{party}" is among the signers already.',
    hint: 'There is nothing to add; wait for the answer.',
  },
  'last-signer': {
    title: 'The last one stays',
    message: 'Without "{party}" nobody would be left to sign.',
    hint: 'Add somebody else first.',
  },
  'outcome-not-offered': {
    title: 'This outcome is not offered',
    message: '"{outcome|word}" is not offered[[; offered are {offered|words}]].',
    hint: 'Choose one of those offered.',
  },
  'reason-missing': {
    title: 'A reason is needed',
    message: '"{outcome|word}" needs a written reason.',
    hint: 'Write the reason and submit again.',
  },
  'extension-not-right': {
    title: 'The extension is not right',
    message: 'An extension is a number of days above 0.',
    hint: 'Write the days and submit again.',
  },
  'case-unknown': {
    title: 'No such case',
    message: 'This case was not found.',
    hint: 'Check its number.',
  },
  'case-already-started': {
    title: 'The case has begun already',
    message: 'A case of this number has begun already.',
    hint: 'Apply under a new number.',
  },
  'case-finished': {
    title: 'The case is closed',
    message: 'A closed case takes no more work.',
    hint: 'To change its result, begin a revocation or correction.',
  },
  'case-suspended': {
    title: 'The case is suspended',
    message: 'This cannot be done while it is suspended.',
    hint: 'Resume it first.',
  },
  'case-not-suspended': {
    title: 'The case is not suspended',
    message: 'Only a suspended case can be resumed.',
    hint: 'Go on with it as it is.',
  },
  'calendar-unknown': {
    title: 'No such calendar',
    message: 'There is no calendar "{calendar}".',
    hint: 'Use one that is there.',
  },
  'too-many-held': {
    title: 'Too much is waiting',
    message: 'More than {max} entries wait for this suspended case.',
    hint: 'Resume it first.',
  },
  'withdrawal-not-allowed': {
    title: 'This service has no withdrawal',
    message: 'The service says that it cannot be withdrawn.',
    hint: 'Ask the department that leads.',
  },
  'withdrawal-by-another': {
    title: 'Not yours to withdraw',
    message: 'Only "{party}" may withdraw.',
    hint: 'Let "{party}" do it.',
  },
  'withdrawal-too-late': {
    title: 'Too late to withdraw',
    message: 'After "{step}" it can no longer be withdrawn.',
    hint: 'Ask the department that leads.',
  },
  'incident-not-open': {
    title: 'Nothing to mend',
    message: 'Nothing waits to be mended here; somebody may have done it.',
    hint: 'Reload and look again.',
  },
  'transfer-not-allowed': {
    title: 'No handing over',
    message: 'This step may not be handed over.',
    hint: 'Do it, or ask for the flow to be changed.',
  },
  'signing-not-open': {
    title: 'The signing is not open',
    message: 'This signing is over, or has not begun.',
    hint: 'Reload and look again.',
  },
  'adding-not-allowed': {
    title: 'No further signers',
    message: 'This signing may not be given further signers.',
    hint: 'Ask for the flow to be changed.',
  },
  'signer-not-open': {
    title: 'Not waiting for this signer',
    message: 'The signing does not wait for "{party}"; the answer may have come.',
    hint: 'Reload and look again.',
  },
  'target-unknown': {
    title: 'No such step',
    message: 'The flow has no "{target}".',
    hint: 'Choose a step of the flow.',
  },
  'target-is-passed': {
    title: 'Nothing stops there',
    message: '"{target}" is only passed.',
    hint: 'Choose a step where somebody does something.',
  },
  'target-out-of-reach': {
    title: 'Out of reach',
    message: '"{target}" cannot be gone to from here.',
    hint: 'Choose a step of the same part.',
  },
  'step-not-open': {
    title: 'The step is not open',
    message: 'This step is done, or has not begun.',
    hint: 'Reload and look again.',
  },
  'message-not-awaited': {
    title: 'Nobody waits for this message',
    message: 'No case waits for "{message}".',
    hint: 'Check its name and key.',
  },
  'value-missing': {
    title: 'Not filled in',
    message: 'This field must be filled in.',
    hint: 'Fill it in and submit again.',
  },
  'value-wrong-type': {
    title: 'The wrong kind of value',
    message: 'Here {expected|word} is wanted; {found|word} came.',
    hint: 'Fill it in as asked.',
  },
  'text-too-short': {
    title: 'Too short',
    message: 'At least {min} characters; this has {length}.',
    hint: 'Write more.',
  },
  'text-too-long': {
    title: 'Too long',
    message: 'At most {max} characters; this has {length}.',
    hint: 'Write less.',
  },
  'text-not-clean': {
    title: 'Characters that cannot be used',
    message: 'It holds control characters that nobody sees.',
    hint: 'Type it again.',
  },
  'number-not-finite': {
    title: 'Not a number to count with',
    message: 'A number that can be counted with is wanted.',
    hint: 'Fill it in again.',
  },
  'money-too-fine': {
    title: 'Too many decimals',
    message: 'Money has at most two decimals.',
    hint: 'Write two decimals.',
  },
  'option-unknown': {
    title: 'No such option',
    message: '"{value}" is not among {options|words}.[[ Did you mean {suggestions|names}?]]',
    hint: 'Choose one of the options.',
  },
  'date-not-real': {
    title: 'No such day',
    message: '"{value}" is no day of the calendar.',
    hint: 'Write it like 2026-03-01.',
  },
  'time-not-real': {
    title: 'No such time',
    message: '"{value}" is no time of day.',
    hint: 'Write it like 08:30.',
  },
  'duration-not-right': {
    title: 'Not a length of time',
    message: 'A length of time is wanted, such as 3 working days.',
    hint: 'Write a number and a unit.',
  },
  'citizen-id-wrong': {
    title: 'The citizen ID is wrong',
    message: 'This citizen ID does not check out.',
    hint: 'Compare it with the card.',
  },
  'credit-code-wrong': {
    title: 'The credit code is wrong',
    message: 'This credit code does not check out.',
    hint: 'Compare it with the licence.',
  },
  'region-wrong': {
    title: 'No such region',
    message: '"{value}" is no region code.',
    hint: 'Choose a region.',
  },
  'phone-wrong': {
    title: 'The telephone number is wrong',
    message: '"{value}" is no telephone number.',
    hint: 'Fill it in again.',
  },
  'file-wrong': {
    title: 'The file is wrong',
    message: 'The file did not arrive whole.',
    hint: 'Upload it again.',
  },
  'certificate-wrong': {
    title: 'The certificate is wrong',
    message: 'The certificate is not complete.',
    hint: 'Choose it again.',
  },
  'list-too-long': {
    title: 'Too many entries',
    message: 'At most {max} entries; there are {length}.',
    hint: 'Leave some out.',
  },
  'field-not-known': {
    title: 'No such field',
    message: 'There is no field "{name}".[[ The nearest: {suggestions|names}.]]',
    hint: 'Drop it, or use one that is there.',
  },
  'constraint-not-met': {
    title: 'Not as required',
    message: 'It must be {op|word} {limit}.',
    hint: 'Change it.',
  },
});
