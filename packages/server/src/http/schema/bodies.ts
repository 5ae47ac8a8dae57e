import { actor, address, type JsonSchema, record, text, values, words } from './parts.ts';

/** POST /api/flows. */
export const publishBody: JsonSchema = record(
  {
    source: { type: 'string', minLength: 1, description: 'The text of the flow, or its JSON' },
    format: { enum: ['flow', 'json'], description: 'Which of the two; told by the first character when absent' },
  },
  ['source'],
);

/** POST /api/cases. */
export const openBody: JsonSchema = record(
  { flow: text, version: text, login: { ...values, description: 'What signing in told: citizenId, name …' }, message: values, actor },
  ['flow', 'actor'],
);

/** POST /api/tasks/{key}/complete. */
export const completeBody: JsonSchema = record({ outcome: text, form: values, reason: words, actor }, ['outcome', 'actor']);

/** POST /api/tasks/{key}/claim and release. */
export const holdBody: JsonSchema = record({ actor }, ['actor']);

/** POST /api/tasks/{key}/transfer and delegate. */
export const handBody: JsonSchema = record({ actor, person: text, party: text }, ['actor', 'person']);

/** POST /api/messages: what another system says, to whichever case waits for it. */
export const messageBody: JsonSchema = record({ message: text, key: text, values, actor }, ['message', 'actor']);

const of = (kind: string, more: Readonly<Record<string, JsonSchema>> = {}, optional: readonly string[] = []): JsonSchema =>
  record({ kind: { const: kind }, actor, ...more }, ['kind', 'actor', ...Object.keys(more).filter((name) => !optional.includes(name))]);

const reason = { reason: words };
const to = { to: address };

/** POST /api/cases/{id}/events: what people and other systems may say to a case, by kind. */
export const eventBody: JsonSchema = {
  type: 'object',
  required: ['kind', 'actor'],
  discriminator: { propertyName: 'kind' },
  oneOf: [
    of('message', { message: text, key: text, values }, ['key']),
    of('result', { ...to, outcome: text, record: values }, ['record']),
    of('withdraw', reason),
    of('recall', reason),
    of('suspend', reason),
    of('resume', reason),
    of('rating', { stars: { enum: [1, 2, 3, 4, 5] }, words }, ['words']),
    of('incidentResolved', {
      ...to,
      how: { anyOf: [{ enum: ['again', 'asNew'] }, record({ outcome: text, record: values }, ['outcome'])] },
    }),
    of('claim', to),
    of('release', to),
    of('nudge', to),
    of('supervise', to),
    of('transfer', { ...to, person: text, party: text }, ['party']),
    of('delegate', { ...to, person: text }),
    of('addSigner', { ...to, party: text }),
    of('dropSigner', { ...to, party: text }),
    of('jump', { from: address, target: text, ...reason }, ['from']),
    of('extend', { ...to, byDays: { type: 'number', exclusiveMinimum: 0, maximum: 3650 }, ...reason }),
    of('calendarRevised', { calendar: text }),
  ],
};
