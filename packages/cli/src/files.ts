import { readFile, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { SOURCE_CHARS_MAX } from '@lianban/engine';

/** A file's text, or why there is none. */
export type Source =
  | { readonly kind: 'text'; readonly file: string; readonly text: string }
  | { readonly kind: 'unreadable'; readonly file: string; readonly reason: 'missing' | 'folder' | 'tooLarge' | 'notText' | 'denied' };

/** UTF-8 takes at most 4 bytes a character: more cannot be within the limit of characters, and is not read at all. */
const SOURCE_BYTES_MAX = 4 * SOURCE_CHARS_MAX;

/** Flow files in a folder; other JSON in it is somebody else's. */
const flowFiles = ['**/*.flow', '**/*.flow.json'];

/** The files that patterns name: a file as it is, a folder's flow files, what a pattern matches; sorted, each once. A pattern that matches nothing stays as it is. */
export async function filesOf(patterns: readonly string[], cwd: string): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const pattern of patterns) for (const file of await expand(pattern, cwd)) found.add(file);
  return [...found].sort();
}

async function expand(pattern: string, cwd: string): Promise<readonly string[]> {
  const info = await stat(resolve(cwd, pattern)).catch(() => null);
  if (info?.isFile() === true) return [pattern];
  const { glob } = await import('tinyglobby');
  if (info?.isDirectory() === true) {
    const inside = await glob(flowFiles, { cwd: resolve(cwd, pattern), ignore: ['**/node_modules/**', '**/dist/**'], absolute: true });
    return inside.map((file) => relative(cwd, file).split(sep).join('/'));
  }
  if (info !== null || !/[*?[\]{}]/.test(pattern)) return [pattern];
  const matched = await glob([pattern], { cwd, ignore: ['**/node_modules/**'] });
  return matched.length === 0 ? [pattern] : matched;
}

/** Reads one file as strict UTF-8. */
export async function readSource(file: string, cwd: string): Promise<Source> {
  const path = resolve(cwd, file);
  try {
    const info = await stat(path);
    if (info.isDirectory()) return { kind: 'unreadable', file, reason: 'folder' };
    if (info.size > SOURCE_BYTES_MAX) return { kind: 'unreadable', file, reason: 'tooLarge' };
    const bytes = await readFile(path);
    return { kind: 'text', file, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (cause) {
    if (cause instanceof TypeError) return { kind: 'unreadable', file, reason: 'notText' };
    const code = cause instanceof Error && 'code' in cause ? cause.code : '';
    return { kind: 'unreadable', file, reason: code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'denied' };
  }
}
