// Signs that part a packed state: tabs between fields, and this between the parts of one. JSON has neither of them in plain.

/** Stands between the parts of one field. */
export const PART = '\u001f';

/** A field's text without the signs that part fields. */
export function field(text: string): string {
  return hasSign(text) ? text.replace(/[\t\\\u001f]/g, (sign) => (sign === '\t' ? '\\t' : sign === PART ? '\\p' : '\\\\')) : text;
}

/** The text of a field. */
export function unfield(text: string): string {
  return text.includes('\\')
    ? text.replace(/\\([tp\\])/g, (_whole, sign: string) => (sign === 't' ? '\t' : sign === 'p' ? PART : '\\'))
    : text;
}

const hasSign = (text: string): boolean => text.includes('\\') || text.includes('\t') || text.includes(PART);
