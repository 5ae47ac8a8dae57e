import type { Connector, Operation } from './connector.ts';
import { disclose } from './disclose.ts';
import { ANSWER_TIMEOUT_MS, CAUSE_CHARS_MAX } from './limits.ts';
import type { Receipt } from './receipt.ts';
import { type Answer, type Failure, failure, type Request } from './request.ts';
import { type SchemaCheck, schemaChecker } from './schema-check.ts';

/** Every register an operator has bound, asked through one door. */
export interface Registry {
  /** Asks once. Never throws: what goes wrong is a failure. `receipt` is to be kept with the case. */
  readonly ask: (request: Request, signal?: AbortSignal) => Promise<Asked>;
  /** The catalogue: what can be asked, of whom, for what. */
  readonly operations: readonly Operation[];
  readonly close: () => Promise<void>;
}

/** An answer, or a failure, and the receipt that it leaves either way. */
export interface Asked {
  readonly answer: Answer | Failure;
  readonly receipt: Receipt;
}

interface Bound {
  readonly operation: Operation;
  readonly input: SchemaCheck;
  readonly output: SchemaCheck;
}

/** Binds connectors. Of two operations for one source the first stands. */
export function createRegistry(connectors: readonly Connector[]): Registry {
  const compile = schemaChecker();
  const bound = new Map<string, Bound>();
  for (const operation of connectors.flatMap((connector) => connector.operations)) {
    if (bound.has(operation.source)) continue;
    bound.set(operation.source, { operation, input: compile(operation.input), output: compile(operation.output) });
  }
  return Object.freeze({
    ask: (request: Request, signal?: AbortSignal) => ask(bound.get(request.source), request, signal),
    operations: [...bound.values()].map(({ operation }) => operation),
    close: async () => {
      for (const connector of connectors) await connector.close?.();
    },
  });
}

async function ask(bound: Bound | undefined, request: Request, signal: AbortSignal | undefined): Promise<Asked> {
  const receipt = (answer: Answer | Failure, disclosed: readonly string[] = [], dropped: readonly string[] = []): Asked => ({
    answer,
    receipt: {
      kind: 'receipt',
      key: request.key,
      caseId: request.caseId,
      actor: request.actor,
      data: request.data,
      source: request.source,
      provider: bound?.operation.provider ?? null,
      mode: request.mode,
      purpose: request.purpose,
      basis: request.basis ?? null,
      attempt: request.attempt,
      outcome: answer.kind === 'answer' ? answer.outcome : `failure: ${answer.code}`,
      sent: Object.keys(request.inputs),
      disclosed,
      dropped,
    },
  });
  if (bound === undefined) return receipt(failure('source-not-bound', 'never', `no connector is bound to ${request.source}`));
  const refusal = termsRefuse(bound, request);
  if (refusal !== null) return receipt(refusal);
  const answered = await askInTime(bound.operation, request, signal);
  if (answered.kind === 'failure') return receipt(answered);
  const wrong = answered.outcome === 'found' && request.mode !== 'verify' ? bound.output(answered.record ?? {}) : null;
  if (wrong !== null) return receipt(failure('answer-not-valid', 'never', wrong));
  const { answer, disclosed, dropped } = disclose(request, answered);
  return receipt(answer, disclosed, dropped);
}

/** Nothing leaves the house before purpose, mode and inputs are right. */
function termsRefuse({ operation, input }: Bound, request: Request): Failure | null {
  if (!operation.modes.includes(request.mode))
    return failure('mode-not-offered', 'never', `${operation.source} does not offer ${request.mode}`);
  if (!operation.purposes.includes(request.purpose))
    return failure('purpose-not-agreed', 'never', `${operation.provider} has not agreed to the purpose ${request.purpose}`);
  const wrong = input(request.inputs);
  return wrong === null ? null : failure('inputs-not-valid', 'never', wrong);
}

async function askInTime(operation: Operation, request: Request, signal: AbortSignal | undefined): Promise<Answer | Failure> {
  const timeout = AbortSignal.timeout(operation.timeoutMs ?? ANSWER_TIMEOUT_MS);
  const either = signal === undefined ? timeout : AbortSignal.any([timeout, signal]);
  try {
    return await Promise.race([operation.ask(request, either), aborted(either)]);
  } catch (cause) {
    if (timeout.aborted) return failure('timeout', 'later', `${operation.source} gave no answer in time`);
    return failure('connector-failed', 'later', String(cause).slice(0, CAUSE_CHARS_MAX));
  }
}

/** Rejects when the signal does, for operations that forget to listen. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
