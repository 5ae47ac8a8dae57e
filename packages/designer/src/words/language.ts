import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { en } from './en.ts';
import type { Wording } from './wording.ts';
import { zh } from './zh.ts';

/** The languages of the page. */
export type Language = 'zh' | 'en';

/** The whole table of one language. */
export type Words = Wording<typeof zh>;

const tables: Readonly<Record<Language, Words>> = { zh, en };
const storageKey = 'lianban.language';
const hosts = new Set<ReactiveControllerHost>();
let current: Language = 'zh';

/** The words of one language. */
export const wordsOf = (language: Language): Words => tables[language];

/** The language the page is in now. */
export const language = (): Language => current;

/** Changes the language of everything on the page, and remembers it where the browser allows. */
export function setLanguage(next: Language): void {
  current = next;
  document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en';
  try {
    localStorage.setItem(storageKey, next);
  } catch {
    // Storage may be switched off; the choice then lasts as long as the page.
  }
  for (const host of hosts) host.requestUpdate();
}

/** The language remembered, else the browser's. */
export function preferredLanguage(): Language {
  try {
    const kept = localStorage.getItem(storageKey);
    if (kept === 'zh' || kept === 'en') return kept;
  } catch {
    // As above.
  }
  return /^zh\b/i.test(navigator.language) ? 'zh' : 'en';
}

/** Gives an element the words of the current language, and renders it again when that changes. */
export class Speaks implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The table of the current language. */
  get words(): Words {
    return tables[current];
  }

  hostConnected(): void {
    hosts.add(this.#host);
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
  }
}

/** The word of a term by its id; a word of the author's own stands as it is. */
export function term(table: Readonly<Record<string, string>>, id: string): string {
  return Object.hasOwn(table, id) ? (table[id] ?? id) : id;
}
