import type { Flow } from '../model/flow.ts';
import type { Field } from '../model/form.ts';
import type { Item } from '../model/item.ts';
import { caseResults, itemOutcomes, signOutcomes, standardOutcomes } from '../model/outcome.ts';
import type { Query, Step } from '../model/step.ts';
import type { ValueType } from '../model/value.ts';
import { stepsOf } from '../model/walk.ts';
import type { GrowingTable, NameTable } from './name-table.ts';
import { growingTable } from './name-table.ts';
import { inferType } from './type.ts';
import { outermost } from './type-scope.ts';

export type { NameDeclaration, NameTable } from './name-table.ts';
export { nameTable } from './name-table.ts';

/** The states of an item, as ids that translate. */
export const itemStates: readonly string[] = Object.freeze([
  'waiting',
  'received',
  'correcting',
  'corrected',
  'accepted',
  'declined',
  'refused',
  'handling',
  'granted',
  'grantedWithGap',
  'denied',
  'producing',
  'delivered',
  'done',
  'withdrawn',
  'revoked',
  'recalled',
  'notApplicable',
  'notProceeded',
]);

const TEXT: ValueType = { kind: 'text' };

/** Who a person or company is, as signing in tells. */
const identityParts: readonly (readonly [string, ValueType])[] = [
  ['$citizenId', { kind: 'citizenId' }],
  ['$name', TEXT],
  ['$phone', { kind: 'phone' }],
  ['$creditCode', { kind: 'creditCode' }],
  ['$unitName', TEXT],
];

/** Every name of a value inside a case of the flow, with its type. */
export function namesOf(flow: Flow): NameTable {
  const table = growingTable();
  for (const head of ['$login', '$coApplicant']) for (const [part, type] of identityParts) table.add({ path: [head, part], type });
  for (const { name, type } of flow.situations) table.add({ path: [name], type });
  addForms(flow, table);
  const steps = [...stepsOf(flow)].map((visit) => visit.step);
  addData(flow, steps, table);
  for (const item of flow.items) addItem(item, table);
  if (flow.start.kind === 'message') addRecord(table, flow.start.as ?? flow.start.name, flow.start.fields);
  // Names made by formulas come last, in the order written, because they read the others.
  for (const step of steps) addStep(step, table);
  for (const step of steps) addDefined(step, table);
  return table;
}

function addForms(flow: Flow, table: GrowingTable): void {
  for (const form of flow.forms) for (const field of form.fields) table.add({ path: [form.name, field.name], type: field.type });
  for (const form of flow.forms) {
    for (const field of form.fields) table.add({ path: [field.name], type: field.type, means: [form.name, field.name] });
  }
}

function addData(flow: Flow, steps: readonly Step[], table: GrowingTable): void {
  const queries = new Map<string, Query[]>();
  for (const step of steps) if (step.kind === 'query') queries.set(step.data, [...(queries.get(step.data) ?? []), step]);
  for (const data of flow.data) {
    const asked = queries.get(data.name) ?? [];
    const names = new Set(asked.map((query) => query.as ?? data.name));
    // What only items or materials need is queried without a step, under its own name.
    if (names.size === 0) names.add(data.name);
    const yesNo: ValueType = { kind: 'boolean' };
    if (data.gives !== undefined) table.add({ path: [data.gives], type: yesNo, means: [data.gives] });
    for (const name of names) {
      if (data.only.length > 0) addRecord(table, name, data.only);
      else if (data.gives === undefined) table.add({ path: [name], type: data.mode === 'certificate' ? { kind: 'certificate' } : yesNo });
    }
  }
}

function addItem(item: Item, table: GrowingTable): void {
  table.add({ path: [item.name, '$status'], type: { kind: 'choice', options: itemStates, standard: true } });
  addWork(table, item.name, { kind: 'choice', options: itemOutcomes, standard: true });
  for (const gives of item.gives) {
    switch (gives.kind) {
      case 'certificate':
      case 'document':
        table.add({ path: [item.name, gives.name], type: { kind: 'certificate', certificate: gives.name } });
        break;
      case 'value':
        if (table.find(gives.path) === null) table.add({ path: gives.path, type: null });
        break;
      case 'material':
        break;
    }
  }
}

function addStep(step: Step, table: GrowingTable): void {
  const { name } = step;
  if (step.kind === 'await') addRecord(table, step.as ?? step.message, step.fields);
  if (step.kind === 'call' && step.as !== undefined) {
    table.add({ path: [step.as], type: null });
    addWork(table, step.as, { kind: 'choice', options: caseResults, standard: true });
  }
  if (step.kind === 'draw' && name !== undefined) table.add({ path: [name, '$result'], type: null });
  if (name === undefined) return;
  if (step.kind === 'sign') addWork(table, name, { kind: 'choice', options: signOutcomes, standard: true });
  if (step.kind === 'task') {
    const options: ValueType =
      step.outcomes === undefined
        ? { kind: 'choice', options: standardOutcomes[step.verb], standard: true }
        : { kind: 'choice', options: step.outcomes };
    addWork(table, name, options);
  }
}

function addDefined(step: Step, table: GrowingTable): void {
  if (step.kind === 'define') table.add({ path: [step.value], type: inferType(step.formula, outermost(table)) });
  if (step.kind === 'forEach') table.add({ path: [step.as], type: entryType(inferType(step.list, outermost(table))) });
  if (step.kind === 'sign' && step.members.kind === 'each') {
    table.add({ path: [step.members.as], type: entryType(inferType(step.members.list, outermost(table))) });
  }
}

/** `.结果 .理由 .办理人 .时间` of a piece of work. */
function addWork(table: GrowingTable, name: string, result: ValueType): void {
  table.add({ path: [name, '$result'], type: result });
  table.add({ path: [name, '$reason'], type: TEXT });
  table.add({ path: [name, '$by'], type: TEXT });
  table.add({ path: [name, '$time'], type: { kind: 'instant' } });
}

function addRecord(table: GrowingTable, name: string, fields: readonly Field[]): void {
  const type: ValueType = { kind: 'record', fields: fields.map((field) => ({ name: field.name, type: field.type })) };
  table.add({ path: [name], type });
}

const entryType = (type: ValueType | null): ValueType | null => (type?.kind === 'list' ? type.of : null);
