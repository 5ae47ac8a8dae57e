import fc from 'fast-check';
import { sample, sampleNames } from '../text/samples.ts';

const slips = ['', '「', '：', '，', '\n', '  ', '#', '“', '（', '甲', '{', '\r', '\u3000', '」', '-', '1', '由 '];

/** Samples with a slip in them, and texts that are none. */
export const slipped: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...sampleNames).map(sample), fc.nat(), fc.constantFrom(...slips))
      .map(([source, at, slip]) => source.slice(0, at % source.length) + slip + source.slice((at % source.length) + (at % 3))),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);
