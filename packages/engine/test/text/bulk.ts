import fc from 'fast-check';
import { expect } from 'vitest';
import { withoutPlaces } from '../../src/model/without-places.ts';
import { arbitraryFlow } from '../../src/testing/arbitrary-flow.ts';
import { joined, outline } from '../../src/text/outline.ts';
import { printFlow } from '../../src/text/print.ts';
import { readText } from '../../src/text/read.ts';
import { sample, sampleNames } from './samples.ts';
import { lostBy, makesNote, slip } from './slip.ts';
import { toldRuns } from './told.ts';

/** Any bytes: nothing is thrown, no character is lost, every place is inside the text. */
export function bytesLaw(runs: number): void {
  const law = fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (source) => {
    expect(joined(outline(source).syntax)).toBe(source);
    for (const { place } of readText(source).problems)
      expect(place === null || (place.from >= 0 && place.from <= place.to && place.to <= source.length)).toBe(true);
  });
  fc.assert(law, toldRuns('strings of any bytes', runs));
}

/** One character too few or too many in a sample: at most one statement is lost; gives the mean. */
export function slipsLaw(runs: number): number {
  let lost = 0;
  const law = fc.property(fc.constantFrom(...sampleNames), fc.nat({ max: 5_000 }), fc.nat({ max: 40 }), (name, at, what) => {
    const source = sample(name);
    fc.pre(!makesNote(source, at, what));
    const gone = lostBy(source, slip(source, at, what));
    lost += gone;
    expect(gone).toBeLessThanOrEqual(1);
  });
  fc.assert(law, toldRuns('slips of one character', runs));
  process.stdout.write(`statements lost per slip: ${(lost / runs).toFixed(4)}\n`);
  return lost / runs;
}

/** Random flows with loops and jumps: what is printed reads back as the same flow. */
export function printLaw(runs: number, stepsMax: number): void {
  const law = fc.property(arbitraryFlow({ stepsMax }), fc.constantFrom('zh' as const, 'en' as const), (flow, language) => {
    const { flow: back, problems } = readText(printFlow(flow, language));
    expect(problems).toEqual([]);
    expect(withoutPlaces(back)).toEqual(withoutPlaces(flow));
  });
  fc.assert(law, toldRuns(`flows of up to ${stepsMax} steps printed and read back`, runs));
}
