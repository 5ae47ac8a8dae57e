import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutPlaces } from '../../src/model/without-places.ts';
import { arbitraryFlow } from '../../src/testing/arbitrary-flow.ts';
import { formatText } from '../../src/text/format.ts';
import { printFlow } from '../../src/text/print.ts';
import { readText } from '../../src/text/read.ts';

const bare = (node: unknown): unknown => JSON.parse(JSON.stringify(withoutPlaces(node)));
const flows = arbitraryFlow({ stepsMax: 25 });

it('reads what it prints back as the same flow, in both languages', () => {
  fc.assert(
    fc.property(flows, (flow) => {
      for (const language of ['zh', 'en'] as const) {
        const { flow: back, problems } = readText(printFlow(flow, language));
        expect(problems).toEqual([]);
        expect(bare(back)).toEqual(bare(flow));
      }
    }),
    { numRuns: 150, endOnFailure: true },
  );
});

it('formats what it prints to the same text, and twice like once', () => {
  fc.assert(
    fc.property(flows, fc.constantFrom('zh' as const, 'en' as const), (flow, language) => {
      const text = printFlow(flow, language);
      const formatted = formatText(text).text;
      expect(formatText(formatted).text).toBe(formatted);
      expect(bare(readText(formatted).flow)).toEqual(bare(flow));
    }),
    { numRuns: 80, endOnFailure: true },
  );
});

it('translates a text to the other language and back without changing its flow', () => {
  fc.assert(
    fc.property(flows, (flow) => {
      const chinese = printFlow(flow, 'zh');
      const english = formatText(chinese, 'en').text;
      expect(bare(readText(english).flow)).toEqual(bare(flow));
      expect(bare(readText(formatText(english, 'zh').text).flow)).toEqual(bare(flow));
    }),
    { numRuns: 60, endOnFailure: true },
  );
});
