/** Longest wait for one answer when the operation names none, in milliseconds: registers that take longer are down. */
export const ANSWER_TIMEOUT_MS = 10_000;
/** Longest wait an operator may configure for one answer, in milliseconds. */
export const ANSWER_TIMEOUT_MS_MAX = 120_000;
/** Bytes of one answer over the wire: a record of a person is a few kilobytes. */
export const ANSWER_BYTES_MAX = 1_000_000;
/** Levels of nesting in one answer. */
export const ANSWER_DEPTH_MAX = 32;
/** Names of dropped fields kept in a receipt. */
export const DROPPED_NAMES_MAX = 50;
/** Characters of a failure's cause. */
export const CAUSE_CHARS_MAX = 500;
