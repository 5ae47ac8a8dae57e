import { EVENT_BYTES_MAX, eventId, type Values } from '@lianban/engine';
import type { FastifyInstance } from 'fastify';
import type { PageOf, TaskLine } from '../../store/read-model.ts';
import type { AppOptions } from '../app-options.ts';
import { refuse } from '../problem.ts';
import { pages, previewed, submitted, task } from '../schema/answers.ts';
import { completeBody, handBody, holdBody } from '../schema/bodies.ts';
import { idempotencyHeader, pageQuery, problems, record, text } from '../schema/parts.ts';
import { type ApiActor, personOf } from '../submit/api-event.ts';
import { eventIdOf } from '../submit/event-id.ts';
import { submittedWire } from '../submit/submitted.ts';
import { incidentWire } from '../wire/incident.ts';
import { previewWire } from '../wire/preview.ts';
import { taskWire } from '../wire/task.ts';

interface TaskParams {
  readonly key: string;
}

interface CompleteBody {
  readonly outcome: string;
  readonly form?: Values;
  readonly reason?: string;
  readonly actor: ApiActor;
}

/** Inboxes, tasks and what went wrong. */
export function taskRoutes(app: FastifyInstance, { host, store }: AppOptions): void {
  const find = async (key: string): Promise<TaskLine> =>
    (await store.read.task(key)) ?? refuse({ status: 404, code: 'task-not-found', facts: { task: key } });

  app.get<{ Querystring: PageOf & { readonly party?: string; readonly flow?: string; readonly case?: string } }>(
    '/api/tasks',
    {
      schema: {
        summary: 'Open tasks, oldest first',
        querystring: record({ party: text, flow: text, case: text, ...pageQuery }),
        response: { 200: pages.tasks, ...problems(400) },
      },
    },
    async ({ query: { after, limit, case: caseId, ...filter } }) => {
      const { entries, next } = await store.read.openTasks({ ...filter, ...(caseId === undefined ? {} : { caseId }) }, { after, limit });
      return { entries: entries.map(taskWire), next };
    },
  );

  app.get<{ Params: TaskParams }>(
    '/api/tasks/:key',
    { schema: { summary: 'One task', params: record({ key }), response: { 200: task, ...problems(404) } } },
    async ({ params }) => taskWire(await find(params.key)),
  );

  app.post<{ Params: TaskParams; Body: CompleteBody }>(
    '/api/tasks/:key/complete',
    {
      bodyLimit: EVENT_BYTES_MAX,
      schema: {
        summary: 'Finishes a task with an outcome and what was filled in',
        params: record({ key }),
        headers: idempotencyHeader,
        body: completeBody,
        response: { 200: submitted, ...problems(400, 404, 409, 422) },
      },
    },
    async ({ params, body, headers }) => {
      const { caseId, to } = await find(params.key);
      const { outcome, form, reason, actor } = body;
      const said = { ...(form === undefined ? {} : { form }), ...(reason === undefined ? {} : { reason }) };
      const event = { kind: 'complete', id: eventId(eventIdOf(headers)), actor: personOf(actor), to, outcome, ...said } as const;
      return submittedWire(await host.submit({ caseId, event, settles: { kind: 'nothing' } }));
    },
  );

  handRoutes(app, host, find);

  app.post<{ Params: TaskParams; Body: CompleteBody }>(
    '/api/tasks/:key/preview',
    {
      bodyLimit: EVENT_BYTES_MAX,
      schema: {
        summary: 'Says what finishing a task so would cancel, put aside, keep and begin; nothing is changed',
        params: record({ key }),
        body: completeBody,
        response: { 200: previewed, ...problems(400, 404, 409, 422) },
      },
    },
    async ({ params, body: { outcome, form, reason, actor } }) => {
      const { caseId, to } = await find(params.key);
      const said = { ...(form === undefined ? {} : { form }), ...(reason === undefined ? {} : { reason }) };
      const event = { kind: 'complete', id: eventId('preview'), actor: personOf(actor), to, outcome, ...said } as const;
      return previewWire(await host.preview(caseId, event), caseId);
    },
  );

  app.get<{ Querystring: PageOf & { readonly case?: string; readonly open?: boolean } }>(
    '/api/incidents',
    {
      schema: {
        summary: 'What a person must mend, oldest first',
        querystring: record({ case: text, open: { type: 'boolean' }, ...pageQuery }),
        response: { 200: pages.incidents, ...problems(400) },
      },
    },
    async ({ query: { after, limit, case: caseId, open } }) => {
      const filter = { ...(caseId === undefined ? {} : { caseId }), ...(open === undefined ? {} : { open }) };
      const { entries, next } = await store.read.incidents(filter, { after, limit });
      return { entries: entries.map(incidentWire), next };
    },
  );
}

/** Taking a task, giving it back, handing it on. */
function handRoutes(app: FastifyInstance, host: AppOptions['host'], find: (key: string) => Promise<TaskLine>): void {
  for (const kind of ['claim', 'release', 'transfer', 'delegate'] as const) {
    app.post<{ Params: TaskParams; Body: HandBody }>(
      `/api/tasks/:key/${kind}`,
      {
        schema: {
          summary: handed[kind],
          params: record({ key }),
          headers: idempotencyHeader,
          body: kind === 'claim' || kind === 'release' ? holdBody : handBody,
          response: { 200: submitted, ...problems(400, 404, 409, 422) },
        },
      },
      async ({ params, body: { actor, person = '', party }, headers }) => {
        const { caseId, to } = await find(params.key);
        const base = { id: eventId(eventIdOf(headers)), actor: personOf(actor), to };
        const event =
          kind === 'claim' || kind === 'release' ? { ...base, kind } : { ...base, kind, person, ...(party === undefined ? {} : { party }) };
        return submittedWire(await host.submit({ caseId, event, settles: { kind: 'nothing' } }));
      },
    );
  }
}

interface HandBody {
  readonly actor: ApiActor;
  readonly person?: string;
  readonly party?: string;
}

const handed = {
  claim: 'Takes a task: nobody else of the party may finish it',
  release: 'Gives a task back to the whole party',
  transfer: 'Hands a task on to another person, of another party where one is named',
  delegate: 'Lets another person do the task in the stead of whoever holds it',
} as const;

/** Keys spell the case, scope, node and visit, and may be long. */
const key = { type: 'string', minLength: 1, maxLength: 2_000 } as const;
