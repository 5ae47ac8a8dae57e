import { folded } from '../../formula/folded.ts';
import type { Context } from '../statements/ids.ts';
import { wordings } from '../statements/patterns.ts';
import { allOf as wordsOfTable } from '../statements/tables.ts';

const headsOf = new Map<string, readonly string[]>();

/** The words that lines of these places begin with, folded, longest first. */
export function tablesOfHeads(contexts: readonly Context[]): readonly string[] {
  const key = contexts.join();
  const known = headsOf.get(key);
  if (known !== undefined) return known;
  const heads = new Set<string>();
  for (const { statement, pattern } of wordings) {
    const [first] = pattern.head;
    if (first?.kind === 'words' && statement.within.some((context) => contexts.includes(context))) heads.add(first.parts.join(' '));
  }
  const sorted = [...heads].filter((head) => head !== '').sort((one, other) => other.length - one.length);
  headsOf.set(key, sorted);
  return sorted;
}

/** All words of a table in both faces, folded. */
export const allOf = (table: 'verb'): readonly string[] => wordsOfTable(table).map(folded);
