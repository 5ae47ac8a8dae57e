import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, it } from 'vitest';
import { compileSchemas, generatedFile } from '../../../../tools/compile-schemas.mjs';
import schema from '../../src/json/flow.schema.json' with { type: 'json' };
import { flowErrors } from '../../src/json/generated/flow-schema.ts';
import { jsonOf } from '../../src/json/write.ts';
import { everyKind } from './every-kind.ts';
import { anyFlowJson } from './schema-arbitrary.ts';

/** The published file as any user's validator reads it: draft 2020-12, no code compiled ahead, patterns in linear time. */
const linear = Object.assign(
  (source: string) => ({ test: (text: string) => RE2JS.compile(source).matcher(text).find(), toString: () => source }),
  { code: 'linear' },
);
const ajv = new Ajv2020({
  strict: true,
  strictTypes: false,
  strictRequired: false,
  code: { regExp: linear as never },
  formats: { date: true },
});
ajv.addVocabulary(['x-zh', 'x-place']);
ajv.addKeyword({ keyword: 'discriminator', schemaType: 'object' });
const published = ajv.compile(schema);

describe('the published schema', () => {
  it('is a schema of draft 2020-12, and says of every definition what it is in English and Chinese', () => {
    expect(ajv.validateSchema(schema)).toBe(true);
    for (const [name, definition] of Object.entries<Readonly<Record<string, unknown>>>(schema.$defs)) {
      const zh = definition['x-zh'] as Readonly<Record<string, string>> | undefined;
      expect([name, definition['title'] ?? definition['description'], zh?.['title'] ?? zh?.['description']]).toEqual([
        name,
        expect.any(String),
        expect.any(String),
      ]);
    }
  });

  it('lets no object have members it does not name', () => {
    for (const [name, definition] of Object.entries<Readonly<Record<string, unknown>>>(schema.$defs)) {
      if ('properties' in definition) expect([name, definition['additionalProperties']]).toEqual([name, false]);
      expect(name === 'place' || JSON.stringify(definition['properties'] ?? {}).includes('"place"')).toBe(false);
    }
  });

  it('has no pattern that can take long: each counts to a bound, and none nests', () => {
    for (const [, pattern] of JSON.stringify(schema).matchAll(/"pattern":"([^"]*)"/g)) expect(pattern).not.toMatch(/[*+]|\)\{|\(/);
  });

  it('was compiled into the file in the tree: run tools/compile-schemas.mjs after a change', () => {
    expect(readFileSync(generatedFile, 'utf8') === compileSchemas()).toBe(true);
  });

  it('compiled needs neither eval nor ajv', () => {
    expect(readFileSync(generatedFile, 'utf8')).not.toMatch(/\beval\b|new Function|require\(|from 'ajv/);
  });

  it('finds everything the model has right', () => {
    expect(flowErrors(jsonOf(everyKind))).toEqual([]);
    expect(published(jsonOf(everyKind))).toBe(true);
  });

  it('compiled ahead judges as ajv does on the published file, on flows with one thing changed', () => {
    fc.assert(
      fc.property(
        anyFlowJson,
        fc.nat(),
        fc.constantFrom<Change>('drop', 'add', 'null', 'text', 'number', 'list', 'none'),
        (json, at, change) => {
          const mutant = changed(JSON.parse(JSON.stringify(json)), at, change);
          expect(flowErrors(mutant).length === 0).toBe(published(mutant));
        },
      ),
      { numRuns: 300, endOnFailure: true },
    );
  });
});

type Change = 'drop' | 'add' | 'null' | 'text' | 'number' | 'list' | 'none';

/** Changes the value at one of the tree's members, counted through. */
function changed(json: unknown, at: number, change: Change): unknown {
  const spots: { readonly holder: Record<string, unknown>; readonly key: string }[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      spots.push({ holder: value as Record<string, unknown>, key });
      visit(inner);
    }
  };
  visit(json);
  const spot = spots[at % Math.max(1, spots.length)];
  if (spot === undefined) return json;
  const { holder, key } = spot;
  if (change === 'drop') delete holder[key];
  else if (change === 'add') holder['surplus'] = 1;
  else if (change !== 'none') holder[key] = { null: null, text: 'x', number: 1.5, list: [] }[change];
  return json;
}
