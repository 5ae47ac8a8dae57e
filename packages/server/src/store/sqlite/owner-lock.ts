import { openDatabase } from './driver.ts';

/**
 * Holds a data file for this process alone, so that calls left over from a crash may be taken up at once.
 * The lock is one of the operating system's, through a second SQLite file: it goes when the process goes, however it ends.
 */
export function holdFile(file: string): () => void {
  const lock = openDatabase(`${file}.lock`);
  try {
    lock.exec('PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE;');
  } catch {
    lock.close();
    throw new Error(`Another Lianban runs on ${file}. Stop it first, or give this one a file of its own.`);
  }
  return () => lock.close();
}
