import { en } from './en.ts';
import type { Language, Words } from './table.ts';
import { zh } from './zh.ts';

export { type CommandName, commandNames, type Language } from './table.ts';

/** The words of a language. */
export const wordsOf = (language: Language): Words => (language === 'zh' ? zh : en);
