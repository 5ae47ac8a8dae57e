import type { Terminal } from './terminal.ts';

/** One command: loaded only when it is called, so that checking a file starts no server. */
export interface Command {
  /** Does it; the number is the exit code: 0 well, 1 something was found, 2 wrong usage or a file that cannot be read. */
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<number>;
}

/** Wrong usage: what was wrong, told with the command's own help line and exit code 2. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError';
}

/** Everything is well. */
export const EXIT_WELL = 0;
/** The tool worked, and found something wrong in what it was given. */
export const EXIT_FOUND = 1;
/** The tool could not work: wrong usage, or a file that cannot be read. */
export const EXIT_USAGE = 2;
