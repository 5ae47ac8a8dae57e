import { stepId } from '../../src/base/id.ts';
import type { Flow } from '../../src/model/flow.ts';
import type { Field } from '../../src/model/form.ts';
import { identify } from '../../src/model/identity.ts';
import type { Handler, Step, StepKind } from '../../src/model/step.ts';

/** Statements about data and items, which the oracle does not read; the draw and called flows have tests of their own. */
const leftOut: ReadonlySet<StepKind> = new Set<StepKind>(['query', 'push', 'upload', 'joint', 'draw', 'call']);

const list: Field = {
  kind: 'field',
  name: '名单',
  type: { kind: 'list', of: { kind: 'text' } },
  required: true,
  source: { kind: 'asked' },
  constraints: [],
};

/** A random flow made runnable: its form is filled first, its lists are lists, and what the oracle does not read is left out. */
export function runnable(flow: Flow): Flow {
  const [form] = flow.forms;
  const fields = [...(form?.fields ?? []).map((field) => ({ ...field, required: true })), list];
  const fill: Step = {
    kind: 'task',
    id: stepId(''),
    handlers: [],
    name: form?.name ?? '表',
    form: form?.name ?? '表',
    party: flow.parties[0]?.name ?? '',
    verb: 'fill',
  };
  const { notFor: _notFor, promised: _promised, ...meta } = flow.meta;
  return identify({
    ...flow,
    meta: { ...meta, notFor: [] },
    situations: [],
    data: [],
    items: [],
    stages: [],
    scenarios: [],
    // Which of several offices a party is, is a value; values are no matter of the order of work.
    parties: flow.parties.map(({ by: _by, ...party }) => party),
    start: flow.start.kind === 'message' || flow.start.kind === 'schedule' ? { kind: 'apply' } : flow.start,
    forms: [{ kind: 'form', name: form?.name ?? '表', fields }],
    body: [fill, ...kept(flow.body)],
  });
}

function kept(steps: readonly Step[]): readonly Step[] {
  return steps.flatMap((step) => (leftOut.has(step.kind) ? [] : [keptStep(step)]));
}

function keptStep(step: Step): Step {
  const handlers = step.handlers.map(
    (handler): Handler => ({ ...handler, body: kept(handler.body).filter(({ kind }) => kind !== 'deem' || handler.on.kind !== 'outcome') }),
  );
  switch (step.kind) {
    case 'task': {
      const { edits: _edits, avoids: _avoids, ...rest } = step;
      return { ...rest, handlers };
    }
    case 'choose':
    case 'include':
      return { ...step, handlers, rows: step.rows.map((row) => ({ ...row, body: kept(row.body) })) };
    case 'together':
    case 'race':
      return { ...step, handlers, branches: step.branches.map((branch) => ({ ...branch, body: kept(branch.body) })) };
    case 'forEach':
      return { ...step, handlers, list: { kind: 'name', path: [list.name] }, body: kept(step.body) };
    case 'special':
    case 'repeat':
    case 'detached':
      return { ...step, handlers, body: kept(step.body) };
    case 'sign': {
      const body = kept(step.members.body);
      const members =
        step.members.kind === 'each'
          ? { ...step.members, list: { kind: 'name', path: [list.name] } as const, body }
          : { ...step.members, body };
      return { ...step, handlers, members };
    }
    case 'compensate':
      return { ...step, handlers, ...(step.body === undefined ? {} : { body: kept(step.body) }) };
    default:
      return { ...step, handlers };
  }
}
