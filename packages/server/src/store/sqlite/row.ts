import { assert } from '@lianban/engine';
import type { SqlRow } from './driver.ts';

// The columns are declared STRICT in our own migrations, so a wrong type here is our mistake.

/** A text column. */
export function textIn(row: SqlRow, column: string): string {
  const value = row[column];
  assert(typeof value === 'string', `expected text in column ${column} but got ${typeof value}`);
  return value;
}

/** A text column that may be null. */
export const textOrNullIn = (row: SqlRow, column: string): string | null => (row[column] === null ? null : textIn(row, column));

/** A number column. */
export function numberIn(row: SqlRow, column: string): number {
  const value = row[column];
  assert(typeof value === 'number', `expected a number in column ${column} but got ${typeof value}`);
  return value;
}

/** A number column that may be null. */
export const numberOrNullIn = (row: SqlRow, column: string): number | null => (row[column] === null ? null : numberIn(row, column));
