// Signs that part a packed state: tabs between fields, and these inside of one. JSON has none of them in plain.

/** Stands between the parts of one field. */
export const PART = '\u001f';
/** Stands before a name and its value. */
export const VAR = '\u001e';

const signs: readonly (readonly [sign: string, letter: string])[] = [
  ['\\', '\\'],
  ['\t', 't'],
  [PART, 'p'],
  [VAR, 'v'],
];

/** A field's text without the signs that part fields. */
export function field(text: string): string {
  // Told one by one: nearly every text is asked, and has none.
  if (!text.includes('\\') && !text.includes('\t') && !text.includes(PART) && !text.includes(VAR)) return text;
  return signs.reduce((escaped, [sign, letter]) => escaped.replaceAll(sign, `\\${letter}`), text);
}

/** The text of a field. */
export function unfield(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\(.)/g, (whole, letter: string) => signs.find(([, one]) => one === letter)?.[0] ?? whole);
}
