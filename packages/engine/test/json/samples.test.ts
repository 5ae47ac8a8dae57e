import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/json/canonical.ts';
import { flowErrors } from '../../src/json/generated/flow-schema.ts';
import { readJson } from '../../src/json/read.ts';
import { hashOf, jsonOf, writeJson } from '../../src/json/write.ts';
import { withoutPlaces } from '../../src/model/without-places.ts';
import { arbitraryFlow } from '../../src/testing/arbitrary-flow.ts';
import { readText } from '../../src/text/read.ts';

const flows = new URL('../fixtures/flows/', import.meta.url);
const files = readdirSync(flows).filter((file) => file.endsWith('.flow'));

describe('a flow that was written as text', () => {
  it.each(files)('%s is the same tree from its JSON', (file) => {
    const { flow } = readText(readFileSync(new URL(file, flows), 'utf8'));
    if (flow === null) throw new Error(`expected ${file} to be read`);
    const again = readJson(writeJson(flow));
    expect(again.problems).toEqual([]);
    expect(withoutPlaces(again.flow)).toEqual(withoutPlaces(flow));
    expect(hashOf(flow)).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('any flow that the model allows', () => {
  it('follows the schema, and is the same tree from its JSON', () => {
    fc.assert(
      fc.property(arbitraryFlow(), (flow) => {
        expect(flowErrors(jsonOf(flow))).toEqual([]);
        const { flow: again, problems } = readJson(writeJson(flow));
        expect(problems).toEqual([]);
        expect(canonicalJson(withoutPlaces(again))).toBe(canonicalJson(withoutPlaces(flow)));
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });
});
