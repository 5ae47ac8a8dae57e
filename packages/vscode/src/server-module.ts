import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What the choice of a server depends on. */
export interface Choice {
  /** The path that the settings name; empty for none. */
  readonly asked: string;
  /** Folders that are open, where their author is trusted. */
  readonly trustedFolders: readonly string[];
  /** The folder of this extension. */
  readonly extensionFolder: string;
}

/**
 * The file to start as `lianban lsp`: the one the settings name, else the one a trusted folder has installed, so that
 * the editor says what its build says, else the one that comes along.
 */
export function serverModule({ asked, trustedFolders, extensionFolder }: Choice): string {
  if (asked !== '') return asked;
  const own = trustedFolders.map((folder) => join(folder, 'node_modules', '@lianban', 'cli', 'bin', 'lianban.mjs'));
  return own.find((path) => existsSync(path)) ?? join(extensionFolder, 'dist', 'server.mjs');
}
