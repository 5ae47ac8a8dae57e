import type { ProseTable } from '../prose.ts';

/** What is said in English about problems of the rules, further ones. */
export const checkProse2: ProseTable = Object.freeze({
  'key-missing': {
    title: 'No key',
    message: 'The data "{data}" says no key, so nobody knows whose record is meant.',
    hint: 'Add a line key: login.citizen ID, or another field.',
  },
  'asked-though-known': {
    title: 'Asked though a register knows it',
    message: '"{field}" is asked of the applicant, but the data "{data}" brings it.',
    hint: 'Write from {path|path}; nobody has to type it then.',
  },
  'fetched-unused': {
    title: 'Fetched and never used',
    message: 'The data "{data}" brings "{field}", which nothing uses.',
    hint: 'Take it out of only:, or name it where it is needed.',
  },
  'yes-no-is-enough': {
    title: 'Yes or no is enough',
    message: '{fields|names} of the data "{data}" is used in conditions only.',
    hint: 'Write mode: verify, which brings yes or no and no data.',
  },
  'personal-in-notice': {
    title: 'Personal data in a notice',
    message: 'The notice to {parties|names} contains "{path|path}" ({type|word}). Messages are seen by many eyes.',
    hint: 'Take it out, or ask people to sign in and look.',
  },
  'promised-over-legal': {
    title: 'Promised longer than the law allows',
    message: '"{name}" promises {promised|duration}; the law allows {legal|duration}.',
    hint: 'Promise no more than the law allows.',
  },
  'promise-too-short': {
    title: 'A promise that cannot be kept',
    message: 'The promise is {promised|duration}, but the limits along the way add up to {needed|duration} ({steps|names}).',
    hint: 'Shorten a limit, do things side by side, or promise more time.',
  },
  'supplement-over-promised': {
    title: 'A gap longer than the promise',
    message: 'The item "{item}" lets "{material}" come within {limit|duration}, longer than its promise of {promised|duration}.',
    hint: 'Let it come within the promise.',
  },
  'joint-over-45': {
    title: 'Joint handling over 45 working days',
    message: '{items|names} follow one another, and their promises add up to {days} working days, more than the 45 of joint handling.',
    hint: 'Shorten a promise, or drop a need that is not necessary.',
  },
  'calendar-days': {
    title: "An office's limit in days",
    message: 'The limit of "{name}" is {amount} days; the law counts an office\'s limits in working days.',
    hint: 'Write {amount} working days if that is meant.',
  },
  'lead-missing': {
    title: 'No lead',
    message: 'No department leads, so nobody answers for the whole.',
    hint: 'Add a line lead: ….',
  },
  'withdrawal-barred': {
    title: 'No withdrawal',
    message: 'Withdrawal is barred, which leaves the applicant no way out.',
    hint: 'Write withdrawal: Applicant, before close, or drop the line.',
  },
  'silence-unanswered': {
    title: 'Nothing said about silence',
    message: '"{step}" does not say after how long silence counts as acceptance.',
    hint: 'Add a line after 5 working days: deemed accepted, from the day of receipt.',
  },
  'refusal-without-remedy': {
    title: 'A refusal without a remedy',
    message: '"{end}" does not say all it must: the reason, and where the applicant can turn.',
    hint: 'Add reason required, remedy "You may apply for review or go to court".',
  },
  'grade-too-low': {
    title: 'Grade too low',
    message: '"{material}" must be of grade {wanted} or better; collected like this it is {got}.',
    hint: 'Add checked by …, which makes it a B, or ask for less.',
  },
  'pledge-unchecked': {
    title: 'A pledge nobody checks',
    message: 'The pledge "{name}" does not say when it is checked.',
    hint: 'Add checked within 30 working days.',
  },
  'special-without-basis': {
    title: 'A stopped clock without a ground',
    message: 'The special procedure "{name}" names no basis, and it stops the clock.',
    hint: 'Add basis "…".',
  },
  'party-unused': {
    title: 'A party with nothing to do',
    message: '"{party}" appears in no step.',
    hint: 'Drop it, or write what it does.',
  },
  'scenario-without-expectation': {
    title: 'A scenario that expects nothing',
    message: 'The scenario "{name}" has no then line, so it proves nothing.',
    hint: 'Add a line then the case ends as "…".',
  },
  'row-never-holds': {
    title: 'A case that never comes',
    message: 'Case {row} is never the one: no value of "{value|path}" leads here.',
    hint: 'Change its condition, move it up, or drop it.',
  },
  'may-be-empty': {
    title: 'It may be blank',
    message: '"{field|path}" may be left blank; the condition then answers neither yes nor no, and the case waits for somebody.',
    hint: 'Make the field required, or add {field|path} is empty to the condition.',
  },
  'kind-not-fitting': {
    title: 'Another kind of value is wanted here',
    message: 'Here {wanted|words} is wanted; this is {type|word}.',
    hint: 'Use a fitting value.',
  },
  'flow-unknown': {
    title: 'This flow is not imported',
    message: 'No flow is imported as "{name}".[[ The nearest: {suggestions|names}.]]',
    hint: 'Import it at the head, or use the name of one that is imported.',
  },
  'check-failed': {
    title: 'A check broke',
    message: 'The check "{rule}" could not be finished: {because}. This is not your fault; all other checks were made.',
    hint: 'Please send the file to the developers.',
  },
  'statement-not-run': {
    title: 'Nothing happens here',
    message: 'This line ({statement|word}) only keeps what an import brought: when a case comes here, nothing happens.',
    hint: 'Say it in a statement of the language, or take the line out.',
  },
});
