import type { Flow } from '../model/flow.ts';
import type { Form, Material } from '../model/form.ts';
import type { Item } from '../model/item.ts';
import type { Party } from '../model/party.ts';
import type { Data } from '../model/query.ts';
import type { Step, StepKind } from '../model/step.ts';
import { stepsIn } from '../model/walk.ts';

/** Where a step is written: the flow's body, an item's own lines, or the lines that answer a query's outcome. */
export type Home =
  | { readonly kind: 'body' }
  | { readonly kind: 'item'; readonly item: Item }
  | { readonly kind: 'data'; readonly data: Data };

/** A step, the steps that hold it (outermost first) and where it is written. */
export interface Located<One extends Step = Step> {
  readonly step: One;
  readonly within: readonly Step[];
  readonly home: Home;
}

/** A step of one kind. */
export type StepOf<Kind extends StepKind> = Extract<Step, { readonly kind: Kind }>;

/** What rules look up again and again, gathered in one walk over the flow. */
export interface FlowIndex {
  readonly steps: readonly Located[];
  /** Steps by name, ends left out: their names need not be unique. */
  readonly named: ReadonlyMap<string, readonly Located[]>;
  /** The steps of one kind, in the order written. */
  readonly of: <Kind extends StepKind>(kind: Kind) => readonly Located<StepOf<Kind>>[];
  readonly parties: ReadonlyMap<string, Party>;
  readonly forms: ReadonlyMap<string, Form>;
  readonly data: ReadonlyMap<string, Data>;
  readonly items: ReadonlyMap<string, Item>;
  readonly materials: ReadonlyMap<string, Material>;
}

/** Walks the flow once. */
export function indexOf(flow: Flow): FlowIndex {
  const steps = [...located(flow)];
  const named = new Map<string, Located[]>();
  const kinds = new Map<StepKind, Located[]>();
  for (const one of steps) {
    listIn(kinds, one.step.kind).push(one);
    const { name, kind } = one.step;
    if (name !== undefined && kind !== 'end' && kind !== 'stop') listIn(named, name).push(one);
  }
  return {
    steps,
    named,
    of: (kind) => (kinds.get(kind) ?? []).filter((one) => isOf(one, kind)),
    parties: byName(flow.parties),
    forms: byName(flow.forms),
    data: byName(flow.data),
    items: byName(flow.items),
    materials: byName(flow.materials),
  };
}

function* located(flow: Flow): Generator<Located> {
  for (const data of flow.data) {
    for (const handler of data.handlers) yield* locatedIn(handler.body, { kind: 'data', data });
  }
  for (const item of flow.items) {
    yield* locatedIn(item.steps ?? [], { kind: 'item', item });
    for (const handler of item.handlers) yield* locatedIn(handler.body, { kind: 'item', item });
  }
  yield* locatedIn(flow.body, { kind: 'body' });
}

function* locatedIn(block: readonly Step[], home: Home): Generator<Located> {
  for (const { step, within } of stepsIn(block)) yield { step, within, home };
}

function isOf<Kind extends StepKind>(one: Located, kind: Kind): one is Located<StepOf<Kind>> {
  return one.step.kind === kind;
}

/** The first declaration of a name counts; a second one is reported by its own rule. */
function byName<Thing extends { readonly name: string }>(things: readonly Thing[]): ReadonlyMap<string, Thing> {
  const found = new Map<string, Thing>();
  for (const thing of things) if (!found.has(thing.name)) found.set(thing.name, thing);
  return found;
}

function listIn<Key, Entry>(lists: Map<Key, Entry[]>, key: Key): Entry[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const made: Entry[] = [];
  lists.set(key, made);
  return made;
}
