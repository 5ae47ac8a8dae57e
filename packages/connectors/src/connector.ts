import type { QueryMode } from '@lianban/engine';
import type { Answer, Failure, Request } from './request.ts';

/** A JSON Schema, draft 2020-12. */
export type Schema = { readonly [keyword: string]: unknown };

/** One thing a register can be asked, and under what terms. */
export interface Operation {
  /** Catalogue path of the resource: what flows write after 来源. */
  readonly source: string;
  /** The office that keeps the register. */
  readonly provider: string;
  readonly modes: readonly QueryMode[];
  /** The purposes the provider has agreed to; a flow's 用途 must be one of them. */
  readonly purposes: readonly string[];
  /** What must be sent. */
  readonly input: Schema;
  /** What a found record looks like; for verify, what is checked is a lone boolean. */
  readonly output: Schema;
  /** Asks. Must honour the signal; anything thrown becomes a failure to be tried again. */
  readonly ask: (request: Request, signal: AbortSignal) => Promise<Answer | Failure>;
  /** Longest wait for one answer, in milliseconds. */
  readonly timeoutMs?: number;
}

/** A set of operations under one name. */
export interface Connector {
  readonly kind: 'connector';
  readonly name: string;
  readonly operations: readonly Operation[];
  /** Frees what the connector holds (sockets, files). */
  readonly close?: () => Promise<void>;
}

/**
 * Declares a connector. The kit around it checks inputs, purposes and modes, drops undeclared fields and
 * writes a receipt, so an operation only has to ask.
 */
export function defineConnector(connector: Omit<Connector, 'kind'>): Connector {
  return Object.freeze({ kind: 'connector', ...connector });
}
