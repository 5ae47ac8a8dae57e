import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import {
  type FindReferred,
  type Flow,
  type Lock,
  lockedText,
  type Referred,
  type Resolution,
  readLock,
  resolveReferences,
  SOURCE_CHARS_MAX,
} from '@lianban/engine';

/** The file that says which texts flows refer to. */
const LOCK_FILE = 'lianban.lock.json';

/** UTF-8 takes at most 4 bytes a character. */
const SOURCE_BYTES_MAX = 4 * SOURCE_CHARS_MAX;

/** What a file refers to, and the lock that goes with it. */
export interface Referring extends Resolution {
  readonly lockFile: string;
  readonly lock: Lock | null;
}

/** Follows the references of a flow file. Its lock is the nearest above it, else one beside it; nothing outside that folder is read. */
export function referencesOf(file: string, flow: Flow, cwd: string): Referring {
  const path = resolve(cwd, file);
  const lockFile = lockFileFor(path);
  const root = dirname(lockFile);
  const lock = existsSync(lockFile) ? (readLock(readFileSync(lockFile, 'utf8')) ?? new Map()) : null;
  return { lockFile, lock, ...resolveReferences({ name: nameIn(root, path), flow, find: finder(root), lock }) };
}

function lockFileFor(path: string): string {
  const beside = dirname(path);
  for (let folder = beside; ; folder = dirname(folder)) {
    const file = resolve(folder, LOCK_FILE);
    if (existsSync(file)) return file;
    if (folder === dirname(folder)) return resolve(beside, LOCK_FILE);
  }
}

const nameIn = (root: string, path: string): string => relative(root, path).split(sep).join('/');

/** Looks beside the file that refers, then from the folder of the lock: the registry of a project. */
function finder(root: string): FindReferred {
  // Each file is read once, however many refer to it.
  const texts = new Map<string, Referred | null>();
  return (path, from) => {
    if (isAbsolute(path)) return null;
    const candidates = [resolve(root, dirname(from), path), resolve(root, path)].flatMap((base) =>
      base.endsWith('.flow') ? [base] : [`${base}.flow`],
    );
    for (const candidate of candidates) {
      const name = nameIn(root, candidate);
      const isInside = name !== '..' && !name.startsWith('../') && !isAbsolute(name);
      const known = texts.get(candidate);
      const found = known === undefined && isInside ? referred(name, candidate) : (known ?? null);
      texts.set(candidate, found);
      if (found !== null) return found;
    }
    return null;
  };
}

function referred(name: string, path: string): Referred | null {
  const text = readFlow(path);
  return text === null ? null : { name, text, sha256: createHash('sha256').update(lockedText(text)).digest('hex') };
}

function readFlow(path: string): string | null {
  const info = statSync(path, { throwIfNoEntry: false });
  if (info?.isFile() !== true || info.size > SOURCE_BYTES_MAX) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch {
    return null;
  }
}
