import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FLOW_JSON_DEPTH_MAX, PROBLEMS_MAX, SOURCE_CHARS_MAX, STEPS_MAX } from '../../src/base/limits.ts';
import type { Problem } from '../../src/base/problem.ts';
import { jsonCodes } from '../../src/json/codes.ts';
import { parseJson } from '../../src/json/parse.ts';
import { readJson } from '../../src/json/read.ts';
import { writeJson } from '../../src/json/write.ts';
import { everyKind } from './every-kind.ts';

/** What is said of a source: code, the stretch of source it points at, facts. */
function said(source: string): readonly (readonly [string, string | null, Problem['facts']])[] {
  const { flow, problems } = readJson(source);
  expect(flow).toBeNull();
  return problems.map(({ code, place, facts }) => [code, place === null ? null : source.slice(place.from, place.to), facts]);
}

const step = (members: string): string => `{"name":"a","body":[{${members}}]}`;

describe('JSON that is no JSON', () => {
  it.each([
    ['', 'value', ''],
    ['{', 'key', ''],
    ['{"name"', 'colon', ''],
    ['{"name":"a"', 'comma', ''],
    ['{"name":"a",}', 'key', '}'],
    ["{'name':1}", 'key', "'"],
    ['{"name":"a"} x', 'end', 'x'],
    ['{"name":"a', 'quote', ''],
    ['{"name":"a\nb"}', 'quote', '\n'],
    ['{"name":"\\x"}', 'escape', '\\'],
    ['{"name":"\\u12"}', 'escape', '\\'],
    ['{"name":01}', 'comma', '1'],
    ['{"name":-}', 'digit', '-'],
    ['{"name":NaN}', 'value', 'N'],
    ['{"name":\u3000"a"}', 'value', '\u3000'],
    ['{"name":“a”}', 'value', '“'],
    ['{"name":𠮷}', 'value', '𠮷'],
    ['\u0000\u0001\u0002', 'value', '\u0000'],
    ['{"body":[1,2', 'comma', ''],
  ])('%j wants a %s', (source, expected, found) => {
    expect(said(source)).toEqual([['json-syntax', found, { expected, found }]]);
  });

  it('is read as the platform reads it, or not at all, whatever the text', () => {
    const signs = fc.string({
      unit: fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '\\', 'u', '0', '1', '.', 'e', '-', 'true', 'null', ' ', '\n', 'ａ'),
      maxLength: 24,
    });
    fc.assert(
      fc.property(fc.oneof(signs, fc.json(), fc.string({ unit: 'binary' })), (source) => {
        let platform: unknown = 'broken';
        try {
          platform = JSON.parse(source);
        } catch {
          expect(parseJson(source).node).toBeNull();
          return;
        }
        const { node } = parseJson(source);
        expect(JSON.stringify(node?.value)).toBe(JSON.stringify(platform));
        expect(JSON.parse(source.slice(node?.from, node?.to))).toEqual(platform);
      }),
      { numRuns: 800 },
    );
  });
});

