import { folded } from '../../formula/folded.ts';
import { type Matcher, matcher, rowsOf } from '../../formula/match.ts';
import { comparisonWords } from '../../formula/words.ts';
import type { WordTable } from './ids.ts';
import { en } from './words.en.ts';
import type { Language, WordList } from './words.ts';
import { zh } from './words.zh.ts';

/** The lists of words a slot may be one of. */
export type TableName = WordTable | 'comparison';

const listOf = (name: WordTable): readonly { readonly meaning: string; readonly zh: readonly string[]; readonly en: readonly string[] }[] =>
  Object.keys(zh.tables[name]).map((meaning) => ({ meaning, zh: zh.tables[name][meaning] ?? [], en: en.tables[name][meaning] ?? [] }));

const tableNames: readonly WordTable[] = [
  'verb',
  'result',
  'role',
  'level',
  'medium',
  'queryMode',
  'queryOutcome',
  'outcome',
  'milestone',
  'handling',
  'courier',
  'order',
  'every',
  'measure',
  'calendar',
  'document',
  'valueType',
  'grade',
  'exchange',
  'measureUnit',
  'preposition',
  'truth',
];

const matchers: ReadonlyMap<TableName, Matcher<string>> = new Map<TableName, Matcher<string>>([
  ...tableNames.map((name) => [name, matcher(listOf(name))] as const),
  ['comparison', matcher<string>(rowsOf(comparisonWords, ['eq', 'ne', 'gt', 'lt', 'ge', 'le']))],
]);

const wholes: ReadonlyMap<WordTable, ReadonlyMap<string, readonly string[]>> = new Map(tableNames.map((name) => [name, wholeWords(name)]));

function wholeWords(name: WordTable): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { meaning, zh: chinese, en: english } of listOf(name)) {
    for (const word of [...chinese, ...english].map(folded)) found.set(word, [...(found.get(word) ?? []), meaning]);
  }
  return found;
}

/** The longest word of a table at an offset of a folded text. */
export const wordAt = (table: TableName, text: string, at: number): { readonly meaning: string; readonly to: number } | null =>
  matchers.get(table)?.longest(text, at) ?? null;

/** The ids a whole word may stand for; more than one where words are shared. */
export const idsOf = (table: WordTable, word: string): readonly string[] => wholes.get(table)?.get(spacedOnce(folded(word))) ?? noIds;

const noIds: readonly string[] = [];
const spacedOnce = (text: string): string => (text.includes('  ') ? text.replace(/ +/g, ' ') : text);

/** All words of a table in both faces, for suggestions. */
export const allOf = (table: WordTable): readonly string[] => listOf(table).flatMap((row) => [...row.zh, ...row.en]);

/** The word that is printed for an id; the id itself where the table has none. */
export function wordFor(table: WordTable, id: string, language: Language): string {
  const list: WordList = (language === 'zh' ? zh : en).tables[table];
  return (Object.hasOwn(list, id) ? list[id]?.[0] : undefined) ?? id;
}

/** The longest verb that ends a stretch, and where it begins. */
export function verbBefore(text: string, from: number, to: number): { readonly meaning: string; readonly from: number } | null {
  for (const { word, meaning, isLatin } of verbsByLast.get(text.charAt(to - 1)) ?? []) {
    const start = to - word.length;
    if (start < from || !text.startsWith(word, start)) continue;
    if (isLatin && start > from && /[a-z0-9]/.test(text.charAt(start - 1))) continue;
    return { meaning, from: start };
  }
  return null;
}

const verbsByLength = listOf('verb')
  .flatMap((row) => [...row.zh, ...row.en].map((word) => ({ word, meaning: row.meaning, isLatin: /[a-z]/.test(word) })))
  .sort((one, other) => other.word.length - one.word.length);
const verbsByLast: ReadonlyMap<string, typeof verbsByLength> = new Map(
  verbsByLength.map(({ word: { length }, word }) => [
    word.charAt(length - 1),
    verbsByLength.filter((one) => one.word.endsWith(word.charAt(length - 1))),
  ]),
);
