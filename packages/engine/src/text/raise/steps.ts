import type { Limit } from '../../model/limit.ts';
import type { Branch, Handler, Row, Sign, Step, StepBase, Together } from '../../model/step.ts';
import type { Extra, Sentence } from '../sentence.ts';
import type { StatementId } from '../statements/ids.ts';
import { raiseLeaf } from './leaf-steps.ts';
import { extra, flagged, formula, label, maybeExtra, names, number, outcome, sentence, time, weights, word, words } from './sentences.ts';

/** The sentences of a block. `own` are the author's outcomes of the statement around it, which 视为 names. */
export function raiseSteps(steps: readonly Step[], own?: readonly string[]): readonly Sentence[] {
  return steps.flatMap((step) => raiseStep(step, own));
}

/** A block of which it must be seen that it is empty. */
const raiseBody = (steps: readonly Step[], own?: readonly string[]): readonly Sentence[] =>
  steps.length === 0 ? [sentence('continue', [])] : raiseSteps(steps, own);

/** The sentences of handlers. */
export function raiseHandlers(handlers: readonly Handler[], own?: readonly string[], isOverdueThere = false): readonly Sentence[] {
  const variant = isOverdueThere ? 1 : 0;
  return handlers.map(({ on, body }) => {
    const children = raiseBody(body, own);
    switch (on.kind) {
      case 'outcome':
        return sentence('onOutcome', [outcome('outcome', on.outcome, own)], { children });
      case 'itemDenied':
        return sentence('onItemDenied', [], { children });
      case 'beforeDue':
        return sentence('beforeDue', [time('before', on.before)], { children });
      case 'timeout':
        return on.after === undefined
          ? sentence('onTimeout', [], { children, variant })
          : sentence('afterTimeout', [time('after', on.after)], { children, variant });
      case 'elapsed':
        return sentence('afterStart', [time('after', on.after)], { children });
      case 'exceeded':
        return sentence('exceeded', [], { children });
      case 'exhausted':
        return sentence('exhausted', [], { children });
    }
  });
}

/** A citizen's limit is overdue, an authority's runs out. */
const isOverdue = (step: Step): boolean =>
  step.kind === 'return' || (step.kind === 'task' && (step.verb === 'fill' || step.verb === 'confirm'));

/** The extras that any step may carry. */
function commonExtras(step: StepBase, usual: string | undefined): readonly (Extra | undefined)[] {
  const name = step.name === usual ? undefined : step.name;
  return [maybeExtra('stepName', words('name', name)), maybeExtra('stepCode', words('code', step.code)), limitExtra(step.limit)];
}

function limitExtra(limit: Limit | undefined): Extra | undefined {
  if (limit === undefined) return undefined;
  switch (limit.kind) {
    case 'within':
      return extra('within', time('duration', limit.duration));
    case 'until':
      return extra('until', words('date', limit.date));
    case 'relative':
      return extra(
        limit.direction === 'before' ? 'relativeBefore' : 'relativeAfter',
        formula('to', limit.to),
        time('offset', limit.offset),
      );
  }
}

/** What hangs under any step: its outcomes, its explanation, where it may send back to, its handlers. */
function commonLines(step: Step): readonly Sentence[] {
  const own = step.kind === 'task' ? step.outcomes : undefined;
  const returns = step.mayReturnTo;
  return [
    ...(own === undefined ? [] : [sentence('outcomes', [names('outcomes', own)])]),
    ...(step.description === undefined ? [] : [sentence('description', [words('text', step.description)])]),
    ...(returns === undefined
      ? []
      : [sentence('mayReturn', [words('target', returns.target)], { extras: [maybeExtra('within', time('duration', returns.limit))] })]),
    ...raiseHandlers(step.handlers, own, isOverdue(step)),
  ];
}

function raiseStep(step: Step, own: readonly string[] | undefined): readonly Sentence[] {
  const block = raiseBlock(step);
  if (block !== null) return block;
  const leaf = raiseLeaf(step, own);
  return [
    {
      ...leaf.sentence,
      extras: [...leaf.sentence.extras, ...commonExtras(step, leaf.usualName).filter((one) => one !== undefined)],
      children: [...leaf.sentence.children, ...commonLines(step)],
    },
  ];
}

interface BlockParts {
  readonly slots?: Parameters<typeof sentence>[1];
  readonly extras?: readonly (Extra | undefined)[];
  readonly children: readonly Sentence[];
}

/** A block with its name in brackets where it has one. */
function block(id: StatementId, step: Step, parts: BlockParts): readonly Sentence[] {
  const isNamed = namedBlocks.has(id);
  return [
    sentence(id, [...(isNamed ? [words('name', step.name)] : []), ...(parts.slots ?? [])], {
      extras: [...(parts.extras ?? []), ...commonExtras(step, isNamed ? step.name : undefined)],
      children: [...parts.children, ...commonLines(step)],
    }),
  ];
}

