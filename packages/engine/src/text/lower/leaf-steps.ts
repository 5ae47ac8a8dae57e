import type { Formula } from '../../model/formula.ts';
import type { Result } from '../../model/outcome.ts';
import type {
  Await,
  Charge,
  Deem,
  Draw,
  End,
  Extend,
  Jump,
  Pledge,
  Return,
  Serve,
  Step,
  StepBase,
  Task,
  Upload,
} from '../../model/step.ts';
import type { Duration } from '../../model/value.ts';
import { verbOf } from '../outcomes.ts';
import type { Sentence } from '../sentence.ts';
import type { ExtraId, StatementId } from '../statements/ids.ts';
import { asCourier, asGrade, asResult } from './choices.ts';
import { fieldsUnder } from './fields.ts';
import { named } from './named.ts';
import {
  extraOf,
  flag,
  formula,
  formulas,
  has,
  maybe,
  maybeDuration,
  maybeFormula,
  maybeNumber,
  maybeOutcome,
  maybePath,
  maybeText,
  maybeWord,
  message,
  paths,
  text,
  texts,
} from './slots-of.ts';

/** Makes a step that holds no steps but those of its handlers; null for a sentence that is none. */
export function lowerLeaf(sentence: Sentence, base: StepBase): Step | null {
  return sentence.id === 'lost' ? null : (leaves[sentence.id]?.(sentence, base) ?? null);
}

type Lower = (sentence: Sentence, base: StepBase) => Step;

const leaves: { readonly [Id in StatementId]?: Lower } = {
  task: (sentence, base) => taskOf(sentence, named(base, text(sentence, 'name'))),
  upload: uploadOf,
  query: (sentence, base) => {
    const data = text(sentence, 'data');
    return { kind: 'query', ...named(base, data), data, ...maybe('as', inExtra(sentence, 'getAs', 'as')) };
  },
  joint: (sentence, base) => ({ kind: 'joint', ...base, items: texts(sentence, 'items').map((said) => said.text) }),
  jointAll: (_, base) => ({ kind: 'joint', ...base }),
  await: (sentence, base) => awaitOf(sentence, named(base, text(sentence, 'message'))),
  notify: (sentence, base) => ({ kind: 'notify', ...base, to: recipients(sentence), text: message(sentence, 'text') }),
  copy: (sentence, base) => ({ kind: 'notify', ...base, to: recipients(sentence), copy: true, text: message(sentence, 'text') }),
  serve: serveOf,
  issueDocument: (sentence, base) => {
    const document = text(sentence, 'document');
    return { kind: 'issueDocument', ...named(base, document), document, ...maybe('to', inExtra(sentence, 'to', 'to')) };
  },
  issueCertificate: (sentence, base) => {
    const certificate = text(sentence, 'certificate');
    return { kind: 'issueCertificate', ...named(base, certificate), certificate, ...maybe('to', inExtra(sentence, 'to', 'to')) };
  },
  publicNotice: (sentence, base) => {
    const time = maybeDuration(extraOf(sentence, 'noticeFor'), 'duration') ?? noTime;
    return { kind: 'publicNotice', ...named(base, text(sentence, 'name')), for: time };
  },
  send: (sentence, base) => {
    const sent = text(sentence, 'message');
    const content = formulas(extraOf(sentence, 'content'), 'content');
    return { kind: 'send', ...named(base, sent), message: sent, to: inExtra(sentence, 'to', 'to') ?? '', content };
  },
  push: (sentence, base) => ({ kind: 'push', ...base, data: text(sentence, 'data') }),
  charge: (sentence, base) => chargeOf(sentence, named(base, text(sentence, 'name'))),
  rate: (_, base) => ({ kind: 'rate', ...base }),
  archive: (sentence, base) => ({ kind: 'archive', ...base, ...maybe('keep', maybeDuration(extraOf(sentence, 'keep'), 'duration')) }),
  define: (sentence, base) => ({ kind: 'define', ...base, value: text(sentence, 'value'), formula: formula(sentence, 'formula') }),
  extend: extendOf,
  pledge: (sentence, base) => pledgeOf(sentence, named(base, text(sentence, 'name'))),
  tolerate: (sentence, base) => {
    const within = maybeDuration(extraOf(sentence, 'within'), 'duration');
    return { kind: 'tolerate', ...base, material: text(sentence, 'material'), ...maybe('supplyWithin', within) };
  },
  return: returnOf,
  jump: jumpOf,
  mark: (sentence, base) => ({ kind: 'mark', ...named(base, text(sentence, 'name')) }),
  join: (sentence, base) => ({ kind: 'join', ...named(base, text(sentence, 'name')) }),
  call: (sentence, base) => ({
    kind: 'call',
    ...base,
    flow: text(sentence, 'flow'),
    inputs: inputsOf(sentence),
    ...maybe('as', inExtra(sentence, 'getAs', 'as')),
  }),
  draw: (sentence, base) => drawOf(sentence, named(base, text(sentence, 'name'))),
  foreign: (sentence, base) => ({ kind: 'foreign', ...base, element: text(sentence, 'element') }),
  remind: (sentence, base) => ({ kind: 'remind', ...base, party: text(sentence, 'party') }),
  remindAll: (_, base) => ({ kind: 'remind', ...base }),
  escalate: (sentence, base) => ({ kind: 'escalate', ...base, to: text(sentence, 'to') }),
  reassign: (sentence, base) => ({ kind: 'reassign', ...base, party: text(sentence, 'party') }),
  deem: deemOf,
  retry: (sentence, base) => {
    const every = maybeDuration(extraOf(sentence, 'interval'), 'duration') ?? oneMinute;
    return { kind: 'retry', ...base, times: maybeNumber(sentence, 'times') ?? 0, every };
  },
  end: (sentence, base) => ({ kind: 'end', ...endOf(sentence, named(base, maybeText(sentence, 'name')), 'granted') }),
  stop: (sentence, base) => ({ kind: 'stop', ...endOf(sentence, named(base, maybeText(sentence, 'name')), 'denied') }),
};

