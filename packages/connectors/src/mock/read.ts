import type { MockFile, MockRegister, MockRow } from './register.ts';

/** What is wrong with a mock file, and where (a JSON pointer). */
export interface MockFault {
  readonly kind: 'mockFault';
  readonly pointer: string;
  readonly expected: string;
}

const outcomes = new Set(['found', 'notFound', 'mismatch', 'declined', 'unavailable']);

/** Reads a parsed `mock.json`; the first thing that is wrong is returned as a fault. */
export function readMockFile(json: unknown): MockFile | MockFault {
  if (!isRecord(json) || !isRecord(json['registers'])) return fault('/registers', 'an object of registers by their source');
  for (const [source, register] of Object.entries(json['registers'])) {
    const wrong = registerFault(register, `/registers/${source.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    if (wrong !== null) return wrong;
  }
  return { registers: json['registers'] as Readonly<Record<string, MockRegister>> };
}

function registerFault(register: unknown, pointer: string): MockFault | null {
  if (!isRecord(register)) return fault(pointer, 'an object');
  if (typeof register['provider'] !== 'string') return fault(`${pointer}/provider`, 'the name of the office that keeps it');
  if (register['otherwise'] !== undefined && !outcomes.has(String(register['otherwise'])))
    return fault(`${pointer}/otherwise`, 'an outcome');
  const rows = register['rows'];
  if (!Array.isArray(rows)) return fault(`${pointer}/rows`, 'a list of rows');
  for (const [index, row] of rows.entries())
    if (!isRow(row)) return fault(`${pointer}/rows/${index}`, 'a row { when, record | verdict | outcome }');
  return null;
}

function isRow(row: unknown): row is MockRow {
  if (!isRecord(row) || !isRecord(row['when'])) return false;
  const { record, verdict, outcome, firstTries } = row as Partial<Record<keyof MockRow, unknown>>;
  return (
    (record === undefined || isRecord(record)) &&
    (verdict === undefined || typeof verdict === 'boolean') &&
    (outcome === undefined || outcomes.has(String(outcome))) &&
    (firstTries === undefined || Number.isInteger(firstTries))
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const fault = (pointer: string, expected: string): MockFault => ({ kind: 'mockFault', pointer, expected });
