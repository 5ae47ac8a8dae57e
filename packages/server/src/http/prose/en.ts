import type { Sentences } from './sentences.ts';

/** Sentences of the HTTP interface in English, by code. */
export const en: ReadonlyMap<string, Sentences> = new Map(
  Object.entries({
    'body-not-json': { title: 'The body is not JSON', detail: 'Send one JSON object as application/json.' },
    'body-too-large': { title: 'The body is too large', detail: 'It may have {max} bytes at most.' },
    'body-too-deep': { title: 'The body is nested too deeply', detail: 'Brackets may be nested {max} levels at most.' },
    'media-type-not-json': { title: 'This media type is not supported', detail: 'Use Content-Type: application/json.' },
    'field-missing': { title: 'A field is missing', detail: 'The field {field} is missing. Add it and send again.' },
    'field-unknown': { title: 'A field too many', detail: 'There is no field {field} here. Remove it.' },
    'field-type': { title: 'A field has the wrong type', detail: 'The field {field} must be: {expected}.' },
    'field-choice': { title: 'A field has a value that is not offered', detail: 'The field {field} must be one of: {expected}.' },
    'field-length': { title: 'A field is too short or too long', detail: 'The length of {field} is not right ({expected}).' },
    'field-range': { title: 'A number is out of range', detail: 'The field {field} must be {expected}.' },
    'field-not-valid': { title: 'A field is not right', detail: 'The field {field} is not right ({expected}).' },
    'host-not-allowed': {
      title: 'Only this machine may ask',
      detail: 'No identity service is connected yet, so only local addresses are answered.',
    },
    'origin-not-allowed': { title: 'Requests of other sites are not taken', detail: "Use this server's own pages." },
    'too-many-requests': { title: 'Too many requests', detail: 'At most {max} a minute. Try again later.' },
    'not-found': { title: 'No such address', detail: 'There is nothing at {path}; /openapi.json tells what there is.' },
    'flow-not-found': { title: 'No such flow', detail: 'No flow {flow} was published. Check its code and version.' },
    'case-not-found': { title: 'No such case', detail: 'There is no case {case}.' },
    'task-not-found': { title: 'No such task', detail: 'There is no task {task}.' },
    'flow-has-problems': { title: 'The flow has errors and cannot be published', detail: '{errors} in all. Mend them and publish again.' },
    'version-taken': {
      title: 'This version was published with other content',
      detail: 'Version {version} of flow {flow} is published, and a published version never changes. Use a new version number.',
    },
    'event-id-reused': { title: 'One id for two requests', detail: 'This Idempotency-Key was used for another request. Use a new one.' },
    'message-not-expected': { title: 'No case waits for this message', detail: 'No case waits for "{message}" under {key}.' },
    'event-stale': { title: 'That step is over', detail: 'The step meant has ended. Nothing was changed.' },
    stopping: { title: 'The server is stopping', detail: 'Try again later.' },
    'store-failed': { title: 'It cannot be saved just now', detail: 'Nothing was saved. Try again later.' },
    bug: { title: 'A mistake inside the server', detail: 'Nothing was saved. Ask whoever looks after the server to see its log.' },
  }),
);
