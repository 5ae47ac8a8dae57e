// Every limit of the host, with its unit and its reason. Crossing one is answered by a problem document with a code of its own.

/** Events of one commit. A larger group saves little and makes the first wait for the last. */
export const GROUP_EVENTS_MAX = 200;
/** Times an event is decided again because another came first. More is a bug, or somebody hammering one case. */
export const CONFLICTS_MAX = 20;
/** Cases kept in memory ready for their next event; the others are read again. About 5 kB each. */
export const CASES_CACHED_MAX = 5_000;
/** Flow versions kept compiled. */
export const FLOWS_CACHED_MAX = 200;
/** Calls to registers under way at once. */
export const CALLS_AT_ONCE_MAX = 64;
/** How long a call may be under way before another host may take it up, in milliseconds; longer than any connector waits. */
export const LEASE_MS = 120_000;
/** Timers fired in one go; the rest follows at once. */
export const TIMERS_AT_ONCE_MAX = 200;
/** Entries of one page of a list, unless fewer are asked for. */
export const PAGE_ENTRIES_MAX = 200;
/** Entries of one page when nothing is said. */
export const PAGE_ENTRIES_DEFAULT = 50;
/** Bytes of a request's body: a source of 2 million characters fits, in UTF-8. */
export const BODY_BYTES_MAX = 8_000_000;
/** Requests of one address in a minute. One machine's people and tests stay far below. */
export const REQUESTS_PER_MINUTE_MAX = 60_000;
/** How long a request may take to arrive, in milliseconds. */
export const REQUEST_TIMEOUT_MS = 30_000;
/** How long a stop waits for what is under way, in milliseconds. */
export const DRAIN_MS = 10_000;
/** Characters of an Idempotency-Key. */
export const EVENT_ID_CHARS_MAX = 200;
/** First wait before a call is tried again after a failure of our own, in milliseconds; doubled each time. */
export const OWN_FAILURE_WAIT_MS = 1_000;
/** Longest such wait, in milliseconds. */
export const OWN_FAILURE_WAIT_MS_MAX = 3_600_000;
/** Things that one case does to another, taken up in one go; the rest follows at once. */
export const BETWEEN_AT_ONCE_MAX = 200;
/** How long a message is kept that came before anybody waited for it, in milliseconds: 30 days. */
export const MESSAGE_KEPT_MS = 2_592_000_000;
