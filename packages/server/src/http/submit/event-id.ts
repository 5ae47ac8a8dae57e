import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** The caller's Idempotency-Key, or an id that nobody else has. */
export function eventIdOf(headers: IncomingHttpHeaders): string {
  const key = headers['idempotency-key'];
  return typeof key === 'string' ? key : randomUUID();
}
