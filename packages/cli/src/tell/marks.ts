import type { Language } from '../words/words.ts';

/** Names of things after a word, in the marks of the language: 办理「户口登记」, handles "Household register". */
export function quoted(names: readonly string[], language: Language): string {
  return language === 'zh' ? names.map((name) => `「${name}」`).join('') : ` ${names.map((name) => `"${name}"`).join(', ')}`;
}

/** A remark in brackets. */
export const aside = (text: string, language: Language): string => (language === 'zh' ? `（${text}）` : ` (${text})`);
