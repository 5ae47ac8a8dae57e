import { type Instant, instant } from '@lianban/engine';

/** Where the host gets time from: real in production, turned by hand in tests. */
export interface Clock {
  readonly now: () => Instant;
  /** Calls `ring` once, at `at` or at once when that is past. Returns how to call it off. */
  readonly alarm: (at: Instant, ring: () => void) => () => void;
}

/** Longest wait of one `setTimeout`; a longer one would fire at once. */
const TIMEOUT_MS_MAX = 2_147_483_647;

/** The clock on the wall. An alarm far away is set again and again, and keeps no process alive. */
export const wallClock: Clock = Object.freeze({
  now: () => instant(Date.now()),
  alarm: (at: Instant, ring: () => void): (() => void) => {
    let timeout: NodeJS.Timeout;
    const set = (): void => {
      const leftMs = at - Date.now();
      timeout = setTimeout(leftMs > TIMEOUT_MS_MAX ? set : ring, Math.min(Math.max(leftMs, 0), TIMEOUT_MS_MAX));
      timeout.unref();
    };
    set();
    return () => clearTimeout(timeout);
  },
});
