import type { Fact, Facts } from '../base/problem.ts';

/** How a language writes lists, quoted names and lengths of time, and what it calls fixed values. */
export interface Words {
  readonly open: string;
  readonly close: string;
  readonly comma: string;
  readonly arrow: string;
  /** Names of fixed values: outcomes, kinds of things, units. */
  readonly fixed: ReadonlyMap<string, string>;
  readonly duration: (amount: string, unit: string) => string;
}

/** Ways a fact may be written, after a bar inside the braces. */
export const forms: readonly string[] = Object.freeze(['names', 'list', 'word', 'words', 'duration', 'way', 'path']);

const slot = /\{([A-Za-z]+)(?:\|([a-z]+))?\}/g;
const optional = /\[\[(.*?)\]\]/gs;

/** Puts facts into a sentence. A part in double square brackets is left out unless every fact it names is there. */
export function fill(template: string, facts: Facts, words: Words): string {
  const kept = template.replaceAll(optional, (_, part: string) =>
    slotsOf(part).every(({ fact }) => isTold(factOf(facts, fact))) ? part : '',
  );
  return kept.replaceAll(slot, (whole, name: string, form: string | undefined) => {
    const fact = factOf(facts, name);
    return fact === undefined ? whole : written(fact, form, words);
  });
}

/** The facts a sentence names, and the form each is to be written in. */
export function slotsOf(template: string): readonly { readonly fact: string; readonly form?: string }[] {
  return [...template.matchAll(slot)].map(([, fact = '', form]) => (form === undefined ? { fact } : { fact, form }));
}

function factOf(facts: Facts, name: string): Fact | undefined {
  return Object.hasOwn(facts, name) ? facts[name] : undefined;
}

function isTold(fact: Fact | undefined): boolean {
  return fact !== undefined && fact !== false && fact !== '' && !(Array.isArray(fact) && fact.length === 0);
}

function written(fact: Fact, form: string | undefined, words: Words): string {
  const parts = typeof fact === 'object' ? fact : [String(fact)];
  const word = (part: string): string => words.fixed.get(part) ?? part;
  switch (form) {
    case 'names':
      return parts.map((part) => `${words.open}${part}${words.close}`).join(words.comma);
    case 'word':
    case 'words':
      return parts.map(word).join(words.comma);
    case 'path':
      // Standard words inside a path (登录, 结果) translate; the author's names stay.
      return parts
        .flatMap((part) => part.split('.'))
        .map(word)
        .join('.');
    case 'way':
      return parts.join(words.arrow);
    case 'duration':
      return words.duration(parts[0] ?? '', parts[1] ?? '');
    default:
      return parts.join(words.comma);
  }
}
