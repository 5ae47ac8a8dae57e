import { describe, expect, it } from 'vitest';
import { withoutPlaces } from '../../src/model/without-places.ts';

describe('a model without its places', () => {
  it('loses where things stand, at every depth, and nothing else', () => {
    const model = { kind: 'x', place: { from: 1, to: 2 }, inner: [{ place: { from: 3, to: 4, file: 'a' }, name: 'place' }] };
    expect(withoutPlaces(model)).toEqual({ kind: 'x', inner: [{ name: 'place' }] });
  });

  it('keeps a value that somebody called place, or __proto__', () => {
    const value = JSON.parse('{"place":"示例市","__proto__":{"place":1}}');
    expect(JSON.stringify(withoutPlaces(value))).toBe(JSON.stringify(value));
  });
});
