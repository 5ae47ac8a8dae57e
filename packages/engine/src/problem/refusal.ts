import type { Facts } from '../base/problem.ts';
import { refusalProse as en } from './en/refusals.ts';
import { fill } from './fill.ts';
import type { Language } from './language.ts';
import { voiceOf } from './voice.ts';
import { refusalProse as zh } from './zh/refusals.ts';

/** Why something was refused, as the core says it. */
export interface RefusedFor {
  readonly code: string;
  /** The field that is wrong, where one is. */
  readonly field?: string;
  readonly facts: Facts;
}

/** A refusal in words. */
export interface ToldRefusal {
  readonly title: string;
  readonly message: string;
  readonly hint: string;
}

/** Tells people why a running case refused something, and what they can do. */
export function tellRefusal({ code, facts }: RefusedFor, language: Language): ToldRefusal {
  const table = language === 'zh' ? zh : en;
  const voice = voiceOf(language);
  const prose = (Object.hasOwn(table, code) ? table[code] : undefined) ?? voice.unknown;
  const say = (template: string): string => fill(template, { ...facts, code }, voice.words);
  return { title: say(prose.title), message: say(prose.message), hint: say(prose.hint) };
}
