import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from './driver.ts';
import { numberIn } from './row.ts';

/** The SQL files stand beside src and dist, so both find them by the same way. */
const folder = fileURLToPath(new URL('../../../migrations/', import.meta.url));

/** Runs every migration the file has not seen, each in one transaction with its number. */
export function migrate(db: Database): void {
  const files = readdirSync(folder)
    .filter((name) => /^\d{4}-.*\.sql$/.test(name))
    .sort();
  const done = versionOf(db);
  if (done > files.length)
    throw new Error(`This data file was written by a newer Lianban (its tables are at ${done}, this one knows ${files.length}).`);
  for (const [at, name] of files.entries()) {
    if (at < done) continue;
    db.exec('BEGIN IMMEDIATE');
    try {
      // Another process may have come first while we waited for the file.
      if (versionOf(db) <= at) db.exec(`${readFileSync(join(folder, name), 'utf8')}; PRAGMA user_version = ${at + 1};`);
      db.exec('COMMIT');
    } catch (cause) {
      db.exec('ROLLBACK');
      throw cause;
    }
  }
}

function versionOf(db: Database): number {
  const row = db.prepare('PRAGMA user_version').get();
  return row === undefined ? 0 : numberIn(row, 'user_version');
}
