import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepsOf } from '../../src/model/walk.ts';
import { words as en } from '../../src/problem/en/words.ts';
import { words as zh } from '../../src/problem/zh/words.ts';
import { arbitraryFlow } from '../../src/testing/arbitrary-flow.ts';

describe('a step without a name', () => {
  it('is called by a word of each language, whatever its kind', () => {
    fc.assert(
      fc.property(arbitraryFlow(), (flow) => {
        for (const {
          step: { kind },
        } of stepsOf(flow)) {
          expect(zh.fixed.get(kind), kind).toMatch(/^[^a-zA-Z]+$/);
          expect(en.fixed.get(kind), kind).toBeDefined();
        }
      }),
    );
  });
});
