import { EVENT_ID_CHARS_MAX, PAGE_ENTRIES_DEFAULT, PAGE_ENTRIES_MAX } from '../../limits.ts';

/** A JSON Schema, draft 2020-12, as the routes and the description share it. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** An object with exactly these members. */
export const record = (properties: Readonly<Record<string, JsonSchema>>, required: readonly string[] = []): JsonSchema => ({
  type: 'object',
  properties,
  required: [...required],
  additionalProperties: false,
});

/** An object of an answer: what is described is there, more may come with a later version. */
export const answer = (
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = Object.keys(properties),
): JsonSchema => ({
  type: 'object',
  properties,
  required: [...required],
});

/** A short text. */
export const text: JsonSchema = { type: 'string', minLength: 1, maxLength: 500 };
/** A text people write. */
export const words: JsonSchema = { type: 'string', maxLength: 10_000 };
/** Milliseconds since 1970-01-01T00:00:00Z. */
export const instantSchema: JsonSchema = { type: 'integer', description: 'Milliseconds since 1970-01-01T00:00:00Z' };
/** Values by name; what may stand in them is checked against the flow. */
export const values: JsonSchema = { type: 'object', description: 'Values by name', additionalProperties: true };
/** Any JSON. */
export const anything: JsonSchema = {};

/** Who acts, and for whom. */
export const actor: JsonSchema = record({ id: text, party: text }, ['id', 'party']);

/** One visit of one step. */
export const address: JsonSchema = record({ scope: text, node: text, visit: { type: 'integer', minimum: 0 } }, ['scope', 'node', 'visit']);

/** Which part of a list. */
export const pageQuery: Readonly<Record<string, JsonSchema>> = {
  after: { type: 'integer', minimum: 0, default: 0, description: 'The `next` of the part before' },
  limit: { type: 'integer', minimum: 1, maximum: PAGE_ENTRIES_MAX, default: PAGE_ENTRIES_DEFAULT },
};

/** A part of a list. */
export const page = (entry: JsonSchema): JsonSchema =>
  answer({
    entries: { type: 'array', items: entry },
    next: { type: ['integer', 'null'], description: 'What to pass as `after`; null at the end' },
  });

/** The id that makes a repeated request harmless. */
export const idempotencyHeader: JsonSchema = {
  type: 'object',
  properties: {
    'idempotency-key': {
      type: 'string',
      minLength: 1,
      maxLength: EVENT_ID_CHARS_MAX,
      description: 'Id of the event: a repetition gets the first answer and changes nothing',
    },
  },
};

/** A problem document, RFC 9457. */
export const problemSchema: JsonSchema = answer(
  {
    type: text,
    title: text,
    status: { type: 'integer' },
    detail: words,
    code: text,
    field: { ...text, description: 'The field that is wrong' },
  },
  ['type', 'title', 'status', 'detail', 'code'],
);

/** The answers a route may give besides its own. */
export const problems = (...statuses: readonly number[]): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(
    statuses.map((status) => [status, { description: 'Problem', content: { 'application/problem+json': { schema: problemSchema } } }]),
  );
