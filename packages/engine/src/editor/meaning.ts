import type { StatementId } from '../text/statements/ids.ts';
import type { Language } from '../text/statements/words.ts';
import { meaningsEn } from './meanings.en.ts';
import { meaningsZh } from './meanings.zh.ts';

/** What a statement means, in one sentence. */
export const meaningOf = (id: StatementId, language: Language): string => (language === 'zh' ? meaningsZh : meaningsEn)[id];
