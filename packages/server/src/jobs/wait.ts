import { type CompiledFlow, type Duration, dueAt, type Instant, instant, present } from '@lianban/engine';
import { OWN_FAILURE_WAIT_MS, OWN_FAILURE_WAIT_MS_MAX } from '../limits.ts';

/** When a call is tried again: as the flow says, on its calendar. */
export function nextTryAt(compiled: CompiledFlow, from: Instant, every: Duration): Instant {
  return dueAt({ calendar: present(compiled.calendars[0], 'a calendar'), from, duration: every }).at;
}

/** When a call is tried again that failed by our own fault: waits that double, up to an hour. */
export function ownFailureTryAt(from: Instant, tries: number): Instant {
  return instant(from + Math.min(OWN_FAILURE_WAIT_MS * 2 ** tries, OWN_FAILURE_WAIT_MS_MAX));
}
