import type { DurationUnit } from '../../model/value.ts';
import type { Result } from '../../model/outcome.ts';
import type { Formula } from '../../model/formula.ts';
import type { Await, Charge, End, Extend, Jump, Return, Serve, Step, StepBase, Task, Upload } from '../../model/step.ts';
import { verbOf } from '../outcomes.ts';
import type { Sentence } from '../sentence.ts';
import type { ExtraId } from '../statements/ids.ts';
import { asCourier, asGrade, asResult } from './choices.ts';
import { fieldsUnder } from './fields.ts';
import {
  extraOf, flag, formula, formulas, has, maybe, maybeDuration, maybeFormula, maybeNumber, maybeOutcome, maybePath, maybeText, maybeWord, message, paths, text, texts,
} from './slots-of.ts';

/** Makes a step that holds no steps but those of its handlers; null for a sentence that is none. */
export function lowerLeaf(sentence: Sentence, base: StepBase): Step | null {
  const of = (id: ExtraId, slot: string): string | undefined => maybeText(extraOf(sentence, id), slot);
  /** The step is called what stands in its brackets, unless 步骤 says otherwise. */
  const as = (name: string | undefined): StepBase => ({ ...base, ...maybe('name', base.name ?? name) });
  switch (sentence.id) {
    case 'task': return taskOf(sentence, as(text(sentence, 'name')));
    case 'upload': return uploadOf(sentence, base);
    case 'query': return { kind: 'query', ...as(text(sentence, 'data')), data: text(sentence, 'data'), ...maybe('as', of('getAs', 'as')) };
    case 'joint': return { kind: 'joint', ...base, items: texts(sentence, 'items').map((said) => said.text) };
    case 'jointAll': return { kind: 'joint', ...base };
    case 'await': return awaitOf(sentence, as(text(sentence, 'message')));
    case 'notify': return { kind: 'notify', ...base, to: texts(sentence, 'to').map((said) => said.text), text: message(sentence, 'text') };
    case 'copy': return { kind: 'notify', ...base, to: texts(sentence, 'to').map((said) => said.text), copy: true, text: message(sentence, 'text') };
    case 'serve': return serveOf(sentence, base);
    case 'issueDocument': return { kind: 'issueDocument', ...as(text(sentence, 'document')), document: text(sentence, 'document'), ...maybe('to', of('to', 'to')) };
    case 'issueCertificate': return { kind: 'issueCertificate', ...as(text(sentence, 'certificate')), certificate: text(sentence, 'certificate'), ...maybe('to', of('to', 'to')) };
    case 'publicNotice': return { kind: 'publicNotice', ...as(text(sentence, 'name')), for: maybeDuration(extraOf(sentence, 'noticeFor'), 'duration') ?? { amount: 0, unit: 'day' } };
    case 'send': return { kind: 'send', ...as(text(sentence, 'message')), message: text(sentence, 'message'), to: of('to', 'to') ?? '', content: formulas(extraOf(sentence, 'content'), 'content') };
    case 'push': return { kind: 'push', ...base, data: text(sentence, 'data') };
    case 'charge': return chargeOf(sentence, as(text(sentence, 'name')));
    case 'rate': return { kind: 'rate', ...base };
    case 'archive': return { kind: 'archive', ...base, ...maybe('keep', maybeDuration(extraOf(sentence, 'keep'), 'duration')) };
    case 'define': return { kind: 'define', ...base, value: text(sentence, 'value'), formula: formula(sentence, 'formula') };
    case 'extend': return extendOf(sentence, base);
    case 'pledge':
      return { kind: 'pledge', ...as(text(sentence, 'name')), ...maybe('party', of('pledger', 'party')), ...maybe('checker', of('checker', 'party')), ...maybe('checkWithin', maybeDuration(extraOf(sentence, 'checkWithin'), 'duration')) };
    case 'tolerate': return { kind: 'tolerate', ...base, material: text(sentence, 'material'), ...maybe('supplyWithin', maybeDuration(extraOf(sentence, 'within'), 'duration')) };
    case 'return': return returnOf(sentence, base);
    case 'jump': return jumpOf(sentence, base);
    case 'mark': return { kind: 'mark', ...as(text(sentence, 'name')) };
    case 'join': return { kind: 'join', ...as(text(sentence, 'name')) };
    case 'call': return { kind: 'call', ...base, flow: text(sentence, 'flow'), inputs: inputsOf(sentence), ...maybe('as', of('getAs', 'as')) };
    case 'draw':
      return {
        kind: 'draw', ...as(text(sentence, 'name')), count: maybeNumber(sentence, 'count') ?? 0, from: maybeFormula(extraOf(sentence, 'drawFrom'), 'from') ?? nothing,
        ...maybe('weight', maybeFormula(extraOf(sentence, 'drawWeight'), 'weight')), ...maybe('avoid', maybeFormula(extraOf(sentence, 'drawAvoid'), 'avoid')),
      };
    case 'foreign': return { kind: 'foreign', ...base, element: text(sentence, 'element') };
    case 'remind': return { kind: 'remind', ...base, party: text(sentence, 'party') };
    case 'remindAll': return { kind: 'remind', ...base };
    case 'escalate': return { kind: 'escalate', ...base, to: text(sentence, 'to') };
    case 'reassign': return { kind: 'reassign', ...base, party: text(sentence, 'party') };
    case 'deem': return { kind: 'deem', ...base, outcome: maybeOutcome(sentence, 'outcome') ?? '', ...maybe('effectiveFrom', has(sentence, 'fromReceipt') ? 'receipt' : has(sentence, 'fromDue') ? 'due' : undefined) };
    case 'retry': return { kind: 'retry', ...base, times: maybeNumber(sentence, 'times') ?? 0, every: maybeDuration(extraOf(sentence, 'interval'), 'duration') ?? { amount: 1, unit: minute } };
    case 'end': return endOf(sentence, as(maybeText(sentence, 'name')), 'granted');
    case 'stop': return { ...endOf(sentence, as(maybeText(sentence, 'name')), 'denied'), kind: 'stop' };
    default: return null;
  }
}

