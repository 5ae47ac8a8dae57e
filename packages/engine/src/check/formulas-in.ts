import type { Place } from '../base/place.ts';
import type { NameTable } from '../formula/name-table.ts';
import { type FormulaType, typeOf } from '../formula/type.ts';
import type { Flow } from '../model/flow.ts';
import type { Formula } from '../model/formula.ts';
import { ownFormulas } from '../model/reads.ts';
import type { ValueType } from '../model/value.ts';
import type { FlowIndex } from './index-of.ts';

/** A formula of a flow, and what its place wants of it. */
export interface PlacedFormula {
  readonly formula: Formula;
  /** A condition: it must answer yes or no. */
  readonly asks: boolean;
  /** The kinds of value its place takes; absent where any will do. */
  readonly wants?: readonly ValueType['kind'][];
  /** Where it stands, or the statement it belongs to. */
  readonly place: Place | undefined;
}

/** A formula with its type and what is wrong inside it. */
export interface TypedFormula extends PlacedFormula, FormulaType {}

/** Every formula of a flow with its type: names, kinds and values outside their lists are found here. */
export function typedFormulas(checked: {
  readonly flow: Flow;
  readonly index: FlowIndex;
  readonly names: NameTable;
}): readonly TypedFormula[] {
  return [...formulasIn(checked)].map((placed) => ({ ...placed, ...typeOf(placed.formula, checked.names) }));
}

/** Every formula of a flow, in the order written. */
export function* formulasIn({ flow, index }: { readonly flow: Flow; readonly index: FlowIndex }): Generator<PlacedFormula> {
  const at = (formula: Formula | undefined, asks: boolean, place: Place | undefined): readonly PlacedFormula[] =>
    formula === undefined ? [] : [{ formula, asks, place: formula.place ?? place }];
  for (const notFor of flow.meta.notFor) yield* at(notFor.when, true, notFor.place);
  for (const party of flow.parties) yield* at(party.by, false, party.place);
  if (flow.start.kind === 'message') yield* at(flow.start.mergeBy, false, flow.start.place);
  for (const material of flow.materials) yield* at(material.when, true, material.place);
  for (const field of flow.forms.flatMap((form) => form.fields)) {
    yield* at(field.when, true, field.place);
    if (field.source.kind === 'formula') yield* at(field.source.formula, false, field.place);
  }
  for (const data of flow.data) for (const key of data.keys) yield* at(key, false, data.place);
  for (const item of flow.items) {
    yield* at(item.when, true, item.place);
    yield* at(item.instantWhen, true, item.place);
  }
  for (const { step } of index.steps) {
    switch (step.kind) {
      case 'choose':
      case 'include':
        for (const row of step.rows) yield* at(row.when, true, row.place ?? step.place);
        break;
      case 'repeat':
        yield* at(step.until, true, step.place);
        break;
      case 'forEach':
        yield* wanting(['list'], step.list, step.place);
        break;
      case 'sign':
        if (step.members.kind === 'each') yield* wanting(['list'], step.members.list, step.place);
        break;
      case 'draw':
        yield* wanting(['list'], step.from, step.place);
        yield* at(step.weight, false, step.place);
        yield* at(step.avoid, true, step.place);
        break;
      case 'charge':
        yield* wanting(['money', 'number'], step.amount, step.place);
        break;
      default:
        for (const formula of ownFormulas(step)) yield* at(formula, false, step.place);
    }
    if (step.limit?.kind === 'relative') yield* wanting(['date', 'instant'], step.limit.to, step.place);
  }
  for (const expected of flow.scenarios.flatMap(({ then }) => then))
    if (expected.kind === 'holds') yield* at(expected.formula, true, expected.place);
}

function wanting(wants: readonly ValueType['kind'][], formula: Formula, place: Place | undefined): readonly PlacedFormula[] {
  return [{ formula, asks: false, wants, place: formula.place ?? place }];
}
