import type { Prose, ProseTable, Voice } from '../prose.ts';
import { checkProse } from './check.ts';
import { checkProse2 } from './check-2.ts';
import { formulaProse } from './formula.ts';
import { fixes, labels, unknown } from './frame.ts';
import { jsonProse } from './json.ts';
import { textProse } from './text.ts';
import { words } from './words.ts';

const tables: readonly ProseTable[] = [textProse, jsonProse, formulaProse, checkProse, checkProse2];

/** Everything said in Chinese. */
export const zh: Voice = {
  language: 'zh',
  prose: new Map<string, Prose>(tables.flatMap((table) => Object.entries(table))),
  fixes,
  words,
  labels,
  unknown,
};
