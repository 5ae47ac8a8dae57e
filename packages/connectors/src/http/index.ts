import { Agent, type Dispatcher, request as send } from 'undici';
import { type Connector, defineConnector, type Operation } from '../connector.ts';
import { ANSWER_BYTES_MAX, ANSWER_TIMEOUT_MS, ANSWER_TIMEOUT_MS_MAX, CAUSE_CHARS_MAX } from '../limits.ts';
import { type Answer, type Failure, failure, type Request } from '../request.ts';
import { AddressRefused, type AllowedRange, allowedRange, checkedLookup, isAllowed } from './address.ts';
import type { HttpBinding } from './binding.ts';
import { readAnswer } from './reading.ts';

export type { HttpBinding } from './binding.ts';

/** Gives the secret of a name, or undefined when there is none. */
export type Secrets = (name: string) => string | undefined;

/** Registers over HTTP: time and size caps, no redirects, and only addresses that the operator allows. */
export function httpConnector(bindings: readonly HttpBinding[], secrets: Secrets): Connector {
  const agents: Agent[] = [];
  const operations = bindings.map((binding): Operation => {
    const ranges = (binding.allow ?? []).map(allowedRange).filter((range) => range !== null);
    const timeoutMs = Math.min(binding.timeoutMs ?? ANSWER_TIMEOUT_MS, ANSWER_TIMEOUT_MS_MAX);
    const agent = new Agent({
      connect: { lookup: checkedLookup(ranges), timeout: timeoutMs },
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      maxResponseSize: ANSWER_BYTES_MAX,
      pipelining: 1,
    });
    agents.push(agent);
    return {
      source: binding.source,
      provider: binding.provider,
      modes: binding.modes,
      purposes: binding.purposes,
      timeoutMs,
      input: binding.input ?? { type: 'object' },
      output: binding.output ?? { type: 'object' },
      ask: (request, signal) => askOverHttp({ binding, agent, ranges, secrets }, request, signal),
    };
  });
  return defineConnector({
    name: 'http',
    operations,
    close: async () => {
      await Promise.all(agents.map((agent) => agent.close()));
    },
  });
}

interface Wire {
  readonly binding: HttpBinding;
  readonly agent: Dispatcher;
  readonly ranges: readonly AllowedRange[];
  readonly secrets: Secrets;
}

async function askOverHttp(wire: Wire, request: Request, signal: AbortSignal): Promise<Answer | Failure> {
  const url = new URL(wire.binding.url);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return failure('url-not-allowed', 'never', `${url.protocol} is not HTTP`);
  // A literal address never goes through the look-up, so it is checked here.
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (/^[\d.]+$|:/.test(literal) && !isAllowed(literal, wire.ranges))
    return failure('address-not-allowed', 'never', `${literal} is not in an allowed range`);
  const headers = headersOf(wire, request);
  if (headers === null) return failure('secret-missing', 'later', 'a secret named in the configuration is not set');
  try {
    const response = await send(target(wire.binding, url, request), {
      dispatcher: wire.agent,
      signal,
      method: wire.binding.method ?? 'POST',
      headers,
      ...(wire.binding.method === 'GET' ? {} : { body: JSON.stringify(bodyOf(wire.binding, request)) }),
    });
    return readAnswer(wire.binding, response.statusCode, await response.body.text());
  } catch (cause) {
    return failureOf(cause);
  }
}

function headersOf({ binding, secrets }: Wire, request: Request): Record<string, string> | null {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'content-type': 'application/json',
    'idempotency-key': encodeURIComponent(request.key),
    'lianban-attempt': String(request.attempt),
  };
  for (const [name, value] of Object.entries(binding.headers ?? {})) {
    const resolved = value.startsWith('secret:') ? secrets(value.slice('secret:'.length)) : value;
    if (resolved === undefined) return null;
    headers[name.toLowerCase()] = resolved;
  }
  return headers;
}

function bodyOf(binding: HttpBinding, request: Request): unknown {
  const { data, mode, purpose, basis, caseId, actor } = request;
  return {
    data,
    mode,
    purpose,
    ...(basis === undefined ? {} : { basis }),
    caseId,
    actor,
    inputs: named(binding, request),
    only: request.only.map(({ name }) => name),
  };
}

function target(binding: HttpBinding, url: URL, request: Request): URL {
  if (binding.method !== 'GET') return url;
  const asked = new URL(url);
  for (const [name, value] of Object.entries(named(binding, request)))
    asked.searchParams.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  return asked;
}

function named(binding: HttpBinding, request: Request): Record<string, unknown> {
  const sent: Record<string, unknown> = Object.create(null);
  for (const [name, value] of Object.entries(request.inputs)) sent[binding.sends?.[name] ?? name] = value;
  return sent;
}

function failureOf(cause: unknown): Failure {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return failure('answer-too-large', 'never', `more than ${ANSWER_BYTES_MAX} bytes`);
  if (cause instanceof AddressRefused) return failure('address-not-allowed', 'never', cause.message);
  return failure('register-not-reached', 'later', String(cause).slice(0, CAUSE_CHARS_MAX));
}
