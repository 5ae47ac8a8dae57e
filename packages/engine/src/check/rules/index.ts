import type { Rule } from '../rule.ts';
import { aliasTwice } from './alias-twice.ts';
import { answerUnhandled } from './answer-unhandled.ts';
import { armsPileUp } from './arms-pile-up.ts';
import { askedThoughKnown } from './asked-though-known.ts';
import { basisMissing } from './basis-missing.ts';
import { branchAlone } from './branch-alone.ts';
import { calendarDays } from './calendar-days.ts';
import { calendarEnds } from './calendar-ends.ts';
import { certificateNotGiven } from './certificate-not-given.ts';
import { codeWrong } from './code-wrong.ts';
import { conditionNotYesNo } from './condition-not-yes-no.ts';
import { consentNotGiven } from './consent-not-given.ts';
import { countOverBranches } from './count-over-branches.ts';
import { dataUnknown } from './data-unknown.ts';
import { endMissing } from './end-missing.ts';
import { endUnknown } from './end-unknown.ts';
import { exceededUnanswered } from './exceeded-unanswered.ts';
import { exceededUnsaid } from './exceeded-unsaid.ts';
import { fetchedUnused } from './fetched-unused.ts';
import { fewerThanAll } from './fewer-than-all.ts';
import { flowUnknown } from './flow-unknown.ts';
import { flowWithoutSteps } from './flow-without-steps.ts';
import { formNeverFilled } from './form-never-filled.ts';
import { formUnknown } from './form-unknown.ts';
import { gradeTooLow } from './grade-too-low.ts';
import { handlerTwice } from './handler-twice.ts';
import { itemNotHandled } from './item-not-handled.ts';
import { itemUnknown } from './item-unknown.ts';
import { jointOver45 } from './joint-over-45.ts';
import { jointOver60 } from './joint-over-60.ts';
import { jumpCancels } from './jump-cancels.ts';
import { jumpIntoBlock } from './jump-into-block.ts';
import { keyMissing } from './key-missing.ts';
import { keyNotKnown } from './key-not-known.ts';
import { kindNotFitting } from './kind-not-fitting.ts';
import { leadMissing } from './lead-missing.ts';
import { leftRunning } from './left-running.ts';
import { loopWithoutPause } from './loop-without-pause.ts';
import { materialNotNeeded } from './material-not-needed.ts';
import { materialUnknown } from './material-unknown.ts';
import { mayBeEmpty } from './may-be-empty.ts';
import { nameTwice } from './name-twice.ts';
import { needMayNotCome } from './need-may-not-come.ts';
import { needsInACircle } from './needs-in-a-circle.ts';
import { noWayToEnd } from './no-way-to-end.ts';
import { notProved } from './not-proved.ts';
import { otherwiseMissing } from './otherwise-missing.ts';
import { outcomeUnhandled } from './outcome-unhandled.ts';
import { outcomeUnknown } from './outcome-unknown.ts';
import { outsiderLimitUnanswered } from './outsider-limit-unanswered.ts';
import { partyUnknown } from './party-unknown.ts';
import { partyUnused } from './party-unused.ts';
import { personalInNotice } from './personal-in-notice.ts';
import { pledgeUnchecked } from './pledge-unchecked.ts';
import { promiseTooShort } from './promise-too-short.ts';
import { promiseWithReturns } from './promise-with-returns.ts';
import { promisedOverLegal } from './promised-over-legal.ts';
import { purposeMissing } from './purpose-missing.ts';
import { queryNeverMade } from './query-never-made.ts';
import { refusalWithoutRemedy } from './refusal-without-remedy.ts';
import { returnLimitUnanswered } from './return-limit-unanswered.ts';
import { roundWithoutCount } from './round-without-count.ts';
import { rowNeverHolds } from './row-never-holds.ts';
import { rowsLeaveGap } from './rows-leave-gap.ts';
import { rowsOverlap } from './rows-overlap.ts';
import { scenarioWithoutExpectation } from './scenario-without-expectation.ts';
import { silenceUnanswered } from './silence-unanswered.ts';
import { sourceTypeClash } from './source-type-clash.ts';
import { specialWithoutBasis } from './special-without-basis.ts';
import { statementNotRun } from './statement-not-run.ts';
import { stepNameRepeated } from './step-name-repeated.ts';
import { stepNeverReached } from './step-never-reached.ts';
import { stepTwiceAtOnce } from './step-twice-at-once.ts';
import { stepUnknown } from './step-unknown.ts';
import { supplementOverPromised } from './supplement-over-promised.ts';
import { timeoutWithoutLimit } from './timeout-without-limit.ts';
import { usedBeforeKnown } from './used-before-known.ts';
import { valueUnknown } from './value-unknown.ts';
import { waitWithoutLimit } from './wait-without-limit.ts';
import { waitsForEver } from './waits-for-ever.ts';
import { withdrawalBarred } from './withdrawal-barred.ts';
import { yesNoIsEnough } from './yes-no-is-enough.ts';

/** Every rule, in the order their findings are told: names first, because what follows from a wrong name would only confuse. */
export const rules: readonly Rule[] = Object.freeze([
  partyUnknown,
  formUnknown,
  dataUnknown,
  flowUnknown,
  itemUnknown,
  materialUnknown,
  stepUnknown,
  endUnknown,
  valueUnknown,
  nameTwice,
  stepNameRepeated,
  aliasTwice,
  jumpIntoBlock,
  outcomeUnhandled,
  outcomeUnknown,
  handlerTwice,
  answerUnhandled,
  timeoutWithoutLimit,
  outsiderLimitUnanswered,
  returnLimitUnanswered,
  exceededUnsaid,
  exceededUnanswered,
  roundWithoutCount,
  statementNotRun,
  flowWithoutSteps,
  endMissing,
  stepNeverReached,
  noWayToEnd,
  waitsForEver,
  leftRunning,
  stepTwiceAtOnce,
  armsPileUp,
  notProved,
  loopWithoutPause,
  waitWithoutLimit,
  otherwiseMissing,
  rowNeverHolds,
  rowsLeaveGap,
  rowsOverlap,
  countOverBranches,
  branchAlone,
  fewerThanAll,
  jumpCancels,
  usedBeforeKnown,
  keyNotKnown,
  consentNotGiven,
  materialNotNeeded,
  formNeverFilled,
  queryNeverMade,
  mayBeEmpty,
  conditionNotYesNo,
  kindNotFitting,
  sourceTypeClash,
  needsInACircle,
  certificateNotGiven,
  needMayNotCome,
  itemNotHandled,
  purposeMissing,
  basisMissing,
  keyMissing,
  askedThoughKnown,
  fetchedUnused,
  yesNoIsEnough,
  personalInNotice,
  promisedOverLegal,
  promiseTooShort,
  promiseWithReturns,
  supplementOverPromised,
  jointOver45,
  jointOver60,
  calendarDays,
  calendarEnds,
  leadMissing,
  codeWrong,
  withdrawalBarred,
  silenceUnanswered,
  refusalWithoutRemedy,
  gradeTooLow,
  pledgeUnchecked,
  specialWithoutBasis,
  partyUnused,
  scenarioWithoutExpectation,
]);
