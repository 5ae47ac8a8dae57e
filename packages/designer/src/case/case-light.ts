import type { Light } from '../look/light.ts';
import { term, type Words } from '../words/language.ts';

/** A case's light and word: in hand, standing, or how it ended. */
export function caseState(words: Words, one: { readonly status: string; readonly result?: string }): { light: Light; word: string } {
  if (one.status === 'suspended') return { light: 'hold', word: words.status.suspended };
  if (one.status === 'open') return { light: 'run', word: words.status.open };
  const good = one.result === undefined || one.result === 'granted' || one.result === 'grantedWithGap';
  const state = term(words.status, one.status);
  return {
    light: good ? 'ok' : one.result === 'withdrawn' ? 'none' : 'bad',
    word: one.result === undefined ? state : `${state} · ${term(words.result, one.result)}`,
  };
}
