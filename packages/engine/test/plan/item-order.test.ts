import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowId } from '../../src/base/id.ts';
import type { Flow } from '../../src/model/flow.ts';
import type { Item } from '../../src/model/item.ts';
import { planOf } from '../../src/plan/plan-of.ts';

/** An item that gives a certificate of its own name and needs those of some others. */
function item(name: string, needs: readonly string[], days: number): Item {
  return {
    kind: 'item',
    name,
    authority: '甲局',
    promised: { amount: days, unit: 'workingDay' },
    uses: [],
    needs: needs.map((need) => ({ kind: 'certificate', name: need })),
    gives: [{ kind: 'certificate', name }],
    tolerates: [],
    handlers: [],
  };
}

function flowWith(items: readonly Item[]): Flow {
  const nothing = { imports: [], parties: [], situations: [], forms: [], materials: [], data: [], stages: [], body: [], scenarios: [] };
  return { kind: 'flow', id: flowId('f'), name: '示例', meta: { basis: [], notFor: [] }, items, start: { kind: 'apply' }, ...nothing };
}

interface Drawn {
  readonly items: readonly Item[];
  readonly needs: readonly (readonly number[])[];
}

/** Random items whose needs may form circles. */
const drawn: fc.Arbitrary<Drawn> = fc.integer({ min: 1, max: 8 }).chain((count) =>
  fc
    .tuple(
      fc.array(fc.uniqueArray(fc.nat(count - 1), { maxLength: 3 }), { minLength: count, maxLength: count }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: count, maxLength: count }),
    )
    .map(([needs, days]) => ({
      needs,
      items: needs.map((list, at) =>
        item(
          `项${at}`,
          list.map((need) => `项${need}`),
          days[at] ?? 1,
        ),
      ),
    })),
);

/** Every chain of needs that ends at an item, by following all of them; null where one never begins. */
function chainsTo(needs: Drawn['needs'], at: number, within: readonly number[] = []): readonly (readonly number[])[] | null {
  if (within.includes(at)) return null;
  const before = (needs[at] ?? []).map((need) => chainsTo(needs, need, [...within, at]));
  if (before.includes(null)) return null;
  const chains = before.flatMap((list) => list ?? []);
  return (chains.length === 0 ? [[]] : chains).map((chain) => [...chain, at]);
}

describe('the order of items', () => {
  it('holds exactly the items that can begin, each at the length of its longest chain of needs, ties as written', () => {
    fc.assert(
      fc.property(drawn, ({ items, needs }) => {
        const plan = planOf(flowWith(items));
        const expected = items
          .map((one, at) => ({ name: one.name, at, chains: chainsTo(needs, at) }))
          .flatMap(({ name, at, chains }) =>
            chains === null ? [] : [{ name, at, rank: Math.max(...chains.map((chain) => chain.length)) - 1 }],
          )
          .sort((one, other) => one.rank - other.rank || one.at - other.at);
        expect(plan.items.map((one) => [one.item, one.rank])).toEqual(expected.map(({ name, rank }) => [name, rank]));
      }),
      { numRuns: 500 },
    );
  });

  it('puts every item behind all it needs', () => {
    fc.assert(
      fc.property(drawn, ({ items }) => {
        const seen = new Set<string>();
        for (const { item: name, after } of planOf(flowWith(items)).items) {
          expect(after.filter((need) => !seen.has(need))).toEqual([]);
          seen.add(name);
        }
      }),
    );
  });

  it('names a critical path whose promised days are the most of all chains', () => {
    fc.assert(
      fc.property(drawn, ({ items, needs }) => {
        const plan = planOf(flowWith(items));
        const days = (chain: readonly number[]): number => chain.reduce((sum, at) => sum + (items[at]?.promised?.amount ?? 0), 0);
        const most = Math.max(0, ...items.flatMap((_, at) => chainsTo(needs, at) ?? []).map(days));
        expect(plan.criticalTime.reduce((sum, { amount }) => sum + amount, 0)).toBe(most);
        const positions = plan.criticalPath.map((name) => items.findIndex((one) => one.name === name));
        expect(days(positions)).toBe(most);
        for (const [step, at] of positions.entries()) if (step > 0) expect(needs[at]).toContain(positions[step - 1]);
      }),
      { numRuns: 300 },
    );
  });

  it('waits for every giver of a certificate that several items give', () => {
    const one = item('甲', [], 1);
    const other = { ...item('乙', [], 1), gives: one.gives };
    const last = item('丙', ['甲'], 1);
    expect(planOf(flowWith([last, one, other])).items.at(-1)).toEqual({ item: '丙', after: ['甲', '乙'], rank: 1 });
  });

  it('waits for an item whose state or value a condition reads', () => {
    const reader: Item = { ...item('读', [], 1), when: { kind: 'name', path: ['写', '$status'] } };
    expect(planOf(flowWith([reader, item('写', [], 1)])).items.map((one) => [one.item, one.after])).toEqual([
      ['写', []],
      ['读', ['写']],
    ]);
  });

  it('stays quick for a chain of ten thousand items', () => {
    const items = Array.from({ length: 10_000 }, (_, at) => item(`项${at}`, at === 0 ? [] : [`项${at - 1}`], 1));
    const plan = planOf(flowWith(items));
    expect(plan.items.at(-1)?.rank).toBe(9_999);
    expect(plan.criticalPath).toHaveLength(10_000);
  });
});
