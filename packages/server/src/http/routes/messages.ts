import { EVENT_BYTES_MAX, type Values } from '@lianban/engine';
import type { FastifyInstance } from 'fastify';
import type { AppOptions } from '../app-options.ts';
import { refuse } from '../problem.ts';
import { messageTaken } from '../schema/answers.ts';
import { messageBody } from '../schema/bodies.ts';
import { idempotencyHeader, problems } from '../schema/parts.ts';
import { type ApiActor, personOf } from '../submit/api-event.ts';
import { eventIdOf } from '../submit/event-id.ts';
import { submittedWire } from '../submit/submitted.ts';

interface MessageBody {
  readonly message: string;
  readonly key?: string;
  readonly values?: Values;
  readonly actor: ApiActor;
}

/** A message finds its cases by name and key, so that whoever sends it need not know their numbers. */
export function messageRoute(app: FastifyInstance, { host }: AppOptions): void {
  app.post<{ Body: MessageBody }>(
    '/api/messages',
    {
      bodyLimit: EVENT_BYTES_MAX,
      schema: {
        summary: 'Says something to every case that waits for it',
        headers: idempotencyHeader,
        body: messageBody,
        response: { 200: messageTaken, ...problems(400, 409, 422) },
      },
    },
    async ({ body, headers }) => {
      const { message, key, values = {}, actor } = body;
      const posted = await host.post({
        id: eventIdOf(headers),
        message,
        ...(key === undefined ? {} : { key }),
        values,
        actor: personOf(actor),
      });
      switch (posted.kind) {
        case 'reached':
          return { cases: posted.cases.map(submittedWire), kept: false };
        case 'kept':
          return { cases: [], kept: true };
        case 'unwanted':
          return refuse({ status: 409, code: 'message-not-expected', facts: { message, key: key ?? '' } });
      }
    },
  );
}
