import { en } from './en/voice.ts';
import type { Language } from './language.ts';
import type { Voice } from './prose.ts';
import { zh } from './zh/voice.ts';

/** Everything one language says about problems. */
export function voiceOf(language: Language): Voice {
  return language === 'zh' ? zh : en;
}