describe('JSON that is no flow', () => {
  it.each<[string, string, string | null, Problem['facts']]>([
    ['[]', 'json-type-wrong', '[', { expected: ['object'], found: 'list' }],
    ['{}', 'json-member-missing', '{', { member: 'name' }],
    ['{"name":"a","nmae":1}', 'json-member-unknown', '"nmae"', { member: 'nmae', suggestions: ['meta'] }],
    ['{"name":"a","partys":[]}', 'json-member-unknown', '"partys"', { member: 'partys', suggestions: ['parties', 'start'] }],
    ['{"name":"a","__proto__":{"x":1}}', 'json-member-unknown', '"__proto__"', { member: '__proto__', suggestions: [] }],
    ['{"name":"a","constructor":1}', 'json-member-unknown', '"constructor"', { member: 'constructor', suggestions: [] }],
    ['{"name":"a","place":{"from":1,"to":2}}', 'json-member-unknown', '"place"', { member: 'place', suggestions: [] }],
    ['{"name":"a","name":"b"}', 'json-duplicate-key', '"name"', { key: 'name' }],
    ['{"name":"a\\uD800"}', 'json-half-character', '"a\\uD800"', {}],
    ['{"name":"\uDC00"}', 'json-half-character', '"\uDC00"', {}],
    ['{"name":""}', 'json-length-wrong', '""', { of: 'text', bound: 'min', limit: 1 }],
    [`{"name":"${'长'.repeat(121)}"}`, 'json-length-wrong', `"${'长'.repeat(121)}"`, { of: 'text', bound: 'max', limit: 120 }],
    ['{"name":null}', 'json-type-wrong', 'null', { expected: ['text'], found: 'null' }],
    ['{"name":"a","$schema":"x"}', 'json-value-unknown', '"x"', { value: 'x', allowed: ['urn:lianban:flow:1'], suggestions: [] }],
    [
      step('"kind":"tsak"'),
      'json-value-unknown',
      '"tsak"',
      { value: 'tsak', allowed: expect.arrayContaining(['task', 'stop']), suggestions: ['task'] },
    ],
    [step('"name":"x"'), 'json-member-missing', '{', { member: 'kind' }],
    [step('"kind":7'), 'json-type-wrong', '7', { expected: ['text'], found: 'number' }],
    [step('"kind":"jump","target":"x","timesMax":1.5'), 'json-type-wrong', '1.5', { expected: ['integer'], found: 'number' }],
    [step('"kind":"jump","target":"x","timesMax":-1'), 'json-out-of-range', '-1', { bound: 'min', limit: 0 }],
    [step('"kind":"jump","target":"x","timesMax":1e999'), 'json-number-too-large', '1e999', { text: '1e999' }],
    [step('"kind":"jump","target":"x","target_":"y"'), 'json-member-unknown', '"target_"', { member: 'target_', suggestions: [] }],
    [step('"kind":"jump","targt":"x"'), 'json-member-missing', '{', { member: 'target' }],
    [step('"kind":"rate","code":"评价"'), 'json-form-wrong', '"评价"', { form: 'code', text: '评价' }],
    [
      step('"kind":"rate","limit":{"kind":"until","date":"2026-02-30"}'),
      'json-form-wrong',
      '"2026-02-30"',
      { form: 'date', text: '2026-02-30' },
    ],
    [step('"kind":"rate","limit":{"kind":"until","date":"soon"}'), 'json-form-wrong', '"soon"', { form: 'date', text: 'soon' }],
    [step('"kind":"choose","form":"if","rows":[]'), 'json-length-wrong', '[', { of: 'list', bound: 'min', limit: 1 }],
    ['{"name":"a","start":{"kind":"schedule","every":"day","at":"25:00"}}', 'json-form-wrong', '"25:00"', { form: 'time', text: '25:00' }],
    [
      '{"name":"a","meta":{"withdrawal":{"by":"everybody"}}}',
      'json-value-unknown',
      '"everybody"',
      { value: 'everybody', allowed: ['nobody'], suggestions: [] },
    ],
    ['{"name":"a","meta":{"withdrawal":{"by":{}}}}', 'json-member-missing', '{', { member: 'party' }],
    [
      '{"name":"a","meta":{"promised":{"amount":5,"unit":"workingDays"}}}',
      'json-value-unknown',
      '"workingDays"',
      { value: 'workingDays', allowed: expect.any(Array), suggestions: expect.arrayContaining(['workingDay']) },
    ],
  ])('%s: %s', (source, code, at, facts) => {
    expect(said(source)).toContainEqual([code, at, facts]);
  });

  it('is told everything at once, in the order of the source', () => {
    const source = '{"nam":"a","parties":[{"name":"b","role":"boss"},{"role":"post"}],"body":{}}';
    expect(said(source).map(([code, at]) => [code, at])).toEqual([
      ['json-member-missing', '{'],
      ['json-member-unknown', '"nam"'],
      ['json-value-unknown', '"boss"'],
      ['json-member-missing', '{'],
      ['json-type-wrong', '{'],
    ]);
  });

  it('is mended by the fixes that are offered, round by round', () => {
    const mend = (source: string): string => {
      const edits = readJson(source).problems.flatMap(({ fixes = [] }) => fixes.flatMap((fix) => fix.edits));
      return edits
        .toSorted((one, other) => other.from - one.from)
        .reduce((text, edit) => text.slice(0, edit.from) + edit.insert + text.slice(edit.to), source);
    };
    const source = '{"name":"a","body":[{"kind":"tsak","parrty":"x","verb":"fil"}],"parteis":[]}';
    expect(readJson(source).problems).not.toEqual([]);
    // A kind that is unknown hides what its members must be.
    expect(readJson(mend(mend(source))).problems).toEqual([]);
  });

  it('has facts by the names that the table of codes gives, and places inside the source', () => {
    const good = writeJson(everyKind);
    fc.assert(
      fc.property(
        fc.nat(good.length - 1),
        fc.nat(8),
        fc.constantFrom('', 'x', '"', '{', ']', '0', '\\', ',"a":1'),
        (at, length, insert) => {
          const source = good.slice(0, at) + insert + good.slice(at + length);
          for (const { code, facts, place } of readJson(source).problems) {
            expect(Object.keys(facts).sort()).toEqual([...(jsonCodes[code as keyof typeof jsonCodes].facts ?? [])].sort());
            expect(place === null || (place.from <= place.to && place.to <= source.length)).toBe(true);
          }
        },
      ),
      { numRuns: 150, endOnFailure: true },
    );
  });
});

