import type { FastifyInstance } from 'fastify';
import { answer } from '../schema/parts.ts';

/** GET /health: the process answers and its store is open. */
export function healthRoute(app: FastifyInstance): void {
  app.get('/health', { schema: { summary: 'Is it up?', response: { 200: answer({ status: { const: 'ok' } }) } } }, async () => ({
    status: 'ok',
  }));
}
