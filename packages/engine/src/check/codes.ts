import { error, hint, type Problem, type ProblemDetail, type Severity, warning } from '../base/problem.ts';

/** Every problem the rules can find: how bad it is and the names of its facts. The prose tables are checked against it. */
export const checkCodes = {
  // A name that leads nowhere: `name` as written, `suggestions` the declared names most like it.
  'party-unknown': { severity: 'error', facts: ['name', 'suggestions'] },
  'form-unknown': { severity: 'error', facts: ['name', 'suggestions'] },
  'data-unknown': { severity: 'error', facts: ['name', 'suggestions'] },
  'flow-unknown': { severity: 'error', facts: ['name', 'suggestions'] },
  'item-unknown': { severity: 'error', facts: ['name', 'suggestions'] },
  'material-unknown': { severity: 'error', facts: ['name', 'suggestions'] },
  /** `from` is the kind of line that names the step: jump, return, consent, withdrawal, avoids, mayReturnTo, scenario. */
  'step-unknown': { severity: 'error', facts: ['name', 'from', 'suggestions'] },
  'end-unknown': { severity: 'error', facts: ['name', 'suggestions'] },
  'value-unknown': { severity: 'error', facts: ['name', 'suggestions'] },
  'name-twice': { severity: 'error', facts: ['kind', 'name'] },
  'step-name-repeated': { severity: 'error', facts: ['name'] },
  'alias-twice': { severity: 'error', facts: ['name'] },
  /** `block` is what the block is called, or its kind. */
  'jump-into-block': { severity: 'error', facts: ['name', 'block'] },

  'outcome-unhandled': { severity: 'error', facts: ['step', 'outcomes'] },
  'outcome-unknown': { severity: 'error', facts: ['step', 'outcome', 'offered'] },
  'handler-twice': { severity: 'error', facts: ['step', 'trigger'] },
  'answer-unhandled': { severity: 'warning', facts: ['data', 'outcomes'] },
  'timeout-without-limit': { severity: 'error', facts: ['step'] },
  'outsider-limit-unanswered': { severity: 'error', facts: ['step', 'party'] },
  'return-limit-unanswered': { severity: 'error', facts: ['name'] },
  'exceeded-unsaid': { severity: 'warning', facts: ['step', 'outcome', 'times'] },
  'exceeded-unanswered': { severity: 'error', facts: ['name', 'times'] },
  'round-without-count': { severity: 'hint', facts: ['name', 'from'] },

  'flow-without-steps': { severity: 'error', facts: [] },
  'end-missing': { severity: 'warning', facts: ['step'] },
  'step-never-reached': { severity: 'error', facts: ['step'] },
  'no-way-to-end': { severity: 'error', facts: ['steps'] },
  'waits-for-ever': { severity: 'error', facts: ['steps'] },
  'left-running': { severity: 'error', facts: ['end', 'steps'] },
  'step-twice-at-once': { severity: 'warning', facts: ['step'] },
  'arms-pile-up': { severity: 'error', facts: ['step'] },
  'not-proved': { severity: 'warning', facts: ['steps'] },
  'loop-without-pause': { severity: 'error', facts: ['steps'] },
  'wait-without-limit': { severity: 'warning', facts: ['message', 'party'] },
  'otherwise-missing': { severity: 'error', facts: ['missing'] },
  /** `row` counts from 1. */
  'row-never-holds': { severity: 'warning', facts: ['value', 'row'] },
  'rows-leave-gap': { severity: 'warning', facts: ['value', 'missing'] },
  'rows-overlap': { severity: 'hint', facts: ['value', 'row', 'upper'] },
  'count-over-branches': { severity: 'error', facts: ['count', 'branches'] },
  'branch-alone': { severity: 'warning', facts: [] },
  'fewer-than-all': { severity: 'hint', facts: ['count', 'branches'] },
  'jump-cancels': { severity: 'hint', facts: ['name', 'branches'] },

  'used-before-known': { severity: 'error', facts: ['name', 'step'] },
  'key-not-known': { severity: 'error', facts: ['name', 'data'] },
  'consent-not-given': { severity: 'error', facts: ['data', 'consent'] },
  'material-not-needed': { severity: 'warning', facts: ['material'] },
  'form-never-filled': { severity: 'warning', facts: ['form'] },
  'query-never-made': { severity: 'warning', facts: ['data'] },
  'may-be-empty': { severity: 'warning', facts: ['field'] },
  /** `type` is the kind of value the condition gives. */
  'condition-not-yes-no': { severity: 'error', facts: ['type'] },
  /** `wanted` are the kinds of value the place takes. */
  'kind-not-fitting': { severity: 'error', facts: ['wanted', 'type'] },
  'source-type-clash': { severity: 'error', facts: ['field', 'type', 'source', 'sourceType'] },

  'needs-in-a-circle': { severity: 'error', facts: ['items', 'things'] },
  'certificate-not-given': { severity: 'error', facts: ['kind', 'name', 'item', 'suggestions'] },
  'need-may-not-come': { severity: 'warning', facts: ['item', 'name', 'giver'] },
  'item-not-handled': { severity: 'warning', facts: ['item'] },

  'purpose-missing': { severity: 'error', facts: ['data'] },
  'basis-missing': { severity: 'warning', facts: ['data'] },
  'key-missing': { severity: 'warning', facts: ['data'] },
  'asked-though-known': { severity: 'warning', facts: ['field', 'data', 'path'] },
  'fetched-unused': { severity: 'warning', facts: ['data', 'field'] },
  'yes-no-is-enough': { severity: 'hint', facts: ['data', 'fields'] },
  'personal-in-notice': { severity: 'warning', facts: ['path', 'type', 'parties'] },

  // Lengths of time are lists of an amount and a unit.
  'promised-over-legal': { severity: 'error', facts: ['name', 'promised', 'legal'] },
  'promise-too-short': { severity: 'error', facts: ['promised', 'needed', 'steps'] },
  'promise-with-returns': { severity: 'hint', facts: ['promised', 'needed', 'steps'] },
  'supplement-over-promised': { severity: 'warning', facts: ['item', 'material', 'limit', 'promised'] },
  'joint-over-45': { severity: 'warning', facts: ['items', 'days'] },
  'joint-over-60': { severity: 'error', facts: ['items', 'days'] },
  'calendar-days': { severity: 'hint', facts: ['name', 'amount'] },
  'calendar-ends': { severity: 'hint', facts: ['step', 'date', 'until'] },

  'lead-missing': { severity: 'warning', facts: [] },
  'code-wrong': { severity: 'warning', facts: ['code', 'name'] },
  'withdrawal-barred': { severity: 'warning', facts: [] },
  'silence-unanswered': { severity: 'warning', facts: ['step'] },
  'refusal-without-remedy': { severity: 'warning', facts: ['end', 'lacksReason', 'lacksRemedy'] },
  'grade-too-low': { severity: 'warning', facts: ['material', 'wanted', 'got'] },
  'pledge-unchecked': { severity: 'warning', facts: ['name'] },
  'special-without-basis': { severity: 'warning', facts: ['name'] },
  'party-unused': { severity: 'hint', facts: ['party'] },
  'scenario-without-expectation': { severity: 'warning', facts: ['name'] },

  // What is wrong in lianban.config.json itself: `wanted` is what may stand there.
  'config-wrong': { severity: 'error', facts: ['key', 'wanted'] },
  'config-rule-unknown': { severity: 'error', facts: ['rule', 'suggestions'] },
  'config-level-kept': { severity: 'warning', facts: ['rule'] },

  /** A rule broke; the fault is ours. */
  'check-failed': { severity: 'error', facts: ['rule', 'because'] },
  /** Kept from an import, or left to be written: nothing would happen there. `statement` says which of the two. */
  'statement-not-run': { severity: 'error', facts: ['statement'] },
} as const;

/** The code of a problem the rules can find. */
export type CheckCode = keyof typeof checkCodes;

const makers = { error, warning, hint } as const;

/** Makes a problem with the severity of its code. */
export const found = (code: CheckCode, detail: ProblemDetail): Problem => {
  const severity: Severity = checkCodes[code].severity;
  return makers[severity](code, detail);
};
