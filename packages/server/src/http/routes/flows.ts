import { type Compilation, plain } from '@lianban/engine';
import type { FastifyInstance } from 'fastify';
import type { Publication, Shelved } from '../../flows/shelf.ts';
import type { AppOptions } from '../app-options.ts';
import { type Language, languageOf } from '../language.ts';
import { refuse } from '../problem.ts';
import { flowDetail, pages, published } from '../schema/answers.ts';
import { publishBody } from '../schema/bodies.ts';
import { problems, record, text } from '../schema/parts.ts';
import { flowCardWire, flowWire } from '../wire/flow.ts';

interface FlowParams {
  readonly id: string;
  readonly version?: string;
}

/** Flows: which there are, what one says, and publishing a version. */
export function flowRoutes(app: FastifyInstance, options: AppOptions): void {
  const { host, store, clock } = options;

  app.get('/api/flows', { schema: { summary: 'The latest version of every flow', response: { 200: pages.flows } } }, async () => {
    const ids = new Set((await store.read.flows()).map(({ id }) => id));
    const latest = await Promise.all([...ids].map((id) => host.shelf.find(id)));
    return { entries: latest.flatMap((shelved) => (shelved === null ? [] : [flowCardWire(shelved)])), next: null };
  });

  app.get<{ Params: FlowParams }>(
    '/api/flows/:id',
    { schema: { summary: 'The latest version of a flow', params: record({ id: text }), response: { 200: flowDetail, ...problems(404) } } },
    async ({ params }) => flowWire(await find(options, params)),
  );

  app.get<{ Params: FlowParams }>(
    '/api/flows/:id/versions/:version',
    {
      schema: {
        summary: 'One version of a flow',
        params: record({ id: text, version: text }),
        response: { 200: flowDetail, ...problems(404) },
      },
    },
    async ({ params }) => flowWire(await find(options, params)),
  );

  app.post<{ Body: { readonly source: string } }>(
    '/api/flows',
    {
      schema: {
        summary: 'Publishes a version',
        body: publishBody,
        response: { 200: published, 201: published, ...problems(400, 409, 413, 422) },
      },
    },
    async (request, reply) => {
      const { source } = request.body;
      const publication = await host.shelf.publish(source, clock.now());
      const language = languageOf(request.headers['accept-language'], options.language);
      const { shelved, compilation } = accepted(publication, { source, language });
      const { id, version, hash } = shelved.version;
      reply.code(publication.kind === 'published' ? 201 : 200);
      return { id, version, hash, problems: plain(compilation.problems, { source, language }) };
    },
  );
}

/** A version, or the end of the request. */
export async function find({ host }: AppOptions, { id, version }: FlowParams): Promise<Shelved> {
  const shelved = await host.shelf.find(id, version);
  return shelved ?? refuse({ status: 404, code: 'flow-not-found', facts: { flow: version === undefined ? id : `${id} ${version}` } });
}

function accepted(
  publication: Publication,
  { source, language }: { readonly source: string; readonly language: Language },
): { readonly shelved: Shelved; readonly compilation: Compilation } {
  switch (publication.kind) {
    case 'published':
    case 'same':
      return publication;
    case 'differs': {
      const { id, version } = publication.ref;
      return refuse({ status: 409, code: 'version-taken', field: '/source', facts: { flow: id, version } });
    }
    case 'problems': {
      const { problems: found } = publication.compilation;
      const errors = found.filter(({ severity }) => severity === 'error').length;
      return refuse({
        status: 422,
        code: 'flow-has-problems',
        field: '/source',
        facts: { errors },
        more: { problems: plain(found, { source, language }) },
      });
    }
  }
}
