import { type CaseId, caseId, EVENT_BYTES_MAX, eventId, unpack, type Values } from '@lianban/engine';
import type { FastifyInstance } from 'fastify';
import { newCaseId } from '../../host/post.ts';
import type { PageOf } from '../../store/read-model.ts';
import type { AppOptions } from '../app-options.ts';
import { refuse } from '../problem.ts';
import { caseDetail, pages, previewed, submitted } from '../schema/answers.ts';
import { eventBody, openBody } from '../schema/bodies.ts';
import { idempotencyHeader, pageQuery, problems, record, text } from '../schema/parts.ts';
import { type ApiActor, type ApiEvent, eventOf, personOf } from '../submit/api-event.ts';
import { eventIdOf } from '../submit/event-id.ts';
import { submittedWire } from '../submit/submitted.ts';
import { caseLineWire, caseWire } from '../wire/case.ts';
import { historyWire, stepNamesOf } from '../wire/history.ts';
import { previewWire } from '../wire/preview.ts';
import { find } from './flows.ts';

interface CaseParams {
  readonly id: string;
}

interface OpenBody {
  readonly flow: string;
  readonly version?: string;
  readonly login?: Values;
  readonly message?: Values;
  readonly actor: ApiActor;
}

/** Cases: starting one, what became of it, and what is said to it. */
export function caseRoutes(app: FastifyInstance, options: AppOptions): void {
  readRoutes(app, options);
  previewRoute(app, options);

  app.post<{ Body: OpenBody }>(
    '/api/cases',
    {
      bodyLimit: EVENT_BYTES_MAX,
      schema: {
        summary: 'Starts a case',
        headers: idempotencyHeader,
        body: openBody,
        response: { 201: submitted, ...problems(400, 404, 409, 422) },
      },
    },
    async ({ body, headers }, reply) => {
      const { version } = await find(options, { id: body.flow, ...(body.version === undefined ? {} : { version: body.version }) });
      const id = eventIdOf(headers);
      const done = await options.host.submit({
        caseId: newCaseId(version.id, id),
        event: {
          kind: 'start',
          id: eventId(id),
          actor: personOf(body.actor),
          login: loginOf(body.login),
          ...(body.message === undefined ? {} : { message: body.message }),
        },
        opens: { id: version.id, version: version.version },
        settles: { kind: 'nothing' },
      });
      reply.code(201);
      return submittedWire(done);
    },
  );

  app.post<{ Params: CaseParams; Body: ApiEvent }>(
    '/api/cases/:id/events',
    {
      bodyLimit: EVENT_BYTES_MAX,
      schema: {
        summary: 'Says something to a case',
        params: record({ id: text }),
        headers: idempotencyHeader,
        body: eventBody,
        response: { 200: submitted, ...problems(400, 404, 409, 422) },
      },
    },
    async ({ params, body, headers }) => {
      const event = eventOf(body, eventIdOf(headers));
      return submittedWire(await options.host.submit({ caseId: caseId(params.id), event, settles: { kind: 'nothing' } }));
    },
  );
}

function previewRoute(app: FastifyInstance, { host }: AppOptions): void {
  app.post<{ Params: CaseParams; Body: ApiEvent }>(
    '/api/cases/:id/preview',
    {
      bodyLimit: EVENT_BYTES_MAX,
      schema: {
        summary: 'Says what an event would cancel, put aside, keep and begin; nothing is changed',
        params: record({ id: text }),
        body: eventBody,
        response: { 200: previewed, ...problems(400, 404, 409, 422) },
      },
    },
    async ({ params, body }) => previewWire(await host.preview(caseId(params.id), eventOf(body, 'preview')), params.id),
  );
}

function readRoutes(app: FastifyInstance, { host, store }: AppOptions): void {
  app.get<{ Querystring: PageOf & { readonly flow?: string; readonly status?: string } }>(
    '/api/cases',
    {
      schema: {
        summary: 'Cases, oldest first',
        querystring: record({ flow: text, status: text, ...pageQuery }),
        response: { 200: pages.cases, ...problems(400) },
      },
    },
    async ({ query: { after, limit, ...filter } }) => {
      const { entries, next } = await store.read.cases(filter, { after, limit });
      return { entries: entries.map(caseLineWire), next };
    },
  );

  app.get<{ Params: CaseParams }>(
    '/api/cases/:id',
    { schema: { summary: 'One case, whole', params: record({ id: text }), response: { 200: caseDetail, ...problems(404) } } },
    async ({ params }) => {
      const id = caseId(params.id);
      const [line, stored] = await Promise.all([store.read.case(id), store.load(id)]);
      if (line === null || stored === null) return noCase(id);
      const [tasks, inquiries, receipts, outbox, incidents] = await Promise.all([
        store.read.tasksOf(id),
        store.read.inquiriesOf(id),
        store.read.receiptsOf(id),
        store.read.outboxOf(id),
        store.read.incidents({ caseId: id }, { after: 0, limit: 200 }),
      ]);
      return caseWire({ line, state: unpack(stored.packed), tasks, inquiries, receipts, outbox, incidents: incidents.entries });
    },
  );

  app.get<{ Params: CaseParams; Querystring: PageOf }>(
    '/api/cases/:id/history',
    {
      schema: {
        summary: 'Every event of a case, in order',
        params: record({ id: text }),
        querystring: record(pageQuery),
        response: { 200: pages.history, ...problems(400, 404) },
      },
    },
    async ({ params, query }) => {
      const id = caseId(params.id);
      const stored = await store.load(id);
      const shelved = stored === null ? null : await host.shelf.find(stored.flow.id, stored.flow.version);
      if (shelved === null) return noCase(id);
      const names = stepNamesOf(shelved.compiled);
      const { entries, next } = await store.read.history(id, query);
      return { entries: entries.map((entry) => historyWire(entry, names)), next };
    },
  );
}

const noCase = (id: CaseId): never => refuse({ status: 404, code: 'case-not-found', facts: { case: id } });

/** What signing in tells goes by the standard words of the language: `$citizenId`, `$name` … */
function loginOf(login: Values = {}): Values {
  const named: Record<string, Values[string]> = Object.create(null);
  for (const [name, value] of Object.entries(login)) named[name.startsWith('$') ? name : `$${name}`] = value;
  return named;
}