describe('JSON made to hurt', () => {
  it('of fifty megabytes is refused by its length', () => {
    expect(said('{'.padEnd(50_000_000, ' '))).toEqual([['json-too-large', null, { max: SOURCE_CHARS_MAX, length: 50_000_000 }]]);
  });

  it.each(['[', '{"a":', '{"name":"a","body":['])('of ten thousand times %s is refused by its depth', (opening) => {
    expect(said(opening.repeat(10_000)).map(([code, , facts]) => [code, facts])).toEqual([['json-too-deep', { max: FLOW_JSON_DEPTH_MAX }]]);
  });

  it('of blocks in blocks is refused by the levels people can read, and of too many steps by their number', () => {
    const nested = (levels: number): string => `{"kind":"detached","body":[${levels === 0 ? '' : nested(levels - 1)}]}`;
    expect(said(`{"name":"a","body":[${nested(80)}]}`).map(([code]) => code)).toEqual(['json-blocks-too-deep']);
    const steps = `{"name":"a","body":[${Array.from({ length: STEPS_MAX + 5 }, () => '{"kind":"rate"}').join(',')}]}`;
    expect(said(steps).map(([code, , facts]) => [code, facts])).toEqual([['json-steps-too-many', { max: STEPS_MAX }]]);
  });

  it('of formulas without end is refused by their size', () => {
    const literal = '{"kind":"literal","value":1}';
    const wide = `{"kind":"and","parts":[${Array.from({ length: 600 }, () => literal).join(',')}]}`;
    const deep = Array.from({ length: 40 }).reduce<string>((inner) => `{"kind":"not","of":${inner}}`, literal);
    const define = (formula: string): string => step(`"kind":"define","value":"x","formula":${formula}`);
    expect(said(define(wide)).map(([code]) => code)).toEqual(['json-formula-too-large']);
    expect(said(define(deep)).map(([code]) => code)).toEqual(['json-formula-too-deep']);
  });

  it.each([
    ['steps without anything', (count: number) => `{"name":"a","body":[${'{},'.repeat(count)}{}]}`],
    ['steps with kinds unknown', (count: number) => `{"name":"a","body":[${'{"kind":"draw"},'.repeat(count)}{}]}`],
    ['members unknown', (count: number) => `{${Array.from({ length: count }, (_, at) => `"m${at}":1`).join(',')}}`],
    ['keys twice', (count: number) => `{${'"a":1,'.repeat(count)}"a":1}`],
    ['half characters', (count: number) => `{"name":["${'\\uD800","'.repeat(count)}"]}`],
    [
      'problems deep inside',
      (count: number) =>
        `{"name":"a","body":[${'{"kind":"choose","rows":[{"body":[{"kind":"choose","rows":[{"body":[{}]}]}]}]},'.repeat(count)}{}]}`,
    ],
  ])('of nothing but %s ends with as many problems as anybody reads', (_, make) => {
    const problems = readJson(make(10_000)).problems;
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(PROBLEMS_MAX);
  });

  it('with names of the machinery is only names', () => {
    const source =
      '{"name":"constructor","scenarios":[{"name":"__proto__","given":[{"kind":"value","path":["toString"],"value":{"__proto__":{"polluted":true}}}]}]}';
    const { flow, problems } = readJson(source);
    expect(problems).toEqual([]);
    expect(({} as Readonly<Record<string, unknown>>)['polluted']).toBeUndefined();
    expect(flow === null ? '' : writeJson(flow)).toContain('"__proto__": {');
  });
});
