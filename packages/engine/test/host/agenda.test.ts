import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '../../src/base/id.ts';
import { createAgenda } from '../../src/host/agenda.ts';

const command = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), key: fc.integer({ min: 0, max: 8 }), at: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ kind: fc.constant('strike' as const), key: fc.integer({ min: 0, max: 8 }) }),
  fc.record({ kind: fc.constant('take' as const) }),
);

describe('the agenda of a virtual clock', () => {
  it('gives what a sorted list gives, whatever is added, struck out and taken', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
        const agenda = createAgenda<number>();
        let list: { key: string; at: number; entry: number }[] = [];
        commands.forEach((one, index) => {
          if (one.kind === 'take') {
            const [first] = list.toSorted((a, b) => a.at - b.at || a.entry - b.entry);
            expect(agenda.peek()?.entry ?? null).toBe(first?.entry ?? null);
            expect(agenda.take()?.entry ?? null).toBe(first?.entry ?? null);
            list = list.filter((entry) => entry !== first);
            return;
          }
          const key = `k${one.key}`;
          list = list.filter((entry) => entry.key !== key);
          if (one.kind === 'strike') return agenda.strike(key);
          agenda.add(key, instant(one.at), index);
          list.push({ key, at: one.at, entry: index });
        });
      }),
    );
  });
});
