import { nearest } from '../base/nearest.ts';
import type { Problem, Severity } from '../base/problem.ts';
import { checkCodes, found } from './codes.ts';
import type { Level } from './levels.ts';

/** What `lianban.config.json` says: levels of rules, and other ones for some folders. */
export interface Config {
  readonly rules: ReadonlyMap<string, Level>;
  /** In the order written; a later one that fits speaks last. */
  readonly folders: readonly { readonly path: string; readonly rules: ReadonlyMap<string, Level> }[];
}

/** Reads the text of a config. What is wrong in it is told like what is wrong in a flow, and the rest still counts. */
export function readConfig(source: string): { readonly config: Config; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const reading: Reading = { source, problems };
  const whole = parsed(reading);
  if (whole === null) return { config: { rules: new Map(), folders: [] }, problems };
  for (const key of whole.keys()) if (!['$schema', 'rules', 'folders'].includes(key)) report(reading, key, '$schema, rules, folders');
  const folders: Config['folders'][number][] = [];
  for (const [path, rules] of entriesOf(reading, 'folders', whole.get('folders')))
    folders.push({ path: plainPath(path), rules: rulesOf(reading, path, rules) });
  return { config: { rules: rulesOf(reading, 'rules', whole.get('rules')), folders }, problems };
}

/** The levels that hold for a file, by its path from the config's folder, with `/`. */
export function levelsFor({ rules, folders }: Config, path: string): ReadonlyMap<string, Level> {
  const levels = new Map(rules);
  for (const folder of folders) {
    if (folder.path !== '' && !path.startsWith(`${folder.path}/`)) continue;
    for (const [code, level] of folder.rules) levels.set(code, level);
  }
  return levels;
}

/** The codes a config may name, and how bad each is by itself. */
export const configurableCodes: ReadonlyMap<string, Severity> = new Map(
  Object.entries(checkCodes).map(([code, { severity }]) => [code, severity]),
);

interface Reading {
  readonly source: string;
  readonly problems: Problem[];
}

const levelWords: readonly Level[] = ['error', 'warning', 'hint', 'off'];

function parsed(reading: Reading): ReadonlyMap<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(reading.source.replace(/^\uFEFF/, ''));
    if (isObject(value)) return new Map(Object.entries(value));
    report(reading, null, '{ … }');
  } catch {
    report(reading, null, 'JSON');
  }
  return null;
}

function rulesOf(reading: Reading, key: string, value: unknown): ReadonlyMap<string, Level> {
  const rules = new Map<string, Level>();
  for (const [code, said] of entriesOf(reading, key, value)) {
    const severity = configurableCodes.get(code);
    const level = levelWords.find((word) => word === said);
    if (severity === undefined) {
      const facts = { rule: code, suggestions: nearest(code, [...configurableCodes.keys()]) };
      reading.problems.push(found('config-rule-unknown', { place: placeOf(reading, code), facts }));
    } else if (level === undefined) report(reading, code, levelWords.join(', '));
    else if (severity === 'error' && level !== 'error')
      reading.problems.push(found('config-level-kept', { place: placeOf(reading, code), facts: { rule: code } }));
    else rules.set(code, level);
  }
  return rules;
}

function entriesOf(reading: Reading, key: string, value: unknown): readonly (readonly [string, unknown])[] {
  if (value === undefined) return [];
  if (isObject(value)) return Object.entries(value);
  report(reading, key, '{ … }');
  return [];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function report(reading: Reading, key: string | null, wanted: string): void {
  reading.problems.push(found('config-wrong', { place: key === null ? null : placeOf(reading, key), facts: { key: key ?? '', wanted } }));
}

/** Where a key is written; a key with signs that JSON writes otherwise has no place. */
function placeOf({ source }: Reading, key: string): Problem['place'] {
  const from = source.indexOf(`"${key}"`);
  return from < 0 ? null : { from, to: from + key.length + 2 };
}

function plainPath(path: string): string {
  return path
    .replace(/^\.?\/+/, '')
    .replace(/\/+$/, '')
    .replace(/^\.$/, '');
}
