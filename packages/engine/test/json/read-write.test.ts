import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/json/canonical.ts';
import { readJson } from '../../src/json/read.ts';
import { hashOf, writeJson } from '../../src/json/write.ts';
import type { Flow } from '../../src/model/flow.ts';
import { stepsOf } from '../../src/model/walk.ts';
import { withoutPlaces } from '../../src/model/without-places.ts';
import { everyKind, everyKindHash } from './every-kind.ts';
import { anyFlowJson } from './schema-arbitrary.ts';

const read = (source: string): Flow => {
  const { flow, problems } = readJson(source);
  expect(problems).toEqual([]);
  expect(flow).not.toBeNull();
  return flow as Flow;
};

describe('the JSON of a flow', () => {
  it('says everything the model can, and comes back equal', () => {
    expect(withoutPlaces(read(writeJson(everyKind)))).toEqual(everyKind);
  });

  it('is written the same for any flow that the schema allows, however it was written before', () => {
    fc.assert(
      fc.property(anyFlowJson, fc.nat(3), (json, indent) => {
        const flow = read(JSON.stringify(json, null, indent));
        const written = writeJson(flow);
        const again = read(written);
        expect(withoutPlaces(again)).toEqual(withoutPlaces(flow));
        expect(writeJson(again)).toBe(written);
        expect(hashOf(again)).toBe(hashOf(flow));
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });

  it('has its members in one order, two spaces, LF, and no place and no derived id', () => {
    const written = writeJson(read(writeJson(everyKind)));
    expect(written).toBe(writeJson(everyKind));
    expect(written.startsWith('{\n  "$schema": "urn:lianban:flow:1",\n  "kind": "flow",\n  "name": "样样都有",\n')).toBe(true);
    expect(written.endsWith('}\n')).toBe(true);
    expect(written).not.toMatch(/"place"|"from": \d|\r/);
    expect(written).not.toContain('"handlers": []');
  });

  it('keeps where each part stands', () => {
    const source = writeJson(everyKind);
    for (const { step } of stepsOf(read(source))) {
      const { from, to } = step.place ?? { from: 0, to: 0 };
      expect(JSON.parse(source.slice(from, to))).toMatchObject({ kind: step.kind });
    }
  });

  it('fills in what is left out', () => {
    const flow = read(
      '{"name":"小","parties":[{"name":"甲","role":"post"}],"body":[{"kind":"task","name":"看","party":"甲","verb":"handle"}]}',
    );
    expect(flow.start).toEqual({ kind: 'apply' });
    expect(flow.meta).toEqual({ basis: [], notFor: [] });
    expect(flow.body[0]).toMatchObject({ id: flow.body[0]?.id, handlers: [] });
    expect(flow.body[0]?.id).toMatch(/^n_/);
  });

  it('may name the ids it was given, as long as they are the derived ones', () => {
    const flow = read('{"name":"a","body":[{"kind":"rate","name":"看"}]}');
    const id = flow.body[0]?.id;
    expect(readJson(`{"name":"a","id":"${flow.id}","body":[{"kind":"rate","name":"看","id":"${id}"}]}`).problems).toEqual([]);
    expect(readJson('{"name":"a","body":[{"kind":"rate","name":"看","id":"other"}]}').problems).toMatchObject([
      { code: 'json-id-differs', facts: { id: 'other', derived: id } },
    ]);
  });
});

describe('the hash of a flow', () => {
  it('is SHA-256 over bytes that do not depend on order or places', () => {
    const one = read('{"name":"a","version":"1","body":[]}');
    const other = read('{  "body": [], "kind": "flow", "version": "1",\n"name": "a" }');
    expect(hashOf(one)).toBe(hashOf(other));
    expect(hashOf(one)).not.toBe(hashOf({ ...one, version: '2' }));
    expect(hashOf(one)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('has not changed since version 1 of the schema: published versions are known by it', () => {
    expect(hashOf(everyKind)).toBe(everyKindHash);
  });

  it('agrees with the platform on the same bytes', async () => {
    const text = canonicalJson({ b: 1, a: ['𠮷', null, -0, 1e21, 'x"\n'] });
    expect(text).toBe('{"a":["𠮷",null,0,1e+21,"x\\"\\n"],"b":1}');
    const flow = read('{"name":"𠮷\\u2028"}');
    const canonical = canonicalJson(JSON.parse(writeJson(flow)));
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical));
    expect(hashOf(flow)).toBe(Buffer.from(digest).toString('hex'));
  });
});
