import { stepId } from '../../base/id.ts';
import type { Place } from '../../base/place.ts';
import type { Limit } from '../../model/limit.ts';
import type { SignMode } from '../../model/sign-mode.ts';
import type { Branch, Choose, ForEach, Handler, Repeat, Row, Sign, Step, StepBase, Together } from '../../model/step.ts';
import type { Trigger } from '../../model/trigger.ts';
import type { Extra, Sentence } from '../sentence.ts';
import type { StatementId } from '../statements/ids.ts';
import { asOrder } from './choices.ts';
import { lowerLeaf } from './leaf-steps.ts';
import { named } from './named.ts';
import {
  duration,
  extraOf,
  flag,
  formula,
  has,
  maybe,
  maybeDuration,
  maybeFormula,
  maybeLabel,
  maybeNumber,
  maybeOutcome,
  maybeText,
  text,
  texts,
  weights,
} from './slots-of.ts';

/** Makes steps of the sentences of a block; 如果 and the lines that go with it become one. */
export function lowerSteps(sentences: readonly Sentence[]): readonly Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < sentences.length; at++) {
    const sentence = sentences[at];
    if (sentence === undefined || sentence.id === 'continue') continue;
    if (sentence.id !== 'if' && sentence.id !== 'elseIf' && sentence.id !== 'else') {
      const step = lowerStep(sentence);
      if (step !== null) steps.push(step);
      continue;
    }
    const group = [sentence];
    for (let next = sentences[at + 1]; next !== undefined && (next.id === 'elseIf' || next.id === 'else'); next = sentences[at + 1]) {
      group.push(next);
      at++;
    }
    steps.push(lowerIf(group));
  }
  return steps;
}

/** Makes the handlers that hang under a statement. */
export function lowerHandlers(sentences: readonly Sentence[]): readonly Handler[] {
  return sentences.flatMap((sentence) => {
    const on = triggerOf(sentence);
    return on === null ? [] : [{ kind: 'handler', on, body: lowerSteps(sentence.children), ...at(sentence.place) }];
  });
}

const at = (place: Place | undefined): { readonly place?: Place } => maybe('place', place);

function triggerOf(sentence: Sentence): Trigger | null {
  switch (sentence.id) {
    case 'onOutcome':
      return { kind: 'outcome', outcome: maybeOutcome(sentence, 'outcome') ?? '' };
    case 'onItemDenied':
      return { kind: 'itemDenied' };
    case 'beforeDue':
      return { kind: 'beforeDue', before: duration(sentence, 'before') };
    case 'onTimeout':
      return { kind: 'timeout' };
    case 'afterTimeout':
      return { kind: 'timeout', after: duration(sentence, 'after') };
    case 'afterStart':
      return { kind: 'elapsed', after: duration(sentence, 'after') };
    case 'exceeded':
      return { kind: 'exceeded' };
    case 'exhausted':
      return { kind: 'exhausted' };
    default:
      return null;
  }
}

function lowerStep(sentence: Sentence): Step | null {
  const base = baseOf(sentence);
  return lowerBlock(sentence, base) ?? lowerLeaf(sentence, base);
}

/** What every step may carry. */
function baseOf(sentence: Sentence): StepBase {
  const { children, place } = sentence;
  return {
    id: noId,
    handlers: children.length === 0 ? noHandlers : lowerHandlers(children),
    ...maybe('name', maybeText(extraOf(sentence, 'stepName'), 'name')),
    ...maybe('code', maybeText(extraOf(sentence, 'stepCode'), 'code')),
    ...maybe('limit', limitOf(sentence)),
    ...(children.length === 0 ? nothingUnder : saidUnder(sentence)),
    ...at(place),
  };
}

const noId = stepId('');
const noHandlers: readonly Handler[] = [];
const nothingUnder: Pick<StepBase, 'description' | 'mayReturnTo'> = {};

