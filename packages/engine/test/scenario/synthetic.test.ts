import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ValueType } from '../../src/model/value.ts';
import { checkValue } from '../../src/model/value-check.ts';
import { syntheticValue } from '../../src/scenario/synthetic.ts';

const name = fc.constantFrom('新生儿姓名', 'name', '__proto__', '一');

const { type } = fc.letrec<{ type: ValueType }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom<ValueType>(
      ...(
        [
          'number',
          'money',
          'boolean',
          'date',
          'time',
          'instant',
          'citizenId',
          'creditCode',
          'region',
          'address',
          'phone',
          'certificate',
        ] as const
      ).map((kind) => ({ kind })),
      { kind: 'text' },
      { kind: 'file', many: true },
      { kind: 'file', many: false },
      { kind: 'duration', working: true },
      { kind: 'duration', working: false },
    ),
    fc.record({ kind: fc.constant('text' as const), min: fc.integer({ min: 0, max: 30 }), max: fc.integer({ min: 30, max: 60 }) }),
    fc.record({
      kind: fc.constant('choice' as const),
      options: fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 5 }),
    }),
    fc.record({ kind: fc.constant('list' as const), of: tie('type') }),
    fc.record({
      kind: fc.constant('record' as const),
      fields: fc.uniqueArray(fc.record({ name, type: tie('type') }), { maxLength: 3, selector: (field) => field.name }),
    }),
  ),
}));

describe('synthetic values', () => {
  it('are valid for their type, whatever the type and the turn', () => {
    fc.assert(
      fc.property(type, name, fc.nat(60), (of, called, turn) => {
        expect(checkValue(syntheticValue(of, called, turn), of, { required: true })).toBeNull();
      }),
    );
  });

  it('of identities stand in a region that no place has', () => {
    for (let turn = 0; turn < 100; turn += 1) {
      expect(syntheticValue({ kind: 'citizenId' }, '', turn)).toMatch(/^99\d{15}[\dX]$/);
      expect(syntheticValue({ kind: 'creditCode' }, '', turn)).toMatch(/^91999999/);
    }
  });
});
