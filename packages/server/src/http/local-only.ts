import type { FastifyRequest } from 'fastify';
import { refuse } from './problem.ts';

const localNames: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Nobody signs in yet, so only this machine may ask: a foreign Host is a page that had its name pointed at us,
 * a foreign Origin a page that sends forms to us.
 */
export async function localOnly(request: FastifyRequest): Promise<void> {
  if (!isLocal(request.headers.host)) refuse({ status: 403, code: 'host-not-allowed' });
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${request.headers.host}`) refuse({ status: 403, code: 'origin-not-allowed' });
}

function isLocal(host: string | undefined): boolean {
  const name = host?.toLowerCase().replace(/:\d{1,5}$/, '');
  return name !== undefined && localNames.has(name);
}