/** Properties of a step that stand on lines of their own below it. */
function saidUnder(sentence: Sentence): Pick<StepBase, 'description' | 'mayReturnTo'> {
  const under = (id: StatementId): Sentence | undefined => sentence.children.find((child) => child.id === id);
  const returns = under('mayReturn');
  const limit = maybe('limit', maybeDuration(returns === undefined ? undefined : extraOf(returns, 'within'), 'duration'));
  return {
    ...maybe('description', maybeText(under('description'), 'text')),
    ...maybe('mayReturnTo', returns === undefined ? undefined : { target: text(returns, 'target'), ...limit }),
  };
}

/** 限 in any of its forms. */
function limitOf(sentence: Sentence): Limit | undefined {
  if (ownWithin.has(sentence.id)) return undefined;
  for (const extra of sentence.extras) {
    const limit = limitIn(extra);
    if (limit !== undefined) return limit;
  }
  return undefined;
}

const ownWithin: ReadonlySet<Sentence['id']> = new Set<Sentence['id']>(['tolerate', 'itemTolerate', 'mayReturn']);

function limitIn(extra: Extra): Limit | undefined {
  const place = at(extra.place);
  switch (extra.id) {
    case 'within':
      return { kind: 'within', duration: duration(extra, 'duration'), ...place };
    case 'until':
      return { kind: 'until', date: text(extra, 'date'), ...place };
    case 'relativeBefore':
      return { kind: 'relative', to: formula(extra, 'to'), offset: duration(extra, 'offset'), direction: 'before', ...place };
    case 'relativeAfter':
      return { kind: 'relative', to: formula(extra, 'to'), offset: duration(extra, 'offset'), direction: 'after', ...place };
    default:
      return undefined;
  }
}

function lowerIf(group: readonly Sentence[]): Choose {
  const [first] = group;
  const base = first === undefined ? { id: stepId(''), handlers: [] } : baseOf(first);
  return { kind: 'choose', form: 'if', ...base, rows: group.map(rowOf) };
}

function rowOf(sentence: Sentence): Row {
  return {
    kind: 'row',
    ...maybe('when', maybeFormula(sentence, 'when')),
    ...maybe('label', maybeLabel(sentence, 'when')),
    body: lowerSteps(bodyOf(sentence)),
    ...at(sentence.place),
  };
}

const rowsOf = (sentence: Sentence): readonly Row[] => sentence.children.filter(({ id }) => id === 'case' || id === 'otherwise').map(rowOf);

/** The steps among what stands deeper: handlers and properties left out. */
const bodyOf = (sentence: Sentence): readonly Sentence[] => sentence.children.filter(({ id }) => !notSteps.has(id));

const notSteps: ReadonlySet<Sentence['id']> = new Set<Sentence['id']>([
  'outcomes',
  'mayReturn',
  'description',
  'onOutcome',
  'onItemDenied',
  'beforeDue',
  'onTimeout',
  'afterTimeout',
  'afterStart',
  'exceeded',
  'exhausted',
  'carries',
]);

/** Branches: each step is one, and 分支 groups several. */
function branchesOf(sentence: Sentence): readonly Branch[] {
  const branches: Branch[] = [];
  let loose: Sentence[] = [];
  const flush = (): void => {
    for (const step of lowerSteps(loose)) branches.push({ kind: 'branch', body: [step], ...at(step.place) });
    loose = [];
  };
  for (const child of bodyOf(sentence)) {
    if (child.id !== 'branch' && child.id !== 'continue') {
      loose.push(child);
      continue;
    }
    flush();
    const body = child.id === 'continue' ? [] : lowerSteps(bodyOf(child));
    branches.push({ kind: 'branch', ...maybe('name', maybeText(child, 'name')), body, ...at(child.place) });
  }
  flush();
  return branches;
}

