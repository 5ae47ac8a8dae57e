import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout. */
export const root: string = fileURLToPath(new URL('../..', import.meta.url));

const left = new Set(['node_modules', 'dist', '.cache', '.git', '.lianban', 'coverage']);

// The build puts the pages about problems beside the command that prints them.
const copiedPages = join(root, 'packages', 'cli', 'docs');

/** Every file of the checkout that is written by hand, as paths from its root with forward slashes. */
export function filesOf(folder = root): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (left.has(name) || path === copiedPages) return [];
    return statSync(path).isDirectory() ? filesOf(path) : [relative(root, path).replaceAll('\\', '/')];
  });
}
