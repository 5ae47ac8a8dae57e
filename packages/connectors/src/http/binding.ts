import type { QueryMode, QueryOutcome } from '@lianban/engine';
import type { Schema } from '../connector.ts';

/** How one resource of the catalogue is reached over HTTP. Flow files never see any of it. */
export interface HttpBinding {
  readonly source: string;
  readonly provider: string;
  readonly modes: readonly QueryMode[];
  readonly purposes: readonly string[];
  readonly url: string;
  readonly method?: 'POST' | 'GET';
  /** Values may be `secret:NAME`; the secret is looked up at each request and never kept. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly input?: Schema;
  readonly output?: Schema;
  /** Statuses that are answers, not failures: `{ "404": "notFound" }`. */
  readonly outcomes?: Readonly<Record<string, QueryOutcome>>;
  /** What the register calls the values sent: ours → theirs. */
  readonly sends?: Readonly<Record<string, string>>;
  /** Where our fields stand in its answer, as JSON pointers. Absent: the answer is `{ outcome, record | verdict }`. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Where the yes/no of a verification stands. */
  readonly verdict?: string;
  /** Ranges outside the public ones that this register may live in: `["10.20.0.0/16"]`. */
  readonly allow?: readonly string[];
  readonly timeoutMs?: number;
}
