import type { Clock } from '../clock/clock.ts';
import type { CaseHost } from '../host/case-host.ts';
import type { Report } from '../host/report.ts';
import type { Store } from '../store/store.ts';
import type { Language } from './language.ts';

/** What the HTTP interface speaks for. */
export interface AppOptions {
  readonly host: CaseHost;
  readonly store: Store;
  readonly clock: Clock;
  readonly report: Report;
  /** Spoken when a caller names no language of ours. */
  readonly language: Language;
  /** A folder of built files to serve at /. */
  readonly appDir?: string;
  readonly isStopping: () => boolean;
}
