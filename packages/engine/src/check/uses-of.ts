import type { Flow } from '../model/flow.ts';
import type { Formula } from '../model/formula.ts';
import { formulasOf, formulasOfField, formulasOfHead, formulasOfItem, namesIn } from '../model/reads.ts';
import type { FlowIndex } from './index-of.ts';

/** Which fetched values are made use of: shown, handed on, or only asked about in conditions. */
export interface Uses {
  /** By data: names of its fields that something uses; `*` when the whole is used. */
  readonly used: ReadonlyMap<string, ReadonlySet<string>>;
  /** By data: fields that something uses otherwise than in a condition. */
  readonly usedAsValue: ReadonlyMap<string, ReadonlySet<string>>;
}

interface Use {
  readonly path: readonly string[];
  readonly inCondition: boolean;
}

/** Gathers every use of a fetched value in one walk. */
export function usesOf(checked: { readonly flow: Flow; readonly index: FlowIndex }): Uses {
  const dataNamed = namesOfData(checked);
  const used = new Map<string, Set<string>>();
  const usedAsValue = new Map<string, Set<string>>();
  for (const { path, inCondition } of allUses(checked)) {
    const [head = '', field = '*'] = path;
    for (const data of dataNamed.get(head) ?? []) {
      add(used, data, field);
      if (!inCondition) add(usedAsValue, data, field);
    }
  }
  return { used, usedAsValue };
}

function* allUses({ flow, index }: { readonly flow: Flow; readonly index: FlowIndex }): Generator<Use> {
  for (const form of flow.forms) {
    for (const field of form.fields) {
      if (field.source.kind === 'value') yield { path: field.source.path, inCondition: false };
      yield* inFormulas(formulasOfField(field), field.source.kind !== 'formula');
    }
  }
  for (const data of flow.data) yield* inFormulas(data.keys, false);
  for (const item of flow.items) {
    for (const use of item.uses) yield { path: use.path, inCondition: false };
    for (const need of item.needs) if (need.kind === 'value') yield { path: need.path, inCondition: true };
    yield* inFormulas(formulasOfItem(item), true);
  }
  yield* inFormulas(formulasOfHead(flow), true);
  for (const { step } of index.steps) {
    const asks = step.kind === 'choose' || step.kind === 'include' || step.kind === 'repeat';
    yield* inFormulas(formulasOf(step), asks);
    if (step.kind === 'task') for (const path of [...(step.sees ?? []), ...(step.edits ?? [])]) yield { path, inCondition: false };
    if (step.kind === 'serve' && step.address !== undefined) yield { path: step.address, inCondition: false };
  }
}

function inFormulas(formulas: readonly Formula[], inCondition: boolean): readonly Use[] {
  return formulas.flatMap(namesIn).map((name) => ({ path: name.path, inCondition }));
}

function namesOfData({ flow, index }: { readonly flow: Flow; readonly index: FlowIndex }): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  const call = (name: string, data: string): void => {
    const list = names.get(name);
    if (list === undefined) names.set(name, [data]);
    else if (!list.includes(data)) list.push(data);
  };
  for (const data of flow.data) {
    call(data.name, data.name);
    if (data.gives !== undefined) call(data.gives, data.name);
  }
  for (const { step } of index.of('query')) if (step.as !== undefined) call(step.as, step.data);
  return names;
}

function add(sets: Map<string, Set<string>>, key: string, entry: string): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([entry]));
  else set.add(entry);
}
