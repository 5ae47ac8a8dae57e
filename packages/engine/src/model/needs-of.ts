import type { Flow } from './flow.ts';
import type { Exchange, Item } from './item.ts';
import { formulasOfItem, namesIn } from './reads.ts';

/** For each item, the positions of the items it waits for: the givers of what it needs, in the order written. */
export function needsOf(flow: Flow): readonly (readonly number[])[] {
  const givers = giversOf(flow.items);
  const byName = new Map(flow.items.map((item, at) => [item.name, at]));
  return flow.items.map((item) => {
    const found = new Set<number>();
    for (const need of item.needs) for (const giver of givers.get(keyOf(need)) ?? []) found.add(giver);
    for (const path of readsOf(item)) {
      for (const giver of givers.get(valueKey(path)) ?? []) found.add(giver);
      const [head] = path;
      const named = path.length > 1 && head !== undefined ? byName.get(head) : undefined;
      if (named !== undefined) found.add(named);
    }
    return [...found].sort((one, other) => one - other);
  });
}

/** One text for one thing that items exchange, so that two mentions of it can be matched. */
export function keyOf(exchange: Exchange): string {
  return exchange.kind === 'value' ? valueKey(exchange.path) : `${exchange.kind} ${exchange.name}`;
}

function valueKey(path: readonly string[]): string {
  return `value ${path.join('.')}`;
}

function giversOf(items: readonly Item[]): ReadonlyMap<string, readonly number[]> {
  const givers = new Map<string, number[]>();
  for (const [at, item] of items.entries()) {
    for (const given of item.gives) {
      const list = givers.get(keyOf(given));
      if (list === undefined) givers.set(keyOf(given), [at]);
      else list.push(at);
    }
  }
  return givers;
}

function readsOf(item: Item): readonly (readonly string[])[] {
  const values = item.needs.flatMap((need) => (need.kind === 'value' ? [need.path] : []));
  const conditions = formulasOfItem(item).flatMap(namesIn);
  return [...item.uses.map((use) => use.path), ...values, ...conditions.map((name) => name.path)];
}