const oneMinute: Duration = { amount: 1, unit: 'minute' };
const noTime: Duration = { amount: 0, unit: 'day' };
const nothing: Formula = { kind: 'literal', value: '' };

const inExtra = (sentence: Sentence, id: ExtraId, slot: string): string | undefined => maybeText(extraOf(sentence, id), slot);
const recipients = (sentence: Sentence): readonly string[] => texts(sentence, 'to').map((said) => said.text);

function taskOf(sentence: Sentence, base: StepBase): Task {
  const word = maybeWord(sentence, 'verb') ?? 'handle';
  const said = sentence.slots.get('verb');
  const verb = verbOf(said?.kind === 'word' ? (said.means ?? word) : word);
  const outcomes = sentence.children.find(({ id }) => id === 'outcomes');
  const avoids = maybeText(extraOf(sentence, 'avoids'), 'step');
  const sees = extraOf(sentence, 'sees');
  const edits = extraOf(sentence, 'edits');
  return {
    kind: 'task',
    ...base,
    party: text(sentence, 'party'),
    verb,
    ...maybe('word', word === verb ? undefined : word),
    ...maybe('form', verb === 'fill' ? text(sentence, 'name') : undefined),
    ...maybe('outcomes', outcomes === undefined ? undefined : texts(outcomes, 'outcomes').map((said) => said.text)),
    ...maybe('sees', sees === undefined ? undefined : paths(sees, 'paths').map(({ path }) => path)),
    ...maybe('edits', edits === undefined ? undefined : paths(edits, 'paths').map(({ path }) => path)),
    ...flag('mayTransfer', has(sentence, 'mayTransfer')),
    ...flag('mayAddSigner', has(sentence, 'mayAddSigner')),
    ...maybe('avoids', avoids),
    ...flag('reasonRequired', has(sentence, 'reasonRequired')),
  };
}

function uploadOf(sentence: Sentence, base: StepBase): Upload {
  return {
    kind: 'upload',
    ...base,
    party: text(sentence, 'party'),
    material: text(sentence, 'material'),
    ...maybe('grade', asGrade(maybeWord(extraOf(sentence, 'grade'), 'grade'))),
    ...maybe('checkedBy', maybeText(extraOf(sentence, 'checkedBy'), 'party')),
  };
}

function awaitOf(sentence: Sentence, base: StepBase): Await {
  return {
    kind: 'await',
    ...base,
    message: text(sentence, 'message'),
    ...maybe('from', maybeText(extraOf(sentence, 'sender'), 'from')),
    ...maybe('as', maybeText(extraOf(sentence, 'asName'), 'as')),
    ...maybe('key', maybeFormula(extraOf(sentence, 'key'), 'key')),
    fields: fieldsUnder(sentence, 'carries'),
  };
}

