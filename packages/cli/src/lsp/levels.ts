import { dirname } from 'node:path';
import type { Problem } from '@lianban/engine';
import { configsFrom } from '../config-file.ts';
import type { OpenFile } from './documents.ts';
import { pathOf } from './path-of.ts';

/** The problems of a file at the levels that the folder's own config gives them, read anew because it may have changed. */
export async function levelledProblems({ document: { uri }, problems }: OpenFile): Promise<readonly Problem[]> {
  const path = pathOf(uri);
  return path === null ? problems : configsFrom(dirname(path)).levelled(path, problems);
}
