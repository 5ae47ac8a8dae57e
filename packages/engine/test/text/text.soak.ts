import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutPlaces } from '../../src/model/without-places.ts';
import { arbitraryFlow } from '../../src/testing/arbitrary-flow.ts';
import { joined, outline } from '../../src/text/outline.ts';
import { printFlow } from '../../src/text/print.ts';
import { readText } from '../../src/text/read.ts';
import { sample, sampleNames } from './samples.ts';
import { lostBy, slip, touchesBreak } from './slip.ts';

const bare = (node: unknown): unknown => JSON.parse(JSON.stringify(withoutPlaces(node)));

it('reads 20,000 strings of any bytes without an exception or a place outside', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (source) => {
      expect(joined(outline(source).syntax)).toBe(source);
      for (const { place } of readText(source).problems)
        expect(place === null || (place.from >= 0 && place.to <= source.length)).toBe(true);
    }),
    { numRuns: 20_000 },
  );
});

it('loses at most one statement to 20,000 slips, 0.25 on average', () => {
  let [lost, slips] = [0, 0];
  fc.assert(
    fc.property(fc.constantFrom(...sampleNames), fc.nat({ max: 5_000 }), fc.nat({ max: 40 }), (name, at, what) => {
      const source = sample(name);
      const gone = lostBy(source, slip(source, at, what));
      lost += gone;
      slips += 1;
      expect(gone).toBeLessThanOrEqual(touchesBreak(source, at, what) ? 2 : 1);
    }),
    { numRuns: 20_000, endOnFailure: true },
  );
  expect(lost / slips).toBeLessThan(0.25);
});

it('reads 10,000 flows back as it printed them', () => {
  fc.assert(
    fc.property(arbitraryFlow(), fc.constantFrom('zh' as const, 'en' as const), (flow, language) => {
      const { flow: back, problems } = readText(printFlow(flow, language));
      expect(problems).toEqual([]);
      expect(bare(back)).toEqual(bare(flow));
    }),
    { numRuns: 10_000, endOnFailure: true },
  );
});
