/** What a lock says of one file: its version, and what its text was when it was locked. */
export interface Locked {
  readonly version?: string;
  /** Of the text as `lockedText` gives it, in hexadecimal. */
  readonly sha256: string;
}

/** The files that flows refer to, by name. */
export type Lock = ReadonlyMap<string, Locked>;

/** The text whose hash is locked: line ends and a mark at the file's head change nothing of a flow. */
export const lockedText = (text: string): string => text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');

/** A lock as it stands in its file, names in order. */
export function writeLock(lock: Lock): string {
  const references = Object.fromEntries(
    [...lock]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, { version, sha256 }]) => [name, { ...(version === undefined ? {} : { version }), sha256 }]),
  );
  return `${JSON.stringify({ lock: 1, references }, null, 2)}\n`;
}

/** Reads a lock file; null where it is none. */
export function readLock(text: string): Lock | null {
  const json = parsed(text);
  if (!isRecord(json) || json['lock'] !== 1 || !isRecord(json['references'])) return null;
  const lock = new Map<string, Locked>();
  for (const [name, entry] of Object.entries(json['references'])) {
    if (!isRecord(entry)) return null;
    const { version, sha256 } = entry;
    if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/u.test(sha256) || !(version === undefined || typeof version === 'string'))
      return null;
    lock.set(name, { ...(version === undefined ? {} : { version }), sha256 });
  }
  return lock;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