const namedBlocks: ReadonlySet<StatementId> = new Set<StatementId>([
  'cases',
  'include',
  'together',
  'free',
  'race',
  'special',
  'sign',
  'signAny',
  'signInOrder',
  'signVotes',
]);

function raiseBlock(step: Step): readonly Sentence[] | null {
  switch (step.kind) {
    case 'choose':
      return step.form === 'if' ? raiseIf(step) : block('cases', step, { children: step.rows.map(raiseRow) });
    case 'include':
      return block('include', step, { children: step.rows.map(raiseRow) });
    case 'together':
      return raiseTogether(step);
    case 'race':
      return block('race', step, { children: step.branches.flatMap(raiseBranch) });
    case 'forEach':
      return block('forEach', step, {
        slots: [formula('list', step.list), words('as', step.as)],
        extras: [extra('order', word('order', step.order))],
        children: raiseSteps(step.body),
      });
    case 'special':
      return block('special', step, { extras: [maybeExtra('basisOf', words('text', step.basis))], children: raiseSteps(step.body) });
    case 'repeat':
      return block('repeat', step, {
        slots: [time('every', step.every)],
        extras: [maybeExtra('untilEvent', words('event', step.untilEvent)), maybeExtra('untilCondition', formula('until', step.until))],
        children: raiseSteps(step.body),
      });
    case 'detached':
      return block('detached', step, { children: raiseSteps(step.body) });
    case 'compensate':
      return step.body === undefined ? block('undo', step, { children: [] }) : block('undoBy', step, { children: raiseSteps(step.body) });
    case 'sign':
      return raiseSign(step);
    default:
      return null;
  }
}

/** 如果 and the lines that go with it; what hangs under the whole hangs under the first. */
function raiseIf(step: Extract<Step, { readonly kind: 'choose' }>): readonly Sentence[] {
  return step.rows.map((row, index) => {
    const children = raiseBody(row.body);
    const condition = conditionOf(row);
    if (index === 0)
      return sentence('if', condition, { extras: commonExtras(step, undefined), children: [...children, ...commonLines(step)] });
    return row.when === undefined && row.label === undefined
      ? sentence('else', [], { children })
      : sentence('elseIf', condition, { children });
  });
}

const conditionOf = (row: Row): Parameters<typeof sentence>[1] => [
  formula('when', row.when),
  row.when === undefined ? label('when', row.label) : undefined,
];

function raiseRow(row: Row): Sentence {
  const children = raiseBody(row.body);
  return row.when === undefined && row.label === undefined
    ? sentence('otherwise', [], { children })
    : sentence('case', conditionOf(row), { children });
}

function raiseTogether(step: Together): readonly Sentence[] {
  const children = step.branches.flatMap(raiseBranch);
  const { mode } = step;
  switch (mode.kind) {
    case 'free':
      return block('free', step, { children });
    case 'all':
      return block('together', step, { children, extras: [extra('modeAll')] });
    case 'any':
      return block('together', step, { children, extras: [extra('modeAny')] });
    case 'atLeast':
      return block('together', step, { children, extras: [extra('modeSome', number('n', mode.count))] });
  }
}

/** A branch of one step is that step; else 分支 groups them. */
function raiseBranch(branch: Branch): readonly Sentence[] {
  if (branch.name === undefined && branch.body.length === 1) return raiseSteps(branch.body);
  return [sentence('branch', [words('name', branch.name)], { children: raiseBody(branch.body) })];
}

function raiseSign(step: Sign): readonly Sentence[] {
  const { mode, members } = step;
  const each = members.kind === 'each' ? extra('eachMember', formula('list', members.list), words('as', members.as)) : undefined;
  const extras = [each, flagged('stopsEarly', step.stopsEarly), flagged('mayAddSigner', step.mayAddSigner)];
  const children = raiseSteps(members.body);
  switch (mode.kind) {
    case 'all':
      return block('sign', step, { children, extras: [extra('allAgree'), ...extras] });
    case 'atLeast':
      return block('sign', step, { children, extras: [extra('someAgree', number('n', mode.count)), ...extras] });
    case 'any':
      return block('signAny', step, { children, extras });
    case 'inOrder':
      return block('signInOrder', step, { children, extras });
    case 'votes': {
      const veto = mode.veto.length === 0 ? undefined : extra('veto', names('parties', mode.veto));
      const weighted = mode.weights.length === 0 ? undefined : extra('weights', weights('weights', mode.weights));
      return block('signVotes', step, { children, extras: [extra('passAt', number('n', mode.pass)), weighted, veto, ...extras] });
    }
  }
}
