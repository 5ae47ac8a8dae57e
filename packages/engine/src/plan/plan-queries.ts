import type { Flow } from '../model/flow.ts';
import type { Formula } from '../model/formula.ts';
import type { Item } from '../model/item.ts';
import type { PlannedQuery } from '../model/plan.ts';
import type { Data } from '../model/query.ts';
import { formulasOf, formulasOfItem, namesIn } from '../model/reads.ts';
import { stepsIn, stepsOf } from '../model/walk.ts';
import type { Sources } from './sources.ts';

/** Who wants what a query brings. */
interface Users {
  readonly forms: Set<string>;
  readonly items: Set<string>;
  readonly materials: Set<string>;
}

/** When each query is made and for whom; a query whose answer is another one's key stands before it. */
export function planQueries(flow: Flow, sources: Sources): readonly PlannedQuery[] {
  const users = usersOf(flow, sources);
  const written = new Set<string>();
  for (const { step } of stepsOf(flow)) if (step.kind === 'query') written.add(step.data);
  return inKeyOrder(flow.data, sources).map((data) => {
    const { forms, items, materials } = users.get(data.name) ?? noUsers();
    const isForForm = forms.size > 0;
    const isKnown = data.keys.flatMap(namesIn).every((key) => sources.isKnownAtStart(key.path));
    const when = written.has(data.name) ? 'step' : isForForm && isKnown ? 'form' : 'item';
    return { data: data.name, when, items: when === 'item' ? [...items] : [], usedBy: [...forms, ...materials, ...items] };
  });
}

function usersOf(flow: Flow, sources: Sources): ReadonlyMap<string, Users> {
  const users = new Map<string, Users>(flow.data.map((data) => [data.name, noUsers()]));
  for (const form of flow.forms) {
    for (const field of form.fields) {
      const path = field.source.kind === 'value' ? [field.source.path] : [];
      const computed = field.source.kind === 'formula' ? namesIn(field.source.formula).map((name) => name.path) : [];
      for (const data of [...path, ...computed].flatMap(sources.queriesBehind)) users.get(data)?.forms.add(form.name);
    }
  }
  for (const material of flow.materials)
    if (material.replacedBy !== undefined) users.get(material.replacedBy)?.materials.add(material.name);
  const replacedBy = new Map(flow.materials.map((material) => [material.name, material.replacedBy]));
  for (const item of flow.items) {
    for (const path of pathsOf(item)) for (const data of sources.queriesBehind(path)) users.get(data)?.items.add(item.name);
    for (const need of item.needs) {
      if (need.kind === 'material') users.get(replacedBy.get(need.name) ?? '')?.items.add(item.name);
    }
  }
  handOnToKeys(flow.data, sources, users);
  return users;
}

/** Whoever wants a query's answer also wants the answers its keys come from. */
function handOnToKeys(all: readonly Data[], sources: Sources, users: ReadonlyMap<string, Users>): void {
  for (const data of [...inKeyOrder(all, sources)].reverse()) {
    const own = users.get(data.name);
    if (own === undefined) continue;
    for (const before of data.keys.flatMap(sources.queriesBehindFormula)) {
      const wanted = users.get(before);
      for (const form of own.forms) wanted?.forms.add(form);
      for (const item of own.items) wanted?.items.add(item);
      for (const material of own.materials) wanted?.materials.add(material);
    }
  }
}

/** Queries in the order written, but after those whose answers they send as keys; a circle of keys keeps the order written. */
function inKeyOrder(all: readonly Data[], sources: Sources): readonly Data[] {
  const byName = new Map(all.map((data) => [data.name, data]));
  const placed = new Set<Data>();
  const entered = new Set<Data>();
  for (const first of all) {
    const open: { readonly data: Data; readonly keysPlaced: boolean }[] = [{ data: first, keysPlaced: false }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next.keysPlaced) placed.add(next.data);
      else if (!entered.has(next.data)) {
        entered.add(next.data);
        open.push({ data: next.data, keysPlaced: true });
        for (const name of next.data.keys.flatMap(sources.queriesBehindFormula)) {
          const before = byName.get(name);
          if (before !== undefined) open.push({ data: before, keysPlaced: false });
        }
      }
    }
  }
  return [...placed];
}

/** Everything an item reads: what its department sees, what it needs, what its conditions and steps say. */
function pathsOf(item: Item): readonly (readonly string[])[] {
  const inSteps: Formula[] = [];
  const seen: (readonly string[])[] = [];
  for (const { step } of stepsIn([...(item.steps ?? []), ...item.handlers.flatMap((handler) => handler.body)])) {
    inSteps.push(...formulasOf(step));
    if (step.kind === 'task') seen.push(...(step.sees ?? []));
  }
  const needed = item.needs.flatMap((need) => (need.kind === 'value' ? [need.path] : []));
  const conditions = [...formulasOfItem(item), ...inSteps].flatMap(namesIn).map((name) => name.path);
  return [...item.uses.map((use) => use.path), ...needed, ...seen, ...conditions];
}

function noUsers(): Users {
  return { forms: new Set(), items: new Set(), materials: new Set() };
}
