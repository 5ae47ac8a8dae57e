import { usualNameOf } from '../../model/identity.ts';
import type { Charge, End, Step, Stop, Task } from '../../model/step.ts';
import type { Extra, Sentence } from '../sentence.ts';
import { wordFor } from '../statements/tables.ts';
import { raiseFields } from './fields.ts';
import {
  extra,
  type Filled,
  flagged,
  formula,
  formulas,
  maybeExtra,
  message,
  names,
  number,
  outcome,
  path,
  paths,
  sentence,
  time,
  word,
  words,
} from './sentences.ts';

/** The sentence of a step that holds no steps but those of its handlers, without what any step may carry. */
export interface RaisedLeaf {
  readonly sentence: Sentence;
  /** The name it has without 步骤「x」. */
  readonly usualName: string | undefined;
}

type Leaf = Exclude<
  Step,
  { readonly kind: 'choose' | 'include' | 'together' | 'race' | 'forEach' | 'special' | 'repeat' | 'detached' | 'compensate' | 'sign' }
>;

/** Says a step as a sentence. `own` are the author's outcomes of the statement around it. */
export function raiseLeaf(step: Step, own: readonly string[] | undefined): RaisedLeaf {
  if (isBlock(step)) return { sentence: sentence('continue', []), usualName: undefined };
  const said = say(step.kind, step, own);
  return { sentence: said, usualName: usualNameOf(step) ?? bracketed(step) };
}

const isBlock = (step: Step): step is Exclude<Step, Leaf> => blocks.has(step.kind);
const blocks: ReadonlySet<Step['kind']> = new Set<Step['kind']>([
  'choose',
  'include',
  'together',
  'race',
  'forEach',
  'special',
  'repeat',
  'detached',
  'compensate',
  'sign',
]);

/** The name that stands in the statement's own brackets. */
function bracketed(step: Leaf): string | undefined {
  return ownBrackets.has(step.kind) ? step.name : undefined;
}

const ownBrackets: ReadonlySet<Step['kind']> = new Set<Step['kind']>([
  'task',
  'publicNotice',
  'charge',
  'draw',
  'mark',
  'join',
  'pledge',
  'end',
  'stop',
]);

type Leaves = { readonly [Kind in Leaf['kind']]: Extract<Leaf, { readonly kind: Kind }> };
type Sayings = { readonly [Kind in keyof Leaves]: (step: Leaves[Kind], own: readonly string[] | undefined) => Sentence };

const say = <Kind extends keyof Leaves>(kind: Kind, step: Leaves[Kind], own: readonly string[] | undefined): Sentence =>
  sayings[kind](step, own);

