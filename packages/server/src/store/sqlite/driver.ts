import { createRequire } from 'node:module';

/** A value as SQLite holds it. */
export type SqlValue = null | number | bigint | string | Uint8Array;
/** One row, its columns by name. */
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** A prepared statement; the part of Node's interface that we use. */
export interface Statement {
  run(...values: SqlValue[]): { readonly changes: number | bigint; readonly lastInsertRowid: number | bigint };
  get(...values: SqlValue[]): SqlRow | undefined;
  all(...values: SqlValue[]): SqlRow[];
}

/** An open database; the part of Node's interface that we use. */
export interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

interface Driver {
  readonly DatabaseSync: new (file: string) => Database;
}

/** Opens a database file with Node's own SQLite where this Node has it, else with the package of the same interface. */
export function openDatabase(file: string): Database {
  const driver = driverOf('node:sqlite') ?? driverOf('@photostructure/sqlite');
  if (driver === undefined)
    throw new Error('This Node has no node:sqlite, and the optional package @photostructure/sqlite is not installed.');
  return new driver.DatabaseSync(file);
}

const require = createRequire(import.meta.url);

function driverOf(name: string): Driver | undefined {
  try {
    const loaded: unknown = require(name);
    return isDriver(loaded) ? loaded : undefined;
  } catch {
    return undefined;
  }
}

function isDriver(loaded: unknown): loaded is Driver {
  return typeof loaded === 'object' && loaded !== null && 'DatabaseSync' in loaded && typeof loaded.DatabaseSync === 'function';
}
