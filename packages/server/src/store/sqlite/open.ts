import { type Database, openDatabase } from './driver.ts';
import { migrate } from './migrate.ts';

/** Pages of the log after which SQLite copies it into the database file: 16 MB, so that this sync is rare beside those of events. */
const CHECKPOINT_PAGES = 4_000;
/** How long a statement waits for another process that holds the file, in milliseconds. Only a backup tool ever should. */
const BUSY_TIMEOUT_MS = 5_000;
/** Memory that SQLite may use for pages, in KiB. */
const CACHE_KIB = 65_536;

/** What must be true of the file before one event is acknowledged. */
const promises: readonly (readonly [pragma: string, value: string | number])[] = [
  ['journal_mode', 'wal'],
  // FULL: every commit reaches the disk before it is acknowledged. NORMAL would lose commits when the power goes.
  ['synchronous', 2],
  ['foreign_keys', 1],
  ['busy_timeout', BUSY_TIMEOUT_MS],
];

/** Opens the file, sets what durability needs, reads it back, and brings the tables up to date. */
export function openFile(file: string): Database {
  const db = openDatabase(file);
  try {
    for (const [pragma, value] of promises) db.exec(`PRAGMA ${pragma} = ${value}`);
    db.exec(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}; PRAGMA cache_size = -${CACHE_KIB};`);
    for (const [pragma, value] of promises) expectPragma(db, pragma, value);
    migrate(db);
    return db;
  } catch (cause) {
    db.close();
    throw cause;
  }
}

function expectPragma(db: Database, pragma: string, wanted: string | number): void {
  const row = db.prepare(`PRAGMA ${pragma}`).get();
  const got = row === undefined ? undefined : Object.values(row)[0];
  if (got !== wanted)
    throw new Error(`SQLite does not keep its promise here: ${pragma} is ${String(got)}, not ${wanted}. Use a local disk.`);
}