/** 全部证照 is the language's own word: it names no document, and no step. */
function serveOf(sentence: Sentence, base: StepBase): Serve {
  const all = maybeWord(sentence, 'document');
  const document = all ?? text(sentence, 'document');
  return {
    kind: 'serve',
    ...base,
    ...maybe('name', base.name ?? (all === undefined ? document : undefined)),
    document,
    to: maybeText(extraOf(sentence, 'to'), 'to') ?? '',
    ...maybe('by', asCourier(maybeWord(extraOf(sentence, 'courier'), 'by'))),
    ...maybe('address', maybePath(extraOf(sentence, 'address'), 'address')?.path),
  };
}

function chargeOf(sentence: Sentence, base: StepBase): Charge {
  const yuan = maybeNumber(extraOf(sentence, 'yuan'), 'yuan');
  const amount = yuan === undefined ? maybeFormula(extraOf(sentence, 'amount'), 'amount') : ({ kind: 'money', yuan } as const);
  return { kind: 'charge', ...base, amount: amount ?? nothing, payer: maybeText(extraOf(sentence, 'payer'), 'party') ?? '' };
}

function extendOf(sentence: Sentence, base: StepBase): Extend {
  const times = maybeNumber(extraOf(sentence, 'times'), 'n') ?? 1;
  return {
    kind: 'extend',
    ...base,
    approver: maybeText(extraOf(sentence, 'approver'), 'party') ?? '',
    timesMax: times,
    by: maybeDuration(extraOf(sentence, 'by'), 'duration') ?? { amount: 0, unit: 'day' },
  };
}

function returnOf(sentence: Sentence, base: StepBase): Return {
  return {
    kind: 'return',
    ...base,
    target: text(sentence, 'target'),
    mode: has(sentence, 'straight') ? 'straight' : 'again',
    ...maybe('timesMax', maybeNumber(extraOf(sentence, 'timesMax'), 'n')),
    ...flag('reasonRequired', has(sentence, 'reasonRequired')),
    ...maybe('reason', maybeText(extraOf(sentence, 'reason'), 'text')),
  };
}

function jumpOf(sentence: Sentence, base: StepBase): Jump {
  return { kind: 'jump', ...base, target: text(sentence, 'target'), ...maybe('timesMax', maybeNumber(extraOf(sentence, 'timesMax'), 'n')) };
}

function inputsOf(sentence: Sentence): readonly { readonly name: string; readonly value: Formula }[] {
  return sentence.extras.filter(({ id }) => id === 'input').map((extra) => ({ name: text(extra, 'name'), value: formula(extra, 'value') }));
}

function endOf(sentence: Sentence, base: StepBase, usual: Result): Omit<End, 'kind'> {
  return {
    ...base,
    result: asResult(maybeWord(extraOf(sentence, 'result'), 'result')) ?? usual,
    ...maybe('reason', maybeText(extraOf(sentence, 'reason'), 'text')),
    ...flag('reasonRequired', has(sentence, 'reasonRequired')),
    ...maybe('remedy', maybeText(extraOf(sentence, 'remedy'), 'text')),
  };
}

function pledgeOf(sentence: Sentence, base: StepBase): Pledge {
  return {
    kind: 'pledge',
    ...base,
    ...maybe('party', inExtra(sentence, 'pledger', 'party')),
    ...maybe('checker', inExtra(sentence, 'checker', 'party')),
    ...maybe('checkWithin', maybeDuration(extraOf(sentence, 'checkWithin'), 'duration')),
  };
}

function drawOf(sentence: Sentence, base: StepBase): Draw {
  return {
    kind: 'draw',
    ...base,
    count: maybeNumber(sentence, 'count') ?? 0,
    from: maybeFormula(extraOf(sentence, 'drawFrom'), 'from') ?? nothing,
    ...maybe('weight', maybeFormula(extraOf(sentence, 'drawWeight'), 'weight')),
    ...maybe('avoid', maybeFormula(extraOf(sentence, 'drawAvoid'), 'avoid')),
  };
}

function deemOf(sentence: Sentence, base: StepBase): Deem {
  const from = has(sentence, 'fromReceipt') ? 'receipt' : has(sentence, 'fromDue') ? 'due' : undefined;
  return { kind: 'deem', ...base, outcome: maybeOutcome(sentence, 'outcome') ?? '', ...maybe('effectiveFrom', from) };
}
