// Compiles the flow's JSON Schema ahead of time: pages forbid code made from text, and the engine needs no ajv to run.
// Run it after a change of flow.schema.json; a test compares the result with the file in the tree.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

const engine = new URL('../packages/engine/', import.meta.url);
const require = createRequire(new URL('package.json', engine));
const schemaFile = new URL('src/json/flow.schema.json', engine);

/** Where the compiled schema stands in the tree. */
export const generatedFile = new URL('src/json/generated/flow-schema.ts', engine);

/** Members that say something to people only. */
const annotations = new Set(['title', 'description', 'x-zh', 'x-place', 'default', 'format', 'readOnly']);

/** The text of the generated file. */
export function compileSchemas() {
  const schema = JSON.parse(readFileSync(schemaFile, 'utf8'));
  return [
    '// @ts-nocheck: made by tools/compile-schemas.mjs from flow.schema.json; change that file, not this one.',
    "import { codePoints, joinErrors } from '../schema-run.ts';",
    "import type { SchemaError, Shape } from '../schema-run.ts';",
    '',
    `const shapeEntries = ${JSON.stringify(shapesOf(schema))};`,
    '',
    '/** What the schema says about defaults, order and places, by the name of a definition. */',
    'export const shapes: ReadonlyMap<string, Shape> = new Map(shapeEntries);',
    '',
    '/** The name of the definition a whole flow follows. */',
    `export const rootShape: string = ${JSON.stringify(nameOf(schema))};`,
    '',
    '/** What is wrong with a value by the schema; nothing when it is a flow. */',
    'export function flowErrors(value: unknown): readonly SchemaError[] {',
    '  return validateFlow(value) ? [] : (validateFlow.errors ?? []);',
    '}',
    '',
    validatorOf(schema),
    '',
  ].join('\n');
}

function validatorOf(schema) {
  const { Ajv } = require('ajv');
  const standalone = require('ajv/dist/standalone').default;
  // Nothing in the schema differs between drafts 7 and 2020-12; the older one comes without the bookkeeping of the newer.
  const ajv = new Ajv({
    allErrors: true,
    discriminator: true,
    inlineRefs: false,
    messages: false,
    strictTypes: false,
    code: { source: true, esm: true, optimize: 2 },
  });
  const { $schema: _, ...rules } = withoutAnnotations(schema);
  const code = standalone(ajv, ajv.compile(rules));
  const name = /export const validate = (\w+);/.exec(code)?.[1];
  if (name === undefined) throw new Error('expected the validator by name but ajv wrote something else');
  const body = smaller(code)
    .replace('"use strict";', '')
    .replace(/export const validate = \w+;/, `const validateFlow = ${name};`)
    .replace(/export default \w+;/, '')
    .replaceAll('require("ajv/dist/runtime/ucs2length").default', 'codePoints')
    .trim();
  if (/\brequire\(|\beval\(|new Function|\.concat\(/.test(body))
    throw new Error('expected code that stands alone but it needs something more');
  return body;
}

/**
 * The same code in a sixth of its size, with a list of errors that stops growing: ajv copies it at every level, which a
 * file of nothing but errors makes quadratic.
 */
function smaller(code) {
  const short = code
    .replace(/vErrors === null \? ([\w.]+)\.errors : vErrors\.concat\(\1\.errors\)/g, 'joinErrors(vErrors, $1.errors)')
    .replace(
      /const (err\d+) = (\{.*?\});\s*if\(vErrors === null\)\{\s*vErrors = \[\1\];\s*\}\s*else \{\s*vErrors\.push\(\1\);\s*\}/g,
      'vErrors = joinErrors(vErrors, [$2]);',
    )
    .replace(/,schemaPath:"[^"]*"/g, '')
    .replace(/, ?parentData:\w+,parentDataProperty:(?:\w+|"[^"]*"),rootData/g, '')
    .replaceAll(',parentData,parentDataProperty,rootData', '')
    .replace(/, parentData, parentDataProperty, rootData=data/g, '');
  return dropUnused(short).replace(/(?<=[;}])(?=function validate\d)/g, '\n');
}

/** Leaves out the schemas that the code does not look at. */
function dropUnused(code) {
  const uses = new Map();
  for (const [name] of code.matchAll(/\bschema\d+\b/g)) uses.set(name, (uses.get(name) ?? 0) + 1);
  return code.replace(/const (schema\d+) = (?:\{[^\n]*?\}|\[[^\n]*?\]);(?=const |function |\n)/g, (text, name) =>
    uses.get(name) === 1 ? '' : text,
  );
}

function withoutAnnotations(node) {
  if (Array.isArray(node)) return node.map(withoutAnnotations);
  if (node === null || typeof node !== 'object') return node;
  const kept = Object.entries(node).filter(([key]) => !annotations.has(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      key === 'properties' || key === '$defs' ? mapValues(value, withoutAnnotations) : withoutAnnotations(value),
    ]),
  );
}

function mapValues(record, change) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/** Only what reading and writing need besides the validator. */
function shapesOf(schema) {
  return Object.entries(schema.$defs).flatMap(([name, definition]) => {
    if (definition.oneOf !== undefined) {
      const kinds = definition.oneOf.map(nameOf).map((member) => [schema.$defs[member].properties.kind.const, member]);
      return [[name, { kinds }]];
    }
    if (definition.properties === undefined) return [];
    const members = Object.entries(definition.properties).map(([key, member]) => memberOf(schema, key, member));
    return [[name, { members, ...(definition['x-place'] === true ? { place: true } : {}) }]];
  });
}

function memberOf(schema, key, member) {
  const target = inner(schema, member);
  return {
    key,
    ...(target === null ? {} : { shape: target }),
    ...('default' in member ? { default: member.default } : {}),
    ...(member.readOnly === true ? { derived: true } : {}),
    ...(key === '$schema' ? { fixed: member.const } : {}),
  };
}

/** The definition of what a member holds, through lists; null for plain values. */
function inner(schema, node) {
  if (node.items !== undefined) return inner(schema, node.items);
  // Either a plain value or an object: only the object has a definition.
  if (node.if !== undefined) return inner(schema, node.if.type === 'object' ? node.then : node.else);
  if (node.$ref === undefined) return null;
  const name = nameOf(node);
  const definition = schema.$defs[name];
  if (definition.properties !== undefined || definition.oneOf !== undefined) return name;
  return inner(schema, definition);
}

function nameOf(node) {
  return node.$ref.slice('#/$defs/'.length);
}

if (argv[1] === fileURLToPath(import.meta.url)) writeFileSync(generatedFile, compileSchemas());
