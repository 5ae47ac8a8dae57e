import { Ajv2020 } from 'ajv/dist/2020.js';
import { RE2JS } from 're2js';
import type { Schema } from './connector.ts';

/** Says what is wrong with a value, in one line for the operator, or null. */
export type SchemaCheck = (value: unknown) => string | null;

/** Compiles JSON Schemas of operations; patterns run on RE2, which no text can make run away. */
export function schemaChecker(): (schema: Schema) => SchemaCheck {
  const ajv = new Ajv2020({ strict: false, allErrors: false, code: { regExp: Object.assign(linear, { code: 'linear' }) } });
  return (schema) => {
    const validate = ajv.compile(schema);
    return (value) => {
      if (validate(value)) return null;
      const [first] = validate.errors ?? [];
      return first === undefined
        ? 'not valid'
        : `${first.instancePath === '' ? 'record' : first.instancePath} ${first.message ?? 'is not valid'}`;
    };
  };
}

/** A regular expression that takes linear time, in the shape ajv asks for. ajv keeps patterns by what they print as. */
function linear(pattern: string): { test: (text: string) => boolean; toString: () => string } {
  const compiled = RE2JS.compile(pattern);
  return { test: (text) => compiled.matcher(text).find(), toString: () => pattern };
}
