/** The languages the host speaks. */
export type Language = 'zh' | 'en';

/** The language a caller likes best among ours, by the weights of Accept-Language; `otherwise` when it names none. */
export function languageOf(accept: string | undefined, otherwise: Language): Language {
  const wishes = (accept ?? '')
    .slice(0, ACCEPT_CHARS_MAX)
    .split(',')
    .map((wish) => {
      const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';');
      const weight = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='));
      return { tag, weight: weight === undefined ? 1 : Number(weight.slice(2)) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  for (const { tag } of wishes) {
    if (tag === 'zh' || tag.startsWith('zh-')) return 'zh';
    if (tag === 'en' || tag.startsWith('en-')) return 'en';
  }
  return otherwise;
}

/** Characters of the header that are read; browsers send under 100. */
const ACCEPT_CHARS_MAX = 500;
