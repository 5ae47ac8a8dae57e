import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import type { FastifySchemaCompiler, FastifySchemaValidationError } from 'fastify';
import type { Trouble } from './problem.ts';

/** Checks what is sent: bodies as they are, the texts of addresses turned into numbers where the schema wants one. */
export function schemaCompiler(): FastifySchemaCompiler<object> {
  const exact = new Ajv2020({ discriminator: true, strict: false });
  const lenient = new Ajv2020({ coerceTypes: true, strict: false, useDefaults: true });
  return ({ schema, httpPart }) => (httpPart === 'body' ? exact : lenient).compile(schema);
}

/** Says which field is wrong, as a JSON pointer into what was sent. */
export function troubleOfValidation(errors: readonly (FastifySchemaValidationError | ErrorObject)[]): Trouble {
  const [error] = errors;
  if (error === undefined) return { status: 400, code: 'field-not-valid', field: '/', facts: { expected: '' } };
  const { keyword, instancePath, params } = error;
  const text = (name: string): string => String(params[name]);
  const at = instancePath === '' ? '/' : instancePath;
  const below = (name: string): string => `${instancePath}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  switch (keyword) {
    case 'required':
      return { status: 400, code: 'field-missing', field: below(text('missingProperty')) };
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return {
        status: 400,
        code: 'field-unknown',
        field: below(text('additionalProperty' in params ? 'additionalProperty' : 'unevaluatedProperty')),
      };
    case 'type':
      return { status: 400, code: 'field-type', field: at, facts: { expected: text('type') } };
    case 'const':
      return { status: 400, code: 'field-choice', field: at, facts: { expected: text('allowedValue') } };
    case 'enum':
      return {
        status: 400,
        code: 'field-choice',
        field: at,
        facts: { expected: Array.isArray(params['allowedValues']) ? params['allowedValues'].join(', ') : '' },
      };
    case 'discriminator':
      return { status: 400, code: 'field-choice', field: below(text('tag')), facts: { expected: kindsIn(error) } };
    case 'minLength':
    case 'maxLength':
      return { status: 400, code: 'field-length', field: at, facts: { expected: `${keyword} ${text('limit')}` } };
    case 'minimum':
    case 'maximum':
      return { status: 400, code: 'field-range', field: at, facts: { expected: `${text('comparison')} ${text('limit')}` } };
    default:
      return { status: 400, code: 'field-not-valid', field: at, facts: { expected: keyword } };
  }
}

/** A discriminator's error knows its tag, and that the value is none of its kinds. */
const kindsIn = (error: FastifySchemaValidationError | ErrorObject): string => error.message ?? '';