const sayings: Sayings = {
  task: (step) => sayTask(step),
  query: (step) => sentence('query', [words('data', step.data)], { extras: [maybeExtra('getAs', words('as', step.as))] }),
  upload: (step) =>
    sentence('upload', [words('party', step.party), words('material', step.material)], {
      extras: [maybeExtra('grade', word('grade', step.grade)), maybeExtra('checkedBy', words('party', step.checkedBy))],
    }),
  joint: (step) =>
    step.items === undefined
      ? sentence('jointAll', [], { extras: [extra('allClosed')] })
      : sentence('joint', [names('items', step.items)], { extras: [extra('allClosed')] }),
  await: (step) =>
    sentence('await', [words('message', step.message)], {
      extras: [
        maybeExtra('sender', words('from', step.from)),
        maybeExtra('asName', words('as', step.as)),
        maybeExtra('key', formula('key', step.key)),
      ],
      children: step.fields.length === 0 ? [] : [sentence('carries', [], { children: raiseFields(step.fields) })],
    }),
  notify: (step) => sentence(step.copy === true ? 'copy' : 'notify', [names('to', step.to), message('text', step.text)]),
  serve: (step) =>
    sentence('serve', [step.document.startsWith('$') ? word('document', step.document) : words('document', step.document)], {
      extras: [
        extra('to', words('to', step.to)),
        maybeExtra('courier', word('by', step.by)),
        maybeExtra('address', path('address', step.address)),
      ],
    }),
  issueDocument: (step) =>
    sentence('issueDocument', [words('document', step.document)], { extras: [maybeExtra('to', words('to', step.to))] }),
  issueCertificate: (step) =>
    sentence('issueCertificate', [words('certificate', step.certificate)], { extras: [maybeExtra('to', words('to', step.to))] }),
  publicNotice: (step) =>
    sentence('publicNotice', [words('name', step.name ?? '')], { extras: [extra('noticeFor', time('duration', step.for))] }),
  send: (step) =>
    sentence('send', [words('message', step.message)], {
      extras: [
        extra('to', words('to', step.to)),
        step.content.length === 0 ? undefined : extra('content', formulas('content', step.content)),
      ],
    }),
  push: (step) => sentence('push', [words('data', step.data)]),
  charge: (step) =>
    sentence('charge', [words('name', step.name ?? '')], { extras: [amountOf(step), extra('payer', words('party', step.payer))] }),
  rate: () => sentence('rate', []),
  archive: (step) => sentence('archive', [], { extras: [maybeExtra('keep', time('duration', step.keep))] }),
  define: (step) => sentence('define', [words('value', step.value), formula('formula', step.formula)]),
  extend: (step) =>
    sentence('extend', [], {
      extras: [
        extra('approver', words('party', step.approver)),
        step.timesMax === 1 ? extra('once') : extra('times', number('n', step.timesMax)),
        extra('by', time('duration', step.by)),
      ],
    }),
  pledge: (step) =>
    sentence('pledge', [words('name', step.name ?? '')], {
      extras: [
        maybeExtra('pledger', words('party', step.party)),
        maybeExtra('checker', words('party', step.checker)),
        maybeExtra('checkWithin', time('duration', step.checkWithin)),
      ],
    }),
  tolerate: (step) =>
    sentence('tolerate', [words('material', step.material)], {
      extras: [maybeExtra('within', time('duration', step.supplyWithin))],
    }),
  return: (step) =>
    sentence('return', [words('target', step.target)], {
      extras: [
        maybeExtra('timesMax', number('n', step.timesMax)),
        flagged('reasonRequired', step.reasonRequired),
        maybeExtra('reason', words('text', step.reason)),
        flagged('straight', step.mode === 'straight'),
      ],
    }),
  jump: (step) => sentence('jump', [words('target', step.target)], { extras: [maybeExtra('timesMax', number('n', step.timesMax))] }),
  mark: (step) => sentence('mark', [words('name', step.name ?? '')]),
  join: (step) => sentence('join', [words('name', step.name ?? '')]),
  call: (step) =>
    sentence('call', [words('flow', step.flow)], {
      extras: [
        ...step.inputs.map((input) => extra('input', words('name', input.name), formula('value', input.value))),
        maybeExtra('getAs', words('as', step.as)),
      ],
    }),
  draw: (step) =>
    sentence('draw', [words('name', step.name ?? ''), number('count', step.count)], {
      extras: [
        extra('drawFrom', formula('from', step.from)),
        maybeExtra('drawWeight', formula('weight', step.weight)),
        maybeExtra('drawAvoid', formula('avoid', step.avoid)),
      ],
    }),
  foreign: (step) => sentence('foreign', [words('element', step.element)]),
  remind: (step) => (step.party === undefined ? sentence('remindAll', []) : sentence('remind', [words('party', step.party)])),
  escalate: (step) => sentence('escalate', [words('to', step.to)]),
  reassign: (step) => sentence('reassign', [words('party', step.party)]),
  deem: (step, own) =>
    sentence('deem', [outcome('outcome', step.outcome, own)], {
      extras: [flagged('fromReceipt', step.effectiveFrom === 'receipt'), flagged('fromDue', step.effectiveFrom === 'due')],
    }),
  retry: (step) => sentence('retry', [number('times', step.times)], { extras: [extra('interval', time('duration', step.every))] }),
  end: (step) => sentence('end', [words('name', step.name)], { extras: endingOf(step, 'granted') }),
  stop: (step) => sentence('stop', [words('name', step.name)], { extras: endingOf(step, null) }),
};

/** The word for the work; one of the author's own says what it stands for. */
function verbSaid({ word: said, verb }: Task): Filled {
  const isOwn = said !== undefined && wordFor('verb', said, 'zh') === said;
  return isOwn ? ['verb', { kind: 'word', id: said, means: verb }] : word('verb', said ?? verb);
}

function sayTask(step: Task): Sentence {
  const name = step.form ?? step.name ?? '';
  return sentence('task', [words('party', step.party), verbSaid(step), words('name', name)], {
    extras: [
      flagged('reasonRequired', step.reasonRequired),
      maybeExtra('sees', paths('paths', step.sees)),
      maybeExtra('edits', paths('paths', step.edits)),
      flagged('mayTransfer', step.mayTransfer),
      flagged('mayAddSigner', step.mayAddSigner),
      maybeExtra('avoids', words('step', step.avoids)),
    ],
  });
}

const amountOf = (step: Charge): Extra =>
  step.amount.kind === 'money' ? extra('yuan', number('yuan', step.amount.yuan)) : extra('amount', formula('amount', step.amount));

function endingOf(step: End | Stop, usual: string | null): readonly (Extra | undefined)[] {
  return [
    step.result === usual ? undefined : extra('result', word('result', step.result)),
    flagged('reasonRequired', step.reasonRequired),
    maybeExtra('reason', words('text', step.reason)),
    maybeExtra('remedy', words('text', step.remedy)),
  ];
}
