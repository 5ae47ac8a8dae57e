import { stepId } from '../../src/base/id.ts';
import type { Flow } from '../../src/model/flow.ts';
import type { Field } from '../../src/model/form.ts';
import { identify } from '../../src/model/identity.ts';
import { standardOutcomes } from '../../src/model/outcome.ts';
import type { Handler, Step } from '../../src/model/step.ts';
import type { ValueType } from '../../src/model/value.ts';

/** A random flow with its commonest faults mended, so that many pass the checks and can be run. */
export function mended(flow: Flow): Flow {
  const given = new Set(flow.items.flatMap((item) => item.gives.map((one) => JSON.stringify(one))));
  return identify({
    ...flow,
    meta: withoutPromise(flow.meta),
    // What comes in from outside is the business of other tests.
    start: { kind: 'apply' },
    forms: flow.forms.map((form) => ({ ...form, fields: form.fields.map(mendedField) })),
    data: flow.data.map((data) => ({ ...data, purpose: '办事', handlers: data.handlers.map(mendedHandler) })),
    items: flow.items.map(({ legal: _legal, ...item }) => ({
      ...item,
      needs: item.needs.filter((need) => need.kind === 'material' || need.kind === 'value' || given.has(JSON.stringify(need))),
      handlers: item.handlers.map(mendedHandler),
      ...(item.steps === undefined ? {} : { steps: mendedBlock(item.steps) }),
    })),
    body: mendedBlock(flow.body),
    scenarios: [],
  });
}

function withoutPromise({ promised: _promised, legal: _legal, ...meta }: Flow['meta']): Flow['meta'] {
  return meta;
}

function mendedField({ when: _when, ...field }: Field): Field {
  return {
    ...field,
    type: plain(field.type),
    constraints: [],
    required: true,
    source: field.source.kind === 'value' ? { kind: 'asked' } : field.source,
  };
}

/** Lists and certificates have no usual value that a person could type. */
function plain(type: ValueType): ValueType {
  return type.kind === 'list' || type.kind === 'certificate' || type.kind === 'record' ? { kind: 'text' } : type;
}

function mendedBlock(block: readonly Step[]): readonly Step[] {
  return block.filter((step) => step.kind !== 'call').map(mendedStep);
}

function mendedHandler(handler: Handler): Handler {
  return { ...handler, body: mendedBlock(handler.body) };
}

function mendedStep(step: Step): Step {
  const handlers = answered(step, step.handlers.map(mendedHandler));
  switch (step.kind) {
    case 'choose': {
      const rows = step.rows.map((row) => ({ ...row, body: mendedBlock(row.body) }));
      const isOpen = step.form === 'cases' && rows.every((row) => row.when !== undefined);
      return { ...step, handlers, rows: isOpen ? [...rows, { kind: 'row', body: [] }] : rows };
    }
    case 'include':
      return { ...step, handlers, rows: step.rows.map((row) => ({ ...row, body: mendedBlock(row.body) })) };
    case 'together':
    case 'race':
      return { ...step, handlers, branches: step.branches.map((branch) => ({ ...branch, body: mendedBlock(branch.body) })) };
    case 'forEach':
    case 'special':
    case 'repeat':
    case 'detached':
      return { ...step, handlers, body: mendedBlock(step.body) };
    default:
      return { ...step, handlers };
  }
}

/** Every outcome but the first and every limit gets a line that stops the case. */
function answered(step: Step, handlers: readonly Handler[]): readonly Handler[] {
  const timed = step.limit === undefined ? handlers.filter(({ on }) => on.kind !== 'timeout' && on.kind !== 'beforeDue') : handlers;
  const outcomes =
    step.kind === 'sign' ? ['agreed', 'disagreed'] : step.kind === 'task' ? (step.outcomes ?? standardOutcomes[step.verb]) : [];
  const open = outcomes.slice(1).filter((outcome) => !timed.some(({ on }) => on.kind === 'outcome' && on.outcome === outcome));
  const isLate = step.limit !== undefined && !timed.some(({ on }) => on.kind === 'timeout');
  return [...timed, ...open.map((outcome) => stopping({ kind: 'outcome', outcome })), ...(isLate ? [stopping({ kind: 'timeout' })] : [])];
}

function stopping(on: Handler['on']): Handler {
  return { kind: 'handler', on, body: [{ kind: 'stop', id: stepId('stop'), name: '终止', result: 'withdrawn', handlers: [] }] };
}
