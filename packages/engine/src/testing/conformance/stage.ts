import { assert } from '../../base/assert.ts';
import { type CaseId, type Instant, instant } from '../../base/id.ts';
import type { Reply } from '../../host/host.ts';
import type { CompiledFlow } from '../../machine/flow.ts';
import type { CaseState } from '../../machine/state.ts';
import { parseInstant } from '../../time/civil.ts';
import type { Decided, TestedFlow, TestedHost } from './tested-host.ts';

/** A story being played. */
export interface Stage {
  readonly host: TestedHost;
  readonly flows: readonly TestedFlow[];
  /** Everything decided so far. */
  readonly decided: Decided[];
  /** The cases as the log makes them, in the order they began. */
  readonly states: Map<CaseId, CaseState>;
  readonly compiledOf: (caseId: CaseId) => CompiledFlow;
  /** What registers answer from now on, by data. */
  readonly registers: Map<string, Reply>;
}

/** A date and time in China. */
export function momentIn(text: string): Instant {
  const at = parseInstant(`${text.replace(' ', 'T')}:00+08:00`);
  assert(at !== null, `expected a date and time but got ${text}`);
  return instant(at);
}