const minute: DurationUnit = 'minute';
const nothing: Formula = { kind: 'literal', value: '' };

function taskOf(sentence: Sentence, base: StepBase): Task {
  const word = maybeWord(sentence, 'verb') ?? 'handle';
  const verb = verbOf(word);
  const outcomes = sentence.children.find(({ id }) => id === 'outcomes');
  const avoids = maybeText(extraOf(sentence, 'avoids'), 'step');
  const sees = extraOf(sentence, 'sees');
  const edits = extraOf(sentence, 'edits');
  return {
    kind: 'task', ...base, party: text(sentence, 'party'), verb, ...maybe('word', word === verb ? undefined : word), ...maybe('form', verb === 'fill' ? text(sentence, 'name') : undefined),
    ...maybe('outcomes', outcomes === undefined ? undefined : texts(outcomes, 'outcomes').map((said) => said.text)),
    ...maybe('sees', sees === undefined ? undefined : paths(sees, 'paths').map(({ path }) => path)), ...maybe('edits', edits === undefined ? undefined : paths(edits, 'paths').map(({ path }) => path)),
    ...flag('mayTransfer', has(sentence, 'mayTransfer')), ...flag('mayAddSigner', has(sentence, 'mayAddSigner')), ...maybe('avoids', avoids), ...flag('reasonRequired', has(sentence, 'reasonRequired')),
  };
}

function uploadOf(sentence: Sentence, base: StepBase): Upload {
  return {
    kind: 'upload', ...base, party: text(sentence, 'party'), material: text(sentence, 'material'),
    ...maybe('grade', asGrade(maybeWord(extraOf(sentence, 'grade'), 'grade'))), ...maybe('checkedBy', maybeText(extraOf(sentence, 'checkedBy'), 'party')),
  };
}

function awaitOf(sentence: Sentence, base: StepBase): Await {
  return {
    kind: 'await', ...base, message: text(sentence, 'message'), ...maybe('from', maybeText(extraOf(sentence, 'sender'), 'from')), ...maybe('as', maybeText(extraOf(sentence, 'asName'), 'as')),
    ...maybe('key', maybeFormula(extraOf(sentence, 'key'), 'key')), fields: fieldsUnder(sentence, 'carries'),
  };
}

/** 全部证照 is the language's own word: it names no document, and no step. */
function serveOf(sentence: Sentence, base: StepBase): Serve {
  const all = maybeWord(sentence, 'document');
  const document = all ?? text(sentence, 'document');
  return {
    kind: 'serve', ...base, ...maybe('name', base.name ?? (all === undefined ? document : undefined)), document, to: maybeText(extraOf(sentence, 'to'), 'to') ?? '',
    ...maybe('by', asCourier(maybeWord(extraOf(sentence, 'courier'), 'by'))), ...maybe('address', maybePath(extraOf(sentence, 'address'), 'address')?.path),
  };
}

function chargeOf(sentence: Sentence, base: StepBase): Charge {
  const yuan = maybeNumber(extraOf(sentence, 'yuan'), 'yuan');
  const amount = yuan === undefined ? maybeFormula(extraOf(sentence, 'amount'), 'amount') : ({ kind: 'money', yuan } as const);
  return { kind: 'charge', ...base, amount: amount ?? nothing, payer: maybeText(extraOf(sentence, 'payer'), 'party') ?? '' };
}

function extendOf(sentence: Sentence, base: StepBase): Extend {
  const times = maybeNumber(extraOf(sentence, 'times'), 'n') ?? 1;
  return { kind: 'extend', ...base, approver: maybeText(extraOf(sentence, 'approver'), 'party') ?? '', timesMax: times, by: maybeDuration(extraOf(sentence, 'by'), 'duration') ?? { amount: 0, unit: 'day' } };
}

function returnOf(sentence: Sentence, base: StepBase): Return {
  return {
    kind: 'return', ...base, target: text(sentence, 'target'), mode: has(sentence, 'straight') ? 'straight' : 'again', ...maybe('timesMax', maybeNumber(extraOf(sentence, 'timesMax'), 'n')),
    ...flag('reasonRequired', has(sentence, 'reasonRequired')), ...maybe('reason', maybeText(extraOf(sentence, 'reason'), 'text')),
  };
}

function jumpOf(sentence: Sentence, base: StepBase): Jump {
  return { kind: 'jump', ...base, target: text(sentence, 'target'), ...maybe('timesMax', maybeNumber(extraOf(sentence, 'timesMax'), 'n')) };
}

function inputsOf(sentence: Sentence): readonly { readonly name: string; readonly value: Formula }[] {
  return sentence.extras.filter(({ id }) => id === 'input').map((extra) => ({ name: text(extra, 'name'), value: formula(extra, 'value') }));
}

function endOf(sentence: Sentence, base: StepBase, usual: Result): End {
  return {
    kind: 'end', ...base, result: asResult(maybeWord(extraOf(sentence, 'result'), 'result')) ?? usual, ...maybe('reason', maybeText(extraOf(sentence, 'reason'), 'text')),
    ...flag('reasonRequired', has(sentence, 'reasonRequired')), ...maybe('remedy', maybeText(extraOf(sentence, 'remedy'), 'text')),
  };
}
