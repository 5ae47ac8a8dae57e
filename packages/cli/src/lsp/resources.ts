import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Folders above a flow that are looked at for what registers there are. */
const FOLDERS_LOOKED_AT_MAX = 8;

/** The resources of data that the folder of a flow, or one above it, has registers for: bound by its operator, or made up for trying out. */
export async function resourcesFor(path: string | null): Promise<readonly string[]> {
  if (path === null) return [];
  let folder = dirname(path);
  for (let looked = 0; looked < FOLDERS_LOOKED_AT_MAX; looked++) {
    const found = [...boundIn(await json(join(folder, 'connectors.config.json'))), ...registersIn(await json(join(folder, 'mock.json')))];
    if (found.length > 0) return [...new Set(found)];
    const above = dirname(folder);
    if (above === folder) break;
    folder = above;
  }
  return [];
}

/** What a file says; null where there is none, or it is no JSON: others tell what is wrong with it. */
async function json(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return null;
  }
}

function boundIn(config: unknown): readonly string[] {
  if (!isRecord(config)) return [];
  const http: readonly unknown[] = Array.isArray(config['http']) ? config['http'] : [];
  const sources = http.flatMap((binding) => (isRecord(binding) && typeof binding['source'] === 'string' ? [binding['source']] : []));
  return [...sources, ...registersIn(config['mock'])];
}

function registersIn(mock: unknown): readonly string[] {
  const registers = isRecord(mock) ? mock['registers'] : null;
  return isRecord(registers) ? Object.keys(registers) : [];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
