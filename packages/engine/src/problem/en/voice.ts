import type { Prose, ProseTable, Voice } from '../prose.ts';
import { checkProse } from './check.ts';
import { checkProse2 } from './check-2.ts';
import { checkProse3 } from './check-3.ts';
import { formulaProse } from './formula.ts';
import { fixes, labels, unknown } from './frame.ts';
import { jsonProse } from './json.ts';
import { referenceProse } from './reference.ts';
import { slipProse } from './slips.ts';
import { textProse } from './text.ts';
import { words } from './words.ts';

const tables: readonly ProseTable[] = [textProse, slipProse, referenceProse, jsonProse, formulaProse, checkProse, checkProse2, checkProse3];

/** Everything said in English. */
export const en: Voice = {
  language: 'en',
  prose: new Map<string, Prose>(tables.flatMap((table) => Object.entries(table))),
  fixes,
  words,
  labels,
  unknown,
};
