import { resolve } from 'node:path';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import staticFiles from '@fastify/static';
import swagger from '@fastify/swagger';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { BODY_BYTES_MAX, REQUEST_TIMEOUT_MS, REQUESTS_PER_MINUTE_MAX } from '../limits.ts';
import type { AppOptions } from './app-options.ts';
import { readJsonBody } from './json-body.ts';
import { languageOf } from './language.ts';
import { localOnly } from './local-only.ts';
import { documentOf, RequestRefused, refuse, type Trouble } from './problem.ts';
import { caseRoutes } from './routes/cases.ts';
import { flowRoutes } from './routes/flows.ts';
import { healthRoute } from './routes/health.ts';
import { messageRoute } from './routes/messages.ts';
import { taskRoutes } from './routes/tasks.ts';
import { schemaCompiler, troubleOfValidation } from './validation.ts';

/** Makes the HTTP interface, described by OpenAPI 3.1 from the schemas that check it. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: BODY_BYTES_MAX,
    requestTimeout: REQUEST_TIMEOUT_MS,
    connectionTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 2_000 },
    exposeHeadRoutes: true,
  });
  app.setValidatorCompiler(schemaCompiler());
  app.setSerializerCompiler(() => JSON.stringify);
  app.setErrorHandler<FastifyError>((error, request, reply) => answer(troubleOf(error, request, options), { request, reply, options }));
  app.setNotFoundHandler((request, reply) =>
    answer({ status: 404, code: 'not-found', facts: { path: pathOf(request) } }, { request, reply, options }),
  );
  readBodies(app);
  app.addHook('onRequest', localOnly);
  app.addHook('onRequest', async (request) => {
    if (options.isStopping() && request.method !== 'GET') refuse({ status: 503, code: 'stopping' });
  });
  await app.register(helmet, { contentSecurityPolicy, strictTransportSecurity: false, crossOriginEmbedderPolicy: false });
  await app.register(rateLimit, {
    max: REQUESTS_PER_MINUTE_MAX,
    timeWindow: 60_000,
    errorResponseBuilder: () => new RequestRefused({ status: 429, code: 'too-many-requests', facts: { max: REQUESTS_PER_MINUTE_MAX } }),
  });
  await app.register(swagger, { openapi: description });
  await app.register(async (routes) => {
    healthRoute(routes);
    flowRoutes(routes, options);
    caseRoutes(routes, options);
    taskRoutes(routes, options);
    messageRoute(routes, options);
    routes.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
  });
  if (options.appDir !== undefined) await app.register(staticFiles, { root: resolve(options.appDir), dotfiles: 'deny', wildcard: true });
  return app;
}

/** Scripts and styles come from us alone; nothing may frame us. No upgrade to https: on loopback there is none. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
};

const description = {
  openapi: '3.1.0',
  info: {
    title: 'Lianban 联办',
    version: '0',
    description:
      'Flows, cases and tasks of services that citizens experience as one thing. Errors are problem documents (RFC 9457) in Chinese or English, by Accept-Language.',
  },
};

/** JSON alone, read by our own reader. A request without a body has none. */
function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, async (_request: FastifyRequest, body: string | Buffer) =>
    readJsonBody(String(body)),
  );
}

interface Answering {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly options: AppOptions;
}

function answer(trouble: Trouble, { request, reply, options }: Answering): FastifyReply {
  const language = languageOf(request.headers['accept-language'], options.language);
  return reply
    .code(trouble.status)
    .header('content-language', language)
    .header('vary', 'Accept-Language')
    .type('application/problem+json; charset=utf-8')
    .send(documentOf(trouble, language));
}

function troubleOf(error: FastifyError, request: FastifyRequest, { report }: AppOptions): Trouble {
  if (error instanceof RequestRefused) return error.trouble;
  if (error.validation !== undefined) return troubleOfValidation(error.validation);
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return { status: 413, code: 'body-too-large', facts: { max: request.routeOptions.bodyLimit ?? BODY_BYTES_MAX } };
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return { status: 415, code: 'media-type-not-json' };
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return { status: 400, code: 'body-not-json' };
    case 'FST_ERR_BAD_URL':
      return { status: 404, code: 'not-found', facts: { path: request.url.slice(0, 200) } };
    case 'ERR_SQLITE_ERROR':
      report({ kind: 'request', route: pathOf(request), cause: error });
      return { status: 503, code: 'store-failed' };
    default:
      // A plugin's own refusal: a file that is not to be shown is not there.
      if (error.statusCode === 403 || error.statusCode === 404) return { status: 404, code: 'not-found', facts: { path: pathOf(request) } };
      report({ kind: 'request', route: request.routeOptions.url ?? '', cause: error });
      return { status: 500, code: 'bug' };
  }
}

const pathOf = (request: FastifyRequest): string => request.url.split('?')[0]?.slice(0, 200) ?? '';
