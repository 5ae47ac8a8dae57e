/** A field's text without the sign that parts fields. */
export function field(text: string): string {
  return text.includes('\t') || text.includes('\\') ? text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t') : text;
}

/** The text of a field. */
export function unfield(text: string): string {
  return text.includes('\\') ? text.replace(/\\([t\\])/g, (_whole, sign: string) => (sign === 't' ? '\t' : '\\')) : text;
}