function lowerBlock(sentence: Sentence, base: StepBase): Step | null {
  switch (sentence.id) {
    case 'cases':
      return { kind: 'choose', form: 'cases', ...namedBlock(sentence, base), rows: rowsOf(sentence) };
    case 'include':
      return { kind: 'include', ...namedBlock(sentence, base), rows: rowsOf(sentence) };
    case 'together':
      return { kind: 'together', ...namedBlock(sentence, base), mode: modeOf(sentence), branches: branchesOf(sentence) };
    case 'free':
      return { kind: 'together', ...namedBlock(sentence, base), mode: { kind: 'free' }, branches: branchesOf(sentence) };
    case 'race':
      return { kind: 'race', ...namedBlock(sentence, base), branches: branchesOf(sentence) };
    case 'forEach':
      return forEachOf(sentence, base);
    case 'special': {
      const basis = maybeText(extraOf(sentence, 'basisOf'), 'text');
      return { kind: 'special', ...namedBlock(sentence, base), ...maybe('basis', basis), body: stepsUnder(sentence) };
    }
    case 'repeat':
      return repeatOf(sentence, base);
    case 'detached':
      return { kind: 'detached', ...base, body: stepsUnder(sentence) };
    case 'undoBy':
      return { kind: 'compensate', ...base, body: stepsUnder(sentence) };
    case 'undo':
      return { kind: 'compensate', ...base };
    case 'sign':
    case 'signAny':
    case 'signInOrder':
    case 'signVotes':
      return signOf(sentence, namedBlock(sentence, base));
    default:
      return null;
  }
}

const namedBlock = (sentence: Sentence, base: StepBase): StepBase => named(base, maybeText(sentence, 'name'));
const stepsUnder = (sentence: Sentence): readonly Step[] => lowerSteps(bodyOf(sentence));

function forEachOf(sentence: Sentence, base: StepBase): ForEach {
  const order = asOrder(maybeWord(sentence)) ?? 'together';
  return { kind: 'forEach', ...base, list: formula(sentence, 'list'), as: text(sentence, 'as'), order, body: stepsUnder(sentence) };
}

function repeatOf(sentence: Sentence, base: StepBase): Repeat {
  return {
    kind: 'repeat',
    ...base,
    every: duration(sentence, 'every'),
    ...maybe('until', maybeFormula(extraOf(sentence, 'untilCondition'), 'until')),
    ...maybe('untilEvent', maybeText(extraOf(sentence, 'untilEvent'), 'event')),
    body: stepsUnder(sentence),
  };
}

const maybeWord = (sentence: Sentence): string | undefined => {
  const slot = extraOf(sentence, 'order')?.slots.get('order');
  return slot?.kind === 'word' ? slot.id : undefined;
};

function modeOf(sentence: Sentence): Together['mode'] {
  const count = maybeNumber(extraOf(sentence, 'modeSome'), 'n');
  if (count !== undefined) return { kind: 'atLeast', count };
  return has(sentence, 'modeAny') ? { kind: 'any' } : { kind: 'all' };
}

function signOf(sentence: Sentence, base: StepBase): Sign {
  const each = extraOf(sentence, 'eachMember');
  const body = lowerSteps(bodyOf(sentence));
  return {
    kind: 'sign',
    ...base,
    mode: signModeOf(sentence),
    ...flag('stopsEarly', has(sentence, 'stopsEarly')),
    ...flag('mayAddSigner', has(sentence, 'mayAddSigner')),
    members: each === undefined ? { kind: 'named', body } : { kind: 'each', list: formula(each, 'list'), as: text(each, 'as'), body },
  };
}

function signModeOf(sentence: Sentence): SignMode {
  if (sentence.id === 'signAny') return { kind: 'any' };
  if (sentence.id === 'signInOrder') return { kind: 'inOrder' };
  if (sentence.id === 'signVotes') {
    const veto = texts(extraOf(sentence, 'veto'), 'parties').map((said) => said.text);
    return {
      kind: 'votes',
      pass: maybeNumber(extraOf(sentence, 'passAt'), 'n') ?? 1,
      veto,
      weights: weights(extraOf(sentence, 'weights'), 'weights'),
    };
  }
  const count = maybeNumber(extraOf(sentence, 'someAgree'), 'n');
  return count === undefined ? { kind: 'all' } : { kind: 'atLeast', count };
}
