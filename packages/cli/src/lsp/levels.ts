import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from '@lianban/engine';
import { configsFrom } from '../config-file.ts';
import type { OpenFile } from './documents.ts';

/** The problems of a file at the levels that the folder's own config gives them, read anew because it may have changed. */
export async function levelledProblems({ document: { uri }, problems }: OpenFile): Promise<readonly Problem[]> {
  if (!uri.startsWith('file:')) return problems;
  const path = pathOf(uri);
  return path === null ? problems : configsFrom(dirname(path)).levelled(path, problems);
}

/** Some editors name files that this machine cannot have. */
function pathOf(uri: string): string | null {
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}
